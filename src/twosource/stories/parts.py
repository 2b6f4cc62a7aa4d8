"""Parts of one event: groups of a small component that tell of the same persons and places in the same quoted words.

Reports of two camps share few words, and average linkage leaves them apart. In a folder of some reports that are all linked
somehow, names that news hardly knows and words between quotation marks tell more than likeness; in a busy subject the
same names are in all its stories, so large components are left as they are.
"""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from twosource.stories.components import FEW_TEXTS, Components
from twosource.stories.outlines import Outline
from twosource.text.rarity import load_rarity

Pair = tuple[int, int]

_LINKED, _NAME, _QUOTED, _GAP, _INTERCEPT = 1.19, 0.21, 0.6, -0.58, -2.48
"""Log odds of one event: by the part of the pairs that are linked, for each common name that the rarity table has not, by the
logarithm of common runs of quoted words, and of the days between. Fitted on groups left apart in small folders of public news
(a story with reports of the two stories nearest to it) and in invented stories."""
_LEAST = 0.0
"""Log odds from which two parts are one: of 520 such folders, made to mislead, five joined wrongly, cross-validated."""


def join_parts(
    groups: Sequence[Sequence[int]],
    plans: Sequence[Outline],
    links: Collection[Pair],
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return the groups, those joined that are parts of one event, each sorted, in the order of their first place.

    `links` has the pairs that bind, lower place first; pairs of `apart` never come into one group.
    """
    parted = frozenset(apart)
    made = [
        joined
        for parts in _by_component(groups, links)
        for joined in (_join(parts, plans, links, parted) if _is_small(parts) else parts)
    ]
    return sorted(sorted(members) for members in made)


def _is_small(parts: Sequence[Sequence[int]]) -> bool:
    return len(parts) > 1 and sum(map(len, parts)) <= FEW_TEXTS


def _by_component(groups: Sequence[Sequence[int]], links: Collection[Pair]) -> Iterator[list[Sequence[int]]]:
    home = {place: number for number, members in enumerate(groups) for place in members}
    components = Components(map(str, range(len(groups))))
    for one, other in links:
        components.join(str(home[one]), str(home[other]))
    for names in components.members().values():
        yield [groups[int(name)] for name in names]


def _join(
    parts: Sequence[Sequence[int]], plans: Sequence[Outline], links: Collection[Pair], apart: frozenset[Pair]
) -> list[Sequence[int]]:
    """Join the two likeliest parts, again and again."""
    left = sorted(sorted(members) for members in parts)
    while True:
        weighed = [
            (_weigh(one, other, plans, links), -first, -second)
            for (first, one), (second, other) in combinations(enumerate(left), 2)
            if not any(_between(one, other, apart))
        ]
        odds, first, second = max(weighed, default=(-math.inf, 0, 0))
        if odds < _LEAST:
            return [*left]
        taken = left.pop(-second)
        left[-first] = sorted([*left[-first], *taken])


def _between(one: Sequence[int], other: Sequence[int], pairs: Collection[Pair]) -> Iterator[bool]:
    """Yield for every pair of places of two groups whether it is among `pairs`."""
    return ((min(pair), max(pair)) in pairs for pair in ((a, b) for a in one for b in other))


def _weigh(
    one: Sequence[int], other: Sequence[int], plans: Sequence[Outline], links: Collection[Pair]
) -> float:
    """Return the log odds that two groups tell of one event."""
    linked = sum(_between(one, other, links)) / (len(one) * len(other))
    ours, theirs = [plans[place] for place in one], [plans[place] for place in other]
    names = len(_unheard(ours) & _unheard(theirs))
    quoted = len(_quoted(ours) & _quoted(theirs))
    odds = _LINKED * linked + _NAME * names + _QUOTED * math.log1p(quoted)
    return round(odds + _GAP * math.log1p(_days_between(ours, theirs)) + _INTERCEPT, 6)


def _unheard(plans: Iterable[Outline]) -> set[str]:
    """Return the names that no text of the rarity table has."""
    known = load_rarity().frequencies
    return {name for plan in plans for name in plan.names if name not in known}


def _quoted(plans: Iterable[Outline]) -> set[int]:
    return {run for plan in plans for run in plan.quoted}


def _days_between(ours: Iterable[Outline], theirs: Sequence[Outline]) -> int:
    """Return the days between the nearest dated reports of two groups; 0 where one has none."""
    gaps = (
        abs(one.day - other.day)
        for one in ours
        for other in theirs
        if one.day is not None and other.day is not None
    )
    return min(gaps, default=0)
