"""How likely prose of one witness is prose of another: copied word for word, or retold line by line."""

import json
import math
from functools import lru_cache
from importlib.resources import files

from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.probability import squash

_LEAST_LINES = 4
"""A text of fewer matched sentences shows no order to follow."""


@lru_cache(maxsize=1)
def _fitted() -> dict[str, float]:
    stored = json.loads((files("twosource.lineage") / "copying.json").read_text("utf-8"))
    return {name: float(value) for name, value in stored.items()}


def measure_copying(comparison: Comparison) -> tuple[float, float]:
    """Return what tells copied prose: the root of the larger part copied, the logarithm of the longest run."""
    copied = max(side.copied for side in comparison.sides)
    longest = max(side.longest for side in comparison.sides)
    return math.sqrt(copied), math.log1p(longest)


def copying(comparison: Comparison) -> float:
    """Return the probability that prose was taken over word for word (fitted, `training/lineage/reuse.py`)."""
    copied, longest = measure_copying(comparison)
    fitted = _fitted()
    return squash(fitted["copied"] * copied + fitted["longest"] * longest + fitted["intercept"])


def retelling(comparison: Comparison) -> float:
    """Return the probability that one retells the other sentence by sentence and adds next to nothing."""
    return max(retold(side, own=side.own) for side in comparison.sides)


def retold(side: Side, *, own: float) -> float:
    """Return the probability that a side retells the other, `own` of its names and numbers being its own."""
    return weigh_retelling(side.matched, side.followed * side.order * (1 - own))


def weigh_retelling(lines: int, retold: float) -> float:
    """Return the probability of a retelling, given how many lines are matched and what part is followed in order."""
    return 0.0 if lines < _LEAST_LINES else squash(14 * (retold - 0.62))
