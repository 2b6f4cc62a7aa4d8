"""How far a link stands out: two reports of a busy subject must be nearer to each other than to the rest of it.

What counts is the links of the two reports, which all lie in one component: so the standing of a link changes only
when its component does.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from twosource.stories.links import BINDING
from twosource.stories.weights import Floats, load_weighing

Pair = tuple[int, int]

MEASURES = (
    "odds", "of_best_least", "of_best_most", "above_rest_least", "above_rest_most", "company_least", "company_most",
    "gap_unknown",
)  # fmt: skip
ENOUGH = 3.0
"""Log odds that count as full: a copy among the reports must not make all others look far away."""
REST = 20
"""How many nearest companions make up the rest that a link must stand out from."""
_DECIMALS = 6
_LITTLE = 0.01


def reconsider(odds: Mapping[Pair, float], undated: frozenset[int]) -> dict[Pair, float]:
    """Return the log odds of binding links, given all others of the two reports; `undated` have no known day."""
    pairs = list(odds)
    if not pairs:
        return {}
    reconsidered = load_weighing("standing", MEASURES).apply(measure_standing(odds, undated))
    return dict(zip(pairs, np.round(reconsidered, _DECIMALS).tolist(), strict=True))


def measure_standing(odds: Mapping[Pair, float], undated: frozenset[int]) -> list[Floats]:
    """Return the `MEASURES`, a column for each pair of `odds` in its order."""
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in odds.items():
        near[one][other] = near[other][one] = min(value, ENOUGH)
    best = {place: max(links.values()) for place, links in near.items()}
    rest = {place: _average_rest(links.values()) for place, links in near.items()}
    total = {place: math.fsum(value - BINDING for value in links.values()) for place, links in near.items()}
    rows = []
    for (one, other), value in odds.items():
        full = near[one][other]
        of_best = sorted((full - best[one], full - best[other]))
        above_rest = sorted((full - rest[one], full - rest[other]))
        company = sorted(_share_company(one, other, near, total))
        rows.append((value, *of_best, *above_rest, *company, float(one in undated or other in undated)))
    return list(np.array(rows, np.float64).T)


def _average_rest(values: Iterable[float]) -> float:
    """Return the mean of the highest `REST`; what is missing counts as a link that just does not bind."""
    top = sorted(values, reverse=True)[:REST]
    return (math.fsum(top) + BINDING * (REST - len(top))) / REST


def _share_company(
    one: int, other: int, near: Mapping[int, Mapping[int, float]], total: Mapping[int, float]
) -> tuple[float, float]:
    """Return which part of the companions of each, by how much they bind, is the other or one of its companions.

    In a large story everybody's companions are the same; two events of one subject have each their own.
    """
    common = sorted(near[one].keys() & near[other].keys())
    between = near[one][other] - BINDING
    return (
        (between + math.fsum(near[one][third] - BINDING for third in common)) / max(total[one], _LITTLE),
        (between + math.fsum(near[other][third] - BINDING for third in common)) / max(total[other], _LITTLE),
    )
