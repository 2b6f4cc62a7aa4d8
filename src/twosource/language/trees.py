"""Turn the weights of possible heads into one tree a sentence."""

import numpy as np
from numpy.typing import NDArray

Heads = list[int]
Weights = NDArray[np.float32]


def grow_tree(weights: Weights) -> Heads:
    """Choose a head for each of n words so that they form one tree; 0 is the root, word i is i + 1.

    `weights` is (n, n + 1), from word to head. Greedy choices are kept; further roots and then every loop are
    resolved where the change costs least, which is exact for nearly all sentences.
    """
    weights = weights.astype(np.float64)
    count = len(weights)
    if not count:
        return []
    weights[np.arange(count), np.arange(1, count + 1)] = -np.inf
    heads = weights.argmax(axis=1)
    root = _keep_one_root(weights, heads)
    while loop := _find_loop(heads.tolist()):
        _break_loop(weights, heads, loop, root)
    return [int(head) for head in heads]


def _keep_one_root(weights: Weights, heads: NDArray[np.int64]) -> int:
    roots = np.flatnonzero(heads == 0)
    candidates = roots if len(roots) else np.arange(len(heads))
    others = np.where(np.isfinite(weights[:, 1:]), weights[:, 1:], -1e9).max(axis=1)
    gain = weights[:, 0] - (others if len(heads) > 1 else 0.0)
    root = int(candidates[gain[candidates].argmax()])
    weights[:, 0] = -np.inf
    for word in roots:
        if word != root:
            heads[word] = weights[word].argmax()
    heads[root] = 0
    return root


def _find_loop(heads: Heads) -> list[int]:
    """Give the words of one loop, or none."""
    state = [0] * len(heads)
    for first in range(len(heads)):
        path, word = [], first
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word] - 1
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return []


def _break_loop(weights: Weights, heads: NDArray[np.int64], loop: list[int], root: int) -> None:
    """Hang the word of the loop that loses least on a word that does not depend on the loop."""
    below = _descendants(heads, loop)
    free = [word + 1 for word in range(len(heads)) if word not in below] or [root + 1]
    losses = [(weights[word, heads[word]] - weights[word, free].max(), word) for word in loop]
    _, word = min(losses)
    heads[word] = free[int(weights[word, free].argmax())]


def _descendants(heads: NDArray[np.int64], loop: list[int]) -> set[int]:
    below = set(loop)
    grown = True
    while grown:
        more = {word for word in range(len(heads)) if int(heads[word]) - 1 in below} - below
        grown = bool(more)
        below |= more
    return below
