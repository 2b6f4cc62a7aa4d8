"""How near sentences of a story stand beside all the others: nearer than the rest of its article, or near to everything."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.claims.propositions import Proposition

Rows = NDArray[np.float32]
Numbers = NDArray[np.int64]
Pair = tuple[int, int]

_CROWD = 8
_ALONE = 0.3
"""The lead of a pair where the other's article has no second sentence."""
_LEAST_SPREAD = 1e-6
_UNREAD = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivals:
    """Of one proposition the nearest sentence of an article, by number, its cosine, and that of the second nearest."""

    nearest: int
    first: float
    second: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """Unit vectors of propositions, and of each its rivals in the articles that were asked for.

    `crowd` is the mean cosine of the `_CROWD` nearest in other articles; `mean` and `spread` are of all pairs of different
    articles.
    """

    rows: Rows
    articles: Numbers
    sentences: Numbers
    rivals: Mapping[tuple[int, int], Rivals]
    crowd: Rows
    mean: float
    spread: float

    def cosine(self, i: int, j: int) -> float:
        """Return the cosine of two propositions."""
        return float(self.rows[i] @ self.rows[j])

    def standing(self, i: int, j: int) -> float:
        """Return by how many standard deviations two are nearer than two of different articles mostly are."""
        return (self.cosine(i, j) - self.mean) / self.spread

    def beyond_crowd(self, i: int, j: int) -> float:
        """Return how much nearer two are than each is to those that are nearest to it, in [-2, 2].

        After A. Conneau and others, Word translation without parallel data, 2018, section 2.3: what is near to everything
        is near to nothing in particular.
        """
        return 2 * self.cosine(i, j) - float(self.crowd[i] + self.crowd[j])

    def leads(self, i: int, j: int) -> tuple[float, float]:
        """Return how much nearer each of two is to the other than to any other sentence of its article, the less first."""
        found = sorted((self._lead(i, j), self._lead(j, i)))
        return found[0], found[1]

    def _lead(self, i: int, j: int) -> float:
        found = self.rivals[i, int(self.articles[j])]
        rival = found.second if found.nearest == self.sentences[j] else found.first
        return self.cosine(i, j) - rival if math.isfinite(rival) else _ALONE


def near_by_sentence(propositions: Sequence[Proposition], pairs: Iterable[Pair]) -> Nearness:
    """Return the nearness of the sentences that propositions stand in, as the model read them in their article."""
    texts = {p.text.id: p.text for p in propositions}
    read = {
        (text.id, sentence.start): vector
        for text in texts.values()
        if text.vectors.size
        for sentence, vector in zip(text.sentences, text.vectors, strict=True)
    }
    rows = [read.get((p.text.id, p.sentence.start), _UNREAD) for p in propositions]
    return _near(propositions, pairs, rows)


def near_by_proposition(propositions: Sequence[Proposition], pairs: Iterable[Pair]) -> Nearness:
    """Return the nearness of the propositions themselves."""
    return _near(propositions, pairs, [_UNREAD if p.vector is None else p.vector for p in propositions])


def _near(propositions: Sequence[Proposition], pairs: Iterable[Pair], vectors: Sequence[Rows]) -> Nearness:
    rows = np.zeros((len(vectors), max((len(vector) for vector in vectors), default=0)), np.float32)
    for place, vector in enumerate(vectors):
        rows[place, : len(vector)] = vector
    articles = _numbered([p.span.article for p in propositions])
    sentences = _numbered([(p.sentence.article, p.sentence.start) for p in propositions])
    wanted: dict[int, set[int]] = {}
    for i, j in pairs:
        wanted.setdefault(int(articles[j]), set()).add(i)
        wanted.setdefault(int(articles[i]), set()).add(j)
    rivals: dict[tuple[int, int], Rivals] = {}
    crowd = np.full((len(rows), _CROWD), -np.inf, np.float32)
    total, squares, compared = 0.0, 0.0, 0
    for article in range(int(articles.max(initial=-1)) + 1):
        there = articles == article
        cosines = rows @ rows[there].T
        for i in sorted(wanted.get(article, ())):
            rivals[i, article] = _rivals(cosines[i], sentences[there])
        apart = cosines[~there].astype(np.float64)
        total, squares, compared = total + apart.sum(), squares + (apart**2).sum(), compared + apart.size
        cosines[there] = -np.inf
        crowd = np.partition(np.concatenate([crowd, cosines], axis=1), -_CROWD, axis=1)[:, -_CROWD:]
    mean = float(total) / max(compared, 1)
    return Nearness(
        rows=rows,
        articles=articles,
        sentences=sentences,
        rivals=rivals,
        crowd=_mean(crowd),
        mean=mean,
        spread=max(float(squares) / max(compared, 1) - mean**2, 0.0) ** 0.5 + _LEAST_SPREAD,
    )


def _numbered(keys: Sequence[object]) -> Numbers:
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], np.int64)


def _rivals(cosines: Rows, sentences: Numbers) -> Rivals:
    """Return the nearest of some sentences, of which each may stand several times, and how near the next is."""
    best = int(cosines.argmax())
    others = cosines[sentences != sentences[best]]
    return Rivals(
        nearest=int(sentences[best]),
        first=float(cosines[best]),
        second=float(others.max(initial=-np.inf)),
    )


def _mean(crowd: Rows) -> Rows:
    """Return the mean of each row's numbers, 0 where it has none."""
    told = np.isfinite(crowd)
    sums = np.where(told, crowd, 0.0).sum(axis=1)
    return np.asarray(sums / np.maximum(told.sum(axis=1), 1), np.float32)
