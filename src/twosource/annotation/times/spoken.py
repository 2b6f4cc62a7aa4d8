"""Times of day in words: half past ten in the morning, a quarter to six on Friday evening, three in the morning."""

from twosource.annotation.times.clocks import ON, day_of_clock
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import CLASSES

_HOURS = {word: number for number, word in enumerate(CLASSES["HOURWORD"].split(), start=1)}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30}
_BEFORE_NOON = frozenset({"morning", "dawn", "daybreak", "sunrise"})
_NIGHT_BEGINS = 6
"""Hours from here to eleven are before midnight where somebody says "at night"."""


def read_spoken(found: Found, scene: Scene) -> Reading | None:
    """Read `half past ten in the morning`; without a word for the part of the day nobody knows which half is meant."""
    word = found.word("hour")
    hour = _HOURS.get(word) or (int(word) if word.isdecimal() else 0)
    part = found.word("part")
    minutes = None if _is_score(found) else _minutes(found)
    if not 1 <= hour <= 12 or not part or minutes is None:
        return None
    hour = _of_day(hour, part)
    if found.word("way") in {"to", "before"}:
        hour, minutes = (hour - 1) % 24, 60 - minutes
    day = day_of_clock(found, scene)
    value = f"{day or 'XXXX-XX-XX'}T{hour:02d}:{minutes:02d}"
    return Reading(value=value, kind="time", anchored=day is not None)


def _minutes(found: Found) -> int | None:
    words = found.words("minutes")
    if not words:
        return 0
    counted = [_MINUTES.get(word) or (int(word) if word.isdecimal() else None) for word in words]
    known = [minute for minute in counted if minute is not None]
    return sum(known) if len(known) == len(counted) and sum(known) < 60 else None


_BEFORE_CLOCK = frozenset(
    [
        "at",
        "by",
        "around",
        "about",
        "until",
        "till",
        "since",
        "from",
        "before",
        "after",
        "it",
        "is",
        "was",
        "nearly",
        "almost",
    ]
)


def _is_score(found: Found) -> bool:
    """Tell "won ten to five on Monday night" from "at ten to five on Monday night"."""
    counted = found.word("way") == "to" and found.word("minutes") != "quarter"
    return counted and not _BEFORE_CLOCK & set(found.before(1))


def _of_day(hour: int, part: str) -> int:
    hour %= 12
    if part in _BEFORE_NOON or (part == "night" and hour < _NIGHT_BEGINS):
        return hour
    return hour + 12


_HOUR = "(?P<hour>HOURWORD|DAYNUM)"
_WAY = "(?P<way>past|to|after|before)"
_WHEN = rf"(?:in the|at|this|that) (?P<part>PART) {ON}"
_DAYS = r"(?:COMMA? on)? (?P<weekday>WEEKDAY) (?P<part>PART)"
RULES = rules(
    *(
        (rf"(?:APPROX)? {clock} {tail}", read_spoken)
        for clock in (
            rf"(?P<minutes>half) (?P<way>past) {_HOUR}",
            rf"(?:a)? (?P<minutes>quarter) {_WAY} {_HOUR}",
            rf"(?P<minutes>five|ten|twenty|twenty HYPHEN? five|DAYNUM) (?:minutes)? {_WAY} {_HOUR}",
            rf"{_HOUR} o APOS clock",
            r"(?<=at|around|about|before|after|until|by|since) (?P<hour>HOURWORD)",
        )
        for tail in (_WHEN, _DAYS)
    ),
)
