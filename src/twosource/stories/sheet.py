"""A sheet of outlines side by side in arrays: candidate pairs, and sums of products over the terms they share."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.stories.outlines import INDEX_TERMS, Outline

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

CANDIDATE_TERMS = 2
"""Least number of index terms that two reports share if they may tell one story."""
WINDOW = 10
"""Most days between two reports of one story, where both days are known."""
PARTS = ("whole", "lead", "heading")
FRONT = len(PARTS)
"""The part made of the whole without the terms behind; its bag is of `front_lengths`."""
UNKNOWN_DAY = -(10**6)
_BLOCK = 512
"""Others that are multiplied at once: bounds the memory that one report with many candidates takes."""


class Sheet:
    """Outlines in the given order; a place is an outline's number in it."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        numbers: dict[str, int] = {}
        terms = [numbers.setdefault(term, len(numbers)) for plan in outlines for term in plan.terms]
        self.terms = np.array(terms, np.int64)
        self.lengths = np.array([len(plan.terms) for plan in outlines], np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        weights = [[weight for plan in outlines for weight in getattr(plan, part)] for part in PARTS]
        behind = [term in apart for plan in outlines for apart in (set(plan.behind),) for term in plan.terms]
        front = np.where(np.array(behind, np.bool_), 0, np.array(weights[0], np.int64))
        self.weights = np.array([*weights, front], np.float64)
        self.front_lengths = np.array([max(plan.front_length, 1) for plan in outlines], np.float64)
        self.days = np.array([UNKNOWN_DAY if plan.day is None else plan.day for plan in outlines], np.int64)
        self.weekdays = np.array([plan.weekdays for plan in outlines], np.int64)
        self._seats = np.full(len(numbers), -1, np.int64)

    def find_candidates(self) -> Iterator[tuple[int, Ints]]:
        """Yield every place with the earlier places that may share its story, in order."""
        ranks = np.arange(len(self.terms)) - np.repeat(self.starts[:-1], self.lengths)
        indexed = np.flatnonzero(ranks < INDEX_TERMS)
        order = np.argsort(self.terms[indexed], kind="stable")
        holders = np.repeat(np.arange(len(self.days)), self.lengths)[indexed][order]
        posting_starts = np.searchsorted(self.terms[indexed][order], np.arange(len(self._seats) + 1)).tolist()
        filled = np.zeros(len(self._seats), np.int64).tolist()
        for place in range(len(self.days)):
            start = int(self.starts[place])
            stop = min(start + INDEX_TERMS, int(self.starts[place + 1]))
            own = self.terms[start:stop].tolist()
            postings = [holders[posting_starts[term] : posting_starts[term] + filled[term]] for term in own]
            found = np.concatenate([np.zeros(0, np.int64), *postings])
            others, counts = np.unique(found[self._in_window(place, found)], return_counts=True)
            yield place, others[counts >= CANDIDATE_TERMS]
            for term in own:
                filled[term] += 1

    def _in_window(self, place: int, others: Ints) -> NDArray[np.bool_]:
        one, rest = self.days[place], self.days[others]
        known = (one != UNKNOWN_DAY) & (rest != UNKNOWN_DAY)
        near: NDArray[np.bool_] = ~known | (np.abs(one - rest) <= WINDOW)
        return near

    def multiply(self, place: int, others: Ints, parts: Sequence[tuple[int, int]]) -> Floats:
        """Return the sums of products of weights over the terms that `place` shares with each of `others`.

        Shape (parts, others); each of `parts` has the part of `place`, then that of the other. Sums are exact.
        """
        row = slice(int(self.starts[place]), int(self.starts[place + 1]))
        self._seats[self.terms[row]] = np.arange(row.stop - row.start)
        blocks = [
            self._multiply_block(self.weights[:, row], others[at : at + _BLOCK], parts)
            for at in range(0, len(others), _BLOCK)
        ]
        self._seats[self.terms[row]] = -1
        return np.concatenate([np.zeros((len(parts), 0)), *blocks], axis=1)

    def _multiply_block(self, weights: Floats, others: Ints, parts: Sequence[tuple[int, int]]) -> Floats:
        lengths = self.lengths[others]
        before = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(self.starts[others] - before, lengths)
        seats = self._seats[self.terms[at]]
        shared = seats >= 0
        own, theirs = weights[:, seats[shared]], self.weights[:, at[shared]]
        owner = np.repeat(np.arange(len(others)), lengths)[shared]
        return np.array([np.bincount(owner, own[one] * theirs[two], len(others)) for one, two in parts])
