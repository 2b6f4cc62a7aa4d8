"""The PLOVER type of a sentence with marked parties: logistic regression on patterns, words and the sentence's vector.

The patterns alone find an act in nine of ten political sentences; the words around the parties decide between
types where several patterns match or none does. Fitted by `training/plover`.
"""

import json
import warnings
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from twosource import language
from twosource.events.features import read_features

Matrix = NDArray[np.float32]

_PROBE = "The minister said on Monday that both governments had agreed to meet."
_EQUAL = 0.999
"""Cosine from which the sentence model counts as the one that the coefficients were fitted with."""
_OTHER_MODEL = (
    "the language model is another one than PLOVER types were fitted with, so they are told without sentence vectors;"
    " run `python -m training.plover BENCH`"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficients:
    """Fitted weights: rows are the features by name, a constant, and the vector's dimensions (none without vectors)."""

    types: tuple[str, ...]
    names: dict[str, int]
    words: Matrix
    vector: Matrix
    vector_weight: float
    probe: Matrix


def classify(sentence: str, source: str = "", target: str = "") -> str:
    """Return the most probable PLOVER type of what `source` does to `target` in a sentence.

    Both are words of the sentence; where they are "", the sentence is judged as a whole. The sentence is taken
    to be of an act: one without any still gets the type that it is nearest to.
    """
    weights = weigh_types(sentence, source, target)
    return max(weights, key=lambda kind: (weights[kind], kind))


def weigh_types(sentence: str, source: str = "", target: str = "") -> dict[str, float]:
    """Return the probability of each PLOVER type; they sum to 1."""
    fitted = load("vectors") if _same_model() else load("words")
    row = np.zeros(fitted.words.shape[0], dtype=np.float32)
    row[-1] = 1
    for name in read_features(sentence, source, target):
        if name in fitted.names:
            row[fitted.names[name]] = 1
    sums = row @ fitted.words
    if fitted.vector.shape[0]:
        sums = sums + fitted.vector_weight * (language.encode([sentence])[0] @ fitted.vector)
    shares = np.exp(sums - sums.max())
    shares = shares / shares.sum()
    return {kind: float(share) for kind, share in zip(fitted.types, shares, strict=True)}


@cache
def _same_model() -> bool:
    """Tell whether the sentence model is there and is the one that the coefficients know; warn once of another one."""
    probe = load("vectors").probe
    if not language.available() or not probe.size:
        return False
    vector = language.encode([_PROBE])[0]
    same = vector.shape == probe.shape and bool(vector @ probe >= _EQUAL)
    if not same:
        warnings.warn(_OTHER_MODEL, RuntimeWarning, stacklevel=3)
    return same


@cache
def load(kind: str) -> Coefficients:
    """Read the coefficients that need no sentence model ("words") or that go with one ("vectors")."""
    resource = files(__package__).joinpath("weights", f"plover_{kind}.npz")
    with as_file(resource) as path, np.load(path, allow_pickle=False) as stored:
        names: list[str] = json.loads(str(stored["names"]))
        return Coefficients(
            types=tuple(json.loads(str(stored["types"]))),
            names={name: place for place, name in enumerate(names)},
            words=stored["words"].astype(np.float32),
            vector=stored["vector"].astype(np.float32),
            vector_weight=float(stored["vector_weight"]),
            probe=stored["probe"].astype(np.float32),
        )
