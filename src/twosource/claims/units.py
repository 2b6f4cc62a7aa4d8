"""Whether two numbers count in units that can be one."""

from twosource.claims.stance_words import GENERIC_UNITS
from twosource.text.concepts import concepts

_LENGTHS = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "year-old"]
)


def units_fit(a: str, b: str) -> bool:
    """Tell whether two units can be one: equal, of one group of words, or one says nothing of what is counted."""
    if a == b:
        return True
    if counts_time(a) or counts_time(b):
        return False
    if a in GENERIC_UNITS or b in GENERIC_UNITS:
        return a.islower() and b.islower() and "%" not in a + b if a and b else not (a + b).isupper()
    groups = [{concept.group for concept in concepts(unit)} for unit in (a, b)]
    return bool(groups[0] & groups[1])


def counts_time(unit: str) -> bool:
    """Tell whether a unit is one of time."""
    return unit.rstrip("s") in _LENGTHS
