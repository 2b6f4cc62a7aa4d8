"""The year of days that are stated without one, as datelines are ("LAGOS, March 4"): that of the other reports of a reading."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from twosource.articles.published import month_and_day, possible_day
from twosource.model import Article


def settle_years(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return those articles whose day was stated without its year, with the year that the days of all others tell.

    It is the year in which the day lies nearest to another's; where two of the others would tell different years it stays
    open, and so it does where no other report is dated.
    """
    days = [article.day for article in articles if article.day is not None]
    return tuple(settled for article in articles if (settled := _settled(article, days)) is not None)


def _settled(article: Article, days: Iterable[date]) -> Article | None:
    written = month_and_day(article.published or "") if article.day is None else None
    told = {_nearest(*written, day) for day in days} if written else set()
    settled = told.pop() if len(told) == 1 else None
    if settled is None:
        return None
    kept = tuple(doubt for doubt in article.doubts if not doubt.startswith("published"))
    doubt = f"the year of {settled.isoformat()}: {article.published!r} stands there, and the other reports are of that time"
    return replace(article, published=settled.isoformat(), doubts=(*kept, doubt))


def _nearest(month: int, day: int, other: date) -> date | None:
    """Return the day of that month that lies nearest to another day; None for a day that no such year has."""
    able = [
        found
        for year in (other.year - 1, other.year, other.year + 1)
        if (found := possible_day(year, month, day))
    ]
    return min(able, key=lambda found: abs(found - other)) if able else None
