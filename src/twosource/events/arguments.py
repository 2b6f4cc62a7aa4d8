"""Who acts and who is acted on: by voice, order and prepositions."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.events.acts import Act
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
        roles = Roles(actor=subject(words, act.start, parties), target=_target(words, act, parties))
    return _symmetric(act, _without_own(roles))


def _without_own(roles: Roles) -> Roles:
    """Drop a target that is only the actor's own: "Russia offered Moscow's help"."""
    own = {party.country for party in roles.actor if party.country}
    kept = tuple(
        party
        for party in roles.target
        if party.head or party.country not in own or not set(party.sectors) <= {"GOV"}
    )
    return Roles(actor=roles.actor, target=kept)


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
    return Roles(actor=agent, target=subject(words, act.start, parties) or _object(act, parties))


def _target(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the target of an active verb: its object, or what stands behind one of its prepositions."""
    inside = [party for party in parties if act.end <= party.phrase_start and party.start < act.reach]
    for place in act.pattern.targets:
        found = _at(words, act, inside, place)
        if found is not None:
            return group_of(found, parties) if found.head else (found,)
    if act.pattern.code.startswith("14"):
        return group_of(_protested_against(act, parties), parties)
    denies = words[act.start].lower in class_of_words("DENIAL")
    if act.pattern.code[:2] in _SPOKEN and inside and not denies:
        spoken_of = [party for party in inside if party.prep not in {"in", "at", "near"} and party.country]
        return group_of(spoken_of[0] if spoken_of else None, parties)
    if act.pattern.targets:
        owners = [party for party in inside if not party.head and not party.prep]
        return tuple([party for party in owners if party.start <= act.end + 3][:1])
    return ()


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
    return next((party for party in inside if party.prep == preposition), None)


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
    if actor is None and _possessive(words, act.start) is not None:
        actor = _clause_subject(act, parties)
    return Roles(actor=group_of(actor, parties), target=group_of(target, parties))


def _possessive(words: Sequence[Word], place: int) -> int | None:
    """Return where "its", "his" or "their" stands before the noun at `place`, within its phrase."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].lower in {"its", "his", "her", "their"}:
            return at
        if words[at].tag not in {"noun", "det", "num", "name"}:
            return None
    return None


def _clause_subject(act: Act, parties: Sequence[Party]) -> Party | None:
    free = [party for party in parties if not party.prep and party.phrase_end <= act.start]
    return free[0] if free else None
