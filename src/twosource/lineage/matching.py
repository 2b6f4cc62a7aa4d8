"""Sentences of two witnesses that carry the same text or tell the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from twosource.lineage.passage import Line, WitnessText
from twosource.lineage.settings import LineageSettings
from twosource.model import LinkKind
from twosource.text.rarity import Rarity
from twosource.text.similarity import normalise

Matrix = NDArray[np.float64]
Columns = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Lines `one` and `other` (places in their witnesses) that belong together."""

    one: int
    other: int
    kind: LinkKind
    similarity: float


class Measure:
    """Rows of weighted terms and vectors for every line of a story's witnesses, on one scale."""

    def __init__(self, witnesses: Sequence[WitnessText], rarity: Rarity) -> None:
        lines = [[frozenset(term.stem for term in line.terms) for line in one.lines] for one in witnesses]
        stems = sorted({stem for rows in lines for row in rows for stem in row})
        self._columns = {stem: column for column, stem in enumerate(stems)}
        self._rarity = rarity.blend(row for rows in lines for row in rows)
        self._terms = {one.id: self._weigh(rows) for one, rows in zip(witnesses, lines, strict=True)}
        self._vectors = {one.id: _vectors(one) for one in witnesses}

    def _weigh(self, rows: Sequence[frozenset[str]]) -> tuple[Columns, Matrix]:
        """Return the columns that a witness has, and its lines over these alone."""
        columns = sorted({self._columns[stem] for row in rows for stem in row})
        place_of = {column: place for place, column in enumerate(columns)}
        matrix = np.zeros((len(rows), len(columns)))
        for number, row in enumerate(rows):
            for stem, weight in normalise({stem: self._rarity.weigh(stem) for stem in sorted(row)}).items():
                matrix[number, place_of[self._columns[stem]]] = weight
        return np.array(columns, dtype=np.int64), matrix

    def compare(self, one: WitnessText, other: WitnessText) -> Matrix:
        """Return the similarity of every line of `one` to every line of `other`, in [0, 1]."""
        (mine, rows), (theirs, others) = self._terms[one.id], self._terms[other.id]
        _, here, there = np.intersect1d(mine, theirs, assume_unique=True, return_indices=True)
        by_terms: Matrix = np.einsum("ik,jk->ij", rows[:, here], others[:, there])
        left, right = self._vectors[one.id], self._vectors[other.id]
        if left is None or right is None or left.shape[1] != right.shape[1]:
            return np.round(by_terms, 6)
        by_vectors = np.clip(np.einsum("ik,jk->ij", left, right), 0.0, 1.0)
        both: Matrix = np.round((by_terms + by_vectors) / 2, 6)
        return both


def _vectors(witness: WitnessText) -> Matrix | None:
    vectors = witness.text.vectors
    if vectors.shape[0] != len(witness.text.sentences) or vectors.shape[1] == 0:
        return None
    return vectors[[line.row for line in witness.lines]].astype(np.float64)


def match_lines(
    one: WitnessText, other: WitnessText, similarity: Matrix, settings: LineageSettings
) -> list[Match]:
    """Return the matches of two witnesses, ordered; a line may have several partners (merged or split sentences).

    A pair counts if it is the best of its row or of its column and similar enough.
    """
    if not similarity.size:
        return []
    best_row, best_column = similarity.argmax(1), similarity.argmax(0)
    places = {(row, int(column)) for row, column in enumerate(best_row)}
    places |= {(int(row), column) for column, row in enumerate(best_column)}
    return [
        _judge(one.lines[row], other.lines[column], row, column, float(similarity[row, column]))
        for row, column in sorted(places)
        if similarity[row, column] >= settings.least_similarity
    ]


def _judge(line: Line, partner: Line, one: int, other: int, similarity: float) -> Match:
    ratio = Indel.normalized_similarity(line.words, partner.words)
    kind: LinkKind = "verbatim" if ratio >= 0.9 else "near" if ratio >= 0.6 else "paraphrase"
    return Match(one=one, other=other, kind=kind, similarity=round(max(similarity, ratio), 4))
