"""Whether two figures count in units that can be one."""

from twosource.text.concepts import concepts

PEOPLE = frozenset({"people", "person", "other", "victim", "individual", "life", "body"})
LENGTHS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "year-old"}
)


def units_fit(one: str, other: str) -> bool:
    """Tell whether two units can be one: equal, of one group of words, or one only counts people."""
    one, other = counted_as(one), counted_as(other)
    if one == other:
        return True
    if one in LENGTHS or other in LENGTHS or not one or not other:
        return False
    if "people" in {one, other}:
        return one.isalpha() and other.isalpha() and one.islower() and other.islower()
    groups = [{concept.group for concept in concepts(unit)} for unit in (one, other)]
    return bool(groups[0] & groups[1])


def counted_as(unit: str) -> str:
    """Return a unit with every word for people as one, and without a plural's ending for lengths of time."""
    if unit in PEOPLE:
        return "people"
    return unit.rstrip("s") if unit.rstrip("s") in LENGTHS else unit
