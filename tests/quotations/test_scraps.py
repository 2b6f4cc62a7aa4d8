"""A word or two between marks: in a lead that quotes what stands further down, and in a sure rewriting."""

from dataclasses import replace

import pytest

from tests.quotations.saying import Maker, collated, reading, stemma_of, together
from twosource.model import Story, Utterance
from twosource.quotations import collate


def lead(scrap: str, whole: str, who: str = "head of the ferry board"):
    text = f"The {who} was heard asking a captain to “{scrap}” the inspectors. Ruth Adeyemi said: “{whole}.”"
    return Maker("a", text).says(who, scrap).says("Ruth Adeyemi", whole).made()


def test_a_scrap_of_the_lead_is_of_the_words_that_the_report_quotes_below():
    found = collated(lead("keep busy", "Keep busy those two men until the tide is out, Tom"))
    assert together(found, "a.1", "a.2")
    assert reading(found, "a.1").relation == "trimmed"


@pytest.mark.parametrize(
    ("scrap", "whole"),
    [("very calm", "Keep busy those two men until the tide is out, Tom"), ("tide", "The tide was out, Tom")],
)
def test_a_scrap_that_the_words_below_lack_or_a_single_word_stays_apart(scrap, whole):
    assert not together(collated(lead(scrap, whole)), "a.1", "a.2")


def test_a_scrap_of_somebody_described_behind_the_lead_stays_apart():
    text = "The ferry sailed late. A passenger called it “very calm”. Ruth Adeyemi said: “It was very calm out there.”"
    a = Maker("a", text).says("passenger", "very calm").says("Ruth Adeyemi", "It was very calm out there")
    assert not together(collated(a.made()), "a.1", "a.2")


def rewritten(mine: str, theirs: str, *, share: float = 0.95, more: str = "") -> tuple[Utterance, ...]:
    """Collate a report with a rewriting of it; the sentences around the fragments are aligned."""
    one = f"Ministry spokesman Odd Brekke called the ban “{mine}” on Friday."
    two = f"A “{theirs}” step, Odd Brekke held of the prohibition{more}."
    texts = (
        Maker("a", one).says("Odd Brekke", mine).made(),
        Maker("b", two).says("Odd Brekke", theirs).made(),
    )
    stemma = stemma_of(texts, (("b", "a"),), [(one, two)])
    stemma = replace(stemma, descents=tuple(replace(d, share=share) for d in stemma.descents))
    return collate(Story(id="s", articles=("a", "b"), headline=""), texts, stemma)


@pytest.mark.parametrize(("mine", "theirs"), [("hasty", "rash"), ("needless", "superfluous")])
def test_the_one_marked_word_of_a_rewritten_sentence_stands_for_its_exemplars(mine, theirs):
    found = rewritten(mine, theirs)
    assert together(found, "a.1", "b.1")
    assert reading(found, "b.1").relation == "altered"


def test_a_marked_word_of_a_report_that_has_much_of_its_own_stays_apart():
    assert not together(rewritten("hasty", "rash", share=0.5), "a.1", "b.1")


def test_a_marked_word_beside_a_longer_fragment_stays_apart():
    assert not together(rewritten("bad for the whole trade", "rash"), "a.1", "b.1")
