"""Find the best chain of O, B and I tags for a text (Viterbi; a linear-chain CRF, Lafferty et al. 2001)."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from twosource.language.types import Bounds

Weights: TypeAlias = NDArray[np.float32]
Tags: TypeAlias = NDArray[np.int64]

OUTSIDE, BEGIN, INSIDE = 0, 1, 2


def best_chains(emissions: Weights, transitions: Weights, starts: Weights) -> Tags:
    """Give the best tag of every word in every layer, shape (words, layers).

    `emissions` is (words, layers, tags), `transitions` (layers, tag before, tag), `starts` (layers, tags).
    """
    words, layers, tags = emissions.shape
    chosen = np.zeros((words, layers), np.int64)
    if not words:
        return chosen
    came_from = np.zeros((words, layers, tags), np.int64)
    best = starts + emissions[0]
    for word in range(1, words):
        reached = best[:, :, None] + transitions
        came_from[word] = reached.argmax(axis=1)
        best = reached.max(axis=1) + emissions[word]
    chosen[-1] = best.argmax(axis=1)
    rows = np.arange(layers)
    for word in range(words - 1, 0, -1):
        chosen[word - 1] = came_from[word, rows, chosen[word]]
    return chosen


def certainty(emissions: Weights, transitions: Weights, chosen: Tags) -> Weights:
    """Give the probability of each chosen tag if its neighbours are right, shape (words, layers)."""
    rows = np.arange(emissions.shape[1])
    weights = emissions.astype(np.float64)
    weights[1:] += transitions[rows, chosen[:-1]]
    weights[:-1] += transitions[rows, :, chosen[1:]]
    weights -= weights.max(axis=-1, keepdims=True)
    odds = np.exp(weights)
    odds /= odds.sum(axis=-1, keepdims=True)
    return np.take_along_axis(odds, chosen[..., None], axis=-1)[..., 0].astype(np.float32)


def spans(tags: Tags) -> Iterator[Bounds]:
    """Yield the runs of one layer's tags as intervals of word numbers; an I after O begins a run as well."""
    start = -1
    for index, tag in enumerate(tags.tolist()):
        if start >= 0 and tag != INSIDE:
            yield start, index
            start = -1
        if start < 0 and tag != OUTSIDE:
            start = index
    if start >= 0:
        yield start, len(tags)
