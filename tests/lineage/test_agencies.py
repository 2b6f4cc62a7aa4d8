"""Agencies and their clients: words that only one translator or one editor can have chosen."""

from dataclasses import replace

import pytest

from tests.lineage.builders import report, speaking, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.agreements import find_agreements
from twosource.lineage.cuts import find_cuts
from twosource.lineage.dispatches import are_clients
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witness
from twosource.lineage.settings import LineageSettings
from twosource.model import AnnotatedText, Credit, Descent, Stemma

QUAY = "Whoever closes the quay closes the kitchen of the islands, and we cook on it every day"
NETS = "We shall mend the nets by hand until the last of them is whole"
HARBOUR = (
    "The port of Ponta Brava was shut on Monday after 140 fishermen drove their boats across its mouth.",
    f"“{QUAY},” their leader, Adalberto Fonseca, said in Portuguese on the mole.",
    "Customs officers counted 61 boats, nine of them without a licence, and two ferries had to turn back to Sal.",
    f"“{NETS},” Fonseca said.",
    "The ministry of the sea offered 3 million escudos for fuel, half of what the cooperative had asked for.",
    "A strike of the same cooperative in 2016 lasted for six days.",
)
COLUMN = (
    "Breakfast in the capital is a matter of who has a cousin with a boat, and this week nobody had.",
    f"“{QUAY},” thundered Adalberto Fonseca, who owns four boats himself and has a stall in the fish hall.",
    "His mother sells cuttlefish at twice the price of last year, and her queue reached the pharmacy.",
    f"“{NETS},” he went on, to applause from the balcony of the customs house.",
    "Whether anybody will pay for the fuel of 61 boats is a question for after the elections.",
)
CLERKS = (
    "Two ferries with tourists from Sal lay off Ponta Brava for the whole of Monday.",
    "“If they shut off the landing place they shut off our stove,” Adalberto Fonseca cried out to them.",
    "A waiter on the Nossa Senhora served 80 omelettes and ran out of eggs at noon.",
    "“Until not one hole is left we will go on knotting with our fingers,” the fishermen's leader said later.",
    "Passengers were taken off by the navy in the evening.",
)


def from_agency(text: AnnotatedText, agency: str, *, outlet: str | None) -> AnnotatedText:
    """Return a text that an agency signs in its dateline and as its author."""
    signed = (
        Credit(start=0, end=1, agency=agency, kind="dateline"),
        Credit(start=1, end=2, agency=agency, kind="text"),
    )
    return with_article(text, credits=signed, outlet=outlet)


def quoting(text: AnnotatedText) -> AnnotatedText:
    """Return the text with its quotations given to the fishermen's leader."""
    for words in (passage for passage in (QUAY, NETS) if passage in text.article.text):
        text = speaking(text, words, "Adalberto Fonseca", None)
    return text


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def exemplar_of(stemma: Stemma, witness: str) -> Descent | None:
    return next((found for found in stemma.descents if found.witness == witness), None)


def cuts_of(*texts: AnnotatedText) -> int:
    witnesses = [read_witness(text) for text in texts]
    return sum(find_cuts(compare_near(witnesses, LineageSettings()).values()).values())


def test_a_column_that_has_an_agencys_english_for_foreign_words_has_its_dispatch() -> None:
    dispatch = quoting(from_agency(report("dispatch", HARBOUR), "Vela", outlet="Vela"))
    found = exemplar_of(
        traced(dispatch, quoting(report("column", COLUMN)), report("clerks", CLERKS)), "column"
    )
    assert found is not None
    assert found.exemplar == "dispatch"
    assert any(reason.kind == "agency_words" for reason in found.evidence)


def test_who_translates_for_himself_has_no_agencys_dispatch() -> None:
    dispatch = quoting(from_agency(report("dispatch", HARBOUR), "Vela", outlet="Vela"))
    assert (
        exemplar_of(traced(dispatch, quoting(report("column", COLUMN)), report("clerks", CLERKS)), "clerks")
        is None
    )


def test_the_same_words_of_somebody_who_spoke_english_show_no_dispatch() -> None:
    told = tuple(line.replace("in Portuguese", "in English") for line in HARBOUR)
    dispatch = quoting(from_agency(report("dispatch", told), "Vela", outlet="Vela"))
    found = exemplar_of(traced(dispatch, quoting(report("column", COLUMN))), "column")
    assert found is None or not any(reason.kind == "agency_words" for reason in found.evidence)


def test_two_papers_that_edit_one_agencys_text_have_it_from_the_agency() -> None:
    cut = (
        "Angry fishermen on Monday closed the port of Ponta Brava, where 61 boats blocked the way of two ferries.",
        f"“{QUAY},” their leader, Adalberto Fonseca, said.",
        f"“{NETS},” he added.",
        "The cooperative had asked for twice the 3 million escudos that the ministry of the sea offered for fuel.",
        "A strike of the same cooperative in 2016 lasted for six days.",
    )
    one = quoting(with_article(report("a-post", HARBOUR, credit="Vela"), outlet="Lowland Post"))
    other = quoting(with_article(report("b-echo", cut, credit="Vela"), outlet="Uphill Echo"))
    stemma = traced(one, other)
    assert {descent.kind for descent in stemma.descents} == {"shared"}
    assert [lost.label for lost in stemma.lost] == ["Vela, likely"]
    assert stemma.count(("a-post", "b-echo")).high == 1


def test_a_rewriter_with_an_inherited_credit_is_no_client() -> None:
    reworded = tuple(
        line.replace(
            QUAY,
            "Those who block the quay block the stove of our islands, which is where our meals come from",
        )
        for line in HARBOUR
    )
    texts = [report("a", HARBOUR, credit="Vela"), report("b", reworded, credit="Vela")]
    (comparison,) = compare_near([read_witness(text) for text in texts], LineageSettings()).values()
    assert not are_clients(comparison)


@pytest.mark.parametrize(
    ("ending", "cut_alike"),
    [
        (" before the wind turns to the north,” said Ilse Kamp.", 1),
        (". The wind is turning,” said Ilse Kamp.", 0),
    ],
)
def test_the_same_cut_within_a_sentence_is_a_common_reading_and_at_its_end_none(
    ending: str, cut_alike: int
) -> None:
    start = "“We bring in the hay of the whole valley"
    full = report("full", (f"{start}{ending}", "Hail fell in Oberau on Friday.", "Nine roofs were broken."))
    short = f"{start},” said Ilse Kamp."
    one = report("one", (short, "A storm is coming to the Oberau.", "The school has closed early."))
    other = report("other", ("Trains stood still in the Oberau.", short, "Buses went to Murnau."))
    assert cuts_of(full, one, other) == cut_alike


def test_the_copy_that_has_the_same_cut_is_preferred_to_the_dispatch() -> None:
    short = QUAY.split(",", maxsplit=1)[0]
    client = (HARBOUR[0], f"“{short},” their leader, Adalberto Fonseca, said.", *HARBOUR[2:4])
    column = tuple(line.replace(QUAY, short) for line in COLUMN)
    dispatch = quoting(from_agency(report("dispatch", HARBOUR), "Vela", outlet="Vela"))
    printed = with_article(report("printed", client, credit="Vela"), outlet="Lowland Post")
    told = [speaking(text, short, "Adalberto Fonseca", None) for text in (printed, report("column", column))]
    found = exemplar_of(traced(dispatch, *told), "column")
    assert found is not None
    assert found.exemplar == "printed"


def test_a_papers_own_dateline_makes_it_no_agency() -> None:
    dated = from_agency(report("dated", HARBOUR), "Lowland Post", outlet="Lowland Post")
    dated = with_article(dated, credits=dated.article.credits[:1])
    agreements = find_agreements(
        compare_near([read_witness(dated), read_witness(report("b", CLERKS))], LineageSettings()).values()
    )
    assert agreements.agencies == frozenset()


@pytest.mark.parametrize("nobody", ["agencies", "Agencies", "news agencies", "staff", "Supplied"])
def test_a_credit_that_names_nobody_makes_no_origin_and_no_common_one(nobody: str) -> None:
    one = report("one", CLERKS, credit=nobody)
    other = report("other", COLUMN, credit=nobody)
    stemma = traced(one, other)
    assert stemma.lost == ()
    assert {origin.label for origin in stemma.origins} == {"report A", "report B"}


def test_in_a_large_story_a_short_copy_is_compared_with_what_it_copies_be_others_nearer() -> None:
    copied = report("copied", (HARBOUR[0], HARBOUR[2], HARBOUR[4], *CLERKS, *CLERKS[::-1]))
    reprint = report("reprint", (*HARBOUR, "Ferries will sail again on Tuesday at dawn."))
    near = (report("dispatch", HARBOUR), reprint, copied, report("clerks", CLERKS))
    witnesses = [read_witness(text) for text in near]
    settings = LineageSettings(all_pairs_below=0, nearest_compared=1)
    assert ("copied", "dispatch") in compare_near(witnesses, settings)
    assert ("copied", "dispatch") not in compare_near(witnesses, replace(settings, least_reused=1.0))


def test_what_two_rewritings_share_against_their_exemplar_shows_a_lost_one_between() -> None:
    more = (
        "Nurses of the hospital of Mindelo were carried over in a pilot boat because 14 operations could not wait.",
        "The bakery of Dona Celeste Monteiro gave 300 loaves to the crews and sent the bill to the governor.",
        "Governor Hermínio Tavares said that he had seen neither the bill nor the bread.",
        "Rain is forecast for Wednesday, the first since August, and the mole of Ponta Brava has no roof.",
    )
    first = (
        "Some 140 fishermen closed Ponta Brava's port on Monday with a chain of boats laid from mole to mole.",
        "Two ferries from Sal were sent home by customs officers who had counted 61 boats, nine lacking a licence.",
        "For fuel the ministry of the sea offered 3 million escudos, and the cooperative wanted twice that.",
        "In 2016 its last strike had gone on for the better part of a week.",
        "Fourteen patients due for operations in Mindelo got their nurses by way of a pilot boat.",
        "Dona Celeste Monteiro, a baker, fed the crews with 300 loaves at the governor's expense.",
        "Hermínio Tavares, the governor, denies having set eyes on bread or bill.",
        "Nobody has built a roof over the mole, and Wednesday may bring rain for the first time since August.",
    )
    second = (
        "A chain of boats laid from mole to mole has shut Ponta Brava's port, where 140 fishermen protest.",
        "Nine of the 61 vessels that customs men put on their list had no papers; ferries to Sal stayed away.",
        "Half of what the cooperative wants for fuel, 3 million escudos, is all that the sea ministry has offered.",
        "It struck in 2016 too, and that had gone on for the better part of a week.",
        "Since 14 surgeries could not be put off, a pilot took nurses across to the Mindelo hospital.",
        "Three hundred loaves reached the boats from Celeste Monteiro's bakery, with an invoice for the governor.",
        "That official, Hermínio Tavares, claims that no bread and no invoice ever came before him.",
        "Wednesday's rain, if it falls, ends a drought that began in August, and will fall on an open mole.",
    )
    original = report("a-original", (HARBOUR[0], HARBOUR[2], *HARBOUR[4:], *more), published="2025-03-03")
    rewritten = [report(name, lines, published="2025-03-04") for name, lines in (("b", first), ("c", second))]
    stemma = traced(original, *rewritten)
    above = {(descent.witness, descent.exemplar) for descent in stemma.descents}
    assert {("b", "a-original"), ("c", "a-original")} <= above
    assert len(stemma.lost) == 1
    assert {("b", stemma.lost[0].id), ("c", stemma.lost[0].id)} <= above


@pytest.mark.parametrize("hour", [8, 13])
def test_a_dispatch_that_came_out_after_its_client_is_not_what_the_client_had(hour: int) -> None:
    client = report(
        "a", COLUMN, outlet="Jornal do Sal", published="2026-03-02T10:00:00+00:00", credit="Lusowire"
    )
    sent = report("b", HARBOUR, published=f"2026-03-02T{hour:02}:00:00+00:00")
    stemma = traced(quoting(client), quoting(from_agency(sent, "Lusowire", outlet="Lusowire")))
    told = {(descent.witness, descent.exemplar) for descent in stemma.descents}
    assert (("a", "b") in told) is (hour == 8)
    assert bool(stemma.lost) is (hour == 13)
    assert ("b", "a") not in told
    assert len(stemma.origins) == 1
