"""Who acts and who is acted on: by voice, order and prepositions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.events.acts import Act
from twosource.events.clauses import is_passive
from twosource.events.parties import Party
from twosource.events.plover import MUTUAL, SYMMETRIC
from twosource.events.subjects import group_of, subject
from twosource.events.tables import class_of_words
from twosource.events.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The parties of an act; `actor` and `target` are groups of joined parties, empty if not told."""

    actor: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()


def find_roles(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> Roles:
    """Return who does the act to whom."""
    if act.voice == "noun":
        roles = _noun_roles(words, act, parties)
    elif act.voice == "passive":
        roles = _passive_roles(words, act, parties)
    else:
        actor = subject(words, act.start, parties)
        roles = Roles(actor=actor, target=_target(words, act, _others(act, actor, parties)))
    return _symmetric(act, replace(roles, target=tuple(_others(act, roles.actor, roles.target))))


def _others(act: Act, actor: Sequence[Party], parties: Sequence[Party]) -> list[Party]:
    """Leave out what is only the actor's own: "Russia offered Moscow's help"; the army with which he threatens."""
    own = {party.country for party in actor if party.country}
    threat = act.pattern.code.startswith(("13", "014"))
    return [
        party
        for party in parties
        if party.country not in own
        or (party.head and not (threat and "MIL" in party.sectors))
        or not set(party.sectors) <= {"GOV", "MIL"}
    ]


def _symmetric(act: Act, roles: Roles) -> Roles:
    """Split a joined subject of a symmetric act ("Quispe and Tapia met") into its two sides."""
    if act.pattern.code in MUTUAL and len(roles.actor) == 2 and not roles.target:
        return Roles(actor=roles.actor[:1], target=roles.actor[1:])
    return roles


def _passive_roles(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> Roles:
    """Read "was arrested by police"; of a treaty "signed with Iran" the parties that follow."""
    after = [party for party in parties if act.end <= party.phrase_start < act.reach]
    if act.pattern.code in SYMMETRIC:
        sides = group_of(_behind(after, "between") or _behind(after, "by"), parties)
        partner = group_of(_behind(after, "with"), parties)
        return Roles(actor=sides if partner else sides[:1], target=partner or sides[1:])
    agent = group_of(next((party for party in after if party.prep == "by"), None), parties)
    if not agent and act.pattern.code.startswith(_BY_LAW):
        agent = tuple([party for party in after if party.prep == "in" and _is_land(party)][:1])
    passive = subject(words, act.start, parties) or _object(act, parties)
    if (
        not agent
        and act.pattern.code.startswith(_DEPLOYING)
        and any("MIL" in party.sectors for party in passive)
    ):
        return Roles(actor=passive, target=_target(words, act, parties))
    return Roles(actor=agent, target=passive)


_DEPLOYING = ("15", "074")
"""Codes of acts that are told of those who do them too: "Kenyan soldiers were deployed in Haiti"."""
_BY_LAW = ("173", "116")


def _is_land(party: Party) -> bool:
    """Tell whether a party is a country as a place: who is arrested in Chad is arrested by its authorities."""
    return party.head and bool(party.country) and not party.sectors and not party.person and not party.folk


def _target(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the target of an active verb: its object, or what stands behind one of its prepositions."""
    if _is_pronoun(words, act.end):
        return ()
    inside = [
        party
        for party in parties
        if act.end <= party.phrase_start and party.start < act.reach and not _moved(act, party)
    ]
    for place in act.pattern.targets:
        found = _at(words, act, inside, place)
        if found is not None:
            return group_of(found, parties) if found.head else (found,)
    if act.pattern.code.startswith("14"):
        return group_of(_protested_against(act, parties), parties)
    denies = words[act.start].lower in class_of_words("DENIAL")
    if act.pattern.code[:2] in _SPOKEN and inside and not denies:
        spoken_of = [party for party in inside if party.prep not in {"in", "at", "near"} and party.country]
        if spoken_of:
            return group_of(spoken_of[0], parties)
    return _somebody_else(act, inside, parties)


_TOWARDS = frozenset(
    {"", "of", "with", "against", "to", "on", "from", "for", "over", "toward", "towards", "between"}
)
_WITHIN = frozenset({"in", "into", "near", "at", "inside", "across", "around", "outside", "throughout"})
_MATERIAL = ("07", "08", "13", "15", "16", "17", "18", "19", "20")
"""Codes of acts that are done to those in whose land they are done."""


def _somebody_else(act: Act, inside: Sequence[Party], parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return whom the complement names where no place of the pattern is filled: the nearest party that can be meant."""
    if not act.pattern.targets or act.pattern.code.startswith("04"):
        return ()
    known = [party for party in inside if party.country or party.sectors or party.person]
    preferred = [party for party in known if party.head and (party.inner or party.prep) in _TOWARDS]
    owners = [party for party in known if not party.head and party.prep in _TOWARDS]
    places = [
        party
        for party in known
        if party.prep in _WITHIN and party.country and act.pattern.code.startswith(_MATERIAL)
    ]
    found = [*preferred[:1], *owners[:1], *places[:1]]
    return group_of(found[0], parties) if found and found[0].head else tuple(found[:1])


def _is_pronoun(words: Sequence[Word], place: int) -> bool:
    """Tell whether an object is only a pronoun: "found him guilty" does not say whom."""
    if place >= len(words):
        return False
    owned = place + 1 < len(words) and words[place + 1].tag in {"noun", "name"}
    return words[place].lower in {"him", "them", "us", "me"} or (words[place].lower == "her" and not owned)


_MOVING = ("0332", "0334", "0354", "0356", "074", "0874", "15")


def _moved(act: Act, party: Party) -> bool:
    """Tell whether a party is only what the actor sends, withdraws or mobilises: its own force."""
    return (
        act.pattern.code.startswith(_MOVING)
        and set(party.sectors) <= {"MIL", "COP"}
        and not party.country
        and (bool(party.sectors))
    )


_OPPOSED = frozenset({"", "against", "by", "of", "for", "from"})
"""Prepositions before whom a protest is aimed at; "in" and "through" give only its place."""


def _protested_against(act: Act, parties: Sequence[Party]) -> Party | None:
    """Return the first government or force that a sentence names behind a protest."""
    after = [party for party in parties if party.phrase_start >= act.end and party.prep in _OPPOSED]
    return next((party for party in after if set(party.sectors) & {"GOV", "MIL", "LEG", "COP"}), None)


_SPOKEN = frozenset({"10", "12", "13"})
"""Demands, refusals and threats have as target whom their content names, where nobody is addressed."""


def _at(words: Sequence[Word], act: Act, inside: Sequence[Party], place: str) -> Party | None:
    if place == "obj":
        return _direct(words, act, inside)
    if place == "owner":
        return next((party for party in inside if not party.head and not party.prep), None)
    return _behind(inside, place)


def _direct(words: Sequence[Word], act: Act, inside: Sequence[Party]) -> Party | None:
    for party in inside:
        between = words[act.end : party.phrase_start]
        if party.prep or any(word.tag in {"verb", "to", "sub"} for word in between):
            return None
        return party
    return None


def _behind(inside: Sequence[Party], preposition: str) -> Party | None:
    return next((party for party in inside if preposition == (party.prep or party.inner)), None)


def _object(act: Act, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the party before a participle that modifies it: "a treaty signed with Iran" gives none."""
    before = [party for party in parties if party.phrase_end == act.start]
    return group_of(before[-1] if before else None, parties)


def _noun_roles(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> Roles:
    """Read "Israel's strikes on Iran", "talks between A and B", "an attack by rebels on the town"."""
    around = [party for party in parties if party.phrase_start >= act.end and party.start < act.reach + 2]
    between = group_of(next((party for party in around if party.prep in {"between", "among"}), None), parties)
    if len(between) > 1:
        return Roles(actor=between[:1], target=between[1:])
    agent = next((party for party in around if party.prep == "by"), None)
    target = next((p for place in act.pattern.targets for p in around if p.prep == place), None)
    owner = next(
        (p for p in parties if p.phrase_start <= act.start < p.phrase_end and p.end <= act.start), None
    )
    actor = agent or owner
    owned = _possessive(words, act.start)
    if actor is None and owned is not None:
        actor = _owner(words, owned, parties)
    elif actor is None and act.light is not None and not is_passive(words, act.light):
        return Roles(actor=subject(words, act.light, parties), target=group_of(target, parties))
    return Roles(actor=group_of(actor, parties), target=group_of(target, parties))


def _possessive(words: Sequence[Word], place: int) -> int | None:
    """Return where "its", "his" or "their" stands before the noun at `place`, within its phrase."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].lower in {"its", "his", "her", "their"}:
            return at
        if words[at].tag not in {"noun", "det", "num", "name"}:
            return None
    return None


def _owner(words: Sequence[Word], pronoun: int, parties: Sequence[Party]) -> Party | None:
    """Return whom "its", "his" or "their" means: the nearest person for "his", else who stands first in the clause."""
    before = [party for party in parties if party.phrase_end <= pronoun]
    if words[pronoun].lower in {"his", "her"}:
        people = [party for party in before if party.person or set(party.sectors) & {"GOV", "MIL"}]
        return people[-1] if people else None
    free = [party for party in before if not party.prep and not party.person]
    return free[0] if free else None
