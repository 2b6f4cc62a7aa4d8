"""Whether two figures count in units that can be one."""

from twosource.text.concepts import concepts
from twosource.text.wording import lexicon

PEOPLE = frozenset({"people", "person", "other", "victim", "individual", "life", "body"})
PERSONS = lexicon(
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
LENGTHS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "year-old"}
)


def units_fit(one: str, other: str) -> bool:
    """Tell whether two units can be one: equal, of one group of words, or one is "people" and the other a word for them."""
    one, other = counted_as(one), counted_as(other)
    if one == other:
        return True
    if one in LENGTHS or other in LENGTHS or not one or not other:
        return False
    if "people" in {one, other}:
        return one in PERSONS or other in PERSONS
    groups = [{concept.group for concept in concepts(unit)} for unit in (one, other)]
    return bool(groups[0] & groups[1])


def counted_as(unit: str) -> str:
    """Return a unit with every word for people as one, and without a plural's ending for lengths of time."""
    if unit in PEOPLE:
        return "people"
    return unit.rstrip("s") if unit.rstrip("s") in LENGTHS else unit
