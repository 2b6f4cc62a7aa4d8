"""Whether two numbers count in units that can be one."""

from twosource.claims.stance_words import GENERIC_UNITS
from twosource.text.concepts import concepts

_LENGTHS = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "year-old"]
)

_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "quarter": 91.3,
         "year": 365.25, "decade": 3652.5}  # fmt: skip
_MEASURES = frozenset(
    ["%", "percentage point", "basis point", "km", "m", "cm", "mm", "mile", "ft", "inch", "yard", "kg", "g", "tonne",
     "pound", "ounce", "litre", "gallon", "barrel", "hectare", "acre", "mph", "km/h", "knot", "degree", "°C", "°F", "W",
     "kW", "MW", "GW", "MB", "GB", "square mile", "km²", "m²", "sq ft", "m³"]
)  # fmt: skip

_ATTACKERS = frozenset(
    ["attacker", "assailant", "gunman", "gunmen", "militant", "terrorist", "insurgent", "rebel", "bandit", "fighter",
     "bomber", "hijacker", "kidnapper", "raider", "robber", "extremist", "jihadist"]
)  # fmt: skip
"""Who attacks is never among the people whom the attack befell."""


def units_fit(a: str, b: str) -> bool:
    """Tell whether two units can be one: equal, of one group of words, or one says nothing of what is counted."""
    if a == b:
        return True
    if not (counts_things(a) and counts_things(b)):
        return False
    if attacks(a) or attacks(b):
        return attacks(a) and attacks(b)
    if a in GENERIC_UNITS or b in GENERIC_UNITS:
        return True
    groups = [{concept.group for concept in concepts(unit)} for unit in (a, b)]
    return bool(groups[0] & groups[1])


def attacks(unit: str) -> bool:
    """Tell whether a unit counts those who attack."""
    return unit.rstrip("s") in _ATTACKERS


def in_days(unit: str) -> float | None:
    """Return how many days a unit of time has, None for any other unit."""
    return _DAYS.get(unit.rstrip("s"))


def counts_time(unit: str) -> bool:
    """Tell whether a unit is one of time."""
    return unit.rstrip("s") in _LENGTHS


def counts_things(unit: str) -> bool:
    """Tell whether a unit is what can be counted one by one: no time, money or measure."""
    return not (counts_time(unit) or measures(unit))


def measures(unit: str) -> bool:
    """Tell whether a unit is money or a measure."""
    return unit in _MEASURES or (len(unit) == 3 and unit.isupper())
