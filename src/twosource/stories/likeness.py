"""How likely two articles report one story: measures of a pair and the fitted weighing of them."""

import json
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from importlib.resources import files

from twosource.stories.profile import Profile
from twosource.text.similarity import cosine

Pair = tuple[int, int]

MEASURES = (
    "whole", "names", "headline", "numbers", "lead_in_whole", "rare_names", "gap", "gap_over_1", "gap_over_3",
    "gap_unknown", "of_best_least", "of_best_most", "above_rest_least", "above_rest_most",
)  # fmt: skip
_WHOLE, _LEADS = MEASURES.index("whole"), MEASURES.index("lead_in_whole")
_LONGEST_GAP = 14
_REST = 20
"""How many nearest articles make up the rest that a pair must stand out from."""
_BACKGROUND = 0.25
"""Nearness of an article that a small batch lacks: what a rather lonely article has in a day's news."""
_COPY = 0.63
"""Nearness that counts as full: a copy among the reports must not make all others look far away."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """A logistic regression: weights of the measures, in their order, and the intercept."""

    weights: tuple[float, ...]
    intercept: float

    def log_odds(self, measures: tuple[float, ...]) -> float:
        """Return the log odds that two articles with these measures report one story."""
        products = (weight * measure for weight, measure in zip(self.weights, measures, strict=True))
        return math.fsum(products) + self.intercept


@lru_cache(maxsize=1)
def load_weighing() -> Weighing:
    """Return the fitted weights (`likeness.json`, made by `training/lineage/stories.py`)."""
    stored = json.loads((files("twosource.stories") / "likeness.json").read_text("utf-8"))
    return Weighing(tuple(float(stored["weights"][name]) for name in MEASURES), float(stored["intercept"]))


def measure_all(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> dict[Pair, tuple[float, ...]]:
    """Return the measures of every pair in the order of `MEASURES`.

    Nearness is that of the whole texts times that of the lead which the other tells least of: an event that
    one report gives as background alone is not what both report. The last four tell how far a pair stands out among all pairs of either article: two reports of a busy
    subject must be nearer to each other than to the rest, not near as such.
    """
    absolute = {pair: _measure(profiles[pair[0]], profiles[pair[1]]) for pair in pairs}
    near = {pair: math.sqrt(measures[_WHOLE] * measures[_LEADS]) for pair, measures in absolute.items()}
    nearest: dict[int, list[float]] = defaultdict(list)
    for (one, other), value in near.items():
        nearest[one].append(min(value, _COPY))
        nearest[other].append(min(value, _COPY))
    best = {place: max(values) for place, values in nearest.items()}
    rest = {place: _average_rest(values) for place, values in nearest.items()}
    return {
        pair: (
            *measures,
            *_stand_out(near[pair], [best[place] for place in pair], [rest[place] for place in pair]),
        )
        for pair, measures in absolute.items()
    }


def _average_rest(values: Sequence[float]) -> float:
    top = nlargest(_REST, values)
    return (math.fsum(top) + _BACKGROUND * (_REST - len(top))) / _REST


def _stand_out(value: float, best: Sequence[float], rest: Sequence[float]) -> tuple[float, ...]:
    of_best = sorted(min(value / top, 1.0) if top else 0.0 for top in best)
    return (*of_best, *sorted(value - mean for mean in rest))


def _measure(one: Profile, other: Profile) -> tuple[float, ...]:
    """Return the measures of a pair as such; cosines as roots, so that small ones count."""
    cosines = (
        cosine(one.whole, other.whole),
        cosine(one.names, other.names),
        cosine(one.headline, other.headline),
        cosine(one.numbers, other.numbers),
        min(cosine(one.lead, other.whole), cosine(other.lead, one.whole)),
    )
    rare_names = len(one.rare & other.rare & one.names.keys())
    return (*map(math.sqrt, cosines), math.log1p(rare_names), *_measure_gap(one.day, other.day))


def _measure_gap(one: int | None, other: int | None) -> tuple[float, float, float, float]:
    if one is None or other is None:
        return 0.0, 0.0, 0.0, 1.0
    gap = abs(one - other)
    return math.log1p(min(gap, _LONGEST_GAP)), float(gap > 1), float(gap > 3), 0.0
