"""Reports that take a part from another and have the rest from their own reporters."""

import pytest

from tests.lineage.builders import LINES, REWRITE, report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.spelt import plain_detail
from twosource.model import AnnotatedText, Credit, Stemma

AGENCY = report("a-agency", LINES, outlet="Nordwire", published="2025-05-01T08:00:00+00:00")
OWN = (
    "At the Blue Anchor inn the skipper Gudrun Vassbotn, 71, unrolled a chart of 1962 on which the pier is crossed out in red.",
    "“My father told the council it stood on clay, and the council told him to go fishing,” she said.",
    "Her sister Ragnhild keeps the minutes of that meeting in a biscuit tin from Bergen.",
    "Mayor Olaug Tveit would not say on Thursday whether the town has a copy of its own.",
)
MERGED = report(
    "b-local",
    (*OWN[:3], *LINES[:3], OWN[3]),
    outlet="Sundby Avis",
    published="2025-05-01T15:00:00+00:00",
)


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def origins_of(stemma: Stemma) -> list[tuple[str, ...]]:
    return sorted(origin.articles for origin in stemma.origins)


def test_a_paper_that_adds_what_it_was_told_to_an_agencys_text_begins_a_line_of_its_own() -> None:
    stemma = traced(AGENCY, MERGED)
    assert origins_of(stemma) == [("a-agency",), ("b-local",)]
    assert [(found.exemplar, found.kind) for found in stemma.descents] == [("a-agency", "excerpt")]


def test_what_a_paper_and_the_agency_that_it_took_from_both_tell_rests_on_one_origin_at_the_least() -> None:
    counted = traced(AGENCY, MERGED).count(("a-agency", "b-local"))
    assert (counted.low, counted.high) == (1, 2)
    assert counted.reason == "Sundby Avis took parts from others"


def test_a_rewrite_of_a_paper_that_took_parts_is_of_that_papers_line() -> None:
    copied = report(
        "c-copy", (*OWN[:3], *LINES[:3]), outlet="Fjord News", published="2025-05-02T09:00:00+00:00"
    )
    assert ("b-local", "c-copy") in origins_of(traced(AGENCY, MERGED, copied))


def test_a_rewriting_that_asked_nobody_stays_in_the_line_of_its_exemplar() -> None:
    rewrite = report("b-rewrite", REWRITE, outlet="World Pulse", published="2025-05-01T15:00:00+00:00")
    assert origins_of(traced(AGENCY, rewrite)) == [("a-agency", "b-rewrite")]


def test_an_outlets_own_later_text_with_new_voices_begins_no_second_line() -> None:
    later = report("b-later", (*LINES[:3], *OWN), outlet="Nordwire", published="2025-05-01T15:00:00+00:00")
    stemma = traced(AGENCY, later)
    assert origins_of(stemma) == [("a-agency", "b-later")]
    assert [found.kind for found in stemma.descents] == ["update"]


def test_a_text_of_unknown_outlet_that_keeps_much_of_another_may_be_its_later_version() -> None:
    later = report("b-later", (*LINES[:3], *OWN), published="2025-05-01T15:00:00+00:00")
    assert origins_of(traced(AGENCY, later)) == [("a-agency", "b-later")]


def test_the_share_of_a_descent_is_of_words_that_have_a_sure_counterpart() -> None:
    (found,) = traced(AGENCY, MERGED).descents
    taken = sum(len(line.split()) for line in LINES[:3])
    total = sum(len(line.split()) for line in (*OWN, *LINES[:3]))
    assert found.share == pytest.approx(taken / total, abs=0.12)


def test_an_agencys_own_dispatch_is_less_likely_a_retelling_of_a_papers_report() -> None:
    paper = report("paper", LINES, outlet="Sundby Avis", published="2025-05-01T08:00:00+00:00")
    told = report("later", REWRITE, outlet="Nordwire", published="2025-05-01T09:00:00+00:00")
    sent = with_article(told, credits=(Credit(start=0, end=1, agency="Nordwire", kind="dateline"),))
    (surely,), (hardly,) = traced(paper, told).descents, traced(paper, sent).descents
    assert hardly.probability < surely.probability - 0.05


QUEUE = (
    "The queue at the old ferry quay of Sundby was two kilometres long by noon, with lorries and a hearse in it.",
    "Skipper Gudrun Vassbotn told Harbour News that she had carried four coffins across the sound since the morning.",
    "Policemen turned back every bus at the Halvor Bridge, where a crack was found in the third pier.",
    "Bakers gave bread away, because their customers live on the other bank.",
)
RETOLD = (
    "By noon the line of lorries at Sundby's old ferry quay had grown to two kilometres, and there was a hearse in it.",
    "Four coffins have crossed the sound since the morning, according to {medium}, with skipper Gudrun Vassbotn.",
    "At the Halvor Bridge, whose third pier has a crack, policemen turned back every bus.",
    "Since customers live on the other bank, bakers gave bread away.",
)


@pytest.mark.parametrize(("medium", "relayed"), [("Harbour News", True), ("Fjord News", False)])
def test_a_medium_whose_name_only_ends_alike_was_not_relayed(medium: str, relayed: bool) -> None:
    first = report("first", QUEUE, outlet="Harbour News")
    second = report("second", tuple(line.format(medium=medium) for line in RETOLD), outlet="The Ledger")
    found = {reason.kind for descent in traced(first, second).descents for reason in descent.evidence}
    assert bool(found & {"relays_outlet", "names_outlet"}) is relayed


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("sixty", "60"),
        ("Forty-one", "41"),
        ("Malian", "mali"),
        ("Danes", "denmark"),
        ("bridge", None),
        ("March", None),
    ],
)
def test_a_rewriter_who_spells_a_number_or_names_a_people_tells_no_new_detail(
    word: str, plain: str | None
) -> None:
    assert plain_detail(word) == plain
