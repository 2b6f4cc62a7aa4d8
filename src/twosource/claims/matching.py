"""Propositions brought together into claims."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from twosource.claims.alignment import align
from twosource.claims.core import answers, clash
from twosource.claims.likeness import Scale
from twosource.claims.odds import Odds, weigh_pairs
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.text.neighbours import find_neighbours
from twosource.text.similarity import normalise


def match(propositions: Sequence[Proposition], scale: Scale) -> list[tuple[Proposition, ...]]:
    """Return the propositions by claim, the surest pairs joined first while the groups' average holds."""
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
    odds = _odds(propositions, scale)
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(len(propositions))}
    for one, other in sorted(odds, key=lambda pair: (-round(odds[pair], 6), pair)):
        first, second = groups[one], groups[other]
        if odds[one, other] < 0.0:
            break
        rejects = answers(propositions[one], propositions[other])
        if first != second and (rejects or _holds(first, second, odds, propositions)):
            union = tuple(sorted((*first, *second)))
            groups.update(dict.fromkeys(union, union))
    return sorted(set(groups.values()))


def _odds(propositions: Sequence[Proposition], scale: Scale) -> Odds:
    """Return the log odds of every pair that may be one claim, clipped; by likeness where no model has read them."""
    pairs = [
        (i, j) for i, j in _pairs(propositions, scale) if propositions[i].sentence != propositions[j].sentence
    ]
    alignment = align(propositions, scale)
    if alignment is not None:
        found = weigh_pairs(propositions, pairs, alignment, scale)
    else:
        found = {(i, j): _by_likeness(propositions[i], propositions[j], scale) for i, j in pairs}
    most = SETTINGS.surest
    return {
        (i, j): max(min(odds - _doubt(propositions[i], propositions[j], scale), most), -most)
        for (i, j), odds in found.items()
    }


def _by_likeness(one: Proposition, other: Proposition, scale: Scale) -> float:
    return (scale.liken(one, other) - SETTINGS.same_claim) * SETTINGS.odds_of_likeness


def _doubt(one: Proposition, other: Proposition, scale: Scale) -> float:
    """Return what is taken off the log odds.

    An article seldom tells a thing twice, a whole holds its insertion, and that independent newsrooms tell one
    thing must be surer than that one took it from the other.
    """
    if (one.inserted and other.holds_insertion) or (other.inserted and one.holds_insertion):
        return 2 * SETTINGS.surest
    if one.span.article == other.span.article:
        return SETTINGS.told_again
    rejected = SETTINGS.rejects if answers(one, other) else 0.0
    if scale.related(one, other):
        return SETTINGS.in_one_line + rejected
    return SETTINGS.independent + clash(one, other) + rejected


def _pairs(propositions: Sequence[Proposition], scale: Scale) -> Iterable[tuple[int, int]]:
    """Return the places to compare: all pairs, in a large story those of the nearest by weighted words."""
    if len(propositions) <= SETTINGS.all_pairs_below:
        return combinations(range(len(propositions)), 2)
    bags = [normalise({group: scale.weights[group] for group in sorted(p.bag)}) for p in propositions]
    most = SETTINGS.nearest_compared
    return find_neighbours(bags, terms=8, limit=200, reach=most, most=most)


def _holds(
    first: tuple[int, ...], second: tuple[int, ...], odds: Odds, propositions: Sequence[Proposition]
) -> bool:
    """Tell whether two groups are surely enough one on average.

    Where the same articles tell both, in sentences of their own, the two are rather two claims, and more is asked.
    """
    pairs = [odds.get((min(i, j), max(i, j)), -SETTINGS.surest) for i in first for j in second]
    tellers = [
        {propositions[i].span.article for i in group if not propositions[i].heading}
        for group in (first, second)
    ]
    twice = len(tellers[0] & tellers[1]) / max(min(len(tellers[0]), len(tellers[1])), 1)
    return sum(pairs) / len(pairs) >= SETTINGS.whole + SETTINGS.told_twice * twice
