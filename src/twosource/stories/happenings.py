"""Two happenings in one small component: reports that share persons and places and hardly a word of what happened.

A vote and an accident on one bridge, a verdict and a fire in one courthouse: names make such reports alike, and one that
tells of both draws them together. Two reports of each tell them apart: alike within, strangers across.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from twosource.stories.components import find_small
from twosource.stories.outlines import Outline
from twosource.text.similarity import cosine_of_counts

Pair = tuple[int, int]

_ALIKE, _STRANGE, _BETWEEN = 0.5, 0.33, 0.2
"""Roots of the cosines of words that are no names: at least, of two reports of one happening; at most, on average of the four
pairs across; and how much more alike the less alike two must be than any two across.

Of 110 groups of four reports and more, of public news and invented stories, this finds two happenings in two, and neither is
one story; from .38 across it begins to part camps of one event."""


def find_strangers(
    plans: Sequence[Outline], odds: Mapping[Pair, float], *, least: float, ruled: Collection[int] = ()
) -> set[Pair]:
    """Return pairs of places, the lesser first, that tell of two happenings; none with a place of `ruled`.

    `odds` has the links that bind, of which those from `least` may be one happening. Only small components are read: in
    a busy subject whatever is not news of one day shares few words.
    """
    return {
        pair
        for places in find_small(len(plans), odds)
        for pair in _compare([place for place in places if place not in ruled], plans, odds, least)
    }


def _compare(
    places: Sequence[int], plans: Sequence[Outline], odds: Mapping[Pair, float], least: float
) -> Iterator[Pair]:
    """Yield the pairs across any two likely pairs of reports that are alike within and strangers across."""
    named = {name for place in places for name in plans[place].names}
    words = {place: _weigh_words(plans[place], named) for place in places}
    near = {(one, other): _liken(words[one], words[other]) for one, other in combinations(places, 2)}
    alike = [
        pair for pair, likeness in near.items() if likeness >= _ALIKE and odds.get(pair, -math.inf) >= least
    ]
    for ours, theirs in combinations(alike, 2):
        across = [(min(pair), max(pair)) for pair in product(ours, theirs)]
        if set(ours).isdisjoint(theirs) and not _quote_alike(across, plans):
            values = [near[pair] for pair in across]
            closer = min(near[ours], near[theirs]) - max(values)
            if sum(values) <= _STRANGE * len(values) and closer >= _BETWEEN:
                yield from across


def _quote_alike(pairs: Sequence[Pair], plans: Sequence[Outline]) -> bool:
    """Tell whether two reports of a pair quote the same words: two camps of one event do."""
    return any(set(plans[one].quoted) & set(plans[other].quoted) for one, other in pairs)


def _weigh_words(plan: Outline, named: Collection[str]) -> Mapping[str, int]:
    return {term: weight for term, weight in zip(plan.terms, plan.whole, strict=True) if term not in named}


def _liken(ours: Mapping[str, int], theirs: Mapping[str, int]) -> float:
    """Return the root of the cosine of two bags, 0 where one is empty."""
    return math.sqrt(cosine_of_counts(ours, theirs))
