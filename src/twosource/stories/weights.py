"""The fitted weighings, read from `likeness.json`, which `training/lineage/stories.py`, `parts.py` and `folders.py` make."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weighing:
    """A logistic regression: a weight for each measure, in their order, and the intercept."""

    weights: tuple[float, ...]
    intercept: float

    def apply(self, measures: Sequence[Floats]) -> Floats:
        """Return the log odds of each column; added up in one order, so that equal columns give equal bits."""
        odds = np.full(len(measures[0]), self.intercept)
        for weight, values in zip(self.weights, measures, strict=True):
            odds = odds + weight * values
        return odds

    def weigh(self, measures: Sequence[float]) -> float:
        """Return the log odds of one row of measures, to six decimals."""
        told = sum(weight * value for weight, value in zip(self.weights, measures, strict=True))
        return round(told + self.intercept, 6)


@lru_cache(maxsize=5)
def load_weighing(name: str, measures: tuple[str, ...]) -> Weighing:
    """Return the weighing of this name (as "link" or "parts") with its weights in the order of `measures`."""
    stored = json.loads((files("twosource.stories") / "likeness.json").read_text("utf-8"))[name]
    return Weighing(tuple(float(stored[measure]) for measure in measures), float(stored["intercept"]))
