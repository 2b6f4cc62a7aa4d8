"""The year of a day that is stated without one."""

from dataclasses import replace

import pytest

from twosource.articles import clean, settle_years
from twosource.model import Article, Report

NEWS = "Two ferries collided off the mole on Saturday, and nobody was hurt, the harbour master said.\n\nThe mole is shut until the divers have been down."
YEARLESS = "Ferries collide\n\nODDA, Dec. 30 (Nordwire) — " + NEWS


def dated(day: str | None, text: str = NEWS) -> Article:
    address = f"{day}.txt"
    return clean(Report(address=address, text=f"Ferries collide off Odda\n\n{text}", stated_published=day))


def yearless(text: str = YEARLESS) -> Article:
    return clean(Report(address="yearless.txt", text=text))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2030-12-30"], ["2030-12-30"]),
        (["2031-01-02", "2030-12-31"], ["2030-12-30"]),
        (["2031-01-02", "2026-05-01"], []),
        ([], []),
        ([None], []),
    ],
)
def test_the_other_reports_tell_the_year_if_they_agree(days: list[str | None], told: list[str]) -> None:
    settled = settle_years([yearless(), *map(dated, days)])
    assert [article.day.isoformat() for article in settled if article.day] == told


def test_a_year_that_others_told_is_named_as_such() -> None:
    (settled,) = settle_years([yearless(), dated("2031-01-02")])
    assert settled.doubts == (
        "the year of 2030-12-30: 'Dec. 30' stands there, and the other reports are of that time",
    )
    assert replace(settled, published="Dec. 30", doubts=yearless().doubts) == yearless()


def test_a_day_that_the_year_does_not_have_stays_open() -> None:
    assert settle_years([yearless(YEARLESS.replace("Dec. 30", "Feb. 30")), dated("2031-01-02")]) == ()


def test_a_day_of_the_news_is_no_day_of_publication() -> None:
    text = (
        "Ferries collide\n\nThe ferry of Dec. 30 was late, and it rammed the other one off the mole, the harbour master said.\n\n"
        + NEWS
    )
    assert yearless(text).published is None
