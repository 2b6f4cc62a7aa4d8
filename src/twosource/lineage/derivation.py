"""How likely prose of one witness is prose of another: copied word for word, or retold line by line."""

import json
import math
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.probability import squash

_LEAST_LINES = 4
"""A text of fewer matched sentences shows no order to follow."""

_MOSTLY_PROSE = 0.4
"""Part of a text's words in lines of the reporter's own, below which their likeness tells nothing of the whole."""
_LIKE, _ALIKE = 50, 0.44
"""Log odds by how alike lines of prose are: of retellings .48 and more on invented stories, of reports of one event .45 and less."""
_ALL_LINES, _NO_DETAILS, _SOMEWHAT_ALIKE, _WHOLLY = 0.95, 0.05, 0.4, 0.75
"""Of a text that tells nothing else than another, be it in another order, and how likely it is a retelling: of the pairs of
invented reports of one event that were not made from each other none is so."""


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
    return max(retold_sides(comparison))


def retold_sides(comparison: Comparison) -> tuple[float, float]:
    """Return for each of two the probability that it retells the other.

    Where each has a counterpart for all lines of the other, sentences that one of them split do not stand out of order.
    """
    one, other = comparison.sides
    if min(one.followed, other.followed) >= _ALL_LINES:
        order = max(one.order, other.order)
        one, other = replace(one, order=order), replace(other, order=order)
    return retold(one, own=one.own), retold(other, own=other.own)


def retold(side: Side, *, own: float) -> float:
    """Return the probability that a side retells the other, `own` of its names and numbers being its own.

    Two reporters at one press conference tell the same in the same order too, but no line of theirs is very like another's.
    """
    kept = side.followed * side.order * (1 - own)
    alike = squash(_LIKE * (side.told - _ALIKE)) if side.prose >= _MOSTLY_PROSE else 1.0
    return max(weigh_retelling(side.matched, kept) * alike, _WHOLLY * _is_wholly_given(side, own))


def _is_wholly_given(side: Side, own: float) -> bool:
    """Tell whether a side has no line and hardly a name or number that the other lacks, and is like it in its prose."""
    given = side.followed >= _ALL_LINES and own <= _NO_DETAILS and side.told >= _SOMEWHAT_ALIKE
    return given and side.matched >= _LEAST_LINES


def weigh_retelling(lines: int, retold: float) -> float:
    """Return the probability of a retelling, given how many lines are matched and what part is followed in order."""
    return 0.0 if lines < _LEAST_LINES else squash(14 * (retold - 0.62))
