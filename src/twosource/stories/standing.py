"""How far a link stands out: two reports of a busy subject must be nearer to each other than to the rest of it.

What counts is the links of the two reports, which all lie in one component, and the words of its reports: so the
standing of a link changes only when its component does.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from twosource.stories.links import BINDING, COSINES, compare_pairs
from twosource.stories.network import Network
from twosource.stories.outlines import Outline
from twosource.stories.rows import Ints
from twosource.stories.sheet import UNKNOWN_DAY, Sheet
from twosource.stories.unknown_days import weigh_days
from twosource.stories.weights import Floats, load_weighing

Pair = tuple[int, int]

_OF_NETWORK = (
    "odds", "of_best_least", "of_best_most", "above_rest_least", "above_rest_most", "company_least", "company_most",
)  # fmt: skip
_OF_CROWD = tuple(f"crowd_{name}" for name in COSINES)
MEASURES = (*_OF_NETWORK, "gap_unsure", *_OF_CROWD)
ENOUGH = 3.0
"""Log odds that count as full: a copy among the reports must not make all others look far away."""
REST = 20
"""How many nearest companions make up the rest that a link must stand out from."""
_DECIMALS = 6
_UNIT = 10**_DECIMALS
_LITTLE = 0.01
_BATCH = 2000
"""Reports that are laid out side by side at once: bounds memory."""


def reconsider(plans: Sequence[Outline], odds: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return the log odds of the links that still bind given all others of the two reports, by places in `plans`.

    `odds` has the binding links of whole components.
    """
    pairs, measures = measure_standing(plans, odds)
    if not len(pairs):
        return {}
    reconsidered = load_weighing("standing", MEASURES).apply(list(measures))
    found = np.round(reconsidered, _DECIMALS).tolist()
    return {(one, other): value for (one, other), value in zip(pairs.tolist(), found, strict=True)}


def measure_standing(plans: Sequence[Outline], odds: Mapping[Pair, float]) -> tuple[Ints, Floats]:
    """Return the links that bind when unknown days are allowed for, ordered, and their `MEASURES`, a row each."""
    if not odds:
        return np.zeros((0, 2), np.int64), np.zeros((len(MEASURES), 0))
    pairs = np.array(sorted(odds), np.int64)
    values = np.array([odds[one, other] for one, other in pairs.tolist()])
    days = np.array([UNKNOWN_DAY if plan.day is None else plan.day for plan in plans], np.int64)
    added, unsure = weigh_days(pairs, values, days)
    lasting = np.round(values + added, _DECIMALS)
    kept = lasting >= BINDING
    ofs = _measure_network(pairs[kept], lasting[kept]) if kept.any() else np.zeros((len(_OF_NETWORK), 0))
    return pairs[kept], np.concatenate([ofs, [unsure[kept]], _measure_crowd(plans, pairs)[:, kept]])


def _measure_network(pairs: Ints, values: Floats) -> Floats:
    """Return how each link compares with the others of its two reports.

    Log odds above the least that binds are whole numbers here, so that sums are exact in any order.
    """
    full = np.rint((np.minimum(values, ENOUGH) - BINDING) * _UNIT).astype(np.int64)
    network = Network(pairs, full)
    best, rest = network.strongest(), network.sum_strongest(REST) / REST
    common = network.sum_common() + full
    company = common / np.maximum(network.totals()[pairs.T], _LITTLE * _UNIT)
    return np.stack(
        [
            values,
            *_order((full - best[pairs.T]) / _UNIT),
            *_order((full - rest[pairs.T]) / _UNIT),
            *_order(company),
        ]
    )


def _order(both: Floats) -> Floats:
    """Return the lesser, then the greater of the measures of the two reports."""
    ordered: Floats = np.sort(both, axis=0)
    return ordered


def _measure_crowd(plans: Sequence[Outline], pairs: Ints) -> Floats:
    """Return how much of the likeness of each pair is that of all reports of their component.

    It is what the cosines lose when terms weigh by how rare they are in the component too, shape (cosines, pairs).
    """
    lost = np.zeros((len(COSINES), len(pairs)))
    components = _find_components(len(plans), pairs)
    for batch in _batch(components[pairs[:, 1]]):
        places, seats = np.unique(pairs[batch], return_inverse=True)
        ends = seats.reshape(-1, 2)
        sheet = Sheet([plans[place] for place in places.tolist()])
        among = sheet.weigh_among(np.unique(components[places], return_inverse=True)[1])
        order = np.argsort(ends[:, 1], kind="stable")
        at_large, in_crowd = compare_pairs([sheet, among], ends[order, 1], ends[order, 0])
        lost[:, batch[order]] = at_large - in_crowd
    return lost


def _batch(components: Ints) -> Iterator[Ints]:
    """Yield the places of links of whole components, some thousand links at once."""
    order = np.argsort(components, kind="stable")
    firsts = np.flatnonzero(np.diff(components[order], prepend=-1))
    start = 0
    for stop in (*firsts[1:].tolist(), len(order)):
        if stop - start >= _BATCH or stop == len(order):
            yield order[start:stop]
            start = stop


def _find_components(number: int, pairs: Ints) -> Ints:
    """Return for each place the least place that it is linked to, directly or through others."""
    least = np.arange(number)
    while True:
        lesser = least[pairs].min(axis=1)
        found = least.copy()
        np.minimum.at(found, pairs[:, 0], lesser)
        np.minimum.at(found, pairs[:, 1], lesser)
        found = found[found]
        if (found == least).all():
            return least
        least = found
