"""Make sentences of the event patterns, so that the classifier knows words that no training sentence has."""

import random

from twosource.events.plover import plover_type
from twosource.events.tables import rows

SOURCE, TARGET = "Freedonia", "Sylvania"
PROMISED = frozenset({"SUPPORT", "COOPERATE", "AID", "YIELD", "CONSULT"})
"""Types that are an AGREE where they lie in the future, and a REJECT where they are refused (PLOVER, AGREE)."""
THREATENED = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
"""Types that are a THREATEN where somebody says that he will do them."""


def invent(*, seed: int = 0, each: int = 14) -> list[tuple[str, str]]:
    """Return sentences with their type, at most `each` a pattern; `SOURCE` acts on `TARGET` in all of them."""
    chance = random.Random(seed)
    sets = {name: words.split("|") for name, words in rows("sets")}
    made: list[tuple[str, str]] = []
    for code, verbs, needs, targets in rows("verbs"):
        kind = plover_type(code)
        nouns = [word for name in needs.split("|") if name for word in sets.get(name, [name])] or [""]
        ways = [(v, n, t) for v in verbs.split("|") for n in nouns for t in targets.split() or [""]]
        chance.shuffle(ways)
        made += [tell(kind, verb, noun, place, chance) for verb, noun, place in ways[:each] if kind]
    return made


def tell(kind: str, verb: str, noun: str, place: str, chance: random.Random) -> tuple[str, str]:
    """Return one sentence: told as past, future, refused or demanded, and the type that PLOVER gives it then."""
    complement = f"{TARGET} {noun}" if place in {"obj", "owner", ""} else f"{noun} {place} {TARGET}"
    frames = [(f"{SOURCE} {past(verb)} {complement}.", kind)] * 3
    frames.append((f"On Tuesday {SOURCE} has {past(verb)} {complement}, officials said.", kind))
    if kind in PROMISED:
        frames += [
            (f"{SOURCE} will {verb} {complement}.", "AGREE"),
            (f"{SOURCE} said it would {verb} {complement}.", "AGREE"),
            (f"{SOURCE} refused to {verb} {complement}.", "REJECT"),
            (f"{SOURCE} said it would not {verb} {complement}.", "REJECT"),
            (f"{SOURCE} said {TARGET} must {verb} {noun}.", "REQUEST"),
        ]
    if kind in THREATENED:
        frames += [
            (f"{SOURCE} will {verb} {complement}.", "THREATEN"),
            (f"{SOURCE} said it would {verb} {complement}.", "THREATEN"),
            (f"{SOURCE} threatened to {verb} {complement}.", "THREATEN"),
        ]
    return chance.choice(frames)


def past(verb: str) -> str:
    """Return a verb's past form with its particle."""
    first, *rest = verb.split(" ")
    irregular = {base: forms.split("|")[0] for base, forms, _ in rows("irregular")}
    if first in irregular:
        form = irregular[first]
    elif first.endswith("e"):
        form = f"{first}d"
    elif first.endswith("y") and first[-2] not in "aeiou":
        form = f"{first[:-1]}ied"
    else:
        form = f"{first}ed"
    return " ".join([form, *rest])
