"""Whether an act is political: who must take part for it to be coded at all."""

from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.arguments import Roles
from twosource.events.parties import Party
from twosource.events.tables import class_of_words
from twosource.events.words import sentence_words
from twosource.model import AnnotatedText

_STATE = frozenset({"GOV", "MIL", "COP", "REB", "OPP", "PTY", "LEG", "JUD", "SPY", "IGO", "UAF", "PRM"})
_GROUPS = _STATE | {"LAB", "EDU", "CVL", "REL", "NGO", "AGR", "REF", "CRM", "ELI", "SOC", "JRN"}
_FORCEFUL = ("14", "17", "18", "19", "20")


def is_political(act: Act, roles: Roles, *, sport: bool = False) -> bool:
    """Tell whether an act has the parties that its kind needs, one of them political."""
    code = act.pattern.code
    if not roles.actor:
        return False
    actor = any(_acts(party, sport=sport) for party in roles.actor)
    if code.startswith("07"):
        actor = actor or any("NGO" in party.sectors for party in roles.actor)
    target = any(_acts(party, sport=sport) for party in roles.target)
    if code.startswith("04"):
        return actor and any(_is_somebody(party) for party in roles.target) and (target or bool(act.needed))
    if act.voice == "noun":
        return actor and target
    if code.startswith("14"):
        return any(
            party.folk or set(party.sectors) & (_GROUPS - {"GOV", "MIL", "COP"}) for party in roles.actor
        )
    if code.startswith(_FORCEFUL):
        known = any(set(party.sectors) & _GROUPS for party in roles.actor)
        suffered = bool(roles.target) or bool(act.needed) or act.voice == "passive"
        return (actor or (known and target)) and suffered
    return actor and (bool(act.needed) or any(_is_somebody(party) for party in roles.target))


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
    sentences = [(text, sentence) for text in texts for sentence in text.sentences]
    marked = sum(
        len({word.lower for word in sentence_words(text, sentence)} & sport) > 0
        for text, sentence in sentences
    )
    seen = {
        word.lower
        for text, sentence in sentences
        for word in sentence_words(text, sentence)
        if word.lower in sport
    }
    return bool(sentences) and len(seen) >= 3 and marked >= 0.25 * len(sentences)
