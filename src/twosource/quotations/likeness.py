"""How alike two passages are: equal words in order, and weighted concepts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from twosource.quotations.compounds import spell_as_one
from twosource.quotations.passages import Passage
from twosource.quotations.weights import meaning
from twosource.text.concepts import is_function_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two wordings share: `run` if the shorter stands in the longer unbroken, word counts, and shares."""

    run: bool
    equal: int
    shorter: int
    content: int
    dice: float
    meaning: float
    sense: float | None
    """Cosine of the vectors, in [-1, 1]; None where one of the wordings has none."""

    @property
    def likeness(self) -> float:
        """What words and concepts say together, in [0, 1]."""
        return max(self.dice, self.meaning, 0.8 * self.contained)

    @property
    def contained(self) -> float:
        """Part of the shorter wording that stands in the longer one in order, in [0, 1]."""
        return self.equal / self.shorter if self.shorter else 0.0


def liken(one: Passage, other: Passage) -> Likeness:
    """Return how alike the quoted words of two passages are."""
    a, b = spell_as_one(one.normals, other.normals)
    equal = LCSseq.similarity(a, b)
    short, long = sorted((a, b), key=len)
    total = len(a) + len(b)
    return Likeness(
        run=stands_in(short, long),
        equal=equal,
        shorter=len(short),
        content=sum(not is_function_word(word) for word in short),
        dice=2 * equal / total if total else 0.0,
        meaning=meaning(one.told, other.told),
        sense=sense(one, other),
    )


def sense(one: Passage, other: Passage) -> float | None:
    """Return the cosine of two passages' vectors, None where one has none.

    Where one has several sentences and the other fewer, that of the one which the other is most like counts.
    """
    if one.vector is None or other.vector is None:
        return None
    alike = [float(np.dot(one.vector, other.vector))]
    for whole, part, vector in ((one, other, other.vector), (other, one, one.vector)):
        if whole.sentence_vectors is not None and len(part.statements) < len(whole.statements):
            alike.append(float(np.max(whole.sentence_vectors @ vector)))
    return round(max(alike), 4)


def stands_in(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether `short` is an unbroken run of `long`; an empty one is not."""
    return find_run(short, long) is not None


def is_part(passage: Passage, whole: Sequence[str]) -> bool:
    """Tell whether all runs of words that a passage has between its shown gaps stand in `whole` in their order."""
    at = 0
    for run in passage.runs:
        found = find_run(run, whole[at:])
        if found is None:
            return False
        at += found + len(run)
    return bool(passage.runs)


def find_run(short: Sequence[str], long: Sequence[str]) -> int | None:
    """Return where `short` first stands in `long` unbroken, None if it does not or is empty."""
    width = len(short)
    places = range(len(long) - width + 1) if width else range(0)
    return next((at for at in places if tuple(long[at : at + width]) == tuple(short)), None)
