"""How far a link stands out: two reports of a busy subject must be nearer to each other than to the rest of it.

What counts is the links of the two reports, which all lie in one component: so the standing of a link changes only
when its component does.
"""

from collections.abc import Mapping

import numpy as np

from twosource.stories.links import BINDING
from twosource.stories.network import Network
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
_UNIT = 10**_DECIMALS
_LITTLE = 0.01


def reconsider(odds: Mapping[Pair, float], undated: frozenset[int]) -> dict[Pair, float]:
    """Return the log odds of binding links, given all others of the two reports; `undated` have no known day."""
    pairs = list(odds)
    if not pairs:
        return {}
    reconsidered = load_weighing("standing", MEASURES).apply(measure_standing(odds, undated))
    return dict(zip(pairs, np.round(reconsidered, _DECIMALS).tolist(), strict=True))


def measure_standing(odds: Mapping[Pair, float], undated: frozenset[int]) -> list[Floats]:
    """Return the `MEASURES`, a column for each pair of `odds` in its order.

    Log odds above the least that binds are whole numbers here, so that sums are exact in any order.
    """
    pairs = np.array(list(odds), np.int64)
    values = np.array(list(odds.values()), np.float64)
    full = np.rint((np.minimum(values, ENOUGH) - BINDING) * _UNIT).astype(np.int64)
    network = Network(pairs, full)
    best, rest = network.strongest(), network.sum_strongest(REST) / REST
    common = network.sum_common() + full
    company = common / np.maximum(network.totals()[pairs.T], _LITTLE * _UNIT)
    unknown = np.isin(pairs, sorted(undated)).any(axis=1)
    return [
        values,
        *_order((full - best[pairs.T]) / _UNIT),
        *_order((full - rest[pairs.T]) / _UNIT),
        *_order(company),
        unknown.astype(np.float64),
    ]


def _order(both: Floats) -> Floats:
    """Return the lesser, then the greater of the measures of the two reports."""
    ordered: Floats = np.sort(both, axis=0)
    return ordered
