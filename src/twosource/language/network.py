"""The shipped network: what goes in, what comes out, and what the numbers mean."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from twosource.language.pieces import Vocabulary, load_vocabulary
from twosource.language.session import Array, Session
from twosource.language.types import Vectors
from twosource.language.windows import Token

Integers = NDArray[np.int64]
Weights = NDArray[np.float32]

DIMENSIONS = 384
_MEASURES = ("layers", "links", "arcs", "names", "vectors", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What the numbers in the network's answers mean, and the steps between tags in the attribution layers."""

    layers: tuple[str, ...]
    links: tuple[str, ...]
    names: tuple[str, ...]
    upos: tuple[str, ...]
    relations: tuple[str, ...]
    roots: tuple[str, ...]
    statuses: tuple[str, ...]
    transitions: Weights
    starts: Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the network says about one window of n words; row 0 of everything per word stands for the window itself.

    `layers` is (n + 1, layers, 3) for the tags O, B, I; `links` is (kinds, n + 1, n + 1) from word to word; `upos`
    and `relations` are label numbers; `arcs` is (n + 1, n + 1), word to head; `names` are probabilities.
    """

    layers: Weights
    links: Weights
    upos: Integers
    arcs: Weights
    relations: Integers
    names: Weights
    vectors: Vectors
    events: Weights


class Network:
    """The network with its vocabulary and labels."""

    def __init__(self, folder: Path) -> None:
        self.vocabulary: Vocabulary = load_vocabulary(folder / "vocab.txt")
        self.labels = _read_labels(folder / "labels.json")
        self._session = Session(folder / "model.onnx")

    def ask(
        self, tokens: Sequence[Token], groups: Sequence[Sequence[int]], marks: Sequence[int] | None = None
    ) -> Answers:
        """Read one window; `groups` are the words to average into a vector each, `marks` says who acts on whom."""
        out = self._session.run(lay_out(tokens, groups, marks or [0] * len(tokens), self.vocabulary))
        return Answers(
            upos=out["upos"].astype(np.int64),
            relations=out["relations"].astype(np.int64),
            **{name: out[name].astype(np.float32, copy=False) for name in _MEASURES},
        )


def lay_out(
    tokens: Sequence[Token], groups: Sequence[Sequence[int]], marks: Sequence[int], vocabulary: Vocabulary
) -> dict[str, Array]:
    """Lay tokens out as the network's inputs, between an opening and a closing piece."""
    lengths = np.array([len(token.pieces) for token in tokens], np.int64)
    firsts = 1 + np.cumsum(lengths) - lengths
    pool = np.zeros((len(groups), int(lengths.sum()) + 2), np.float32)
    for row, group in zip(pool, groups, strict=True):
        for index in group:
            row[firsts[index] : firsts[index] + lengths[index]] = 1.0
    pool /= np.maximum(pool.sum(axis=1, keepdims=True), 1.0)

    def spread(values: Sequence[int]) -> Integers:
        return np.concatenate([[0], np.repeat(np.array(values, np.int64), lengths), [0]]).astype(np.int64)

    pieces = [piece for token in tokens for piece in token.pieces]
    return {
        "ids": np.array([vocabulary.opening, *pieces, vocabulary.closing], np.int64),
        "shapes": spread([1 + token.shape for token in tokens]),
        "gaps": spread([1 + token.gap for token in tokens]),
        "marks": spread(marks),
        "firsts": np.concatenate([[0], firsts]).astype(np.int64),
        "sentences": np.array([-1, *(token.sentence for token in tokens)], np.int64),
        "pool": pool,
    }


def has_weights() -> bool:
    """Tell whether the weights are part of this installation."""
    return files("twosource.language").joinpath("weights", "model.onnx").is_file()


@cache
def load_network() -> Network:
    """Load the shipped network, once a process."""
    with as_file(files("twosource.language").joinpath("weights")) as folder:
        return Network(folder)


def _read_labels(path: Path) -> Labels:
    stored: Mapping[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    names = ("layers", "links", "names", "upos", "relations", "roots", "statuses")
    lists = {name: tuple(stored[name]) for name in names}
    return Labels(
        **lists,
        transitions=np.array(stored["transitions"], np.float32),
        starts=np.array(stored["starts"], np.float32),
    )
