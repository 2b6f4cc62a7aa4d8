"""Days that a TIMEX3 value can mean, and steps on the calendar.

Values follow ISO-TimeML (Pustejovsky et al. 2010): `1998-02-06`, `1998-02-06TMO`, `1998-W06`,
`1998-W06-WE`, `1998-02`, `1998-Q1`, `1998-H1`, `1998-SU`, `1998`, `199` (a decade), `19` (a century).
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from twosource.model import Granularity

Days = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(T.*)?$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(WE|[1-7]))?$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_YEARS = re.compile(r"(\d{2,4})$")
# First and last month. Seasons are wide on purpose: hemispheres and habits differ, and a winter named
# by one year may be the one that began or the one that ended in it.
_MONTHS_OF_PART = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (1, 15),
}  # fmt: skip


def days_of(value: str) -> Days | None:
    """Return the first and last day that a TIMEX3 value covers, None if it names no days."""
    for pattern, reader in _READERS:
        if match := pattern.match(value):
            try:
                return reader(*match.groups())
            except (ValueError, OverflowError):
                return None
    return None


def _day(year: str, month: str, day: str, _time: str | None) -> Days:
    first = date(int(year), int(month), int(day))
    return first, first


def _week(year: str, week: str, part: str | None) -> Days:
    monday = date.fromisocalendar(int(year), int(week), 1)
    if part is None:
        return monday, monday + timedelta(days=6)
    if part == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    return (monday + timedelta(days=int(part) - 1),) * 2


def _month(year: str, month: str) -> Days:
    return _months(int(year), int(month), int(month))


def _part_of_year(year: str, part: str) -> Days:
    return _months(int(year), *_MONTHS_OF_PART[part])


def _years(digits: str) -> Days:
    missing = 4 - len(digits)
    return date(int(digits + "0" * missing), 1, 1), date(int(digits + "9" * missing), 12, 31)


_READERS = (
    (_DAY, _day),
    (_WEEK, _week),
    (_MONTH, _month),
    (_PART_OF_YEAR, _part_of_year),
    (_YEARS, _years),
)


def _months(year: int, first: int, last: int) -> Days:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def granularity_of(value: str) -> Granularity:
    """Return how fine a TIMEX3 value is; references without a calendar place count as "longer"."""
    if value.startswith("P") or value.endswith("_REF"):
        return _granularity_of_duration(value)
    if "T" in value:
        return "time" if any(mark.isdigit() for mark in value.partition("T")[2]) else "part"
    if "W" in value and not value.endswith("-WI"):
        return "day" if re.search(r"-W..-", value) else "week"
    return _granularity_of_date(value)


def _granularity_of_date(value: str) -> Granularity:
    if value[-2:] in {"SP", "SU", "FA", "WI"}:
        return "season"
    if "Q" in value or "H" in value:
        return "quarter"
    by_length: dict[int, Granularity] = {10: "day", 7: "month", 4: "year", 3: "decade"}
    return by_length.get(len(value), "longer")


_UNIT_GRANULARITY: dict[str, Granularity] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade",
}  # fmt: skip


def _granularity_of_duration(value: str) -> Granularity:
    if value.startswith("PT"):
        return "time"
    if value.endswith(("DE", "CE", "_REF")):
        return "decade" if value.endswith("DE") else "longer"
    return _UNIT_GRANULARITY.get(value[-1:], "longer")


def step(day: date, unit: str, count: int) -> date:
    """Return `day` moved by `count` units (D, W, M, Q, Y, DE, CE), kept inside the calendar's range.

    The day of the month is lowered where the month that is reached is shorter.
    """
    if unit in {"D", "W"}:
        return _by_days(day, count * (7 if unit == "W" else 1))
    months = count * {"M": 1, "Q": 3, "SE": 12, "Y": 12, "DE": 120, "CE": 1200}[unit]
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if year < MINYEAR else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _by_days(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def value_at(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the unit (D, W, WE, M, Q, Y, DE, CE) that holds `day`."""
    if unit in {"W", "WE"}:
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    values = {
        "D": day.isoformat(),
        "M": f"{day.year:04d}-{day.month:02d}",
        "Q": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04d}",
        "DE": f"{day.year:04d}"[:3],
        "CE": f"{day.year:04d}"[:2],
    }
    return values[unit]
