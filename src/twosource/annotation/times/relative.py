"""Times counted from another time: last week, three days earlier, two years ago, that month."""

from datetime import date, timedelta

from twosource.annotation.times.place import AHEAD, BACK, clipped, narrowed, shifted_value, year_of_date
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import MONTHS, PLURALS, UNITS
from twosource.text.dates import days_of, step, value_at
from twosource.text.numbers import number_value


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_CLOCK = frozenset({"TH", "TM", "TS"})
_UNANCHORED = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
}


def unit_of(word: str) -> str:
    """Return the TIMEX3 unit that a singular or plural word names."""
    return UNITS.get(word) or PLURALS[word]


def read_unit(found: Found, scene: Scene) -> Reading | None:
    """Read `last week`, `earlier this month`, `next year`, `that day`, `the following month`."""
    unit, relative = unit_of(found.word("unit")), found.word("relative")
    told = relative in {"that", "same", "following", "previous", "preceding", "prior"}
    if relative == "this" and found.lexed.text[found.lexed.starts[found.last - 1]].isupper():
        return None
    anchor = scene.reference[0] if told and scene.reference else scene.day and scene.anchor()
    if anchor is None or unit in _OF_CLOCK:
        return Reading(value=_UNANCHORED.get(unit, "XXXX"), anchored=False) if unit not in _OF_CLOCK else None
    if unit in {"2W", "WE"}:
        return _read_weekend(found, anchor, unit, relative)
    if relative == "past" and unit != "D":
        return _read_past(anchor, unit)
    value = shifted_value(anchor, unit, relative)
    return clipped(value, found, anchor) if relative in {"this", "current"} else narrowed(value, found)


def _read_past(anchor: date, unit: str) -> Reading:
    """Read `the past year`: the year up to today, by its length where no calendar unit is meant."""
    days = (step(anchor, unit, -1), anchor)
    lengths = {"DE": "P10Y", "CE": "P100Y", "Q": "P1Q"}
    if unit in lengths:
        return Reading(value=lengths[unit], kind="duration", days=days)
    return Reading(value=value_at(days[0], unit), days=days)


def _read_weekend(_found: Found, anchor: date, unit: str, relative: str) -> Reading:
    if unit == "2W":
        return Reading(value="P2W", kind="duration")
    count = -1 if relative in BACK else 1 if relative in AHEAD else 0
    if relative in BACK and anchor.weekday() == 6:
        count = -1
    return Reading(value=value_at(step(anchor, "W", count), "WE"))


def read_the_unit(found: Found, scene: Scene) -> Reading | None:
    """Read `the week`, `the year`, `the weekend`: a reading only where a stage says what part of it."""
    unit, anchor = unit_of(found.word("unit")), scene.anchor()
    if anchor is None or unit in _OF_CLOCK | {"2W"}:
        return None
    if unit == "WE":
        weeks = -1 if anchor.weekday() < 4 and scene.direction(found.first, found.last) != "future" else 0
        return Reading(value=value_at(step(anchor, "W", weeks), "WE"))
    return narrowed(value_at(anchor, unit), found)


def read_ago(found: Found, scene: Scene) -> Reading | None:
    """Read `two weeks ago`, `a year ago`, `three days earlier`, `five months later`."""
    unit = unit_of(found.word("unit"))
    bare = found.word("unit") in PLURALS and not found.words("count")
    count = None if bare else count_of(found.words("count"))
    away = found.word("away")
    told = away in {"earlier", "later", "before", "after", "previously"}
    ahead = away in {"later", "after", "now", "hence"}
    if unit in _OF_CLOCK:
        return _read_hours_ago(scene, ahead=ahead)
    if count is None:
        return Reading(value="FUTURE_REF" if ahead else "PAST_REF", anchored=False)
    if unit == "Y" and count == 1 and scene.quarter and not ahead:
        return Reading(value=_year_before(scene.quarter))
    near = told and (unit != "Y" or scene.history)
    anchor = (scene.reference[0] if near and scene.reference else None) or scene.anchor()
    if anchor is None:
        return Reading(value="FUTURE_REF" if ahead else "PAST_REF", anchored=False)
    return _counted(anchor, unit, count if ahead else -count)


def _read_hours_ago(scene: Scene, *, ahead: bool) -> Reading:
    value = "FUTURE_REF" if ahead else "PAST_REF"
    if scene.day is None:
        return Reading(value=value, anchored=False)
    one = timedelta(days=1)
    return Reading(value=value, days=(scene.day, scene.day + one) if ahead else (scene.day - one, scene.day))


def _counted(anchor: date, unit: str, count: float) -> Reading:
    """Place a counted distance; what is counted in weeks is no surer than a few days."""
    if unit in {"W", "2W", "WE"}:
        day = step(anchor, "D", round(count * (14 if unit == "2W" else 7)))
        return Reading(value=day.isoformat(), days=(step(day, "D", -3), step(day, "D", 3)))
    if unit == "D":
        return Reading(value=step(anchor, "D", round(count)).isoformat())
    shown = {"DE": "Y", "CE": "Y"}.get(unit, unit)
    months = round(count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit])
    value = value_at(step(anchor, "M", months), shown)
    days = days_of(value)
    wide = {"DE": 5, "CE": 50}.get(unit)
    if wide and days:
        days = (step(days[0], "Y", -wide), step(days[1], "Y", wide))
    return Reading(value=value, days=days)


# What "a couple" counts is known, what "several" counts is not.
_VAGUE_COUNTS = _words("few several many numerous some hundreds thousands dozens")


def count_of(words: tuple[str, ...]) -> float | None:
    """Return how many units are meant, None where the words do not say (several, a few)."""
    if any(word in _VAGUE_COUNTS for word in words):
        return None
    if "couple" in words:
        return 2.0
    if not words or set(words) <= {"a", "an", "the"}:
        return 1.0
    bounds = [place for place, word in enumerate(words) if word in {"to", "or"}]
    return number_value(words[: bounds[0]] if bounds else words)


def read_year_ago(_found: Found, scene: Scene) -> Reading | None:
    """Read `the year-ago quarter`, `year-earlier`."""
    anchor = scene.anchor()
    if scene.quarter:
        return Reading(value=_year_before(scene.quarter))
    if anchor is None:
        return Reading(value="PAST_REF", anchored=False)
    return Reading(value=value_at(step(anchor, "Y", -1), "Y"))


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}"


def read_quarter(found: Found, scene: Scene) -> Reading | None:
    """Read `the quarter`, `the latest quarter`, `the 1988 quarter`: the one named last, else the last one that ended."""
    anchor, written = scene.anchor(), found.word("year")
    if anchor is None:
        return None
    named = scene.quarter or value_at(step(anchor, "Q", -1), "Q")
    return Reading(value=f"{int(written):04d}{named[4:]}" if written else named)


def read_ended_quarter(found: Found, scene: Scene) -> Reading | None:
    """Read `the quarter` of `the quarter ended Sept. 29`: the calendar quarter in which most of it lies."""
    written, anchor = found.word("year"), scene.anchor()
    month, day = MONTHS[found.word("month")], int(found.word("day"))
    year = int(written) if written else anchor and year_of_date(found, scene, month, day)
    if not year:
        return None
    return Reading(value=value_at(step(date(year, month, 1), "D", day - 1 - _HALF_A_QUARTER), "Q"))


_HALF_A_QUARTER = 45


def read_whole_year(found: Found, scene: Scene) -> Reading | None:
    """Read `the full year`, `the year ended`: a length, which year is for its neighbours to say."""
    anchor = scene.anchor()
    if found.word("ended") or anchor is None:
        return Reading(value="P1Y", kind="duration", anchored=False)
    return Reading(value=value_at(anchor, "Y"))


def read_beyond(found: Found, scene: Scene) -> Reading | None:
    """Read `the week before last`, `the year after next`."""
    anchor, unit = scene.anchor(), unit_of(found.word("unit"))
    if anchor is None or unit in _OF_CLOCK | {"2W"}:
        return None
    count = -2 if found.word("away") == "before" else 2
    return Reading(value=value_at(step(anchor, "W" if unit == "WE" else unit, count), unit))


def read_year_end(_found: Found, scene: Scene) -> Reading | None:
    """Read `year end` and `the end of the year`."""
    anchor = scene.anchor()
    return None if anchor is None else Reading(value=value_at(anchor, "Y"))


def read_following_day(found: Found, scene: Scene) -> Reading | None:
    """Read `the next day`, `a day later`, `the day before`, told from the time named last."""
    anchor = scene.reference[0] if scene.reference else scene.anchor()
    if anchor is None:
        return Reading(value="XXXX-XX-XX", anchored=False)
    count = -1 if {"before", "previous", "earlier"} & set(found.words("away")) else 1
    return Reading(value=step(anchor, "D", count).isoformat())


_STAGE = "(?P<stage>STAGE)"
_COUNT = "(?P<count>COUNT HYPHEN? | a | an)"
RULES = rules(
    (
        rf"{_STAGE}? (?:the)? (?P<relative>LAST|this|next|coming|following|current) (?:calendar|fiscal)? (?P<unit>CALUNIT)",
        read_unit,
    ),
    (r"(?P<relative>that) (?:same)? (?P<unit>CALUNIT)", read_unit),
    (r"(?:later|earlier) (?P<relative>that|the same) (?:same)? (?P<unit>CALUNIT)", read_unit),
    (r"(?:later|earlier)? the (?P<relative>same) (?P<unit>CALUNIT)", read_unit),
    (rf"{_STAGE} the (?P<unit>CALUNIT)", read_the_unit),
    (r"the (?P<unit>weekend)", read_the_unit),
    (r"the (?P<unit>CALUNIT) (?:(?P<away>before) last|after next)", read_beyond),
    (
        (
            rf"(?:ABOUT|only)? {_COUNT} (?:WORKING|more)* (?P<unit>ANYUNIT)"
            r" (?P<away>ago|earlier|later|previously|from now|hence|before (?=COMMA|DOT|BREAK))"
            r" (?!than)"
        ),
        read_ago,
    ),
    (rf"(?:ABOUT)? {_COUNT} (?P<unit>ANYUNIT) (?P<away>ago|earlier|later)", read_ago),
    (r"(?P<count>)(?P<unit>UNITS) (?P<away>ago|earlier|later)", read_ago),
    (
        r"the year HYPHEN (?:ago|earlier) (?:period|(?:ORDINAL)? quarter)|year HYPHEN (?:ago|earlier) (?:period|quarter)?",
        read_year_ago,
    ),
    (r"year APOS? s? HYPHEN? end", read_year_end),
    (
        r"(?:the|its|their)? (?:ORDINAL)? quarter (?=(?:ended|ending) (?P<month>MONTH) DOT? (?P<day>DAYNUM) (?:COMMA? (?P<year>YEAR))?)",
        read_ended_quarter,
    ),
    (r"the (?:latest|most recent|recent|current)? (?:quarter|latest period)", read_quarter),
    (r"the latest period", read_quarter),
    (r"the (?P<year>YEAR) quarter", read_quarter),
    (r"the full year", read_whole_year),
    (r"the fiscal? year (?=(?P<ended>ended|ending))", read_whole_year),
    (r"the (?P<away>next|following|previous) day", read_following_day),
    (r"the day (?P<away>before|after) (?!the|a|CAPITAL|POSS|MONTH)", read_following_day),
)
