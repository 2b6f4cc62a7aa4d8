"""Propositions brought together into claims."""

from collections.abc import Sequence
from itertools import combinations

from twosource.claims.likeness import Scale
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS

Pairs = dict[tuple[int, int], float]


def match(propositions: Sequence[Proposition], scale: Scale) -> list[tuple[Proposition, ...]]:
    """Return the propositions by claim, the likest pairs joined first while the groups' average holds."""
    likeness = _likeness(propositions, scale)
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(len(propositions))}
    for one, other in sorted(likeness, key=lambda pair: (-round(likeness[pair], 9), pair)):
        first, second = groups[one], groups[other]
        if (
            first != second
            and likeness[one, other] >= SETTINGS.same_claim
            and _holds(first, second, likeness, propositions)
        ):
            union = tuple(sorted((*first, *second)))
            groups.update(dict.fromkeys(union, union))
    return [tuple(propositions[index] for index in group) for group in sorted(set(groups.values()))]


def _likeness(propositions: Sequence[Proposition], scale: Scale) -> Pairs:
    found: Pairs = {}
    for (i, one), (j, other) in combinations(enumerate(propositions), 2):
        if one.sentence != other.sentence:
            likeness = scale.liken(one, other)
            if likeness > 0.1:
                found[i, j] = likeness
    return found


def _holds(
    first: tuple[int, ...], second: tuple[int, ...], likeness: Pairs, propositions: Sequence[Proposition]
) -> bool:
    """Tell whether two groups are alike on average, nearly as much as a pair must be.

    Where the same articles tell both, in sentences of their own, the two are rather two claims, and more is asked.
    """
    pairs = [likeness.get((min(i, j), max(i, j)), 0.0) for i in first for j in second]
    tellers = [
        {propositions[i].span.article for i in group if not propositions[i].heading}
        for group in (first, second)
    ]
    twice = len(tellers[0] & tellers[1]) / max(min(len(tellers[0]), len(tellers[1])), 1)
    asked = SETTINGS.whole_share * (1 + SETTINGS.told_twice * twice)
    return sum(pairs) / len(pairs) >= asked * SETTINGS.same_claim
