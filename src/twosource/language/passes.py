"""Read a whole text window by window and keep, for every word, the answers of the window in whose core it lies."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.language.network import DIMENSIONS, Answers, Network
from twosource.language.trees import grow_tree
from twosource.language.types import Bounds, Vectors
from twosource.language.windows import Token, Window, cut_windows

ROOT = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The pointers of one window; `weights` is (kinds, n + 1, n + 1), where row and column 0 mean none."""

    window: Window
    weights: NDArray[np.float32]

    def weigh(self, kind: int, word: int, others: Sequence[Bounds]) -> NDArray[np.float64]:
        """Give log-probabilities that none of the other parts is meant, and of each; -inf outside the window."""
        row = self.weights[kind, word - self.window.start + 1].astype(np.float64)
        odds = np.exp(row - row.max())
        odds /= odds.sum()
        low, high = self.window.start - 1, self.window.end
        bounds = np.clip(np.array(others, np.int64).reshape(-1, 2) - low, 1, max(high - low, 1))
        upto = np.concatenate([[0.0], odds.cumsum()])
        meant = np.maximum(upto[bounds[:, 1]] - upto[bounds[:, 0]], 0.0)
        none = max(1.0 - float(meant.sum()), 1e-12)
        with np.errstate(divide="ignore"):
            logarithms: NDArray[np.float64] = np.log(np.concatenate([[none], meant]))
        return logarithms


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """The network's answers on n words of one text; `heads` are word numbers, ROOT for the root of a sentence."""

    tokens: Sequence[Token]
    layers: NDArray[np.float32]
    names: NDArray[np.float32]
    upos: NDArray[np.int64]
    relations: NDArray[np.int64]
    heads: list[int]
    links: list[Links]
    vectors: Vectors

    def links_of(self, word: int) -> Links:
        """Find the window in whose core the word lies."""
        return next(links for links in self.links if links.window.core_end > word)


def pass_over(tokens: Sequence[Token], sentences: int, network: Network) -> Pass:
    """Ask the network about every window of the tokens, in order."""
    windows = list(cut_windows(tokens))
    answers = []
    vectors = np.zeros((sentences, DIMENSIONS), np.float64)
    heads: list[int] = []
    for window in windows:
        answer = _ask(tokens, window, network, vectors)
        heads += _heads(tokens, window, answer.arcs)
        answers.append(answer)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return Pass(
        tokens=tokens,
        layers=_stitch([a.layers for a in answers], windows, (len(network.labels.layers), 3)),
        names=_stitch([a.names for a in answers], windows, (len(network.labels.names),)),
        upos=_stitch([a.upos for a in answers], windows, ()).astype(np.int64),
        relations=_stitch([a.relations for a in answers], windows, ()).astype(np.int64),
        heads=heads,
        links=[Links(window=w, weights=a.links) for w, a in zip(windows, answers, strict=True)],
        vectors=(vectors / np.maximum(lengths, 1e-9)).astype(np.float32),
    )


def _ask(tokens: Sequence[Token], window: Window, network: Network, vectors: NDArray[np.float64]) -> Answers:
    """Ask about one window and add its vectors, weighted by the words that they stand for."""
    groups: dict[int, list[int]] = {}
    for index in range(window.core_start, window.core_end):
        groups.setdefault(tokens[index].sentence, []).append(index - window.start)
    answers = network.ask(tokens[window.start : window.end], list(groups.values()))
    for (sentence, group), vector in zip(groups.items(), answers.vectors, strict=True):
        vectors[sentence] += len(group) * vector.astype(np.float64)
    return answers


def _stitch(
    parts: Sequence[NDArray[np.float32] | NDArray[np.int64]],
    windows: Sequence[Window],
    shape: tuple[int, ...],
) -> NDArray[np.float32]:
    cores = [
        part[window.core_start - window.start + 1 : window.core_end - window.start + 1]
        for part, window in zip(parts, windows, strict=True)
    ]
    return np.concatenate([np.zeros((0, *shape), np.float32), *cores])


def _heads(tokens: Sequence[Token], window: Window, arcs: NDArray[np.float32]) -> list[int]:
    """Grow a tree in each sentence, or in the part of it that the core holds."""
    heads: list[int] = []
    start = window.core_start
    while start < window.core_end:
        end = start + 1
        while end < window.core_end and tokens[end].sentence == tokens[start].sentence:
            end += 1
        low, high = start - window.start + 1, end - window.start + 1
        square = np.concatenate([arcs[low:high, :1], arcs[low:high, low:high]], axis=1)
        heads += [ROOT if head == 0 else start + head - 1 for head in grow_tree(square)]
        start = end
    return heads
