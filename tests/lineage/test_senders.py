"""An agency's own dispatch among the reports: what credits it, and what retells it without a word of it."""

from dataclasses import replace

import pytest

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.naming import credits_outlet, sender_of
from twosource.model import AnnotatedText, Credit, Descent, Stemma

LOCAL = (
    "Divers have found a crack in the third pier of the Halvor Bridge in Sundby, and cars must go round by Narfjord.",
    "“We would rather explain a queue than a collapse,” agency director Torunn Eide told reporters.",
    "It will cost 90 million kroner and eleven weeks to mend it, she said.",
    "The mayor of Sundby, Ottar Bakke, has asked the army for a pontoon.",
    "“My own mother lives on the wrong side,” he told the Sundby Tidende.",
    "University divers from Narfjord saw the crack as early as April.",
)


def dispatch(
    article: str = "wire", *, outlet: str | None = None, address: str = "nbt_wire.txt"
) -> AnnotatedText:
    """Return a text that the agency NBT signs in its dateline."""
    signed = (Credit(start=0, end=1, agency="NBT", kind="dateline"),)
    return with_article(report(article, LINES), credits=signed, outlet=outlet, report=address)


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def parent(witness: str, *texts: AnnotatedText) -> Descent | None:
    return next((one for one in traced(*texts).descents if one.witness == witness), None)


@pytest.mark.parametrize("address", ["nbt_wire.txt", "nbt.txt", "3.txt", "wires/2_nbt_lead.html"])
def test_a_text_of_no_known_outlet_is_its_datelines(address: str) -> None:
    assert sender_of(dispatch(address=address).article) == "NBT"


@pytest.mark.parametrize("address", ["sundby_morgenavis.txt", "the_narfjord_post.html"])
def test_a_file_that_names_a_paper_is_no_dispatch(address: str) -> None:
    assert sender_of(dispatch(address=address).article) is None


def test_a_papers_print_of_a_dispatch_is_no_dispatch() -> None:
    assert sender_of(dispatch(outlet="Sundby Morgenavis").article) is None


@pytest.mark.parametrize(
    ("outlet", "agency"),
    [
        ("Nordic Bridge Telegraph", "NBT"),
        ("Agence Nord-Presse", "ANP"),
        ("The NBT English Service", "NBT"),
        ("nbt.org", "NBT"),
        ("www.nbtnews.org", "NBT"),
    ],
)
def test_an_outlet_is_its_datelines_agency_by_its_initials_its_first_words_or_its_site(
    outlet: str, agency: str
) -> None:
    text = dispatch(outlet=outlet, address="3.txt")
    signed = (Credit(start=0, end=1, agency=agency, kind="dateline"),)
    assert sender_of(with_article(text, credits=signed).article) == agency


@pytest.mark.parametrize("outlet", ["Sunbty Post", "Sundby Today", "enbtea.org"])
def test_the_letters_of_an_agency_within_a_name_make_no_outlet_its_own(outlet: str) -> None:
    assert sender_of(dispatch(outlet=outlet).article) is None


FIRST = "This report by Cape Telegraph was first published May 14, 2031."


def first_published(outlet: str | None = None) -> AnnotatedText:
    """Return a text below which its agency stands."""
    text = report("first", LINES, outlet=outlet, credit=FIRST)
    (credit,) = text.article.credits
    return with_article(text, credits=(replace(credit, agency="Cape Telegraph"),))


def test_a_report_below_which_its_agency_stands_is_that_agencys_own_where_no_outlet_is_known() -> None:
    assert sender_of(first_published().article) == "Cape Telegraph"
    assert sender_of(first_published("Sundby Tidende").article) is None


def test_the_line_with_which_an_agency_signs_refers_to_no_other_medium() -> None:
    found = parent("first", report("paper", REWRITE, outlet="Newsheap"), first_published())
    assert found is None
    made = parent("paper", report("paper", REWRITE, outlet="Newsheap"), first_published())
    assert made is not None
    assert made.exemplar == "first"


def test_a_credit_points_to_the_agencys_text_that_is_there() -> None:
    paper = report("paper", LOCAL, outlet="Sundby Tidende", credit="NBT")
    assert credits_outlet(paper.article, dispatch().article)
    stemma = traced(dispatch(), paper)
    assert not stemma.lost
    assert {(one.witness, one.exemplar) for one in stemma.descents} == {("paper", "wire")}


def test_a_credit_does_not_point_to_a_dispatch_that_tells_another_thing() -> None:
    paper = report("paper", WITNESS, outlet="Sundby Tidende", credit="NBT")
    found = parent("paper", dispatch(), paper)
    assert found is None or found.exemplar != "wire"


def test_an_undated_retelling_without_a_credit_is_made_from_the_dispatch_and_not_the_dispatch_from_it() -> (
    None
):
    found = parent("site", dispatch(), report("site", REWRITE, outlet="Bridge Fans"))
    assert found is not None
    assert found.exemplar == "wire"
    assert "dispatch" in {reason.kind for reason in found.evidence}


def test_a_dispatch_that_says_whose_report_it_tells_is_not_the_older_one_for_being_a_dispatch() -> None:
    told = (
        *LINES[:5],
        "The Sundby Tidende reported that ferries will carry ambulances across the sound from Friday.",
    )
    wire = with_article(
        report("wire", told),
        credits=(Credit(start=0, end=1, agency="NBT", kind="dateline"),),
        report="nbt.txt",
    )
    found = traced(wire, report("paper", LINES, outlet="Sundby Tidende"))
    assert not any(reason.kind == "dispatch" for one in found.descents for reason in one.evidence)


def test_of_a_dispatch_that_was_corrected_since_others_may_have_the_earlier_text() -> None:
    corrected = ("CORRECTION: in an earlier version the length of the crack was given as 24 metres.", *LINES)
    wire = with_article(
        report("wire", corrected),
        credits=(Credit(start=0, end=1, agency="NBT", kind="dateline"),),
        report="nbt.txt",
    )
    found = traced(wire, report("site", REWRITE, outlet="Bridge Fans"))
    assert not any(reason.kind == "dispatch" for one in found.descents for reason in one.evidence)


def test_only_sentences_that_surely_tell_the_same_are_counted_as_counterparts() -> None:
    own = (
        *LINES[1:5],
        "The ferry company said that its traffic from Narfjord would not be any dearer on a Thursday than on a Sunday.",
    )
    (found,) = traced(
        report("a", LINES, published="2031-03-01"), report("b", own, published="2031-03-02")
    ).descents
    alignment = next(reason.text for reason in found.evidence if reason.kind == "alignment")
    assert alignment == "4 of 5 sentences have a counterpart in A in the same order"
