"""Who acts and who is acted on: by voice, order and prepositions."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.events.acts import Act
from twosource.events.nominals import noun_roles
from twosource.events.own_side import is_moved, is_own, leave_out_own
from twosource.events.parties import Party
from twosource.events.plover import MUTUAL, SYMMETRIC
from twosource.events.roles import Roles, find_expelling, is_country
from twosource.events.subjects import group_of, subject
from twosource.events.tables import class_of_words
from twosource.events.words import Word


def find_roles(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> Roles:
    """Return who does the act to whom."""
    if act.voice == "noun":
        roles = noun_roles(words, act, parties)
    elif act.pattern.targets == (GIVER,):
        givers = [p for p in parties if act.end <= p.phrase_start < act.reach and p.prep in {"from", "by"}]
        roles = Roles(
            actor=group_of(next(iter(givers), None), parties), target=subject(words, act.start, parties)
        )
    elif act.voice == "passive":
        roles = _passive_roles(words, act, parties)
    else:
        actor = subject(words, act.start, parties)
        if act.pattern.code == "100" and _commands(act, parties):
            return Roles()
        before = _left_behind(words, act, parties)
        target = before if before is not None else _target(words, act, leave_out_own(act, actor, parties))
        roles = Roles(actor=actor, target=target)
    same = {party.name for party in roles.actor}
    others = [party for party in leave_out_own(act, roles.actor, roles.target) if party.name not in same]
    return _symmetric(words, act, replace(roles, target=tuple(others)))


GIVER = "giver"
"""The place of patterns whose subject only has what somebody else does: "Zambia received a loan from Japan"."""


def _commands(act: Act, parties: Sequence[Party]) -> bool:
    """Tell whether somebody only orders troops of his own about: no demand on anybody."""
    first = next((party for party in parties if party.phrase_start >= act.end), None)
    near = first is not None and first.phrase_start - act.end <= 1 and not first.prep
    return bool(
        near and first and not first.person and first.sectors and set(first.sectors) <= {"MIL", "COP"}
    )


def _symmetric(words: Sequence[Word], act: Act, roles: Roles) -> Roles:
    """Split a joined subject of a symmetric act ("Quispe and Tapia met", "Peru and Chile agreed to") into its two sides."""
    partner = any(party.prep == "with" for party in roles.target)
    apart = len(roles.actor) == 2 and len({party.country for party in roles.actor}) == 2
    agreed = act.pattern.code.startswith("03") and "agree" in words[act.start].bases
    if agreed:
        partner = any(party.prep == "with" and party.phrase_start <= act.end + 1 for party in roles.target)
    if (act.pattern.code in MUTUAL or agreed) and apart and not partner:
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
        held = [party for party in after if party.prep == "in" and is_country(party)]
        agent = tuple(replace(party, sectors=_forces_of_law(words, act)) for party in held[:1])
    if not agent and (expelling := find_expelling(act, after)):
        agent = (expelling,)
    passive = subject(words, act.start, parties) or _object(act, parties)
    if (
        not agent
        and act.pattern.code.startswith(_DEPLOYING)
        and any("MIL" in party.sectors for party in passive)
    ):
        return Roles(actor=passive, target=_target(words, act, parties))
    return Roles(actor=agent, target=passive)


def _forces_of_law(words: Sequence[Word], act: Act) -> tuple[str, ...]:
    """Return the sector of those who arrest in their country, the police; jail and trials are more than theirs."""
    return ("COP",) if {"arrest", "detain"} & set(words[act.start].bases) else ()


_DEPLOYING = ("15", "074")
"""Codes of acts that are told of those who do them too: "Kenyan soldiers were deployed in Haiti"."""
_BY_LAW = ("173", "116")


def _target(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the target of an active verb: its object, or what stands behind one of its prepositions."""
    if _is_pronoun(words, act.end):
        return ()
    sayers = _sayers(words, parties)
    inside = [
        party
        for party in parties
        if act.end <= party.phrase_start
        and party.start < act.reach
        and not is_moved(act, party)
        and not is_own(words, act, party)
        and not _bounds(words, act, party)
        and party.group not in sayers
    ]
    for place in act.pattern.targets:
        found = _at(words, act, inside, place)
        if found is not None:
            return group_of(found, parties) if found.head else (found,)
    if act.pattern.code.startswith("14"):
        return group_of(_protested_against(act, parties), parties)
    denies = words[act.start].lower in class_of_words("DENIAL")
    if {"decline", "refuse"} & set(words[act.start].bases):
        that = next((at for at in range(act.end, act.reach) if words[at].lower == "that"), act.reach)
        inside = [party for party in inside if party.start < that]
    told = any(word.lower == "that" or word.lower.endswith("ing") for word in words[act.end : act.end + 3])
    if (denies and told) or (
        act.pattern.code.startswith("10") and _addressesleave_out_own(words, act, inside)
    ):
        return ()
    if act.pattern.code[:2] in _SPOKEN and inside and not denies:
        spoken_of = [party for party in inside if party.prep not in {"in", "at", "near"} and party.country]
        if spoken_of:
            return group_of(spoken_of[0], parties)
    if act.pattern.code.startswith("111"):
        opened = max(act.end, act.needed[1] if act.needed else 0)
        end = next(
            (at for at in range(opened, act.reach) if words[at].tag in _CLAUSAL and words[at].lower != "as"),
            act.reach,
        )
        inside = [party for party in inside if party.start < end]
    return _somebody_else(act, inside, parties)


def _left_behind(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> tuple[Party, ...] | None:
    """Return the object before a relative clause ("bankers whom it accuses of theft"), None where one may stand behind."""
    if not act.pattern.code.startswith("11") or act.end >= len(words) or words[act.end].lower != "of":
        return None
    at = words[act.start].head if words[act.start].relation == "acl:relcl" else -1
    return group_of(next((p for p in parties if p.phrase_start <= at < p.phrase_end), None), parties)


_CLAUSAL = frozenset({"verb", "sub", "to"})
"""Whom a clause further on names is not who is criticised: "criticised a report that blamed the miners"."""


def _addressesleave_out_own(words: Sequence[Word], act: Act, inside: Sequence[Party]) -> bool:
    """Tell whether a demand is made on somebody who is no party: "called on its members to protect the young"."""
    to = next((at for at in range(act.end, act.reach) if words[at].tag == "to"), None)
    if to is None or not any(words[at].tag == "noun" for at in range(act.end, to)):
        return False
    plain = all(words[at].tag in {"det", "noun", "num", "poss", "pron", "conj"} for at in range(act.end, to))
    return plain and not any(party.phrase_start < to for party in inside)


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
    named = [party for party in known if party.head and (party.inner or party.prep) in _TOWARDS]
    preferred = sorted(named, key=lambda party: not (party.country or party.sectors))
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
    if place >= len(words) or words[place].text == "US":
        return False
    owned = place + 1 < len(words) and words[place + 1].tag in {"noun", "name"}
    return words[place].lower in {"him", "them", "us", "me", "what", "whatever"} or (
        words[place].lower == "her" and not owned
    )


def _bounds(words: Sequence[Word], act: Act, party: Party) -> bool:
    """Tell whether a land only bounds the place of an attack: "seized a town near the border with Sudan"."""
    before = words[max(0, party.phrase_start - 2)].lower
    force = act.pattern.code.startswith(("18", "19", "20"))
    return force and party.prep == "with" and before in {"border", "frontier"}


def _sayers(words: Sequence[Word], parties: Sequence[Party]) -> set[int]:
    """Return the groups that are named last because they tell it: "has deported two managers, the minister said"."""
    found: set[int] = set()
    for party in parties:
        behind = words[party.phrase_end : party.phrase_end + 3]
        verb = next((word for word in behind if word.tag == "verb"), None)
        first = min(other.phrase_start for other in parties if other.group == party.group)
        told = verb is not None and bool(_TELLING & set(verb.bases))
        if told and first and words[first - 1].lower == ",":
            found.add(party.group)
    return found


_TELLING = frozenset({"say", "announce", "report", "confirm", "add"})


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
