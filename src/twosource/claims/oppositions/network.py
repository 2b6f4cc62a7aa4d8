"""A small network that tells whether two propositions are one claim, exclude each other, or do neither; its weights are in `network.npz`.

After A. Parikh and others, A decomposable attention model for natural language inference, 2016: every word is held against
what the other side has for it, the outcomes are gathered, and both directions count alike.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

import numpy as np

from twosource.claims.oppositions.signs import ALONE, BESIDE, TOGETHER, Pair, Reading, Signs
from twosource.errors import SettingsError

SHARPNESS = 12.0
"""By what the cosine of two words is multiplied before the other side's words are averaged."""
LONGEST = 26
"""Content words of a statement that are looked at."""
VERDICTS = ("one claim", "excludes", "neither")
_EXCLUDES = VERDICTS.index("excludes")
_LEAST = 1e-12
NAMES = " ".join((*ALONE, "|", *BESIDE, "|", *TOGETHER, "|", *VERDICTS))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sides:
    """Two statements as the network takes them: reduced unit vectors, how near each is to each, signs, and the row of both."""

    mine: Signs
    theirs: Signs
    near: Signs
    forth: Signs
    back: Signs
    together: Signs


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Member:
    """The layers of one network, each a matrix of (inputs, outputs).

    `likeness` and `unlikeness` view two words beside each other, `word` and `whole` weigh what was seen of a word and of
    all, `verdict` gives the weights of one claim, of two that exclude each other, and of neither.
    """

    likeness: Signs
    unlikeness: Signs
    word: Signs
    word_bias: Signs
    whole: Signs
    whole_bias: Signs
    verdict: Signs
    verdict_bias: Signs

    def weigh(self, sides: Sides) -> Signs:
        """Return the log probabilities that two statements are one claim, exclude each other, or do neither, shape (3,)."""
        seen = self._side(sides.mine, sides.theirs, sides.near, sides.forth)
        seen = seen + self._side(sides.theirs, sides.mine, sides.near.T, sides.back)
        weighed = np.maximum(np.concatenate([seen, sides.together]) @ self.whole + self.whole_bias, 0.0)
        verdict = weighed @ self.verdict + self.verdict_bias
        top = verdict.max()
        return np.asarray(verdict - top - np.log(np.exp(verdict - top).sum()), np.float32)

    def _side(self, mine: Signs, theirs: Signs, near: Signs, signs: Signs) -> Signs:
        """Return what is seen of all words of one side: the most of each outcome, and its weighted mean."""
        share = np.exp(near - near.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        like, liked = mine @ self.likeness, share @ (theirs @ self.likeness)
        unlike, against = mine @ self.unlikeness, share @ (theirs @ self.unlikeness)
        rows = np.hstack([like * liked, np.abs(unlike - against), unlike, against, signs])
        seen = np.maximum(rows @ self.word + self.word_bias, 0.0)
        weights = signs[:, :1]
        mean = (seen * weights).sum(axis=0) / max(float(weights.sum()), 1e-3)
        return np.concatenate([seen.max(axis=0), mean])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """Several networks of one form, of which the mean decides; `basis` keeps the directions in which words differ most."""

    basis: Signs
    mean: Signs
    spread: Signs
    members: tuple[Member, ...]

    def odds(self, pair: Pair) -> float:
        """Return the log odds that two statements exclude each other, as among pairs of one event, in [-30, 30] or so."""
        mine, theirs = self._reduced(pair.one), self._reduced(pair.other)
        sides = Sides(
            mine=mine,
            theirs=theirs,
            near=np.asarray(SHARPNESS * (mine @ theirs.T), np.float32),
            forth=np.hstack([pair.one.alone, pair.forth])[:LONGEST],
            back=np.hstack([pair.other.alone, pair.back])[:LONGEST],
            together=(pair.together - self.mean) / self.spread,
        )
        told = [np.exp(member.weigh(sides).astype(np.float64)) for member in self.members]
        excludes = [float(np.log(t[_EXCLUDES]) - np.log(max(1 - t[_EXCLUDES], _LEAST))) for t in told]
        return sum(excludes) / len(excludes)

    def _reduced(self, reading: Reading) -> Signs:
        rows = reading.senses[:LONGEST] @ self.basis
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12), np.float32)


@lru_cache(maxsize=1)
def load_network() -> Network:
    """Return the shipped network; SettingsError if it was fitted for other signs."""
    packed = (files("twosource.claims.oppositions") / "network.npz").read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        if str(stored["signs"]) != NAMES:
            raise SettingsError(
                "oppositions/network.npz was fitted for other signs; run training.claims.oppositions again"
            )
        layers = {name: stored[name].astype(np.float32) for name in stored.files if name != "signs"}
    numbers = sorted({name.partition(".")[0] for name in layers if "." in name})
    members = (
        Member(
            **{name.partition(".")[2]: layer for name, layer in layers.items() if name.startswith(f"{n}.")}
        )
        for n in numbers
    )
    return Network(
        basis=layers["basis"], mean=layers["mean"], spread=layers["spread"], members=tuple(members)
    )
