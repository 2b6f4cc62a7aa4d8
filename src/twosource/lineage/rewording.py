"""How far a text was reworded: a near copy, a light or a heavy revision, or its own words.

The degrees are those of Clough and Stevenson, "Developing a corpus of plagiarised short answers", Language Resources
and Evaluation 45 (2011), who tell them apart by naive Bayes too, from overlapping word sequences.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from twosource.lineage.comparison import Comparison

Degree = Literal["cut", "light", "heavy", "non"]
DEGREES: tuple[Degree, ...] = ("cut", "light", "heavy", "non")
Gauss = Sequence[Sequence[float]]
"""For one degree: how often it is, and each measure's mean and spread."""


def measure_rewording(comparison: Comparison) -> tuple[float, ...]:
    """Return what tells how far `comparison.one` is reworded from the other, each in [0, 1].

    The roots of: the part of its prose that is copied, the part of its words in lines that are nearly the other's, the
    longest common run as part of its words, and its own names and numbers.
    """
    side, witness = comparison.sides[0], comparison.one
    total = len(witness.words) or 1
    best: dict[int, tuple[float, str]] = {}
    for match in comparison.matches:
        best[match.one] = max(best.get(match.one, (0.0, "")), (match.similarity, match.kind))
    near = sum(len(witness.lines[place].words) for place, (_, kind) in best.items() if kind == "near")
    return tuple(math.sqrt(part) for part in (side.copied, near / total, side.longest / total, side.own))


def grade_rewording(measures: Sequence[float], fitted: Mapping[Degree, Gauss]) -> Degree:
    """Return the likeliest degree of some measures (naive Bayes with a normal distribution for each measure)."""
    return max(DEGREES, key=lambda degree: _log_likelihood(measures, fitted[degree]))


def _log_likelihood(measures: Sequence[float], gauss: Gauss) -> float:
    (frequency,), *shapes = gauss
    return math.log(frequency) - math.fsum(
        math.log(spread) + ((value - mean) / spread) ** 2 / 2
        for value, (mean, spread) in zip(measures, shapes, strict=True)
    )


@lru_cache(maxsize=1)
def load_degrees() -> Mapping[Degree, Gauss]:
    """Return what was fitted on 95 answers at known degrees (`training/lineage/rewording.py`)."""
    stored = json.loads((files("twosource.lineage") / "rewording.json").read_text("utf-8"))
    return {degree: stored[degree] for degree in DEGREES}
