"""Days: by date, by weekday, and counted from today."""

from datetime import date

from twosource.annotation.times.patterns import code_of_kind
from twosource.annotation.times.place import place_weekday, year_of_date
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import DAYS, MONTHS, PARTS, WEEKDAYS
from twosource.model import TimeKind
from twosource.text.dates import step
from twosource.text.feasts import nth_weekday
from twosource.text.numbers import ordinal_value


def read_date(found: Found, scene: Scene) -> Reading | None:
    """Read `Aug. 2`, `Monday, Aug. 2, 1990`, `2 August 1990`, `the night of 2 August`."""
    month, day = MONTHS[found.word("month")], _day_number(found.word("day"))
    if day is None or not 1 <= day <= 31 or _names_a_group(found):
        return None
    if (month, day) == (9, 11) and not found.word("year") and _ATTACKS.intersection(found.after()):
        return Reading(value="2001-09-11")
    suffix, kind = _part(found)
    written = found.word("year") or found.word("later")
    year = int(written) if written else year_of_date(found, scene, month, day)
    if year is None:
        return Reading(value=f"XXXX-{month:02d}-{day:02d}{suffix}", kind=kind, anchored=False)
    try:
        return Reading(value=date(year, month, day).isoformat() + suffix, kind=kind)
    except ValueError:
        return None


def _names_a_group(found: Found) -> bool:
    """Tell the March 9 Front from the day."""
    behind = found.lexed.text[found.lexed.ends[found.last - 1] :].split(maxsplit=1)
    return bool(behind) and behind[0].rstrip(".,;:)'’s") in _GROUPS


def _day_number(word: str) -> int | None:
    return int(word) if word.isdecimal() else ordinal_value(word)


def _part(found: Found) -> tuple[str, TimeKind]:
    part = PARTS.get(found.word("part"))
    return (f"T{part}", "time") if part else ("", "date")


def read_figures(found: Found, _scene: Scene) -> Reading | None:
    """Read `1998-02-06` and `02/26/1998`; two numbers that can both be a month tell only the year."""
    year, one, two = int(found.word("year")), int(found.word("one")), int(found.word("two"))
    if found.match.start("year") > found.match.start("one"):
        if one <= 12 and two <= 12 and one != two:
            return Reading(value=f"{year:04d}")
        one, two = (one, two) if one <= 12 else (two, one)
    try:
        return Reading(value=date(year, one, two).isoformat())
    except ValueError:
        return None


def read_dotted(found: Found, _scene: Scene) -> Reading | None:
    """Read `14.05.2024`, day first as where dots are written."""
    parts = found.word("dotted").split(".")
    if [len(part) for part in parts][2:] != [4]:
        return None
    day, month, year = (int(part) for part in parts)
    try:
        return Reading(value=date(year, month, day).isoformat())
    except ValueError:
        return None


def read_weekday(found: Found, scene: Scene) -> Reading | None:
    """Read `Friday`, `last Friday`, `late Tuesday`, `Thursday morning`."""
    weekday = WEEKDAYS[found.word("weekday")]
    suffix, kind = _part(found)
    day = place_weekday(scene, found, weekday)
    if day is None:
        return Reading(value=f"XXXX-WXX-{weekday + 1}{suffix}", kind=kind, anchored=False, weekday=weekday)
    return Reading(value=day.isoformat() + suffix, kind=kind, weekday=weekday)


def read_end_of_week_days(found: Found, scene: Scene) -> Reading | None:
    """Read the second day of `Monday through Friday`: the first one after the day just read."""
    weekday = WEEKDAYS[found.word("weekday")]
    if scene.reference is None or scene.reference_place != found.first - 2:
        return None
    begun = scene.reference[0]
    day = step(begun, "D", (weekday - begun.weekday()) % 7)
    return Reading(value=day.isoformat(), weekday=weekday)


def read_weekday_and_number(found: Found, scene: Scene) -> Reading | None:
    """Read `Friday the 13th`: the day so called that lies nearest in the direction of the verb."""
    weekday, anchor = WEEKDAYS[found.word("weekday")], scene.anchor()
    number = _day_number(found.word("day"))
    if anchor is None or number is None:
        return None
    around = (step(anchor.replace(day=1), "M", months) for months in (-2, -1, 0, 1, 2))
    days = [step(first, "D", number - 1) for first in around]
    called = [day for day in days if day.day == number and day.weekday() == weekday]
    future = scene.direction(found.first, found.last) == "future"
    in_order = [day for day in called if (day >= anchor) == future] or called
    near = min(in_order, key=lambda day: (abs((day - anchor).days), day), default=None)
    return Reading(value=near.isoformat(), weekday=weekday) if near else None


def read_weekday_of_week(found: Found, scene: Scene) -> Reading | None:
    """Read `Tuesday of last week`, `Friday last week`."""
    weekday, anchor = WEEKDAYS[found.word("weekday")], scene.anchor()
    if anchor is None:
        return Reading(value=f"XXXX-WXX-{weekday + 1}", anchored=False, weekday=weekday)
    weeks = {"last": -1, "next": 1}.get(found.word("week"), 0)
    return Reading(
        value=step(anchor, "D", 7 * weeks + weekday - anchor.weekday()).isoformat(), weekday=weekday
    )


def read_nth_weekday(found: Found, scene: Scene) -> Reading | None:
    """Read `the third Monday of January`."""
    month, weekday = MONTHS[found.word("month")], WEEKDAYS[found.word("weekday")]
    written, anchor = found.word("year"), scene.anchor()
    if not written and anchor is None:
        return Reading(value=f"XXXX-{month:02d}", anchored=False, weekday=weekday)
    nth = -1 if found.word("rank") == "last" else ordinal_value(found.word("rank")) or 1
    year = int(written) if written else year_of_date(found, scene, month, 15) or 1
    return (
        Reading(value=nth_weekday(year, month, weekday, nth).isoformat(), weekday=weekday)
        if nth <= 5
        else None
    )


def read_today(found: Found, scene: Scene) -> Reading | None:
    """Read `today`, `yesterday morning`, `tonight`, `late yesterday`."""
    word = found.word("today")
    if _is_title(found):
        return None
    suffix, kind = _part(found)
    if word == "tonight":
        suffix, kind = "TNI", "time"
    if scene.day is None:
        value = "PRESENT_REF" if word == "today" and not suffix else f"XXXX-XX-XX{suffix}"
        return Reading(value=value, kind=kind, anchored=False)
    return Reading(value=step(scene.day, "D", DAYS[word]).isoformat() + suffix, kind=kind)


def read_day_beyond(found: Found, scene: Scene) -> Reading | None:
    """Read `the day before yesterday`, `the day after tomorrow`."""
    days = DAYS[found.word("today")] + (-1 if found.word("away") == "before" else 1)
    if scene.day is None:
        return Reading(value="XXXX-XX-XX", anchored=False)
    return Reading(value=step(scene.day, "D", days).isoformat())


def _is_title(found: Found) -> bool:
    """Tell the newspaper (USA Today) from the day."""
    lexed = found.lexed
    before = lexed.codes[found.first - 1] if found.first else ""
    return before == code_of_kind("CAPITAL") and lexed.text[lexed.starts[found.first]].isupper()


def read_part_of_day(found: Found, scene: Scene) -> Reading | None:
    """Read `this morning`, `last night`, `the next morning`."""
    part, relative = PARTS[found.word("part")], found.word("relative")
    counted = relative in {"next", "following", "previous", "same", "that", "before", "after"}
    anchor = (scene.reference[0] if counted and scene.reference else None) or scene.anchor()
    if anchor is None:
        return Reading(value=f"XXXX-XX-XXT{part}", kind="time", anchored=False)
    days = {"last": -1, "previous": -1, "before": -1, "next": 1, "following": 1, "after": 1}.get(relative, 0)
    return Reading(value=f"{step(anchor, 'D', days).isoformat()}T{part}", kind="time")


def read_weekdays(found: Found, _scene: Scene) -> Reading | None:
    """Read `Fridays` and `every Friday`."""
    weekday = WEEKDAYS[found.word("weekday").removesuffix("s")]
    return Reading(value=f"XXXX-WXX-{weekday + 1}", kind="set", anchored=False, weekday=weekday)


# The one date that is spoken of by day alone whatever the year.
_ATTACKS = frozenset({"attacks", "attack", "terrorist", "terror", "hijackings", "hijackers"})
_GROUPS = frozenset(
    {"Front", "Movement", "Brigade", "Brigades", "Army", "Alliance", "Committee", "Coalition"}
)
_WEEKDAY = "(?:(?:this|last|next)? WEEKDAY DOT? COMMA?)"
_YEAR = "(?:COMMA? (?P<year>YEAR))"
_STAGE = "(?:early|late|mid|earlier|later)"
_TO = "(?:to|and|or|until|HYPHEN)"
# The year of both ends is written behind the second: "June 8-9, 2024", "28 June to 3 July 2023".
_LATER_DAY = rf"(?:(?={_TO} MONTHDAY COMMA? (?P<later>YEAR))|)"
_LATER_DATE = rf"(?:(?={_TO} MONTHDAY of? MONTH COMMA? (?P<later>YEAR))|)"
RULES = rules(
    (
        (
            rf"(?:(?:around|about) | {_STAGE})? {_WEEKDAY}? (?P<month>MONTH) DOT? the? (?P<day>MONTHDAY)"
            rf" (?!HYPHEN ANYUNIT) (?:{_YEAR} | (?P<part>PART) | {_LATER_DAY})"
        ),
        read_date,
    ),
    (
        (
            rf"{_WEEKDAY}? (?:the (?=ORDNUM|DAYNUM))? (?P<day>MONTHDAY) of? (?P<month>MONTH)"
            rf" (?:DOT? {_YEAR} | {_LATER_DATE})"
        ),
        read_date,
    ),
    (
        (
            r"(?:the (?=ORDNUM|DAYNUM))? (?P<day>MONTHDAY)"
            r" (?=(?:to|and|or|HYPHEN) MONTHDAY of? (?P<month>MONTH) (?:DOT? COMMA? (?P<later>YEAR)|))"
        ),
        read_date,
    ),
    *(
        (rf"(?<={before}) (?P<day>MONTHDAY) (?:{_YEAR} | {behind})", read_date)
        for dot in ("", "DOT")
        for before, behind in (
            (f"(?P<month>MONTH) {dot} MONTHDAY (?:and|or|to|HYPHEN)", "(?!OTHER|UNITS|CAPITAL|HYPHEN|of)"),
            (f"from (?P<month>MONTH) {dot} MONTHDAY (?:to|until|through|HYPHEN)", "(?!UNITS|HYPHEN)"),
        )
    ),
    (rf"(?:the)? (?P<part>PART) of (?P<day>MONTHDAY) of? (?P<month>MONTH) {_YEAR}?", read_date),
    (
        rf"(?:the)? (?P<part>PART) of {_WEEKDAY}? (?P<month>MONTH) DOT? (?P<day>MONTHDAY) {_YEAR}?",
        read_date,
    ),
    (rf"the? (?P<day>ORDWORD) of (?P<month>MONTH) {_YEAR}?", read_date),
    (r"(?P<year>YEAR) HYPHEN (?P<one>DAYNUM|NUMERAL) HYPHEN (?P<two>DAYNUM|NUMERAL)", read_figures),
    (r"(?P<one>DAYNUM) SLASH (?P<two>DAYNUM) SLASH (?P<year>YEAR)", read_figures),
    (r"(?<=WEEKDAY (?:to|through|until|till|HYPHEN)) (?P<weekday>WEEKDAY)", read_end_of_week_days),
    (
        r"(?P<weekday>WEEKDAY) COMMA? the? (?P<day>ORDNUM) (?!of|MONTH|HYPHEN|CAPITAL)",
        read_weekday_and_number,
    ),
    (
        (
            rf"{_STAGE}? (?:(?:the)? (?!following) (?P<relative>LAST|NEXT|this|that))? (?P<weekday>WEEKDAY)"
            r" (?:COMMA? (?P<part>PART))?"
        ),
        read_weekday,
    ),
    (r"the (?P<relative>following) (?P<weekday>WEEKDAY)", read_weekday),
    (rf"(?P<weekday>WEEKDAY) {_STAGE}? (?P<part>PART)", read_weekday),
    (rf"{_STAGE}? HYPHEN? (?P<part>PART) (?P<weekday>WEEKDAY)", read_weekday),
    (r"(?:the)? (?P<part>PART|night) of (?P<weekday>WEEKDAY)", read_weekday),
    (
        r"the? (?P<rank>ORDWORD|last) (?P<weekday>WEEKDAY) (?:of|in) (?P<month>MONTH) (?P<year>YEAR)?",
        read_nth_weekday,
    ),
    (r"the? (?P<part>PART) (?P<relative>before|after) (?!the|a|CAPITAL|POSS|MONTH)", read_part_of_day),
    (r"(?P<part>PART) on (?P<weekday>WEEKDAY)", read_weekday),
    (r"(?P<weekday>WEEKDAY) (?:of)? (?P<week>last|this|next) week", read_weekday_of_week),
    (r"(?P<dotted>NUMERAL)", read_dotted),
    (r"the day (?P<away>before|after) (?P<today>DAY)", read_day_beyond),
    (rf"{_STAGE}? (?P<today>DAY) (?:s)? {_STAGE}? (?P<part>PART)?", read_today),
    (rf"{_STAGE}? HYPHEN? (?P<part>PART) (?P<today>yesterday|today|tomorrow)", read_today),
    (
        rf"(?:{_STAGE} (?:in)?)? (?:the)? (?P<relative>this|last|next|following|previous|that|same) (?P<part>PART)",
        read_part_of_day,
    ),
    (r"(?:(?:every|each) other?)? (?P<weekday>WEEKDAYS)", read_weekdays),
    (r"(?:every|each) other? (?P<weekday>WEEKDAY)", read_weekdays),
)
