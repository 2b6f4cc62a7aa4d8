"""Free retellings: known by what they have of their own, and by how far they stand out in their story."""

import pytest

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of, with_article
from twosource.lineage import LineageSettings, trace
from twosource.lineage.agreements import find_agreements
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witness
from twosource.lineage.rewording import DEGREES, grade_rewording, load_degrees, measure_rewording
from twosource.lineage.standing import standing_out
from twosource.model import AnnotatedText, Credit

DISPATCH = (
    "A grain ship of the Liman Line ran aground off Cape Tarn at 4:10 a.m. on Sunday with 31 men aboard.",
    "Captain Idris Okello said that the pilot of the port of Mbeya had left the bridge before the buoy.",
    "The coast guard of Zamora took off 29 of the crew with two boats from Lindow.",
    "Nine thousand tonnes of barley are in the hold, bought by the mills of Castor and Vane.",
    "A tug from Port Ellery will try to pull the ship free at high water on Tuesday.",
    "In 2011 the Hesper sank on the same bank, and her cargo of tyres still washes up at Lindow.",
)
RETOLD = (
    "A cargo of tyres still comes ashore at Lindow, fourteen years after the Hesper went down in 2011.",
    "On that very bank off Cape Tarn a grain ship of the Liman Line has now run aground with 31 men aboard.",
    "It will be Tuesday before high water lets a tug from Port Ellery try to pull her free.",
    "The coast guard of Zamora came out from Lindow with two boats and took off 29 of the crew.",
    "The pilot of Mbeya had left the bridge before the buoy, said Captain Idris Okello.",
    "The mills of Castor and Vane will wait for their barley, nine thousand tonnes of it.",
)
OTHERS = (
    (
        "Farmers in Zamora fear for their prices after a ship with foreign barley stranded on Sunday.",
        "Their league, with 4,000 members, called on the minister, Ruth Adeyemi, to close the port.",
        "Adeyemi answered from Geneva that a stranded ship was no policy.",
    ),
    (
        "Bird wardens on Tarn counted 600 eiders near the stranded ship on Sunday evening.",
        "Warden Pia Lund has asked for booms, since 80 tonnes of fuel are in the tanks.",
        "The harbour office of Lindow has three, and two of them leak.",
    ),
    (
        "A choir from Ellery sang for the crew in the gymnasium on Sunday, by candle light.",
        "Two sailors from Batumi sang back, and the baker Jon Arne brought 70 rolls.",
        "The school stays closed until the men have found beds.",
    ),
)


def texts() -> list[AnnotatedText]:
    others = [report(f"other-{number}", lines) for number, lines in enumerate(OTHERS)]
    return [report("dispatch", DISPATCH), report("retold", RETOLD), *others]


def standings(found: list[AnnotatedText]) -> dict[tuple[str, str], float]:
    compared = compare_near([read_witness(text) for text in found], LineageSettings())
    agreements = find_agreements(compared.values())
    return {pair: max(standing_out(comparison, agreements)) for pair, comparison in compared.items()}


def test_a_retelling_in_another_order_stands_out_from_the_storys_other_reports() -> None:
    found = standings(texts())
    assert found["dispatch", "retold"] > 0.5
    assert all(value < 0.5 for pair, value in found.items() if pair != ("dispatch", "retold"))


def test_in_a_story_of_two_reports_nothing_stands_out() -> None:
    assert set(standings(texts()[:2]).values()) == {0.0}


ASHORE = (
    "{I} stood on Cape Tarn at 4:10 a.m. on Sunday when the grain ship of the Liman Line ran aground there.",
    "{My} boots were full before the coast guard of Zamora came with two boats from Lindow and took off 29 of the crew.",
    "The pilot of Mbeya had left the bridge before the buoy, Captain Idris Okello said to whoever stood about.",
    "Thirty-one men had been aboard, with barley for the mills of Castor and Vane.",
    "On the same bank the Hesper sank in 2011, and {my} dog still finds her tyres at Lindow.",
)


def test_who_tells_what_he_saw_himself_retells_nobody() -> None:
    rest = [report("dispatch", DISPATCH), *texts()[2:]]
    she, i = ({"I": "She", "My": "Her", "my": "her"}, {"I": "I", "My": "My", "my": "my"})
    told = [
        standings([*rest, report("seen", tuple(line.format_map(p) for line in ASHORE))]) for p in (she, i)
    ]
    assert told[0]["dispatch", "seen"] > 0.5
    assert told[1]["dispatch", "seen"] == 0.0


def test_somebody_who_is_quoted_does_not_make_a_report_an_eyewitness() -> None:
    quoted = tuple(f"“{line.format(I='I', My='My', my='my')},” said a fisherman." for line in ASHORE)
    assert not read_witness(report("quoted", quoted)).told_in_person


def test_a_free_retelling_makes_no_second_origin() -> None:
    found = texts()
    stemma = trace(story_of(*found), found)
    assert stemma.count(("dispatch", "retold")).low == 1
    assert len(stemma.origins) == 4


def test_every_descent_has_its_evidence() -> None:
    found = texts()
    stemma = trace(story_of(*found), found)
    assert stemma.descents
    assert all(descent.evidence for descent in stemma.descents)


def grade(text: tuple[str, ...]) -> str:
    one, other = read_witness(report("a", text)), read_witness(report("b", LINES))
    (comparison,) = compare_near([one, other], LineageSettings()).values()
    return grade_rewording(measure_rewording(comparison.seen_from("a")), load_degrees())


@pytest.mark.parametrize(("text", "degrees"), [(LINES, {"cut"}), (REWRITE, {"heavy"}), (WITNESS, {"non"})])
def test_the_degree_of_rewriting_is_told(text: tuple[str, ...], degrees: set[str]) -> None:
    assert grade(text) in degrees


def test_the_more_is_copied_the_nearer_is_the_degree() -> None:
    told = [grade_rewording((copied, 0.0, copied, 0.5), load_degrees()) for copied in (0.0, 0.45, 1.0)]
    assert [DEGREES.index(degree) for degree in told] == sorted(map(DEGREES.index, told), reverse=True)
    assert told[0] == "non"
    assert told[-1] == "cut"


def credited(article: str, lines: tuple[str, ...], agency: str, outlet: str | None = None) -> AnnotatedText:
    return report(article, lines, credit=agency, outlet=outlet)


def test_reports_that_credit_different_agencies_do_not_rest_on_one_text_for_a_quotation() -> None:
    one = credited("one", (*OTHERS[0], LINES[2]), "Fjordpress")
    two = credited("two", (*OTHERS[1], LINES[2]), "Nordwire")
    stemma = trace(story_of(one, two), (one, two))
    assert stemma.lost == ()
    assert {origin.label for origin in stemma.origins} == {"Fjordpress, likely", "Nordwire, likely"}


def test_of_two_possible_exemplars_the_one_that_is_credited_is_taken() -> None:
    agency = report("agency", LINES, outlet="Nordwire")
    paper = report("paper", (*LINES[:5], "Ferries take ambulances over the sound."), outlet="Sundby Tidende")
    copied = credited("copied", LINES[:4], "Nordwire", "Fjordavisen")
    stemma = trace(story_of(agency, paper, copied), (agency, paper, copied))
    assert {found.exemplar for found in stemma.descents if found.witness == "copied"} == {"agency"}


def test_an_origin_without_an_outlet_is_called_after_the_agency_of_its_dateline() -> None:
    text = report("dispatch", ("SUNDBY (Nordwire) —", *LINES))
    dateline = Credit(start=8, end=16, agency="Nordwire", kind="dateline")
    stemma = trace(story_of(text), (with_article(text, credits=(dateline,)),))
    assert [origin.label for origin in stemma.origins] == ["Nordwire"]


def test_names_and_numbers_that_are_left_out_are_told_with_their_places() -> None:
    short = report("a-short", (REWRITE[0], REWRITE[2], REWRITE[3], REWRITE[5]))
    (found,) = trace(story_of(report("z", LINES), short), (report("z", LINES), short)).descents
    (left,) = (reason for reason in found.evidence if reason.kind == "left_out")
    assert left.text == "4 names and numbers of B are left out (41,000, 2.4, April, …)"
    assert all(span.article == "z" for span in left.spans)


def test_what_is_counted_must_be_the_same_before_a_number_counts_as_blurred() -> None:
    exact = report(
        "z", (*LINES[:3], "The two sides have met four times in Narfjord since the winter.", *LINES[3:])
    )
    vague = report("a", (*REWRITE[:3], "Numerous drivers have met the two sides in Narfjord.", *REWRITE[3:]))
    stemma = trace(story_of(exact, vague), (exact, vague))
    told = [
        reason.text for found in stemma.descents for reason in found.evidence if reason.kind == "precision"
    ]
    assert not any("Numerous drivers" in text for text in told)
