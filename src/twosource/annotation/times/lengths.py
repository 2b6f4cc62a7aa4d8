"""Lengths of time and times that come again: three days, the past year, daily, every week."""

import re
from datetime import date

from twosource.annotation.times.counts import count_of
from twosource.annotation.times.patterns import code_of_kind
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.relative import unit_of
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import SETS
from twosource.text.dates import Days, step
from twosource.text.numbers import number_value
from twosource.text.word_sets import word_set

_STEPS = {"D": "D", "W": "W", "2W": "W", "WE": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}


_HALVES = {"TH": "PT30M", "Y": "P6M", "CE": "P50Y", "DE": "P5Y", "D": "PT12H", "M": "P2W", "TM": "PT30S"}


def duration(unit: str, count: float | None) -> str:
    """Return the TIMEX3 value of so many units; an unknown number is X, half a unit is told in the next smaller one."""
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    number = "X" if count is None else _plain(count)
    if unit == "2W":
        return f"P{'X' if count is None else _plain(count * 2)}W"
    if unit == "WE":
        return f"P{number}WE"
    return f"PT{number}{unit[1]}" if unit in {"TH", "TM", "TS"} else f"P{number}{unit}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def read_length(found: Found, scene: Scene) -> Reading | None:
    """Read `three days`, `nearly 40 years`, `a couple of hours`, `five-year`, `years`."""
    unit, count = unit_of(found.word("unit")), _count(found)
    if _is_age_or_title(found) or (unit == "Q" and _is_share(found)):
        return None
    if found.words("count") == ("one",) and unit == "D" and set(found.before(1)) & _MODALS:
        return Reading(value="FUTURE_REF", anchored=False)
    days = _span(scene.day, unit, count, found.word("relative"))
    return Reading(value=duration(unit, count), kind="duration", days=days, anchored=days is not None)


def _is_share(found: Found) -> bool:
    """Tell three-quarters of the votes and three quarters of an hour from three quarters of a year's length."""
    after = found.after(2)
    return after[:1] == ("of",) and (bool(found.words("hyphen")) or after[1:] in {("a",), ("an",), ("the",)})


_MODALS = word_set("will would may might could can")
_BEFORE_BARE_HOURS = word_set("for in within took take after lasted lasting spent")


def read_bare(found: Found, _scene: Scene) -> Reading | None:
    """Read `weeks` and `years` with nothing before them; hours and shorter only where something lasts so long."""
    unit = unit_of(found.word("unit"))
    clock = unit in {"TH", "TM", "TS"} and "".join(found.before()) not in _BEFORE_BARE_HOURS
    if clock or unit == "Q" or "".join(found.after()) in {"when", "old"}:
        return None
    return Reading(value=duration(unit, None), kind="duration", anchored=False)


def _count(found: Found) -> float | None:
    words = found.words("count")
    if not words:
        return None if found.words("unit")[-1:] and found.word("unit").endswith("s") else 1.0
    return count_of(words)


def _is_age_or_title(found: Found) -> bool:
    """Tell `34-year-old`, `55 years old` and names of programmes (60 Minutes) from a length of time."""
    after = found.after(2)
    if after[:1] == ("old",) or (after[:1] and after[0] in "-‑–" and after[1:] == ("old",)):
        return True
    written = found.lexed.text[found.lexed.starts[found.last - 1] :][:1]
    return found.words("count") in {("60",), ("48",)} and written.isupper()


def _span(day: date | None, unit: str, count: float | None, relative: str) -> Days | None:
    """Return the days of a length that ends or begins today ("the past three years")."""
    if (
        day is None
        or count is None
        or unit not in _STEPS
        or relative not in {"past", "last", "next", "coming"}
    ):
        return None
    whole = round(count * (2 if unit == "2W" else 1))
    if relative in {"past", "last"}:
        return step(day, _STEPS[unit], -whole), day
    return day, step(day, _STEPS[unit], whole)


def read_half(found: Found, _scene: Scene) -> Reading | None:
    """Read `half an hour`, `half a century`."""
    return Reading(value=duration(unit_of(found.word("unit")), 0.5), kind="duration", anchored=False)


def read_one_and_half(found: Found, _scene: Scene) -> Reading | None:
    """Read `a year and a half`."""
    return Reading(value=duration(unit_of(found.word("unit")), 1.5), kind="duration", anchored=False)


def read_whole(found: Found, _scene: Scene) -> Reading | None:
    """Read `weeklong`, `yearlong`."""
    return Reading(
        value=duration(unit_of(found.word("unit").removesuffix("long")), 1.0), kind="duration", anchored=False
    )


def read_set(found: Found, _scene: Scene) -> Reading | None:
    """Read `daily`, `every week`, `each year`, `every two years`."""
    word = found.word("adverb")
    if word:
        if found.lexed.codes[found.last : found.last + 1] == code_of_kind("CAPITAL"):
            return None
        return Reading(value=SETS[word], kind="set", anchored=False)
    count = number_value(found.words("count")) or (2.0 if found.word("other") else 1.0)
    return Reading(value=duration(unit_of(found.word("unit")), count), kind="set", anchored=False)


def read_rate(found: Found, _scene: Scene) -> Reading | None:
    """Read the `a year` of `$2 million a year` and `twice a week`, else a length of one unit."""
    unit = unit_of(found.word("unit"))
    if unit == "TS":
        return None
    before = found.before(3)
    rated = bool(before) and (_RATED.match(before[-1]) is not None or any(word in "$£€%" for word in before))
    return Reading(value=duration(unit, 1.0), kind="set" if rated else "duration", anchored=False)


_RATED = re.compile(
    r"(?:\d[\d,.]*|once|twice|times|million|billion|thousand|hundred|percent|tons|tonnes|barrels|people)$"
)
_LEAD = (
    r"(?:(?:the|POSS)? (?:(?P<relative>last|past|next|coming|first|previous|latest|final)|recent)"
    r" | the (?!COUNT HYPHEN))? ABOUT?"
)
_COUNT = "(?P<count>COUNT)"
RULES = rules(
    (r"half (?:a|an) HYPHEN? (?P<unit>PLAINUNIT)", read_half),
    (
        (
            rf"{_LEAD} {_COUNT} (?P<hyphen>HYPHEN)? (?:more|additional|further|extra|WORKING)* (?:of)?"
            r" (?P<unit>ANYUNIT) (?:(?:or (?:so|more|two|three))|and (?:a half))?"
        ),
        read_length,
    ),
    (rf"{_COUNT} HYPHEN (?P<unit>UNIT) HYPHEN? long", read_length),
    (r"(?:the)? (?P<relative>past|recent|coming|last|next|previous) (?P<unit>UNITS)", read_length),
    (r"(?P<unit>UNITS)", read_bare),
    (r"(?P<adverb>SETWORD)", read_set),
    (r"(?P<unit>CALUNIT) HYPHEN long", read_length),
    (r"(?:every|each) (?P<other>other)? (?P<count>NUM)? (?P<unit>ANYUNIT)", read_set),
    (r"(?P<one>a|an|one) (?P<unit>PLAINUNIT) and a half", read_one_and_half),
    (r"(?:ABOUT)? (?:a|an) (?P<unit>PLAINUNIT) (?:or (?:so|two|more))? (?!HYPHEN)", read_rate),
    (r"(?P<unit>LONGUNIT)", read_whole),
)
