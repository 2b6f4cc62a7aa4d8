"""When a report says that it was published: one form for every way of writing it, and doubts about it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from twosource.articles.stamps import MONTH

EARLIEST_YEAR = 1990
"""News on the web begins about here; earlier days are mostly a machine's zero."""
SLACK = timedelta(days=1)
"""Somewhere it is tomorrow already."""
ZONES = {"utc": 0, "gmt": 0, "z": 0, "ist": 330, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
         "est": -300, "edt": -240, "et": None, "cst": None, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
         "pkt": 300, "sgt": 480, "hkt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "eat": 180, "wat": 60, "cat": 120, "sast": 120}  # fmt: skip
MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
MONTH_FIRST = re.compile(
    rf"\b({MONTH})[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+(?:at\s+)?(\d{{4}})\b", re.IGNORECASE
)
DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?({MONTH}),?[\s-]+(\d{{4}})\b", re.IGNORECASE
)
YEAR_FIRST = re.compile(rf"\b(\d{{4}})\.\s+({MONTH})\s+(\d{{1,2}})\b", re.IGNORECASE)
"""As Latvian and Hungarian sites write in English: "2026. January 8."."""
AFTER_CLOCK = re.compile(
    rf"\b({MONTH})\s+(\d{{1,2}})\s+\d\d:\d\d:\d\d\s+[A-Z]{{2,5}}\s+(\d{{4}})\b", re.IGNORECASE
)
"""As machines print it: "Mon Oct 11 14:57:21 CEST 2021"."""
ELSEWHERE = {
    "januar": 1, "jänner": 1, "janvier": 1, "enero": 1, "gennaio": 1, "janeiro": 1, "januari": 1,
    "februar": 2, "feber": 2, "février": 2, "febrero": 2, "febbraio": 2, "fevereiro": 2, "februari": 2,
    "märz": 3, "mars": 3, "marzo": 3, "março": 3, "maart": 3,
    "avril": 4, "abril": 4, "aprile": 4, "mai": 5, "mayo": 5, "maggio": 5, "maio": 5, "mei": 5,
    "juni": 6, "juin": 6, "junio": 6, "giugno": 6, "junho": 6, "juli": 7, "juillet": 7, "julio": 7, "luglio": 7, "julho": 7,
    "août": 8, "agosto": 8, "augustus": 8, "septembre": 9, "septiembre": 9, "settembre": 9, "setembro": 9,
    "oktober": 10, "octobre": 10, "octubre": 10, "ottobre": 10, "outubro": 10,
    "novembre": 11, "noviembre": 11, "novembro": 11, "dezember": 12, "décembre": 12, "diciembre": 12, "dicembre": 12, "dezembro": 12,
}  # fmt: skip
"""Months as German, French, Spanish, Italian, Portuguese and Dutch pages write them around English news, too."""
FOREIGN = re.compile(
    rf"\b(\d{{1,2}})\.?\s+(?:de\s+)?({'|'.join(ELSEWHERE)})\s+(?:de\s+)?(\d{{4}})\b", re.IGNORECASE
)
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
CLOCK = re.compile(
    r"\b(\d{1,2})[:.](\d\d)(?::(\d\d))?\s*([ap])?\.?m?\.?\s*(?:hrs)?\s*\(?([A-Za-z]{1,4})?\)?([+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
WRITTEN = (
    (ISO, "ymd"), (COMPACT, "ymd"), (YEAR_FIRST, "ymd"), (MONTH_FIRST, "mdy"), (DAY_FIRST, "dmy"), (AFTER_CLOCK, "mdy"), (FOREIGN, "dmy"),
)  # fmt: skip
"""How days are written, with the order of year, month and day."""
AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T)\b")
"""Zones of a country that writes the month first."""
IN_ADDRESS = re.compile(
    r"//[^/]+/(?:[^?#]*/)?((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-])"
)
YEARLESS = re.compile(
    rf"\b({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)|\b(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+({MONTH})(?![\w])",
    re.IGNORECASE,
)
EPOCH = re.compile(r"\d{10}(?:\d{3})?")


@dataclass(frozen=True, slots=True)
class Published:
    """When: ISO 8601 where the statement can be read, else as stated; `doubt` says why it is no anchor."""

    value: str | None = None
    doubt: str | None = None


def read_published(stated: str | None, *, today: date | None = None) -> Published:
    """Return a stated time of publication in ISO 8601; what is unlikely, ambiguous or unreadable gets a doubt.

    `today` bounds the future; without it no day is called future. "5 hours ago" states no day.
    """
    stated = " ".join((stated or "").split())
    if not stated:
        return Published()
    value = _read_time(stated)
    yearless = find_yearless(stated) if value is None else None
    if yearless is not None:
        return Published(value=yearless, doubt=f"published {yearless!r} without a year")
    if value is None:
        day, doubt = _read_day(stated)
        if day is None:
            return Published(value=stated, doubt=doubt or f"published {stated!r} is no date that can be read")
        value = _with_clock(day, stated)
        if doubt:
            return Published(value=value, doubt=doubt)
    return Published(value=value, doubt=_unlikely(value, today))


def settle_by(written: str, yearless: str) -> str | None:
    """Return the day of "03/04/2025" that a day without its year beside it tells ("April 3"), None where it tells neither."""
    found = NUMERIC.search(written)
    told = month_and_day(yearless)
    if found is None or told is None:
        return None
    days = (possible_day(found[4], found[3], found[1]), possible_day(found[4], found[1], found[3]))
    return next((day.isoformat() for day in days if day and (day.month, day.day) == told), None)


def find_yearless(words: str) -> str | None:
    """Return a day as it is written in a line without its year ("Feb 11", "11 February"), None where no day is or its year stands there."""
    found = YEARLESS.search(words) if not find_date(words) else None
    return found[0] if found else None


def month_and_day(written: str) -> tuple[int, int] | None:
    """Return the number of the month and the day that `find_yearless` found; None for anything else."""
    found = YEARLESS.fullmatch(written)
    if found is None:
        return None
    month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
    return int(_month(month)), int(day)


def find_date(words: str) -> bool:
    """Tell whether a line names a day with its year."""
    return any(
        pattern.search(words)
        for pattern in (ISO, YEAR_FIRST, MONTH_FIRST, DAY_FIRST, AFTER_CLOCK, FOREIGN, NUMERIC)
    )


def day_of_address(url: str | None) -> str | None:
    """Return the day in a web address such as "/2025/09/18/bridge-falls", None where its path has none."""
    found = IN_ADDRESS.search(url or "")
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


def _read_time(stated: str) -> str | None:
    """Return what machines write: ISO 8601, RFC 2822, seconds since 1970."""
    compact = stated.replace("Z", "+00:00").replace("z", "+00:00")
    try:
        if re.match(r"\d{4}-\d\d-\d\d", stated):
            return (
                stated
                if len(stated) == 10 and date.fromisoformat(stated)
                else datetime.fromisoformat(compact).isoformat(timespec="seconds")
            )
        if EPOCH.fullmatch(stated):
            return datetime.fromtimestamp(int(stated[:10]), tz=UTC).isoformat(timespec="seconds")
        if re.match(r"(?:[A-Za-z]{3,9},\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}\s+\d\d?:\d\d", stated):
            return parsedate_to_datetime(stated).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None
    return None


def _read_day(stated: str) -> tuple[date | None, str | None]:
    for pattern, order in WRITTEN:
        if found := pattern.search(stated):
            part = dict(zip(order, found.groups()[:3], strict=True))
            return possible_day(part["y"], _month(part["m"]), part["d"]), None
    found = NUMERIC.search(stated)
    if found and found[2] == "/" and AMERICAN.search(stated):
        return possible_day(found[4], found[1], found[3]), None
    return _read_numeric(found) if found else (None, None)


def _read_numeric(found: re.Match[str]) -> tuple[date | None, str | None]:
    """Read 19.06.2025; with a full stop the day comes first, with a slash that depends on the country."""
    first, second, year = found[1], found[3], found[4]
    if found[2] == "." or int(first) > 12:
        return possible_day(year, second, first), None
    if int(second) > 12 or first == second:
        return possible_day(year, first, second), None
    one, other = possible_day(year, second, first), possible_day(year, first, second)
    return None, f"published {found[0]!r} may be {one} or {other}"


def possible_day(year: int | str, month: int | str, day: int | str) -> date | None:
    """Return a day by its numbers, None where no calendar has it."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> str:
    """Return the number of a month from its number or its name."""
    if name.isdigit():
        return name
    return str(ELSEWHERE.get(name.lower()) or MONTHS[name[:3].lower()])


def _with_clock(day: date, stated: str) -> str:
    """Return the day with the time of day where the statement has one, and its zone where that is known."""
    rest = NUMERIC.sub(" ", ISO.sub(" ", stated))
    found = CLOCK.search(rest)
    if found is None:
        return day.isoformat()
    hour = int(found[1]) % 12 + 12 * (found[4].lower() == "p") if found[4] else int(found[1])
    try:
        time = datetime(day.year, day.month, day.day, hour, int(found[2]), int(found[3] or 0))  # noqa: DTZ001 - zone below
    except ValueError:
        return day.isoformat()
    minutes = ZONES.get((found[5] or "").lower())
    zone = timezone(timedelta(minutes=minutes)) if minutes is not None else None
    return time.replace(tzinfo=zone).isoformat(timespec="seconds")


def _unlikely(value: str, today: date | None) -> str | None:
    day = date.fromisoformat(value[:10])
    if day.year < EARLIEST_YEAR:
        return f"published {value} is before {EARLIEST_YEAR}"
    if today is not None and day > today + SLACK:
        return f"published {value} lies in the future"
    return None
