"""Times of day: 9 a.m. Tuesday, noon, 10:30 GMT, midnight Friday, overnight."""

import re
from collections.abc import Sequence

from twosource.annotation.times.place import place_weekday, year_of_date
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import DAYS, MONTHS, NOON, WEEKDAYS
from twosource.text.dates import step


def read_clock(found: Found, scene: Scene) -> Reading | None:
    """Read `9 a.m. Tuesday`, `10:30 GMT`, `noon`, `9:34 p.m., March 19`."""
    half = "pm" if found.word("part") in _AFTER_NOON else found.word("half")
    clock = NOON.get(found.word("noon")) or _clock(found.word("clock"), half)
    if clock is None:
        return None
    day = day_of_clock(found, scene)
    value = f"{day or 'XXXX-XX-XX'}T{clock}"
    return Reading(value=value, kind="time", anchored=day is not None)


_AFTER_NOON = frozenset({"afternoon", "evening"})


def _clock(word: str, half: str) -> str | None:
    hours, minutes = ([*re.split(r"[:.]", word), "00"])[:2]
    if len(word) == 4 and word.isdecimal():
        hours, minutes = word[:2], word[2:]
    if not (hours.isdecimal() and minutes.isdecimal()) or int(hours) > 24 or int(minutes) > 59:
        return None
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02d}:{minutes}"


def day_of_clock(found: Found, scene: Scene) -> str | None:
    """Return the day that is told with a time of day, else the one named before or the day of publication.

    None where the report has gone over to another day of that week: "the vote came at 9:10" may be of either.
    """
    written = found.words("date") or found.words("later")
    if written:
        return _written_day(found, scene, written)
    weekday = found.word("weekday") or found.word("soon")
    if weekday:
        day = place_weekday(scene, found, WEEKDAYS[weekday])
        return day.isoformat() if day else None
    before = scene.day_named_before(found.first)
    anchor = before if before is not None and not found.word("today") else scene.anchor()
    if anchor is None or (before is None and not found.word("today") and scene.tells_of_another_day()):
        return None
    return step(anchor, "D", DAYS.get(found.word("today"), 0)).isoformat()


def _written_day(found: Found, scene: Scene, words: Sequence[str]) -> str | None:
    month = next(MONTHS[word] for word in words if word in MONTHS)
    number = next(int(word) for word in words if word.isdecimal())
    written = found.word("year")
    year = int(written) if written else year_of_date(found, scene, month, number)
    return f"{year:04d}-{month:02d}-{number:02d}" if year else None


def read_overnight(_found: Found, scene: Scene) -> Reading | None:
    """Read `overnight`: the night that ended on the day of publication."""
    if scene.day is None:
        return Reading(value="XXXX-XX-XXTNI", kind="time", anchored=False)
    night = step(scene.day, "D", -1)
    return Reading(value=f"{night.isoformat()}TNI", kind="time", days=(night, scene.day))


def read_night_of(found: Found, scene: Scene) -> Reading | None:
    """Read `overnight on Tuesday`: that night, and the morning after it; `into` names the morning."""
    day = place_weekday(scene, found, WEEKDAYS[found.word("weekday")])
    if day is None:
        return Reading(value="XXXX-XX-XXTNI", kind="time", anchored=False)
    night = step(day, "D", -1) if "into" in found.words("link") else day
    return Reading(value=f"{night.isoformat()}TNI", kind="time", days=(night, step(night, "D", 1)))


ON = (
    r"(?:(?:local time)? COMMA? (?:on)? (?:(?:WEEKDAY COMMA?)? (?P<date>MONTH DOT? DAYNUM|DAYNUM MONTH)"
    r" (?:COMMA? (?P<year>YEAR))?|(?P<weekday>WEEKDAY) PART?|(?P<today>DAY)|this PART))?"
)
# The day is told behind another clock: "between 6pm and 8pm on Friday", "at 04:30 (02:30 GMT) on Friday".
_CLOCK = "(?:(?:DAYNUM|CLOCK|NUMERAL) (?:AMPM)? (?:ZONE)?)"
_SOON = (
    rf"(?=(?:CLOSE | (?:and|to|HYPHEN) {_CLOCK} | OPEN {_CLOCK} CLOSE) on?"
    r" (?:(?:WEEKDAY COMMA?)? (?P<later>MONTH DOT? DAYNUM|DAYNUM MONTH)|(?P<soon>WEEKDAY)))"
)
_AT = "(?<=at|around|about|before|after|until|from|since)"
RULES = rules(
    (
        rf"(?:about|around)? (?P<clock>DAYNUM|CLOCK|NUMERAL) (?P<half>AMPM) (?:ZONE)? (?:{_SOON}|{ON})",
        read_clock,
    ),
    (rf"(?P<clock>CLOCK|NUMERAL|YEAR) (?:ZONE|hours) (?:{_SOON}|{ON})", read_clock),
    (rf"{_AT} (?P<clock>CLOCK) (?:{_SOON}|{ON})", read_clock),
    (r"(?P<clock>CLOCK) in the (?P<part>morning|afternoon|evening)", read_clock),
    (rf"{_AT} (?P<clock>DAYNUM) in the (?P<part>morning|afternoon|evening)", read_clock),
    (rf"(?P<noon>NOON) (?:ZONE)? {ON}", read_clock),
    (r"(?P<noon>NOON)", read_clock),
    (r"overnight", read_overnight),
    (r"overnight (?P<link>on|into) (?P<weekday>WEEKDAY)", read_night_of),
)
