"""A sheet of outlines side by side in arrays: candidate pairs, and sums of products over the terms they share."""

import copy
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.stories.outlines import INDEX_TERMS, UNIT, Outline
from twosource.stories.rows import Ints, Rows
from twosource.text.rarity import load_rarity

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
CROWD = 10
"""Reports that one story may well have: a word is common among linked reports by those beyond this number."""


class Sheet:
    """Outlines in the given order; a place is an outline's number in it."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        numbers: dict[str, int] = {}
        terms = [numbers.setdefault(term, len(numbers)) for plan in outlines for term in plan.terms]
        self.vocabulary = tuple(numbers)
        self.terms = np.array(terms, np.int64)
        self.rows = Rows([len(plan.terms) for plan in outlines])
        weights = [[weight for plan in outlines for weight in getattr(plan, part)] for part in PARTS]
        behind = [term in apart for plan in outlines for apart in (set(plan.behind),) for term in plan.terms]
        self._fore = ~np.array(behind, np.bool_)
        front = np.where(self._fore, np.array(weights[0], np.int64), 0)
        self.weights = np.array([*weights, front], np.float64)
        self.front_lengths = np.array([max(plan.front_length, 1) for plan in outlines], np.float64)
        self.days = np.array([UNKNOWN_DAY if plan.day is None else plan.day for plan in outlines], np.int64)
        self.weekdays = np.array([plan.weekdays for plan in outlines], np.int64)
        runs = np.array([run for plan in outlines for run in plan.quoted], np.int64)
        self._quoted_rows = Rows([len(plan.quoted) for plan in outlines])
        distinct, self._quoted = np.unique(runs, return_inverse=True)
        self._seats = np.full(len(numbers), -1, np.int64)
        self._said = np.zeros(len(distinct), np.bool_)

    def weigh_among(self, groups: Ints) -> "Sheet":
        """Return a sheet of the same reports in which a term weighs by how rare it is in the report's group too.

        `groups` has the number of each place's group. What all reports of a busy subject name tells nothing there; in a
        group of up to `CROWD` reports all terms weigh as before.
        """
        owners = np.repeat(np.arange(len(self.days)), self.rows.lengths)
        keys = groups[owners] * len(self.vocabulary) + self.terms
        _, seats, counts = np.unique(keys, return_inverse=True, return_counts=True)
        rarity = load_rarity()
        frequencies = np.array([rarity.frequencies.get(term, 0.0) for term in self.vocabulary])[self.terms]
        documents = rarity.documents + np.maximum(np.bincount(groups)[groups[owners]] - CROWD, 0)
        among = np.log((documents + 1.0) / (frequencies + np.maximum(counts[seats] - CROWD, 0) + 0.5))
        at_large = np.log((rarity.documents + 1.0) / (frequencies + 0.5))
        ratios = np.maximum(among, 0.0) / np.maximum(at_large, np.finfo(np.float64).tiny)
        made = copy.copy(self)
        made.weights = np.zeros_like(self.weights)
        for part in range(len(PARTS)):
            scaled = self.weights[part] * np.where(at_large > 0, ratios, 0.0)
            lengths = np.sqrt(np.bincount(owners, scaled**2, len(self.days)))[owners]
            made.weights[part] = np.rint(UNIT * scaled / np.where(lengths > 0, lengths, 1.0))
        made.weights[FRONT] = np.where(self._fore, made.weights[0], 0.0)
        fronts = np.sqrt(np.bincount(owners, made.weights[FRONT] ** 2, len(self.days)))
        made.front_lengths = np.maximum(np.floor(fronts), 1.0)
        return made

    def find_candidates(self) -> Iterator[tuple[int, Ints]]:
        """Yield every place with those that may share its story; each pair once, in the order of days.

        Reports without a day come first, so that all reports of too early days lie in front of those within the
        window, and are passed over for good: what a report costs does not grow with the days before.
        """
        order = np.argsort(self.days, kind="stable")
        days = self.days[order]
        undated = int(np.searchsorted(days, UNKNOWN_DAY, side="right"))
        lowest = np.searchsorted(days, days - WINDOW).tolist()
        terms, holders, starts = self._index(order)
        firsts, stops, undated_stops = list(starts), list(starts), list(starts)
        for rank, own in enumerate(terms):
            postings = [np.zeros(0, np.int64)]
            for term in own:
                first, stop = firsts[term], stops[term]
                if rank >= undated:
                    while first < stop and holders[first] < lowest[rank]:
                        first += 1
                    firsts[term] = first
                    postings.append(holders[starts[term] : undated_stops[term]])
                postings.append(holders[first:stop])
            others, counts = np.unique(np.concatenate(postings), return_counts=True)
            yield int(order[rank]), order[others[counts >= CANDIDATE_TERMS]]
            for term in own:
                stops[term] += 1
                undated_stops[term] += rank < undated

    def _index(self, order: Ints) -> tuple[Iterator[list[int]], Ints, list[int]]:
        """Return the index terms of each rank in `order`, the ranks that hold each term, and where a term's start."""
        at, ranks = self.rows.gather(order)
        indexed = at - self.rows.starts[order][ranks] < INDEX_TERMS
        terms, ranks = self.terms[at[indexed]], ranks[indexed]
        by_term = np.argsort(terms, kind="stable")
        starts = np.searchsorted(terms[by_term], np.arange(len(self._seats) + 1)).tolist()
        bounds = np.searchsorted(ranks, np.arange(len(order) + 1)).tolist()
        own = (terms[start:stop].tolist() for start, stop in pairwise(bounds))
        return own, ranks[by_term], starts

    def multiply(self, place: int, others: Ints, parts: Sequence[tuple[int, int]]) -> Floats:
        """Return the sums of products of weights over the terms that `place` shares with each of `others`.

        Shape (parts, others); each of `parts` has the part of `place`, then that of the other. Sums are exact.
        """
        row = self.rows.of(place)
        self._seats[self.terms[row]] = np.arange(row.stop - row.start)
        blocks = [
            self._multiply_block(self.weights[:, row], others[at : at + _BLOCK], parts)
            for at in range(0, len(others), _BLOCK)
        ]
        self._seats[self.terms[row]] = -1
        return np.concatenate([np.zeros((len(parts), 0)), *blocks], axis=1)

    def _multiply_block(self, weights: Floats, others: Ints, parts: Sequence[tuple[int, int]]) -> Floats:
        at, owners = self.rows.gather(others)
        seats = self._seats[self.terms[at]]
        shared = seats >= 0
        own, theirs = weights[:, seats[shared]], self.weights[:, at[shared]]
        return np.array(
            [np.bincount(owners[shared], own[one] * theirs[two], len(others)) for one, two in parts]
        )

    def count_quoted(self, place: int, others: Ints) -> Ints:
        """Return how many runs of quoted words `place` has in common with each of `others`."""
        row = self._quoted_rows.of(place)
        self._said[self._quoted[row]] = True
        at, owners = self._quoted_rows.gather(others)
        common = np.bincount(owners[self._said[self._quoted[at]]], minlength=len(others))
        self._said[self._quoted[row]] = False
        return common
