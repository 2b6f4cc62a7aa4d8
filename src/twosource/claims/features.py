"""What two wordings share, as numbers: the ground on which every comparison of claims stands."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from twosource.claims.stance_words import DENIERS, HEDGES, NEGATORS, OPPOSITES
from twosource.text.alignment import common
from twosource.text.concepts import Concept, concepts
from twosource.text.rarity import load_rarity
from twosource.text.wording import Word, words

Vector = NDArray[np.float32]
Features = NDArray[np.float64]

NAMES = (
    "bias",
    "meaning",
    "stems",
    "other_in_one",
    "one_in_other",
    "cosine",
    "bigrams",
    "order",
    "numbers_shared",
    "numbers_other_only",
    "numbers_one_only",
    "names_shared",
    "names_other_only",
    "names_one_only",
    "negation",
    "opposites",
    "hedges",
    "lengths",
    "letters",
    "heaviest_missing",
    "other_told_by_one",
    "one_told_by_other",
    "least_told",
)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A sentence or clause with what comparing needs.

    `vector` is the model's of the whole, `senses` has a row for each of `concepts`; None where it has not read them.
    """

    text: str
    vector: Vector | None = None
    senses: Vector | None = None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words(self.text)

    @cached_property
    def normals(self) -> tuple[str, ...]:
        """Its words in the form under which they are compared."""
        return tuple(word.normal for word in self.words)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """Its content words."""
        return concepts(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in digits."""
        return frozenset(normal for normal in self.normals if normal[0].isdigit())

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of capitalised words that do not merely open the sentence."""
        opening = self.words[0].start if self.words else 0
        return frozenset(c.stem for c in self.concepts if self.text[c.start].isupper() and c.start != opening)

    @cached_property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """The pairs of neighbouring words."""
        return frozenset(zip(self.normals, self.normals[1:], strict=False))

    @cached_property
    def trigrams(self) -> frozenset[str]:
        """The runs of three letters."""
        plain = re.sub(r"\W+", " ", self.text.casefold())
        return frozenset(plain[at : at + 3] for at in range(len(plain) - 2))


def describe(one: Wording, other: Wording, weights: Mapping[str, float] | None = None) -> Features:
    """Return the features of a pair, one for each of `NAMES`; all but the flags lie in [0, 1].

    `weights` gives each concept's weight in a story; without it rarity in news decides.
    """
    a, b = _bag(one.concepts, weights), _bag(other.concepts, weights)
    stems = [{c.stem: load_rarity().weigh(c.stem) for c in side.concepts} for side in (one, other)]
    shared = _shared(a, b)
    sizes = math.fsum(a.values()), math.fsum(b.values())
    values = (
        1.0,
        _share(2 * shared, sum(sizes)),
        _share(2 * _shared(*stems), math.fsum(stems[0].values()) + math.fsum(stems[1].values())),
        _share(shared, sizes[1]),
        _share(shared, sizes[0]),
        _cosine(one.vector, other.vector),
        _dice(one.bigrams, other.bigrams),
        _share(common(one.normals, other.normals), max(len(one.normals), len(other.normals))),
        _dice(one.numbers, other.numbers),
        _share(len(other.numbers - one.numbers), len(other.numbers)),
        _share(len(one.numbers - other.numbers), len(one.numbers)),
        _dice(one.names, other.names),
        _share(len(other.names - _stems(one)), len(other.names)),
        _share(len(one.names - _stems(other)), len(one.names)),
        float(_count(one, NEGATORS | DENIERS) % 2 != _count(other, NEGATORS | DENIERS) % 2),
        float(_opposed(one, other)),
        float(bool(_count(one, HEDGES)) != bool(_count(other, HEDGES))),
        _share(min(len(one.normals), len(other.normals)), max(len(one.normals), len(other.normals))),
        _dice(one.trigrams, other.trigrams),
        _heaviest_missing(a, b),
        *_told(one, other, a, b),
    )
    return np.array(values, dtype=np.float64)


def _told(
    one: Wording, other: Wording, a: Mapping[str, float], b: Mapping[str, float]
) -> tuple[float, float, float]:
    """Return the part of `other` that `one` tells, the part of `one` that `other` tells, and the lesser of the two.

    Every content word is held against the nearest of the other side: equal concepts count 1, else the cosine.
    """
    if one.senses is None or other.senses is None or not a or not b:
        return 0.0, 0.0, 0.0
    near = np.clip(one.senses @ other.senses.T, 0.0, 1.0).astype(np.float64)
    same = [[c.group == d.group for d in other.concepts] for c in one.concepts]
    near[np.array(same)] = 1.0
    weights = [
        np.array([side[c.group] for c in wording.concepts]) for wording, side in ((one, a), (other, b))
    ]
    forth = float(near.max(axis=1) @ weights[0] / weights[0].sum())
    back = float(near.max(axis=0) @ weights[1] / weights[1].sum())
    return back, forth, min(back, forth)


def _bag(found: Iterable[Concept], weights: Mapping[str, float] | None) -> dict[str, float]:
    if weights is not None:
        return {concept.group: weights[concept.group] for concept in found}
    rarity = load_rarity()
    return {concept.group: max(rarity.weigh(concept.stem), 1.0) for concept in found}


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum(min(weight, other[key]) for key, weight in one.items() if key in other)


def _share(part: float, whole: float) -> float:
    return min(part / whole, 1.0) if whole else 0.0


def _dice(
    one: frozenset[object] | frozenset[str] | frozenset[tuple[str, str]], other: frozenset[object]
) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def _cosine(one: Vector | None, other: Vector | None) -> float:
    return max(float(one @ other), 0.0) if one is not None and other is not None else 0.0


def _stems(wording: Wording) -> frozenset[str]:
    return frozenset(concept.stem for concept in wording.concepts)


def _count(wording: Wording, lexicon: frozenset[str]) -> int:
    return sum(normal in lexicon for normal in wording.normals)


def _opposed(one: Wording, other: Wording) -> bool:
    a, b = ({concept.group for concept in side.concepts} for side in (one, other))
    return any(OPPOSITES.get(group, frozenset()) & (b - a) for group in sorted(a - b))


def _heaviest_missing(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the weight of the heaviest concept that only one side has, as part of the heaviest of all."""
    apart = [weight for mine, theirs in ((a, b), (b, a)) for key, weight in mine.items() if key not in theirs]
    return _share(max(apart, default=0.0), max([*a.values(), *b.values()], default=0.0))
