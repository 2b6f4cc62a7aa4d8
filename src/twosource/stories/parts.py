"""Parts of one event: groups of a small component that tell of the same persons and places in the same quoted words.

Reports of two camps share few words, and average linkage leaves them apart. In a folder of some reports that are all linked
somehow, how well the links stand, names that news hardly knows, and words between quotation marks tell more than
likeness; in a busy subject the same names are in all its stories, so large components are left as they are.
"""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from twosource.stories.components import FEW_TEXTS, Components
from twosource.stories.outlines import Outline
from twosource.stories.settings import GroupingSettings
from twosource.stories.weights import load_weighing
from twosource.text.rarity import load_rarity

Pair = tuple[int, int]

MEASURES = ("standing", "linked", "names", "quoted", "gap")
"""Of two groups: means over all pairs of the log odds of links among the others of the component, and of the two reports alone;
common names of their fronts that the rarity table has not; logarithms of common runs of quoted words, and of the days between."""
_ABSENT = GroupingSettings().absent_log_odds
"""What a pair without a binding link counts in the means."""
_LINKED, _NAME, _QUOTED, _GAP, _INTERCEPT = 1.19, 0.21, 0.6, -0.58, -2.48
"""Log odds that two camps tell of one event: by the part of their pairs that are linked, for each common name that the rarity table
has not, by quoted runs and days as above. Fitted by hand on invented stories; alone they join few parts of public news rightly (2 of 340,
and 52 wrongly)."""
_LEAST = 0.4
"""Log odds from which two parts are one (`training/lineage/parts.py` prints what other bars give)."""


def join_parts(
    groups: Sequence[Sequence[int]],
    plans: Sequence[Outline],
    links: Mapping[Pair, float],
    likely: Mapping[Pair, float],
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return the groups, those joined that are parts of one event, each sorted, in the order of their first place.

    `links` has the log odds of pairs that bind, lower place first, and `likely` what they are given all others; pairs of
    `apart` never come into one group.
    """
    parted = frozenset(apart)
    made = [
        joined
        for parts in find_parts(groups, links)
        for joined in (_join(parts, plans, links, likely, parted) if _is_small(parts) else parts)
    ]
    return sorted(sorted(members) for members in made)


def find_parts(groups: Sequence[Sequence[int]], links: Collection[Pair]) -> Iterator[list[Sequence[int]]]:
    """Yield the groups of each component."""
    home = {place: number for number, members in enumerate(groups) for place in members}
    components = Components(map(str, range(len(groups))))
    for one, other in links:
        components.join(str(home[one]), str(home[other]))
    for names in components.members().values():
        yield [groups[int(name)] for name in names]


def measure_parts(
    one: Sequence[int],
    other: Sequence[int],
    plans: Sequence[Outline],
    links: Mapping[Pair, float],
    likely: Mapping[Pair, float],
) -> tuple[float, ...]:
    """Return the `MEASURES` of two groups."""
    pairs = _pairs(one, other)
    ours, theirs = [plans[place] for place in one], [plans[place] for place in other]
    return (
        sum(likely.get(pair, _ABSENT) for pair in pairs) / len(pairs),
        sum(links.get(pair, _ABSENT) for pair in pairs) / len(pairs),
        float(len(_unheard(ours) & _unheard(theirs))),
        math.log1p(len(_quoted(ours) & _quoted(theirs))),
        math.log1p(_days_between(ours, theirs)),
    )


def _pairs(one: Sequence[int], other: Sequence[int]) -> list[Pair]:
    """Return every pair of a place of either group, the lower place first."""
    return [(min(a, b), max(a, b)) for a in sorted(one) for b in sorted(other)]


def _is_small(parts: Sequence[Sequence[int]]) -> bool:
    return len(parts) > 1 and sum(map(len, parts)) <= FEW_TEXTS


def _join(
    parts: Sequence[Sequence[int]],
    plans: Sequence[Outline],
    links: Mapping[Pair, float],
    likely: Mapping[Pair, float],
    apart: frozenset[Pair],
) -> list[Sequence[int]]:
    """Join the two likeliest parts, again and again."""
    left = sorted(sorted(members) for members in parts)
    while True:
        weighed = [
            (_weigh(one, other, plans, links, likely), -first, -second)
            for (first, one), (second, other) in combinations(enumerate(left), 2)
            if apart.isdisjoint(_pairs(one, other))
        ]
        odds, first, second = max(weighed, default=(-math.inf, 0, 0))
        if odds < 0:
            return [*left]
        taken = left.pop(-second)
        left[-first] = sorted([*left[-first], *taken])


def _weigh(
    one: Sequence[int],
    other: Sequence[int],
    plans: Sequence[Outline],
    links: Mapping[Pair, float],
    likely: Mapping[Pair, float],
) -> float:
    """Return the log odds that two groups tell of one event, above the bar, by the surer of two ways of looking at them.

    Links that stand well among the others tell it; and so do many common names, wherever they stand, and common quotations,
    though the links be weak, where the groups are two camps of one quarrel.
    """
    measures = measure_parts(one, other, plans, links, likely)
    _, _, _, quoted, gap = measures
    pairs = _pairs(one, other)
    linked = sum(pair in links for pair in pairs) / len(pairs)
    ours, theirs = ([plans[place] for place in places] for places in (one, other))
    names = len(_unheard(ours, behind=True) & _unheard(theirs, behind=True))
    camps = _LINKED * linked + _NAME * names + _QUOTED * quoted + _GAP * gap + _INTERCEPT
    return round(max(load_weighing("parts", MEASURES).weigh(measures) - _LEAST, camps), 6)


def _unheard(plans: Iterable[Outline], *, behind: bool = False) -> set[str]:
    """Return the names that no text of the rarity table has; those that stand behind alone, where other events are told, only if asked."""
    known = load_rarity().frequencies
    return {
        name
        for plan in plans
        for name in plan.names
        if name not in known and (behind or name not in plan.behind)
    }


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
