"""A sheet of outlines side by side in arrays: candidate pairs, and sums of products over the terms they share."""

import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, pairwise

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
"""Pairs that are compared at once: bounds the memory that one report with many candidates takes."""
_SEATED = 16
"""Reports whose terms are laid out at once to be met by others."""
CROWD = 10
"""Reports that one story may well have: a word is common among linked reports by those beyond this number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Terms that both reports of a pair have: of a portion of pairs, the pair in it and the term's place in either row."""

    block: slice
    pairs: Ints
    ours: Ints
    theirs: Ints


class Sheet:
    """Outlines in the given order; a place is an outline's number in it."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        self.rows = Rows([len(plan.terms) for plan in outlines])
        self.vocabulary = tuple(dict.fromkeys(chain.from_iterable(plan.terms for plan in outlines)))
        numbers = dict(zip(self.vocabulary, count(), strict=False))
        self.terms = self._lay(map(numbers.__getitem__, plan.terms) for plan in outlines)
        weights = [self._lay(getattr(plan, part) for plan in outlines) for part in PARTS]
        behind = self._lay(map(frozenset(plan.behind).__contains__, plan.terms) for plan in outlines)
        self._fore = behind == 0
        front = np.where(self._fore, weights[0], 0)
        self.weights = np.array([*weights, front], np.float64)
        self.front_lengths = np.array([max(plan.front_length, 1) for plan in outlines], np.float64)
        self.days = np.array([UNKNOWN_DAY if plan.day is None else plan.day for plan in outlines], np.int64)
        self.weekdays = np.array([plan.weekdays for plan in outlines], np.int64)
        runs = np.array([run for plan in outlines for run in plan.quoted], np.int64)
        self._quoted_rows = Rows([len(plan.quoted) for plan in outlines])
        distinct, self._quoted = np.unique(runs, return_inverse=True)
        self._seats = np.full(_SEATED * len(numbers), -1, np.int64)
        self._said = np.zeros(len(distinct), np.bool_)

    def _lay(self, values: Iterable[Iterable[int]]) -> Ints:
        """Return what every term of every report has, one behind the other."""
        return np.fromiter(chain.from_iterable(values), np.int64, int(self.rows.starts[-1]))

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
        starts = np.searchsorted(terms[by_term], np.arange(len(self.vocabulary) + 1)).tolist()
        bounds = np.searchsorted(ranks, np.arange(len(order) + 1)).tolist()
        own = (terms[start:stop].tolist() for start, stop in pairwise(bounds))
        return own, ranks[by_term], starts

    def share(self, places: Ints, others: Ints) -> Iterator["Shared"]:
        """Yield, for portions of the pairs of `places` with `others`, where the terms are that both of a pair have.

        Pairs come in the order of `places`, which is ascending. Memory is bounded by the terms of `_BLOCK` reports.
        """
        ranks = np.cumsum(np.diff(places, prepend=places[:1]) != 0)
        starts = np.flatnonzero(np.diff(ranks // _SEATED, prepend=-1))
        for start, stop in pairwise([*starts.tolist(), len(places)]):
            for first in range(start, stop, _BLOCK):
                block = slice(first, min(first + _BLOCK, stop))
                yield self._share_block(block, places[block], ranks[block] % _SEATED, others[block])

    def _share_block(self, block: slice, places: Ints, ranks: Ints, others: Ints) -> "Shared":
        size = len(self.vocabulary)
        firsts = np.flatnonzero(np.diff(ranks, prepend=-1))
        own, owners = self.rows.gather(places[firsts])
        seats = ranks[firsts][owners] * size + self.terms[own]
        self._seats[seats] = own
        at, pairs = self.rows.gather(others)
        ours = self._seats[ranks[pairs] * size + self.terms[at]]
        self._seats[seats] = -1
        shared = np.flatnonzero(ours >= 0)
        return Shared(block=block, pairs=pairs[shared], ours=ours[shared], theirs=at[shared])

    def multiply(self, shared: "Shared", parts: Sequence[tuple[int, int]]) -> Floats:
        """Return the sums of products of weights over shared terms, shape (parts, pairs of the portion).

        Each of `parts` has the part of the first report of a pair, then that of the other. Sums are exact.
        """
        ours, theirs = self.weights[:, shared.ours], self.weights[:, shared.theirs]
        number = shared.block.stop - shared.block.start
        return np.array([np.bincount(shared.pairs, ours[one] * theirs[two], number) for one, two in parts])

    def count_quoted(self, place: int, others: Ints) -> Ints:
        """Return how many runs of quoted words `place` has in common with each of `others`."""
        row = self._quoted_rows.of(place)
        self._said[self._quoted[row]] = True
        at, owners = self._quoted_rows.gather(others)
        common = np.bincount(owners[self._said[self._quoted[at]]], minlength=len(others))
        self._said[self._quoted[row]] = False
        return common
