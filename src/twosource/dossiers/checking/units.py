"""Whether two figures count in units that can be one."""

from dataclasses import replace

from twosource.dossiers.checking.ranks import IN_ORDER
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.word_sets import word_set

PEOPLE = frozenset({"people", "person", "other", "victim", "individual", "life", "body"})
PERSONS = word_set(
    """man woman child boy girl baby adult teenager pupil student teacher parent resident villager inhabitant citizen
    civilian passenger crew crewman sailor seaman fisherman diver soldier troop trooper serviceman marine officer
    policeman policewoman guard firefighter rescuer medic doctor nurse patient casualty survivor dead injured wounded
    worker employee miner farmer driver cyclist rider climber hiker walker swimmer tourist visitor guest spectator fan
    supporter protester demonstrator marcher striker activist campaigner prisoner inmate detainee suspect hostage
    captive migrant refugee evacuee asylum-seeker voter delegate lawmaker juror witness member volunteer staff
    shareholder customer player athlete runner competitor worshipper pilgrim attendee participant apprentice
    researcher scientist user subscriber reader neighbour neighbor shopper militant fighter rebel gunman attacker
    intruder owner borrower applicant human"""
)
"""What counts people, so that reports may tell the same figure with a word for any of them."""
LENGTHS = {
    "second": ("second", 1.0),
    "minute": ("second", 60.0),
    "hour": ("second", 3_600.0),
    "day": ("second", 86_400.0),
    "week": ("second", 604_800.0),
    "month": ("month", 1.0),
    "quarter": ("month", 3.0),
    "year": ("month", 12.0),
    "decade": ("month", 120.0),
    "year-old": ("year-old", 1.0),
}
"""Units of time in units that they are so many of: "48 hours" and "two days" are one length, a month has no fixed number of days."""
_LEAST = frozenset(least for least, _ in LENGTHS.values())


def units_fit(one: str, other: str) -> bool:
    """Tell whether two units can be one: equal, of one group of words, or one is "people" and the other a word for them."""
    one, other = counted_as(one), counted_as(other)
    if one == other:
        return True
    if one.endswith(IN_ORDER) != other.endswith(IN_ORDER):
        return False
    one, other = one.removesuffix(IN_ORDER), other.removesuffix(IN_ORDER)
    if _LEAST & {one, other} or not one or not other:
        return False
    if "people" in {one, other}:
        return one in PERSONS or other in PERSONS
    groups = [{concept.group for concept in concepts(unit)} for unit in (one, other)]
    return bool(groups[0] & groups[1])


def counted_as(unit: str) -> str:
    """Return a unit with every word for people as one, and lengths of time in the least unit of theirs."""
    if unit in PEOPLE:
        return "people"
    length = LENGTHS.get(unit.rstrip("s"))
    return length[0] if length else unit


def alike(one: str, other: str) -> bool:
    """Tell whether two units are one as they are written, with every word for people as one."""
    return units_fit(one, other) and (not is_length(one) or one.rstrip("s") == other.rstrip("s"))


def is_length(unit: str) -> bool:
    """Tell whether a unit is one of time."""
    return unit.rstrip("s") in LENGTHS


def in_least_units(quantity: Quantity) -> Quantity:
    """Return a quantity with a length of time in the unit that `counted_as` gives, any other as it is."""
    unit, times = LENGTHS.get(quantity.unit.rstrip("s"), (quantity.unit, 1.0))
    return replace(quantity, low=quantity.low * times, high=quantity.high * times, unit=unit)
