"""Which report was published before another, and the order in which reports have their sigils."""

import pytest

from tests.lineage.builders import LINES, REWRITE, report, story_of, with_article
from twosource.lineage import trace
from twosource.model import Article, Credit, published_before


def published(stated: str | None, *doubts: str) -> Article:
    return Article(id="a", report="a.txt", text="", published=stated, doubts=doubts)


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [
        ("2026-03-08T19:40+05:30", "2026-03-08T16:10+00:00", True),
        ("2026-03-08T16:10+00:00", "2026-03-08T19:40+05:30", False),
        ("2026-03-09T01:10+09:00", "2026-03-08T17:00+00:00", True),
        ("2026-03-08T16:10+00:00", "2026-03-08T17:10+01:00", None),
        ("2026-03-08T16:10", "2026-03-08T16:11", True),
        ("2026-03-08T16:10", "2026-03-08T15:00+00:00", None),
        ("2026-03-08", "2026-03-08T15:00+00:00", None),
        ("2026-03-08", "2026-03-09T15:00+00:00", True),
        (None, "2026-03-09", None),
    ],
)
def test_hours_are_compared_where_both_are_stated_in_one_way_and_else_days(one, other, earlier):
    assert published_before(published(one), published(other)) is earlier


def test_a_doubted_time_decides_nothing():
    doubted = published("2031-01-01T10:00", "published 2031-01-01 lies in the future")
    assert doubted.moment is None
    assert published_before(doubted, published("2031-01-02T10:00")) is None


def test_the_report_of_an_eastern_zone_that_came_first_has_the_first_sigil_and_is_the_exemplar():
    east = with_article(report("b", LINES), published="2026-03-08T19:40+05:30")
    west = with_article(report("a", REWRITE), published="2026-03-08T16:10+00:00")
    stemma = trace(story_of(west, east), [west, east])
    assert {one.article: one.sigil for one in stemma.witnesses} == {"b": "A", "a": "B"}
    assert [(one.witness, one.exemplar) for one in stemma.descents] == [("a", "b")]


def test_reports_without_a_day_have_their_sigils_as_their_addresses_are_listed():
    texts = [
        with_article(report(name, LINES), report=f"news/{number}.txt")
        for name, number in (("a", 10), ("b", 9), ("c", 1))
    ]
    stemma = trace(story_of(*texts), texts)
    assert {one.article: one.sigil for one in stemma.witnesses} == {"c": "A", "b": "B", "a": "C"}


def test_an_origin_is_called_by_the_agency_that_signs_the_dateline_and_not_by_the_paper_that_prints_it():
    lent = Credit(start=0, end=3, agency="AFP", kind="dateline")
    text = with_article(report("a", LINES), outlet="The Straits Herald", credits=(lent,))
    assert [one.label for one in trace(story_of(text), [text]).origins] == ["AFP, likely"]


@pytest.mark.parametrize(
    ("outlet", "agency"), [("Cape Press Agency", "CPA"), ("AFP", "AFP"), ("Nordwire News", "Nordwire")]
)
def test_an_agency_that_signs_its_own_dateline_is_called_by_its_outlet(outlet, agency):
    own = Credit(start=0, end=3, agency=agency, kind="dateline")
    text = with_article(report("a", LINES), outlet=outlet, credits=(own,))
    assert [one.label for one in trace(story_of(text), [text]).origins] == [outlet]
