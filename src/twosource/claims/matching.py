"""Propositions brought together into claims."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from twosource.claims.likeness import Scale
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.text.neighbours import find_neighbours
from twosource.text.similarity import normalise

Pairs = dict[tuple[int, int], float]


def match(propositions: Sequence[Proposition], scale: Scale) -> list[tuple[Proposition, ...]]:
    """Return the propositions by claim, the likest pairs joined first while the groups' average holds."""
    twins = _twins(propositions)
    firsts = [propositions[members[0]] for members in twins]
    return [
        tuple(propositions[index] for index in sorted(index for first in group for index in twins[first]))
        for group in _join(firsts, scale)
    ]


def _twins(propositions: Sequence[Proposition]) -> list[list[int]]:
    """Return the places that are matched as one: in a large story those of the same words, else each by itself."""
    if len(propositions) <= SETTINGS.all_pairs_below:
        return [[place] for place in range(len(propositions))]
    found: dict[tuple[str, bool], list[int]] = {}
    for place, proposition in enumerate(propositions):
        found.setdefault((proposition.words, proposition.heading), []).append(place)
    return list(found.values())


def _join(propositions: Sequence[Proposition], scale: Scale) -> list[tuple[int, ...]]:
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
    return sorted(set(groups.values()))


def _likeness(propositions: Sequence[Proposition], scale: Scale) -> Pairs:
    found: Pairs = {}
    for i, j in _pairs(propositions, scale):
        one, other = propositions[i], propositions[j]
        if one.sentence != other.sentence:
            again = one.span.article == other.span.article
            likeness = scale.liken(one, other) * (SETTINGS.told_again if again else 1.0)
            if likeness > 0.1:
                found[i, j] = likeness
    return found


def _pairs(propositions: Sequence[Proposition], scale: Scale) -> Iterable[tuple[int, int]]:
    """Return the places to compare: all pairs, in a large story those of the nearest by weighted words."""
    if len(propositions) <= SETTINGS.all_pairs_below:
        return combinations(range(len(propositions)), 2)
    bags = [normalise({group: scale.weights[group] for group in sorted(p.bag)}) for p in propositions]
    most = SETTINGS.nearest_compared
    return find_neighbours(bags, terms=8, limit=200, reach=most, most=most)


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
