"""Tell force from figures of speech: attacks in words, storms that hit, votes that beat, chances that are seized."""

from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.events.roles import Roles, is_land
from twosource.events.tables import class_of_words
from twosource.events.words import Word

# Verbs that blame as well as they strike; the rest ("fight for a bill", "wage a battle over taxes") do neither.
_AIMED = frozenset({"attack", "hit", "strike", "slam", "blast", "assault"})
_FIGURATIVE = _AIMED | {"fight", "battle", "wage", "retaliate", "war"}
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "SPY", "CRM"})
_CIVIL = frozenset({"PTY", "LEG", "JRN", "ELI", "BUS", "JUD", "NGO"})
_LAWFUL = frozenset({"COP", "JUD", "SPY"})
_CAUSES = frozenset({"for", "over"})
_DUTIES = frozenset({"tariff", "duty", "sanction", "levy", "trade", "import", "export"})
_NUCLEAR = frozenset({"nuclear", "hydrogen", "atomic", "thermonuclear", "test"})
_CHANCES = frozenset({"opportunity", "chance", "moment", "initiative", "spotlight", "momentum", "headline"})
_REACH = 10
"""Words around an act in which weapons or wounds tell that it is one of force."""


def read_force(words: Sequence[Word], act: Act, roles: Roles) -> str | None:
    """Return the CAMEO code of an act of force as it is meant, None where nobody uses force or blames."""
    code, bases = act.pattern.code, set(words[act.start].bases)
    if code == "190":
        return _read_attack(words, act, roles)
    if code in {"183", "195"} and _is_shown(words, act, roles):
        return "150"
    if code in {"194", "195"} and _is_test(words, act, roles):
        return "150"
    figures = (
        code == "182" and _is_loss(words, act, roles),
        code == "171" and "seize" in bases and _is_chance(words, act),
        code == "170" and "take" in bases and not _is_seizure(words, roles),
        code.startswith("15") and _is_show_of_nothing(words, roles),
    )
    return None if any(figures) else code


def _read_attack(words: Sequence[Word], act: Act, roles: Roles) -> str | None:
    bases = set(words[act.start].bases)
    lawful = bool(roles.actor) and all(set(party.sectors) & _LAWFUL for party in roles.actor)
    if lawful and "raid" in bases:
        return "171"
    if "retaliate" in bases and _DUTIES & {base for word in words for base in word.bases}:
        return "163"
    if _is_hazard(words, act) or _is_of_words(words, act) or _ends_body(words, act, roles):
        return None
    if not _is_wordy(words, act, roles):
        return "190"
    return "111" if bases & _AIMED and roles.target else None


def _bases_near(words: Sequence[Word], act: Act) -> set[str]:
    """Return the base forms of the words around an act, without its own."""
    near = (*words[max(0, act.start - _REACH) : act.start], *words[act.end : act.end + _REACH])
    return {base for word in near for base in word.bases}


def _is_bodily(words: Sequence[Word], act: Act) -> bool:
    """Tell whether the words around an act speak of weapons, fighters or wounds."""
    bodily = class_of_words("BODILY") | class_of_words("WEAPON") - _FIGURATIVE
    return not bodily.isdisjoint(_bases_near(words, act))


def _is_hazard(words: Sequence[Word], act: Act) -> bool:
    """Tell what storms and quakes do from what armies do: "the strongest storm to hit the island"."""
    before = {base for word in words[max(0, act.start - 6) : act.start] for base in word.bases}
    return act.voice == "active" and not class_of_words("HAZARD").isdisjoint(before)


def _is_of_words(words: Sequence[Word], act: Act) -> bool:
    return [word.lower for word in words[act.end : act.end + 2]] == ["of", "words"]


def _ends_body(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell the end of a body from that of people: "killed the advisory council"."""
    ended = {base for party in roles.target for base in words[party.end - 1].bases}
    return (
        "kill" in words[act.start].bases
        and bool(ended & class_of_words("ORG"))
        and not _is_bodily(words, act)
    )


def _is_wordy(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell an attack in words or at the polls from one by force.

    Politicians, parties and papers attack one another with words unless weapons or wounds are near; so does anybody in a speech
    or online, "for" doing something or "over" it; what is fought "for" is a cause. Only who has arms, and a state, attacks a land.
    """
    if not set(words[act.start].bases) & _FIGURATIVE or any(_is_armed(party) for party in roles.actor):
        return False
    if any(is_land(party) or _is_armed(party) for party in roles.target) or _is_bodily(words, act):
        return False
    if act.voice == "active" and (_is_cause(words, act) or _gives_reason(words, roles.target)):
        return True
    spoken = roles.target and not class_of_words("MEDIUM").isdisjoint(_bases_near(words, act))
    return bool(spoken or (roles.actor and all(_argues(words, party) for party in roles.actor)))


def _is_armed(party: Party) -> bool:
    return bool(set(party.sectors) & _ARMED)


def _is_cause(words: Sequence[Word], act: Act) -> bool:
    fought = {"fight", "battle"} & set(words[act.start].bases)
    return bool(fought) and any(word.lower in _CAUSES for word in words[act.end : act.end + 2])


def _gives_reason(words: Sequence[Word], targets: Sequence[Party]) -> bool:
    """Tell whether somebody is attacked "for" doing something or "over" it, as one is in a speech."""
    end = max((party.phrase_end for party in targets), default=len(words))
    behind = words[end : end + 2]
    return len(behind) == 2 and (
        behind[0].lower == "over" or (behind[0].lower in {"for", "as"} and behind[1].lower.endswith("ing"))
    )


def _argues(words: Sequence[Word], party: Party) -> bool:
    """Tell politicians, parties and papers from their followers, who come to blows."""
    followers = class_of_words("FOLLOWER") & set(words[party.end - 1].bases)
    return party.person or bool(set(party.sectors) & _CIVIL and not followers)


def _is_shown(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a nuclear device that hits nobody, which is a test, from a bomb."""
    ours = {party.country for party in roles.actor}
    hit = any(party.country not in ours or party.sectors for party in roles.target)
    return not hit and bool(_NUCLEAR & {base for word in words[act.start : act.reach] for base in word.bases})


def _is_test(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a missile that a state fires into the sea from one that it fires at somebody."""
    fired = {"fire", "launch"} & set(words[act.start].bases) and not roles.target
    states = all(set(party.sectors) <= {"GOV", "MIL"} for party in roles.actor)
    return bool(fired and roles.actor) and states and bool(_WATERS & _bases_near(words, act))


_WATERS = frozenset({"sea", "ocean", "test"})


def _is_loss(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell who is beaten at the polls or hurt by prices from who is beaten up."""
    peaceful = all(
        _argues(words, party) or is_land(party) or set(party.sectors) == {"GOV"} for party in roles.actor
    )
    figurative = {"hurt", "beat"} & set(words[act.start].bases) and len(words[act.start : act.end]) == 1
    return bool(roles.actor and peaceful and figurative and not _is_bodily(words, act))


def _is_chance(words: Sequence[Word], act: Act) -> bool:
    """Tell chances that are seized, and what is seized upon, from property."""
    behind = words[act.end : act.end + 4]
    return (bool(behind) and behind[0].lower in {"on", "upon"}) or any(
        _CHANCES & set(word.bases) for word in behind
    )


def _is_seizure(words: Sequence[Word], roles: Roles) -> bool:
    """Tell a coup from those who only come to power: "took power in 2011", "took power away from the ministry"."""
    told = {base for word in words for base in word.bases} & class_of_words("COUP")
    return bool(told) or any(_is_armed(party) for party in roles.actor)


def _is_show_of_nothing(words: Sequence[Word], roles: Roles) -> bool:
    """Tell the strength of troops from that of a campaign: "showed her fund-raising strength"."""
    civil = bool(roles.actor) and all(
        _argues(words, party) or "CVL" in party.sectors for party in roles.actor
    )
    told = {base for word in words for base in word.bases}
    return civil and told.isdisjoint(
        class_of_words("BODILY") | class_of_words("WEAPON") | class_of_words("FORCES")
    )
