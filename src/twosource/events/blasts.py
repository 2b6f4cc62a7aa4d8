"""Attacks that are told without who did them: "a car bomb killed", "shot dead", "rockets fired from Gaza hit"."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.events.acts import Act, Voice
from twosource.events.clauses import complement_end, is_passive
from twosource.events.lexicon import Pattern
from twosource.events.parties import Party
from twosource.events.roles import Roles
from twosource.events.subjects import group_of, subject_place
from twosource.events.tables import class_of_words, rows
from twosource.events.words import Word

_PLACES = ("obj", "in", "at", "outside", "near", "inside", "on", "through", "of")
_SUFFERED = frozenset(
    ["kill", "wound", "injure", "hit", "strike", "destroy", "damage", "hurt", "maim", "die"]
)
_BLASTS = _SUFFERED - {"die"} | {
    "explode",
    "detonate",
    "rip",
    "tear",
    "target",
    "land",
    "slam",
    "fall",
    "crash",
}
_TAKEN = frozenset(
    [
        "assassinate",
        "abduct",
        "kidnap",
        "behead",
        "ambush",
        "arrest",
        "detain",
        "deport",
        "expel",
        "charge",
        "indict",
        "jail",
        "imprison",
        "sentence",
        "free",
        "release",
    ]
)
_ATTACKS = frozenset(["strike", "attack", "raid", "blast", "explosion", "fire"])
"""What is an attack by the noun before it: "drone strike", "bomb blast", "mortar fire"."""
_BY = frozenset({"by", "in", "when", "during", "from", "after"})
_SET_OFF = frozenset(["hit", "strike", "trigger", "detonate"])
"""How those who come upon a weapon fare: "when their vehicle hit a roadside bomb"."""


def with_blasts(words: Sequence[Word], acts: Sequence[Act]) -> list[Act]:
    """Return the acts with those of weapons that strike by themselves, which take the place of acts found there."""
    blasts = {act.start: act for place in range(len(words)) if (act := _blast(words, place)) is not None}
    first = min((act.start for act in (*acts, *blasts.values()) if act.voice != "noun"), default=0)
    acts = [act for act in acts if not (blasts and _is_toll(words, act.start, first))]
    blasts = {place: act for place, act in blasts.items() if not _is_toll(words, place, first)}
    subjects = {subject_place(words, place) for place in blasts}
    kept = [_taken(words, act) for act in acts if act.start not in blasts and not _is_within(act, subjects)]
    return sorted([*kept, *blasts.values()], key=lambda act: (act.start, act.end))


def _is_within(act: Act, subjects: set[int | None]) -> bool:
    """Tell whether a noun names the attack that a verb tells: "the bomb attack killed two" is one attack."""
    return act.voice == "noun" and any(at is not None and act.start <= at < act.end for at in subjects)


def _is_toll(words: Sequence[Word], place: int, first: int) -> bool:
    """Tell whether a verb only counts whom the attack before it hit: ", killing nine people"."""
    return place > first and words[place].lower in {"killing", "wounding", "injuring", "hurting"}


def _taken(words: Sequence[Word], act: Act) -> Act:
    """Mark a passive that tells a deed whoever did it: "was kidnapped", "was shot dead", "was charged"."""
    shot = words[act.start].lower == "shot" and act.end < len(words) and words[act.end].lower == "dead"
    gunned = words[act.start].lower == "gunned"
    told = bool(_TAKEN & set(words[act.start].bases)) or shot or gunned or words[act.end - 1].lower == "dead"
    return replace(act, unclaimed=act.voice == "passive" and told)


def _blast(words: Sequence[Word], place: int) -> Act | None:
    """Return the act of a verb whose subject is a weapon that nobody owns, or that tells of somebody killed by one."""
    word = words[place]
    if word.tag != "verb" or not set(word.bases) & (_BLASTS | {"die"}):
        return None
    reach = complement_end(words, place + 1)
    passive = bool(_SUFFERED & set(word.bases)) and (is_passive(words, place) or "die" in word.bases)
    if passive:
        agent = _weapon_behind(words, place + 1, min(len(words), place + 12))
        code = _code_at(words, agent) if agent is not None else None
    else:
        at = subject_place(words, place)
        code = _code_at(words, at) if at is not None else None
    if code is None:
        return None
    pattern = Pattern(code=code, heads=(), needs=(), targets=_PLACES)
    voice: Voice = "passive" if passive else "active"
    return Act(start=place, end=place + 1, reach=reach, pattern=pattern, voice=voice, unclaimed=True)


def _weapon_behind(words: Sequence[Word], start: int, end: int) -> int | None:
    """Return the weapon of the first phrase that "by" or "in" opens behind a verb: "killed by a roadside bomb"."""
    for opening in range(start, end):
        if words[opening].lower not in _BY:
            continue
        place = opening + 1
        if words[opening].lower in {"when", "after"}:
            place = next((p + 1 for p in range(place, end) if _SET_OFF & set(words[p].bases)), place)
        while place < end and words[place].tag in {"det", "num", "noun", "name", "poss"}:
            after = words[place + 1].tag if place + 1 < len(words) else "mark"
            if after not in {"noun", "name"} and _code_at(words, place) is not None:
                return place
            place += 1
    return None


def _code_at(words: Sequence[Word], place: int) -> str | None:
    """Return the CAMEO code of an attack with the weapon at `place`; None for no weapon, and for sharks and hearts."""
    lowers = {word.lower for word in words[max(0, place - 3) : place + 1]}
    if lowers & class_of_words("HARMLESS"):
        return None
    bases = set(words[place].bases)
    if bases & _ATTACKS and place:
        bases = set(words[place - 1].bases)
    return next((code for code, nouns in rows("weapons") if bases & set(nouns.split("|"))), None)


def find_blast_roles(words: Sequence[Word], act: Act, parties: Sequence[Party], told: Roles) -> Roles:
    """Return the roles of an attack: who owns the weapon or has it fired from his land acts, else nobody is told."""
    at = subject_place(words, act.start)
    if act.voice == "passive":
        agents = [p for p in parties if act.end <= p.phrase_start < act.reach and _is_weapon(words, p)]
        by = [p for p in parties if act.end <= p.phrase_start < act.reach and p.prep == "by" and p.head]
        return replace(told, actor=group_of(next(iter([*by, *agents]), None), parties))
    owner = next((p for p in parties if at is not None and p.phrase_start <= at < p.phrase_end), None)
    owner = owner or _claimant(words, at, act, parties)
    fired = [
        p
        for p in parties
        if at is not None
        and at < p.start < act.start
        and p.prep == "from"
        and words[p.phrase_start - 2].tag == "verb"
    ]
    actor = group_of(owner or next(iter(fired), None), parties)
    countries = {party.country for party in actor}
    return Roles(
        actor=actor, target=tuple(p for p in told.target if not p.country or p.country not in countries)
    )


def _claimant(words: Sequence[Word], at: int | None, act: Act, parties: Sequence[Party]) -> Party | None:
    """Return who says that the attack was his: "a bombing claimed by the Front killed two"."""
    if at is None or at + 2 >= len(words) or words[at + 1].lower != "claimed" or words[at + 2].lower != "by":
        return None
    return next((p for p in parties if at < p.start < act.start and p.prep == "by"), None)


def _is_weapon(words: Sequence[Word], party: Party) -> bool:
    head = party.phrase_end - 1
    return party.prep in _BY and not party.head and _code_at(words, head) is not None
