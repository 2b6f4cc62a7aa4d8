"""Times counted from another time: last week, three days earlier, two years ago, that month."""

from datetime import date, timedelta

from twosource.annotation.times.counts import count_of
from twosource.annotation.times.place import (
    AHEAD,
    BACK,
    clipped,
    narrowed,
    place_weekday,
    shifted_value,
    year_of_date,
)
from twosource.annotation.times.quarters import year_before
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import DAYS, MONTHS, PLURALS, UNITS, WEEKDAYS
from twosource.text.dates import days_of, step, value_at
from twosource.text.numbers import ordinal_value

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
    if relative == "last" and _is_final(found):
        return None
    told = relative in {"that", "same", "following", "previous", "preceding", "prior"}
    if relative == "this" and found.lexed.text[found.lexed.starts[found.last - 1]].isupper():
        return None
    anchor = scene.reference[0] if told and scene.reference else scene.day and scene.anchor()
    if told and _is_wider(scene, unit):
        anchor = None
    if anchor is None or unit in _OF_CLOCK:
        return Reading(value=_UNANCHORED.get(unit, "XXXX"), anchored=False) if unit not in _OF_CLOCK else None
    if unit in {"2W", "WE"}:
        return _read_weekend(found, anchor, unit, relative)
    if relative == "past" and unit != "D":
        return _read_past(anchor, unit)
    value = shifted_value(anchor, unit, relative)
    return clipped(value, found, anchor) if relative in {"this", "current"} else narrowed(value, found)


_LONGEST = {"D": 3, "W": 10, "M": 40, "Q": 100}


def _is_wider(scene: Scene, unit: str) -> bool:
    """Tell whether the time named last is too wide to tell a unit of it: no "that day" is known behind "in 1987"."""
    known = scene.reference
    return known is not None and (known[1] - known[0]).days > _LONGEST.get(unit, 40_000)


def _is_final(found: Found) -> bool:
    """Tell the last week of a campaign from last week."""
    return found.after() == ("of",) and "the" in (
        *found.before(),
        *found.words("stage"),
        found.lexed.words[found.first],
    )


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
        return Reading(value=year_before(scene.quarter))
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


def read_end(found: Found, scene: Scene) -> Reading | None:
    """Read `year end`, `the year's end`, `month's end`."""
    anchor = scene.anchor()
    return None if anchor is None else Reading(value=value_at(anchor, unit_of(found.word("unit"))))


def read_neighbour(found: Found, scene: Scene) -> Reading | None:
    """Read `the next day`, `the day before`, `the month before`, told from the time named last."""
    anchor, unit = scene.reference[0] if scene.reference else scene.anchor(), unit_of(found.word("unit"))
    if anchor is None or _is_wider(scene, unit):
        return Reading(value=_UNANCHORED.get(unit, "XXXX"), anchored=False)
    count = -1 if found.word("away") in {"before", "previous"} else 1
    return Reading(value=value_at(step(anchor, unit, count), unit))


def read_week_of_month(found: Found, scene: Scene) -> Reading | None:
    """Read `the second week of May`: seven days, two either way, for nobody says where a week begins."""
    month, written = MONTHS[found.word("month")], found.word("year")
    year = int(written) if written else year_of_date(found, scene, month, 15)
    rank = ordinal_value(found.word("rank"))
    if not year or (rank or 1) > 5:
        return None
    first = date(year, month, 1)
    begun = step(first, "D", 7 * (rank - 1)) if rank else step(step(first, "M", 1), "D", -7)
    days = (step(begun, "D", -2), step(begun, "D", 8))
    return Reading(value=value_at(step(begun, "D", 3), "W"), days=days)


def read_anniversary(found: Found, scene: Scene) -> Reading | None:
    """Read `a year ago today`, `two years ago this month`: the same day, week or month so far back."""
    anchor, count = scene.day, count_of(found.words("count"))
    if anchor is None or count is None:
        return None
    back = step(anchor, unit_of(found.word("unit")), -round(count))
    on = found.word("on")
    if on in DAYS:
        return Reading(value=step(back, "D", DAYS[on]).isoformat())
    return Reading(value=value_at(back, unit_of(on)))


def read_from(found: Found, scene: Scene) -> Reading | None:
    """Read `two weeks from Friday`, `a month from today`."""
    anchor, count = scene.anchor(), count_of(found.words("count"))
    weekday = found.word("weekday")
    begun = place_weekday(scene, found, WEEKDAYS[weekday]) if weekday else anchor
    if begun is None or count is None:
        return None
    begun = step(begun, "D", DAYS.get(found.word("today"), 0))
    return Reading(value=step(begun, unit_of(found.word("unit")), round(count)).isoformat())


def read_long_ago(_found: Found, _scene: Scene) -> Reading | None:
    """Read `long ago`, `a short time ago`."""
    return Reading(value="PAST_REF", anchored=False)


_STAGE = "(?P<stage>STAGE)"
_COUNT = "(?P<count>COUNT HYPHEN? | a | an)"
RULES = rules(
    (
        rf"{_STAGE}? (?:the|this)? (?P<relative>LAST|this|next|coming|following|current) (?:calendar|fiscal)? (?P<unit>CALUNIT)",
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
    (r"(?P<unit>year) HYPHEN? end", read_end),
    (r"(?:the)? (?P<unit>year|month|week) APOS s end", read_end),
    (r"the full year", read_whole_year),
    (r"the fiscal? year (?=(?P<ended>ended|ending))", read_whole_year),
    (r"the (?P<away>next|following|previous) (?P<unit>day)", read_neighbour),
    (
        r"the (?P<unit>day) (?P<away>before|after) (?=CLOSED|and|but|when|in|at|on|by|with|for|to|as)",
        read_neighbour,
    ),
    (r"the (?P<unit>week|month|year) (?P<away>before|after) (?=CLOSED)", read_neighbour),
    (r"the (?P<rank>ORDWORD|last|final) week (?:of|in) (?P<month>MONTH) (?P<year>YEAR)?", read_week_of_month),
    (
        r"(?P<count>COUNT|a) (?P<unit>DATEUNIT) ago (?P<on>today|yesterday|this week|this month)",
        read_anniversary,
    ),
    (
        r"(?P<count>COUNT|a) (?P<unit>DATEUNIT) from (?:(?P<today>today|tomorrow)|(?P<weekday>WEEKDAY))",
        read_from,
    ),
    (r"(?:not? (?:so|too)? long|a (?:long|short) (?:time|while)|a while|some time) ago", read_long_ago),
)
