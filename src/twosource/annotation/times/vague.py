"""Times that name no day: now, recently, the future; and feasts."""

import re
from datetime import date

from twosource.annotation.times.place import year_of_date
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import VAGUE
from twosource.text.feasts import FEASTS


def read_vague(found: Found, scene: Scene) -> Reading | None:
    """Read `now`, `currently`, `recently`, `soon`."""
    value = VAGUE[found.word("vague")]
    if found.word("vague") == "soon" and not _is_to_come(found, scene):
        return None
    return _reference(value, scene)


def _is_to_come(found: Found, scene: Scene) -> bool:
    """Tell `will soon leave` from `soon left`, `as soon as` and `too soon`."""
    if {"as", "after"} & set(found.after()) or {"too", "as", "how"} & set(found.before()):
        return False
    return scene.direction(found.first, found.last) == "future"


def _reference(value: str, scene: Scene) -> Reading:
    if value == "PRESENT_REF" and scene.day is not None:
        return Reading(value=value, days=(scene.day, scene.day))
    return Reading(value=value, anchored=False)


def read_present(_found: Found, scene: Scene) -> Reading | None:
    """Read `right now`, `at present`, `these days`, `the moment`."""
    return _reference("PRESENT_REF", scene)


def read_past(_found: Found, scene: Scene) -> Reading | None:
    """Read `the past`, `the recent past`, `recent`."""
    return _reference("PAST_REF", scene)


def read_future(_found: Found, scene: Scene) -> Reading | None:
    """Read `the future`, `the near future`, `one day`."""
    return _reference("FUTURE_REF", scene)


def read_feast(found: Found, scene: Scene) -> Reading | None:
    """Read `Christmas Day`, `New Year's Eve`: feasts that have one day every year."""
    words = [word for word in found.words("feast") if word not in _APOSTROPHES]
    feast = FEASTS[" ".join(words)]
    written = found.word("year")
    usual = feast((scene.anchor() or _ANY_YEAR).year)
    year = int(written) if written else year_of_date(found, scene, usual.month, usual.day)
    if year is None:
        return Reading(value="XXXX-XX-XX", anchored=False)
    return Reading(value=feast(year).isoformat())


_APOSTROPHES = frozenset("'’`")
_ANY_YEAR = date(2000, 1, 1)
_FEASTS = "|".join(
    re.sub(r"\bs\b", "APOS? s", feast) for feast in sorted(FEASTS, key=lambda feast: (-len(feast), feast))
)
RULES = rules(
    (r"(?P<vague>now)", read_vague),
    (r"(?P<vague>VAGUE)", read_vague),
    (
        r"these days|the present|at present|the moment|this time|this moment|present HYPHEN? day",
        read_present,
    ),
    (r"the (?:recent|distant|near)? past (?!NUM|FEW|UNITS|UNIT|few|several|couple)", read_past),
    (r"the (?:near|foreseeable|distant|immediate)? future", read_future),
    (rf"(?P<feast>{_FEASTS}) (?:COMMA? (?P<year>YEAR))?", read_feast),
)
