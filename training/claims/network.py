"""Fit a net of one hidden layer to weighted yes-or-no samples."""

import numpy as np

from training.claims.regression import Array
from twosource.claims.second_look import Network

HIDDEN = 12
ROUNDS = 35
BATCH = 256
RATE = 3e-3
PENALTY = 3e-3
UTMOST = 4.0
SEEDS = (1, 2, 3, 4, 5)


def fit_networks(signs: Array, labels: Array, weights: Array, *, lenience: float) -> Network:
    """Return one net that gives the mean of the log odds of a net for each of `SEEDS`, and `lenience` more.

    One net alone decides otherwise about pairs near the bar with every seed.
    """
    nets = [fit_network(signs, labels, weights, seed=seed) for seed in SEEDS]
    share = 1 / len(nets)
    return Network(
        mean=nets[0].mean,
        spread=nets[0].spread,
        inner=np.hstack([net.inner for net in nets]),
        bias=np.hstack([net.bias for net in nets]),
        outer=np.hstack([net.outer * share for net in nets]),
        outer_bias=sum(net.outer_bias * share for net in nets) + lenience,
    )


def fit_network(signs: Array, labels: Array, weights: Array, *, seed: int) -> Network:
    """Return the net after `ROUNDS` over the samples with Adam, the rate falling to nothing (D. Kingma, J. Ba, 2015)."""
    mean = np.average(signs, axis=0, weights=weights)
    spread = np.sqrt(np.average((signs - mean) ** 2, axis=0, weights=weights)) + 1e-6
    told = np.clip((signs - mean) / spread, -UTMOST, UTMOST)
    counts = weights / weights.mean()
    chance = np.random.default_rng(seed)
    width = told.shape[1]
    parts = [
        chance.normal(0, width**-0.5, (width, HIDDEN)),
        np.zeros(HIDDEN),
        chance.normal(0, HIDDEN**-0.5, HIDDEN),
        np.zeros(1),
    ]
    means, squares = [np.zeros_like(part) for part in parts], [np.zeros_like(part) for part in parts]
    step = 0
    for number in range(ROUNDS):
        order = chance.permutation(len(told))
        rate = RATE * 0.5 * (1 + np.cos(np.pi * number / ROUNDS))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            step += 1
            slopes = _slopes(parts, told[batch], labels[batch], counts[batch])
            for place, slope in enumerate(slopes):
                means[place] = 0.9 * means[place] + 0.1 * slope
                squares[place] = 0.999 * squares[place] + 0.001 * slope**2
                size = np.sqrt(squares[place] / (1 - 0.999**step)) + 1e-8
                parts[place] = parts[place] - rate * (means[place] / (1 - 0.9**step)) / size
    inner, bias, outer, outer_bias = parts
    return Network(mean, spread, inner, bias, outer, float(outer_bias[0]))


def _slopes(parts: list[Array], told: Array, labels: Array, counts: Array) -> list[Array]:
    inner, bias, outer, outer_bias = parts
    hidden = np.tanh(told @ inner + bias)
    found = 1 / (1 + np.exp(-(hidden @ outer + outer_bias)))
    missed = counts * (found - labels) / len(labels)
    back = np.outer(missed, outer) * (1 - hidden**2)
    return [
        told.T @ back + PENALTY * inner,
        back.sum(axis=0),
        hidden.T @ missed + PENALTY * outer,
        np.array([missed.sum()]),
    ]
