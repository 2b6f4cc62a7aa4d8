"""Months and seasons."""

from datetime import date

from twosource.annotation.times.place import AHEAD, BACK, narrowed, year_of_month
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import MONTHS, SEASONS


def read_month(found: Found, scene: Scene) -> Reading | None:
    """Read `May`, `early May`, `last May`, `May 1990`, `the end of May`, `each May`."""
    month = MONTHS[found.word("month")]
    if found.word("every"):
        return Reading(value=f"XXXX-{month:02d}", kind="set", anchored=False)
    written = found.word("year")
    year = int(written) if written else year_of_month(found, scene, month)
    if year is None:
        return Reading(value=f"XXXX-{month:02d}", anchored=False)
    return narrowed(f"{year:04d}-{month:02d}", found)


def read_season(found: Found, scene: Scene) -> Reading | None:
    """Read `last summer`, `the spring of 2019`, `summer 2019`, `this fall`, `every winter`."""
    code = SEASONS[found.word("season")]
    if found.word("every"):
        return Reading(value=f"XXXX-{code}", kind="set", anchored=False)
    anchor, written = scene.anchor(), found.word("year")
    if written:
        return narrowed(f"{int(written):04d}-{code}", found)
    if anchor is None:
        return Reading(value=f"XXXX-{code}", anchored=False)
    return narrowed(f"{_year_of_season(found, scene, code, anchor):04d}-{code}", found)


# First and last month; a winter belongs to the year in which it begins.
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def _year_of_season(found: Found, scene: Scene, code: str, anchor: date) -> int:
    first, last = _SEASON_MONTHS[code]
    late_winter = code == "WI" and anchor.month < 3
    month, year = (anchor.month + 12, anchor.year - 1) if late_winter else (anchor.month, anchor.year)
    relative = found.word("relative")
    if relative in BACK:
        return year if month > last else year - 1
    if relative in AHEAD:
        return year if month < first else year + 1
    if relative:
        return year
    if scene.direction(found.first, found.last) == "future":
        return year if month <= last else year + 1
    return year if month >= first else year - 1


_RELATIVE = "(?P<relative>LAST|NEXT|this|that)"
RULES = rules(
    (
        r"(?P<stage>STAGE|around|about)? (?:the month of)? (?P<month>MONTH) DOT? (?:COMMA|of)? (?P<year>YEAR)",
        read_month,
    ),
    (rf"(?P<stage>STAGE)? (?:the month of | {_RELATIVE})? (?P<month>MONTH) (?!DOT? DAYNUM)", read_month),
    (r"(?P<every>each|every) (?P<month>MONTH)", read_month),
    (rf"(?P<stage>STAGE)? (?:the)? {_RELATIVE} (?P<season>SEASON) (?:of? (?P<year>YEAR))?", read_season),
    (
        r"(?:the)? (?P<stage>STAGE|early|late|mid)? (?:the)? (?P<season>SEASON) (?:of|COMMA)? (?P<year>YEAR)",
        read_season,
    ),
    (r"(?P<year>YEAR) (?P<season>SEASON)", read_season),
    (r"the (?P<stage>early|late|mid)? HYPHEN? (?P<season>SEASON) (?!of|CAPITAL|HYPHEN)", read_season),
    (r"(?P<stage>early|late|mid) HYPHEN? (?P<season>SEASON)", read_season),
    (r"(?P<every>each|every) (?P<season>SEASON)", read_season),
)
