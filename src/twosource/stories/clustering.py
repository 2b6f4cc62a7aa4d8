"""Average-link clustering of a sparse graph: the two groups whose pairs are likeliest of one story join first."""

import heapq
from collections.abc import Collection, Mapping

Pair = tuple[int, int]


class _Groups:
    """Groups under way: their members, the summed log odds and counts of pairs between them, and their foes."""

    def __init__(self, number: int, odds: Mapping[Pair, float], absent: float) -> None:
        self.absent = absent
        self.members = [[place] for place in range(number)]
        self.sums: list[dict[int, tuple[float, int]]] = [{} for _ in range(number)]
        self.foes: list[set[int]] = [set() for _ in range(number)]
        for (one, other), value in odds.items():
            self.sums[one][other] = self.sums[other][one] = (value, 1)

    def mean(self, one: int, other: int) -> float:
        """Return the mean log odds of all pairs between two groups; an unmeasured pair counts `absent`."""
        total, known = self.sums[one].get(other, (0.0, 0))
        pairs = len(self.members[one]) * len(self.members[other])
        return (total + self.absent * (pairs - known)) / pairs

    def separate(self, one: int, other: int) -> None:
        """Never let the two groups join."""
        self.foes[one].add(other)
        self.foes[other].add(one)

    def merge(self, one: int, other: int) -> None:
        """Let group `one` take in group `other`, which is empty afterwards."""
        self.members[one] += self.members[other]
        self.members[other] = []
        for third, (value, known) in self.sums[other].items():
            del self.sums[third][other]
            if third != one:
                before, count = self.sums[one].get(third, (0.0, 0))
                self.sums[one][third] = self.sums[third][one] = (before + value, count + known)
        self.sums[other] = {}
        for foe in self.foes[other]:
            self.foes[foe].discard(other)
            self.separate(one, foe)
        self.foes[other] = set()


def cluster(
    number: int,
    odds: Mapping[Pair, float],
    *,
    least: float,
    absent: float,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> list[list[int]]:
    """Return the groups of places 0 to `number` - 1, each sorted, in the order of their first place.

    `odds` has the log odds of measured pairs, lower place first; a pair that was not measured counts
    `absent`. Groups join while the mean over all their pairs is at least `least`. Pairs of `together` are in one
    group and those of `apart` in two, whatever their odds; the two do not contradict each other.

    What `together` brings into one group are the groups of its places, whole: whoever says that two reports tell one
    story does not say that either leaves the others of its own. Only where those hold a pair of `apart` are the two
    places joined first, and what is near to both of them follows.
    """
    first: set[Pair] = set()
    while True:
        groups = _Groups(number, odds, absent)
        for pair in apart:
            groups.separate(*pair)
        _join_all(groups, first)
        _join_near(groups, least)
        foes = _join_all(groups, set(together) - first)
        if not foes:
            return sorted(sorted(members) for members in groups.members if members)
        first |= foes


def _join_near(groups: _Groups, least: float) -> None:
    """Join the two groups whose mean is greatest, again and again, while it is at least `least`."""
    queue = [
        (-mean, one, other)
        for one, near in enumerate(groups.sums)
        for other in near
        if one < other and (mean := groups.mean(one, other)) >= least
    ]
    heapq.heapify(queue)
    while queue:
        negated, one, other = heapq.heappop(queue)
        if other not in groups.sums[one] or other in groups.foes[one] or groups.mean(one, other) != -negated:
            continue  # a value of before one of the two changed, or two that never join
        groups.merge(one, other)
        for third in groups.sums[one]:
            mean = groups.mean(one, third)
            if mean >= least:
                heapq.heappush(queue, (-mean, min(one, third), max(one, third)))


def _join_all(groups: _Groups, together: Collection[Pair]) -> set[Pair]:
    """Join the groups of pairs of places; return the pairs whose groups never join."""
    home = {place: group for group, members in enumerate(groups.members) for place in members}
    foes: set[Pair] = set()
    for pair in sorted(together):
        into, taken = (home[place] for place in pair)
        if taken in groups.foes[into]:
            foes.add(pair)
        elif into != taken:
            home |= dict.fromkeys(groups.members[taken], into)
            groups.merge(into, taken)
    return foes
