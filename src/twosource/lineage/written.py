"""The day, and maybe the hour, that a report prints of itself: in its dateline, or at the head of its page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.lineage.naming import find_signed_date
from twosource.model import Article, Block

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = re.compile(
    rf"\b(?:{_MONTH}\s+(?P<after>\d{{1,2}})|(?P<before>\d{{1,2}})\s+{_MONTH.replace('month', 'later')})\b",
    re.IGNORECASE,
)
_WITH_YEAR = re.compile(rf"(?:{_DAY.pattern})(?=,?\s+20\d\d\b)", re.IGNORECASE)
_NUMERIC = re.compile(
    r"\b(?:20\d\d-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)|(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)20\d\d)\b"
)
_HOUR = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d|[./-]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s*(?P<zone>[A-Z]{3,5})\b)?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_HEAD = frozenset({"furniture", "subtitle", "byline", "kicker", "credit"})
_LAST_MONTH, _LAST_DAY = 12, 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A day as printed, without its year; `minute` of the day by the clock of `zone`, None where no hour is printed."""

    month: int
    day: int
    minute: int | None = None
    zone: str | None = None


def day_written(article: Article) -> Written | None:
    """Return the day of an article's dateline, else the full date at the head of its page, None where it has neither."""
    for start, end in _datelines(article):
        found = _DAY.search(article.text, start, end)
        if found:
            month = (found["month"] or found["later"])[:3].lower()
            return _at_hour(article, _MONTHS.index(month) + 1, int(found["after"] or found["before"]))
    return next(_printed(article), None)


def _datelines(article: Article) -> Iterator[tuple[int, int]]:
    for block in article.blocks_in("dateline"):
        yield block.start, block.end
    signed = find_signed_date(article)
    if signed:
        yield signed.span()


def _heads(article: Article) -> Iterator[Block]:
    """Yield the blocks above the first of the body; a headline only where it begins with a weekday, as a page's bar does."""
    for block in article.blocks:
        if block.role == "body":
            return
        bar = block.role == "headline" and _WEEKDAY.match(article.text, block.start, block.end)
        if block.role in _HEAD or bar:
            yield block


def _printed(article: Article) -> Iterator[Written]:
    for block in _heads(article):
        named = _WITH_YEAR.search(article.text, block.start, block.end)
        if named:
            month = (named["month"] or named["later"])[:3].lower()
            yield _at_hour(article, _MONTHS.index(month) + 1, int(named["after"] or named["before"]))
        numeric = _NUMERIC.search(article.text, block.start, block.end)
        read = _read(numeric) if numeric else None
        if read:
            yield _at_hour(article, *read)


def _read(found: re.Match[str]) -> tuple[int, int] | None:
    """Return month and day of a date in figures, None where either may be the day."""
    if found["iso_month"]:
        month, day = int(found["iso_month"]), int(found["iso_day"])
    else:
        first, second = int(found["first"]), int(found["second"])
        day_first = found["sign"] == "." or first > _LAST_MONTH or first == second
        if not day_first and second <= _LAST_MONTH:
            return None
        month, day = (second, first) if day_first else (first, second)
    return (month, day) if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY else None


def _at_hour(article: Article, month: int, day: int) -> Written:
    """Return a day with the one hour that the head of the page prints."""
    hours = [
        found for block in _heads(article) for found in _HOUR.finditer(article.text, block.start, block.end)
    ]
    if len(hours) != 1:
        return Written(month=month, day=day)
    half = (hours[0]["half"] or "").lower()
    hour = int(hours[0]["hour"]) % 12 + 12 * (half == "p") if half else int(hours[0]["hour"])
    minute = 60 * hour + int(hours[0]["minute"])
    return Written(month=month, day=day, minute=minute, zone=(hours[0]["zone"] or "").upper() or None)
