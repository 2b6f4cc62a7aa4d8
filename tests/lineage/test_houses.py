"""Outlets of one house, and what users rule about outlets and reports."""

import pytest

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of
from twosource.lineage import trace
from twosource.lineage.houses import known_houses, name_key
from twosource.model import AnnotatedText, OriginCount, Rulings, Stemma


def traced(*texts: AnnotatedText, rulings: Rulings | None = None) -> Stemma:
    return trace(story_of(*texts), texts, rulings=rulings or Rulings())


def counted(one: str | None, other: str | None, rulings: Rulings | None = None) -> OriginCount:
    texts = report("one", LINES, outlet=one), report("other", WITNESS, outlet=other)
    return traced(*texts, rulings=rulings).count(("one", "other"))


def test_two_own_reports_of_one_outlet_are_not_surely_independent() -> None:
    count = counted("Sundby Tidende", "The Sundby Tidende")
    assert (count.low, count.high) == (1, 2)
    assert "of one house (Sundby Tidende)" in count.reason


def test_outlets_that_are_known_to_be_of_one_house_are_not_surely_independent() -> None:
    assert counted("Manchester Evening News", "Daily Mirror").low == 1


@pytest.mark.parametrize("other", ["Narfjord Blad", None])
def test_outlets_of_which_nothing_is_known_stay_apart(other: str | None) -> None:
    assert counted("Sundby Tidende", other).low == 2


def test_a_ruling_puts_two_outlets_in_one_house() -> None:
    rulings = Rulings(families=(("Narfjord Blad", "Fjord Media"), ("Sundby Tidende", "Fjord Media")))
    count = counted("Sundby Tidende", "Narfjord Blad", rulings)
    assert (count.low, count.high) == (1, 2)
    assert "Fjord Media" in count.reason


def test_a_ruling_that_two_reports_are_independent_outweighs_the_house() -> None:
    rulings = Rulings(independent=(("one", "other"),))
    assert counted("Sundby Tidende", "Sundby Tidende", rulings).low == 2


def test_a_ruling_that_two_reports_are_independent_outweighs_likeness() -> None:
    texts = report("a-rewrite", REWRITE), report("m-original", LINES)
    stemma = traced(*texts, rulings=Rulings(independent=(("a-rewrite", "m-original"),)))
    assert stemma.descents == ()
    assert stemma.count(("a-rewrite", "m-original")).low == 2


def test_no_outlet_belongs_to_two_houses() -> None:
    keys = [name_key(outlet) for outlet in ("The Times", "thetimes.co.uk", "the times")]
    assert keys == ["times", "thetimes", "times"]
    assert all(known_houses().values())
