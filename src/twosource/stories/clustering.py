"""Average-link clustering of a sparse graph: the two groups whose pairs are likeliest of one story join first."""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


class _Groups:
    """Groups under way: their members, and the summed log odds and counts of pairs between them."""

    def __init__(self, number: int, odds: Mapping[Pair, float], absent: float) -> None:
        self.absent = absent
        self.members = [[place] for place in range(number)]
        self.sums: list[dict[int, tuple[float, int]]] = [{} for _ in range(number)]
        for (one, other), value in odds.items():
            self.sums[one][other] = self.sums[other][one] = (value, 1)

    def mean(self, one: int, other: int) -> float:
        """Return the mean log odds of all pairs between two groups; an unmeasured pair counts `absent`."""
        total, known = self.sums[one].get(other, (0.0, 0))
        pairs = len(self.members[one]) * len(self.members[other])
        return (total + self.absent * (pairs - known)) / pairs

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


def cluster(number: int, odds: Mapping[Pair, float], *, least: float, absent: float) -> list[list[int]]:
    """Return the groups of places 0 to `number` - 1, each sorted, in the order of their first place.

    `odds` has the log odds of measured pairs, lower place first; a pair that was not measured counts
    `absent`. Groups join while the mean over all their pairs is at least `least`.
    """
    groups = _Groups(number, odds, absent)
    queue = [(-value, one, other) for (one, other), value in odds.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        negated, one, other = heapq.heappop(queue)
        if other not in groups.sums[one] or groups.mean(one, other) != -negated:
            continue  # a value of before one of the two changed
        groups.merge(one, other)
        for third in groups.sums[one]:
            mean = groups.mean(one, third)
            if mean >= least:
                heapq.heappush(queue, (-mean, min(one, third), max(one, third)))
    return sorted(sorted(members) for members in groups.members if members)
