"""Two claims side by side, outside any story: how alike, does one follow from the other or contradict it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from twosource import language
from twosource.claims.features import NAMES, Features, Wording, describe
from twosource.errors import SettingsError

Pair = tuple[str, str]
_MOST_SIMILAR = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How `other` stands to `one`: all are estimates in [0, 1] from surface words, names, numbers and vectors.

    `similarity` is graded, 1 for the same meaning; `follows`, `contradicts` and `open` add up to 1 and say
    whether `other` follows from `one`; `strengthens` and `weakens` whether it makes `one` more or less believable.
    """

    similarity: float
    follows: float
    contradicts: float
    open: float
    strengthens: float
    weakens: float


def compare(one: str, other: str) -> Comparison:
    """Return how the claim `other` stands to the claim `one`."""
    return compare_many([(one, other)])[0]


def compare_many(pairs: Sequence[Pair]) -> list[Comparison]:
    """Return the comparison of each pair, in order; the language model is asked once for all of them."""
    return [_compare(features) for features in describe_many(pairs)]


def describe_many(pairs: Sequence[Pair]) -> list[Features]:
    """Return the features of each pair of loose sentences, in order."""
    told = [Wording(text=words) for words in sorted({words for pair in pairs for words in pair})]
    known = {wording.text: wording for wording in (_encoded(told) if language.available() else told)}
    return [describe(known[one], known[other]) for one, other in pairs]


def _encoded(wordings: Sequence[Wording]) -> list[Wording]:
    """Return the wordings with the model's vectors of the whole and of every content word."""
    parts = [[(0, len(w.text)), *((c.start, c.end) for c in w.concepts)] for w in wordings]
    encoded = language.encode_parts([w.text for w in wordings], parts)
    return [
        Wording(text=wording.text, vector=vectors[0], senses=vectors[1:])
        for wording, vectors in zip(wordings, encoded, strict=True)
    ]


def _compare(features: Features) -> Comparison:
    weights = load_coefficients()
    entailed = np.array([_odds(features, weights[name]) for name in ("follows", "contradicts", "open")])
    entailed /= entailed.sum()
    return Comparison(
        similarity=float(np.clip(features @ weights["similarity"] / _MOST_SIMILAR, 0.0, 1.0)),
        follows=float(entailed[0]),
        contradicts=float(entailed[1]),
        open=float(entailed[2]),
        strengthens=_odds(features, weights["strengthens"]),
        weakens=_odds(features, weights["weakens"]),
    )


def _odds(features: Features, weights: Features) -> float:
    return float(1.0 / (1.0 + np.exp(-(features @ weights))))


@lru_cache(maxsize=1)
def load_coefficients() -> dict[str, Features]:
    """Return the shipped weights of `NAMES` for each judgement."""
    stored = json.loads((files("twosource.claims") / "coefficients.json").read_text(encoding="utf-8"))
    if tuple(stored["features"]) != NAMES:
        raise SettingsError(
            "claims/coefficients.json was fitted for other features; run training.claims.fit again"
        )
    return {name: np.array(values, dtype=np.float64) for name, values in stored["weights"].items()}
