"""Concepts with their weights, for comparing what is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.text.concepts import Concept
from twosource.text.rarity import load_rarity

# What a name weighs beside another word: all that is said in a story names the same few.
_NAME = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What some concepts weigh, by group in order, and together."""

    of: Mapping[str, float]
    total: float


def weigh_concepts(found: Iterable[Concept]) -> Weights:
    """Return the weights of concepts; rare ones weigh more."""
    rarity = load_rarity()
    by_group = {
        concept.group: (_NAME if concept.name else 1.0) * max(rarity.weigh(concept.stem), 1.0)
        for concept in found
    }
    of = {group: by_group[group] for group in sorted(by_group)}
    return Weights(of=of, total=sum(of.values()))


def meaning(one: Weights, other: Weights) -> float:
    """Return the weighted Dice coefficient of two sets of concepts, in [0, 1]."""
    shared = sum(min(weight, other.of[group]) for group, weight in one.of.items() if group in other.of)
    total = one.total + other.total
    return 2 * shared / total if total else 0.0


def containment(one: Weights, other: Weights) -> float:
    """Return the part of `one`'s weight whose concepts stand in `other`, in [0, 1]."""
    shared = sum(weight for group, weight in one.of.items() if group in other.of)
    return shared / one.total if one.total else 0.0
