"""How far a text was reworded: a near copy, a light or a heavy revision, or its own words.

The degrees are those of Clough and Stevenson, "Developing a corpus of plagiarised short answers", Language Resources
and Evaluation 45 (2011), who tell them apart by naive Bayes from overlapping word sequences; here a linear model does.
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
Weights = Sequence[float]
"""For one degree: a constant, and a weight for each measure."""


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


def grade_rewording(measures: Sequence[float], fitted: Mapping[Degree, Weights]) -> Degree:
    """Return the likeliest degree of some measures (multinomial logistic regression)."""
    return max(DEGREES, key=lambda degree: _log_odds(measures, fitted[degree]))


def _log_odds(measures: Sequence[float], weights: Weights) -> float:
    constant, *slopes = weights
    return constant + math.fsum(slope * measure for slope, measure in zip(slopes, measures, strict=True))


@lru_cache(maxsize=1)
def load_degrees() -> Mapping[Degree, Weights]:
    """Return what was fitted on 95 answers at known degrees (`training/lineage/rewording.py`)."""
    stored = json.loads((files("twosource.lineage") / "rewording.json").read_text("utf-8"))
    return {degree: stored[degree] for degree in DEGREES}
