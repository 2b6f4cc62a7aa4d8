"""The year of a day that a text without a day of publication leaves out, where its other dates tell it."""

import re
from collections.abc import Sequence
from datetime import date

from twosource.annotation.times.words import MONTHS, WEEKDAYS
from twosource.model import Article
from twosource.text.dates import step

NEAR_DAYS = 45
"""A day without a year belongs to a full date that is as near at most; a judgement, not measured."""
_MONTH = "|".join(sorted((month.capitalize() for month in MONTHS), key=lambda month: (-len(month), month)))
_DAY = rf"(?:(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})|(?P<day_first>\d{{1,2}}) (?P<month_behind>{_MONTH})\.?)(?!\d)"
_FULL = re.compile(rf"\b{_DAY},? (?P<year>(?:19|20)\d\d)\b")
_SHORT = re.compile(rf"\b{_DAY}(?!,? (?:19|20)\d\d\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOLD_IN = ("headline", "subtitle", "byline", "dateline", "body")


def full_dates(article: Article) -> tuple[date, ...]:
    """Return the days that the article writes with their year, ordered by day.

    There are none where a later year is named: then they are not of the article's own time. Birthdays do not count.
    """
    text = article.text
    blocks = [block for block in article.blocks if block.role in _TOLD_IN]
    found = [m for block in blocks for m in _FULL.finditer(text, block.start, block.end)]
    told = (m for m in found if "born" not in text[max(0, m.start() - 12) : m.start()].lower())
    dates = tuple(sorted({day for m in told if (day := _day(m, int(m["year"]))) is not None}))
    years = (int(year) for block in blocks for year in _YEAR.findall(text, block.start, block.end))
    return dates if dates and max(years) <= dates[-1].year else ()


def year_told(dates: Sequence[date], month: int, day: int, weekday: int | None = None) -> int | None:
    """Return the year in which a day lies nearest to one of the last year's full dates, None if none is near.

    A weekday that is written beside the day must agree. What a text tells of last is its own time; an older
    date ("born on 3 May 1961") tells nothing of it.
    """
    last = max((known.year for known in dates), default=None)
    if last is None:
        return None
    own = [known for known in dates if known.year == last]
    away: list[tuple[int, int]] = []
    for year in (last - 1, last, last + 1):
        try:
            placed = date(year, month, day)
        except ValueError:
            continue
        if weekday is None or placed.weekday() == weekday:
            away.append((min(abs((placed - known).days) for known in own), year))
    return min(away)[1] if away and min(away)[0] <= NEAR_DAYS else None


def dateline_day(article: Article, dates: Sequence[date]) -> date | None:
    """Return the day of a dateline that leaves out its year, where the article's other dates tell it."""
    for block in article.blocks_in("dateline"):
        found = _SHORT.search(article.text, block.start, block.end)
        placed = _day(found, 2000) if found is not None else None
        year = year_told(dates, placed.month, placed.day) if placed is not None else None
        if placed is not None and year is not None:
            return step(date(year, placed.month, 1), "D", placed.day - 1)
    return None


def weekday_among(words: Sequence[str]) -> int | None:
    """Return the weekday that words name, 0 for Monday, None if they name none."""
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)


def _day(found: re.Match[str], year: int) -> date | None:
    month = found["month"] or found["month_behind"]
    try:
        return date(year, MONTHS[month.lower()], int(found["day"] or found["day_first"]))
    except ValueError:
        return None
