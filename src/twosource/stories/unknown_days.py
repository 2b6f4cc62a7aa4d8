"""Reports whose day is unknown: they are likely of the days of those dated reports that they resemble most."""

import numpy as np

from twosource.stories.links import MEASURES
from twosource.stories.network import Network
from twosource.stories.rows import Ints, Rows
from twosource.stories.sheet import UNKNOWN_DAY, WINDOW
from twosource.stories.weights import Floats, load_weighing

_SHARES = 1 << 20
_FARTHEST = -7.5
"""What is added to the log odds of two reports whose days are surely more than `WINDOW` apart."""


def weigh_days(pairs: Ints, odds: Floats, days: Ints) -> tuple[Floats, Floats]:
    """Return what the likely days of reports without one add to the log odds of each link, at most 0.

    `pairs` has shape (links, 2), `days` the day of each place. The second result is the logarithm of how many days lie
    between the first and the last likely one, where a report has no day. Where nothing is linked to a dated report,
    both are 0: unknown days are not held against each other.
    """
    network = Network(pairs, np.rint(np.exp(odds) * _SHARES).astype(np.int64))
    rows, likely, shares = _place_in_time(network, days)
    undated = days[pairs] == UNKNOWN_DAY
    unsure = undated.any(axis=1) & (rows.lengths[pairs] > 0).all(axis=1)
    cells = np.full(len(network.far), _SHARES**2, np.int64)
    for place in np.unique(pairs[unsure][undated[unsure]]).tolist():
        row = network.rows.of(place)
        cells[row] = _meet(rows, likely, shares, place, network.far[row])
    # A dated report's own row is not looked at: its cells stay full, and those of the other end count.
    chance = network.at_ends(cells).min(axis=0) / _SHARES**2
    floor = np.exp(_FARTHEST)
    added = np.where(unsure, np.log(floor + (1 - floor) * chance), 0.0)
    return added, np.where(unsure, _measure_spread(rows, likely, pairs), 0.0)


def _measure_spread(rows: Rows, likely: Ints, pairs: Ints) -> Floats:
    """Return the logarithm of the days between the first and the last likely one of the two reports of each link."""
    owners = np.repeat(np.arange(len(rows.lengths)), rows.lengths)
    first, last = np.full(len(rows.lengths), likely.max(initial=0)), np.zeros(len(rows.lengths), np.int64)
    np.minimum.at(first, owners, likely)
    np.maximum.at(last, owners, likely)
    spread: Floats = np.log1p(np.maximum(last[pairs].max(axis=1) - first[pairs].min(axis=1), 0))
    return spread


def _place_in_time(network: Network, days: Ints) -> tuple[Rows, Ints, Ints]:
    """Return for each place, as a row, on which days it may be and with what shares of `_SHARES`."""
    nothing, sure = np.zeros(0, np.int64), np.array([_SHARES], np.int64)
    likely: list[Ints] = []
    shares: list[Ints] = []
    for place in range(len(network.rows.lengths)):
        if days[place] != UNKNOWN_DAY:
            likely.append(days[place : place + 1])
            shares.append(sure)
            continue
        row = network.rows.of(place)
        known = days[network.far[row]] != UNKNOWN_DAY
        if known.any():
            strengths = network.strengths[row][known]
            likely.append(days[network.far[row]][known])
            shares.append(strengths * _SHARES // strengths.sum())
        else:
            likely.append(nothing)
            shares.append(nothing)
    return Rows([len(row) for row in likely]), np.concatenate(likely), np.concatenate(shares)


def _meet(rows: Rows, likely: Ints, shares: Ints, place: int, others: Ints) -> Ints:
    """Return how likely, of `_SHARES` squared, a place is near in time to each of `others`; days apart count less."""
    row = rows.of(place)
    first = int(likely[row].min()) - WINDOW
    near = np.zeros(int(likely[row].max()) + WINDOW + 1 - first, np.int64)
    for gap, kept in enumerate(_keep_by_gap().tolist()):
        for offset in {gap, -gap}:
            np.add.at(near, likely[row] - first + offset, shares[row] * kept // _SHARES)
    at, owners = rows.gather(others)
    inside = (likely[at] >= first) & (likely[at] < first + len(near))
    at, owners = at[inside], owners[inside]
    met = np.zeros(len(others), np.int64)
    np.add.at(met, owners, near[likely[at] - first] * shares[at])
    return met


def _keep_by_gap() -> Ints:
    """Return what is left, of `_SHARES`, of the odds of two reports that many days apart, by the fitted weights."""
    weights = dict(zip(MEASURES, load_weighing("link", MEASURES).weights, strict=True))
    gaps = np.arange(WINDOW + 1)
    less = (
        weights["gap"] * np.log1p(gaps)
        + weights["gap_over_1"] * (gaps > 1)
        + weights["gap_over_3"] * (gaps > 3)
    )
    kept: Ints = np.rint(np.exp(less) * _SHARES).astype(np.int64)
    return kept
