"""Place what a time says on the calendar."""

from datetime import date, timedelta

from twosource.annotation.times.reading import Found, Reading
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.tense import Direction
from twosource.annotation.times.told import weekday_among, year_told
from twosource.text.dates import days_of, step, value_at
from twosource.text.word_sets import word_set

EARLY = frozenset({"early", "earlier", "beginning", "start"})
LATE = frozenset({"late", "later", "end", "close"})
BACK = word_set("last past previous preceding prior")
AHEAD = frozenset({"next", "coming", "following", "upcoming"})


def narrowed(value: str, found: Found) -> Reading:
    """Return the reading of a value, its days cut to what `early`, `mid` or `late` leaves of them.

    Early and late keep two thirds, so that "early May" and "mid-May" can still be the same day.
    """
    days = days_of(value)
    words = set(found.words("stage"))
    if days is None or not words:
        return Reading(value=value)
    third = (days[1] - days[0]) / 3
    if words & EARLY:
        days = (days[0], days[1] - third)
    elif words & LATE:
        days = (days[0] + third, days[1])
    return Reading(value=value, days=days)


def clipped(value: str, found: Found, day: date | None) -> Reading:
    """Return the reading of a unit that holds `day`; `earlier` and `later` cut its days there."""
    days = days_of(value)
    words = set(found.words("stage"))
    if days is None or day is None or not days[0] <= day <= days[1]:
        return narrowed(value, found)
    if "earlier" in words:
        before = max(days[0], day - timedelta(days=1)) if days[1] - days[0] < timedelta(days=8) else day
        return Reading(value=value, days=(days[0], before))
    if "later" in words:
        return Reading(value=value, days=(day, days[1]))
    return narrowed(value, found)


def shifted_value(day: date, unit: str, relative: str) -> str:
    """Return the value of the unit around, before or after `day`, as `this`, `last` or `next` says."""
    count = -1 if relative in BACK else 1 if relative in AHEAD else 0
    return value_at(step(day, "W" if unit == "WE" else unit, count), unit)


def year_of_date(found: Found, scene: Scene, month: int, day: int) -> int | None:
    """Return the year of a day that is written without one, None if nothing tells."""
    anchor = scene.anchor()
    if anchor is None:
        words = found.lexed.words[found.first : found.last]
        return year_told(scene.dates, month, day, weekday_among(words))
    if scene.history:
        return anchor.year
    if scene.at_hand(found.first) == "past":
        return anchor.year if (month, day) <= (anchor.month, anchor.day) else anchor.year - 1
    return _nearest(anchor, month, day, scene.direction(found.first, found.last))


# A past-tense verb may stand near a day to come ("said it filed to list shares Dec. 15"), so the direction
# loses where the other reading is much nearer: at most this many days away, against most of a year.
_NEAR_DAYS = 75


def _nearest(anchor: date, month: int, day: int, direction: Direction) -> int:
    before = anchor.year if (month, day) <= (anchor.month, anchor.day) else anchor.year - 1
    to_last, to_next = _distance(anchor, before, month, day), _distance(anchor, before + 1, month, day)
    if direction == "future":
        return before if to_last <= _NEAR_DAYS / 5 and to_next > 300 else before + 1
    if direction == "past":
        return before + 1 if to_next <= _NEAR_DAYS and to_last > 365 - _NEAR_DAYS else before
    return before if to_last <= to_next else before + 1


def _distance(anchor: date, year: int, month: int, day: int) -> int:
    return abs((step(date(max(year, 1), month, 1), "D", day - 1) - anchor).days)


def year_of_month(found: Found, scene: Scene, month: int) -> int | None:
    """Return the year of a month that is written without one, None if nothing tells."""
    anchor = scene.anchor()
    if anchor is None:
        return None
    relative = found.word("relative")
    if relative in BACK:
        return anchor.year if month < anchor.month else anchor.year - 1
    if relative in AHEAD:
        return anchor.year if month > anchor.month else anchor.year + 1
    if relative or scene.history:
        return anchor.year
    return _year_by_verb(found, scene, anchor, month)


def _year_by_verb(found: Found, scene: Scene, anchor: date, month: int) -> int:
    before = anchor.year if month <= anchor.month else anchor.year - 1
    direction = scene.direction(found.first, found.last)
    if direction == "future":
        return before if month == anchor.month else before + 1
    if direction == "past" or (anchor.month - month) % 12 <= 6:
        return before
    return before + 1


def place_weekday(scene: Scene, found: Found, weekday: int) -> date | None:
    """Return the day that a weekday means: the nearest one in the direction of the verb, today included.

    `last Friday` is the Friday before today, `next Friday` the one after it; a history counts on from
    the day that was named last.
    """
    anchor = scene.anchor()
    if anchor is None:
        return None
    relative = found.word("relative")
    back = (anchor.weekday() - weekday) % 7
    if relative in BACK:
        return step(anchor, "D", -(back or 7))
    ahead = (weekday - anchor.weekday()) % 7
    if relative in AHEAD:
        return step(anchor, "D", ahead or 7)
    direction = scene.direction(found.first, found.last)
    future = scene.history or direction == "future" or (direction == "asked" and ahead < back)
    return step(anchor, "D", ahead if future else -back)
