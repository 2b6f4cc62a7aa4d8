"""Whether an act is political: who must take part for it to be coded at all."""

import re
from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.inflection import bases
from twosource.events.parties import Party
from twosource.events.roles import Roles
from twosource.events.tables import class_of_words
from twosource.model import AnnotatedText

_STATE = frozenset(
    {"PRE", "GOV", "MIL", "COP", "REB", "OPP", "PTY", "LEG", "JUD", "SPY", "IGO", "UAF", "PRM"}
)
_GROUPS = _STATE | {"LAB", "EDU", "CVL", "REL", "NGO", "AGR", "REF", "CRM", "ELI", "SOC", "JRN"}
_FORCEFUL = ("14", "17", "18", "19", "20")


def is_political(act: Act, roles: Roles, *, sport: bool = False) -> bool:
    """Tell whether an act has the parties that its kind needs, one of them political."""
    code = act.pattern.code
    if not roles.actor or code == _NO_ACT:
        return act.unclaimed and not sport and any(_is_victim(party, act) for party in roles.target)
    actor = any(_acts(party, sport=sport) for party in roles.actor)
    if code.startswith(("07", "162")):
        actor = actor or any("NGO" in party.sectors for party in roles.actor)
    target = any(_acts(party, sport=sport) for party in roles.target)
    if code.startswith("04"):
        return actor and _is_met(act, roles, target=target)
    if act.voice == "noun":
        suffered = code.startswith(_FORCEFUL) and any(_is_somebody(party) for party in roles.target)
        return actor and (target or suffered or act.light is not None)
    if code.startswith(("14", "082")):
        return any(
            party.folk or set(party.sectors) & (_GROUPS - {"GOV", "MIL", "COP"}) for party in roles.actor
        )
    if code.startswith(_FORCEFUL):
        return _is_violent(act, roles, actor=actor, target=target)
    spoken = code.startswith(_SPOKEN) and not sport and target
    actor = actor or (spoken and any(_speaks_for_many(party) for party in roles.actor))
    told = bool(act.needed) or any(_is_somebody(party) for party in roles.target)
    alone = code.startswith(_BLAMING) or (code.startswith(_LEAVING) and act.voice == "active")
    joint = code.startswith("03") and len({party.country for party in roles.actor} - {""}) > 1
    alone = alone or joint
    return actor and (told or alone)


def _is_met(act: Act, roles: Roles, *, target: bool) -> bool:
    """Tell whether consulting has a partner, or at least a meeting without one."""
    if not roles.target:
        return act.voice == "active" and bool(act.needed)
    return any(_is_somebody(party) for party in roles.target) and (target or bool(act.needed))


def _is_violent(act: Act, roles: Roles, *, actor: bool, target: bool) -> bool:
    """Tell whether force is used by who is known to use it, or by a state on somebody."""
    known = any(set(party.sectors) & _GROUPS for party in roles.actor)
    lawful = {"JUD"} if act.pattern.code.startswith("17") else set()
    armed = any(set(party.sectors) & (_ARMED | lawful) for party in roles.actor)
    suffered = bool(roles.target) or bool(act.needed) or act.voice == "passive"
    return ((actor or (known and target)) and suffered) or armed


def _is_victim(party: Party, act: Act) -> bool:
    """Tell whether an attack by nobody known is politics: a weapon of war hits anybody, a lone crime only some."""
    sectors = set(party.sectors)
    if act.pattern.code.startswith(("0841", "11", "17")):
        return bool(sectors & _HELD) or _leads(party)
    weapon = not act.pattern.heads
    return bool(sectors & (_STATE | {"JRN", "NGO", "REL"})) or (
        weapon and bool(party.country or sectors & _GROUPS)
    )


def _leads(party: Party) -> bool:
    """Tell who leads others: student leaders, the head of a union."""
    last = bases(party.name.split()[-1].lower())
    return bool(
        party.sectors
        and not set(party.sectors) & {"CRM", "BUS", "COP"}
        and class_of_words("OFFICER") & set(last)
    )


_HELD = (_STATE - {"COP"}) | {"JRN", "NGO", "REL", "REF", "ELI"}
"""Whose arrest or charge is politics though nobody is said to have made it."""
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "PRM"})
_NO_ACT = "010"
"""The code of patterns that only sound like an act: "fight an epidemic", "meet a deadline"."""
_SPOKEN = ("05", "09", "10", "11", "12", "13")
_BLAMING = ("111", "112", "114", "12")
"""What a state condemns or rejects need be nobody: "Chad condemned the coup"."""
_LEAVING = ("0831", "0874", "0873")
"""Stepping down, retreat and surrender need nobody to whom they are done."""


def _speaks_for_many(party: Party) -> bool:
    """Tell whether a party that is no state is a group, or a person by full name: their word to a state counts."""
    named = party.person and len(party.name.split()) > 1
    return bool(set(party.sectors) & _GROUPS or "BUS" in party.sectors or party.country) or named


def _acts(party: Party, *, sport: bool) -> bool:
    """Tell whether a party is a state, an organ of one, or a political group."""
    if set(party.sectors) & _STATE or (party.country and set(party.sectors) & {"REL", "ELI"}):
        return True
    return bool(party.country) and not party.sectors and not party.person and not sport


def _is_somebody(party: Party) -> bool:
    return bool(party.country or party.sectors or party.person)


def is_sport(texts: Sequence[AnnotatedText]) -> bool:
    """Tell whether a story is told in the words of sport: in a quarter of its sentences or more."""
    sport = class_of_words("SPORT")
    told = [
        sport & set(_WORD.findall(text.article.text[sentence.start : sentence.end].lower()))
        for text in texts
        for sentence in text.sentences
    ]
    marked = [found for found in told if found]
    return bool(told) and len(set().union(*marked)) >= 3 and len(marked) >= 0.25 * len(told)


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
