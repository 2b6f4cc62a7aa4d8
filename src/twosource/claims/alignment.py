"""How much of one proposition another one tells: every content word held against the nearest of the other's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.claims.likeness import Scale
from twosource.claims.propositions import Proposition

Weights = NDArray[np.float64]
Numbers = NDArray[np.int64]


KINDS = ("words", "plain", "acts")
"""What is held against each other: all content words, those that neither name nor count nor speak, and verbs."""
UNKNOWN = 0.5
_MOST_MULTIPLIED = 4000  # words of a story, 64 MB: one product is much faster than many small ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The content words of propositions that a model has read, row under row.

    `starts` has the first row of each proposition and the number of rows; `groups` numbers the concepts. `weights`
    has a row for each of `KINDS`.
    """

    starts: Numbers
    senses: NDArray[np.float32]
    groups: Numbers
    weights: Weights
    products: NDArray[np.float32] | None = None
    """Every word by every word, where the story is small enough to hold them."""

    def cover(self, one: int, others: Numbers) -> tuple[Weights, Weights]:
        """Return the parts of `one` that each of `others` tells, and of each of these that `one` tells, in [0, 1].

        Both are (len(KINDS), len(others)). Equal concepts count 1, other words the cosine of their vectors. Where
        there is no word of a kind, the part is `UNKNOWN`.
        """
        mine = slice(self.starts[one], self.starts[one + 1])
        sizes = self.starts[others + 1] - self.starts[others]
        ends = np.cumsum(sizes)
        firsts = ends - sizes
        theirs = np.repeat(self.starts[others] - firsts, sizes) + np.arange(int(sizes.sum()))
        if self.products is not None:
            near = self.products[mine][:, theirs].astype(np.float64)
        else:
            near = (self.senses[mine] @ self.senses[theirs].T).astype(np.float64)
        np.clip(near, 0.0, 1.0, out=near)
        near[self.groups[mine, None] == self.groups[theirs]] = 1.0
        told = np.maximum.reduceat(near, firsts, axis=1)
        sums = self.weights[:, mine].sum(axis=1, keepdims=True)
        weights = self.weights[:, theirs]
        back = np.add.reduceat(near.max(axis=0) * weights, firsts, axis=1)
        return _share(self.weights[:, mine] @ told, sums), _share(
            back, np.add.reduceat(weights, firsts, axis=1)
        )


def _share(part: Weights, whole: Weights) -> Weights:
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1.0), UNKNOWN)


def align(propositions: Sequence[Proposition], scale: Scale) -> Alignment | None:
    """Return the alignment of propositions; None where a model has not read all of them."""
    read = [p.senses for p in propositions if p.senses is not None]
    if not read or len(read) < len(propositions):
        return None
    told = [(p, concept) for p in propositions for concept in p.concepts]
    numbers = {group: number for number, group in enumerate(sorted({c.group for _, c in told}))}
    senses = np.concatenate(read).astype(np.float32)
    return Alignment(
        starts=np.concatenate([[0], np.cumsum([len(p.concepts) for p in propositions])]).astype(np.int64),
        senses=senses,
        groups=np.array([numbers[c.group] for _, c in told], np.int64),
        weights=np.array([weights for p in propositions for weights in _weigh(p, scale)], np.float64).T,
        products=senses @ senses.T if len(senses) <= _MOST_MULTIPLIED else None,
    )


def _weigh(proposition: Proposition, scale: Scale) -> Iterator[tuple[float, float, float]]:
    """Yield the weights of each content word by kind: rare words weigh more, names and numbers less."""
    acts = {t.start - proposition.span.start for t in proposition.text.tokens if t.upos == "VERB"}
    for concept in proposition.concepts:
        weight = proposition.part_of(concept) * scale.weights[concept.group]
        plain = concept.group in proposition.plain and not proposition.frames(concept)
        yield weight, weight * plain, weight * (plain and concept.start in acts)
