"""The likeliest order in which an outlet's versions of one text were written: a chain, of which each revises the one before.

A step from one version to the next weighs what it takes out, adds and moves. What is gone and stands there again two versions
on speaks against an order: a reading that several witnesses share was there in those between (P. Maas, Textkritik, 1927). All
orders of a chain are compared as in a second-order conditional random field (Lafferty, McCallum and Pereira 2001).
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import Indel

from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import YEAR
from twosource.text.shingles import shingle

Pair = tuple[str, str]
STEP = ("gone", "new", "gone_share", "new_share", "lines_gone", "lines_new", "moved", "later_year")
"""What a step from one version to the next is weighed by."""
RETURNED = ("lines_returned", "runs_returned")
"""What of it stands in the versions before and after one that lacks it is weighed by."""
_RUN, _PAIR = 3, 2
_WIDTH = 400
"""Beginnings of orders that are followed at a time: all that can become the likeliest of six versions, the best of more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a text as orders weigh it."""

    id: str
    words: tuple[str, ...]
    counted: Counter[str]
    lines: frozenset[tuple[str, ...]]
    runs: frozenset[int]
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Versions from the first to the last; `odds` are the log odds against the very reverse, at least 0."""

    versions: tuple[str, ...]
    odds: float


def read_version(witness: WitnessText) -> Version:
    """Return a witness as a version of a text."""
    words = witness.words
    return Version(
        id=witness.id,
        words=words,
        counted=Counter(words),
        lines=frozenset(line.words for line in witness.lines),
        runs=frozenset(shingle(words, size=_RUN)),
        year=max((int(year) for year in _find_years(witness.text.article.text)), default=0),
    )


def measure_step(one: Version, other: Version) -> tuple[float, ...]:
    """Return what a step from `one` to `other` takes out, adds and moves, in the order of `STEP`."""
    gone = (one.counted - other.counted).total()
    new = (other.counted - one.counted).total()
    moved = Indel.distance(one.words, other.words) - gone - new
    years = (other.year > one.year) - (other.year < one.year)
    return (
        math.log1p(gone),
        math.log1p(new),
        gone / (len(one.words) + 1),
        new / (len(other.words) + 1),
        math.log1p(len(one.lines - other.lines)),
        math.log1p(len(other.lines - one.lines)),
        math.log1p(moved),
        float(years),
    )


def measure_return(one: Version, between: Version, other: Version) -> tuple[float, ...]:
    """Return how much of `one` is gone in `between` and stands in `other` again, in the order of `RETURNED`."""
    return (
        math.log1p(len((one.lines & other.lines) - between.lines)),
        math.log1p(len((one.runs & other.runs) - between.runs)),
    )


class _Scale:
    """Weighs orders of some versions, each step and each three versions in a row once."""

    def __init__(self, versions: Mapping[str, Version], ahead: Mapping[Pair, float]) -> None:
        self._versions = versions
        self._ahead = ahead
        self._weights = load_weights()
        self._known: dict[tuple[str, ...], float] = {}

    def weigh_last(self, order: tuple[str, ...]) -> float:
        """Return what the last version adds to the log weight of an order."""
        times = (self._ahead.get((placed, order[-1]), 0.0) for placed in order[:-1])
        return math.fsum((self._weigh(order[-2:]), self._weigh(order[-3:]) if order[2:] else 0.0, *times))

    def weigh(self, order: tuple[str, ...]) -> float:
        """Return the log weight of an order."""
        return math.fsum(self.weigh_last(order[:place]) for place in range(2, len(order) + 1))

    def _weigh(self, names: tuple[str, ...]) -> float:
        if names not in self._known:
            placed = [self._versions[name] for name in names]
            if len(placed) == _PAIR:
                measured = zip(STEP, measure_step(*placed), strict=True)
            else:
                measured = zip(RETURNED, measure_return(*placed), strict=True)
            self._known[names] = math.fsum(self._weights[name] * value for name, value in measured)
        return self._known[names]


def order_versions(witnesses: Sequence[WitnessText], ahead: Mapping[Pair, float]) -> Order:
    """Return the likeliest order of two versions or more.

    `ahead` has log odds that the first of a pair came before the second by what both say of their time; pairs may lack.
    """
    scale = _Scale({witness.id: read_version(witness) for witness in witnesses}, ahead)
    best = _search(sorted(witness.id for witness in witnesses), scale)
    odds = scale.weigh(best) - scale.weigh(best[::-1])
    return Order(versions=best, odds=round(max(odds, 0.0), 6))


def _search(names: Sequence[str], scale: _Scale) -> tuple[str, ...]:
    """Return the likeliest order: dynamic programming over the sets of versions placed and the last two of them."""
    begun: dict[tuple[str, ...], float] = {(name,): 0.0 for name in names}
    for _ in names[1:]:
        longer: dict[tuple[frozenset[str], tuple[str, ...]], tuple[float, tuple[str, ...]]] = {}
        for order, weight in begun.items():
            for name in (name for name in names if name not in order):
                more = (*order, name)
                found = (round(weight + scale.weigh_last(more), 9), more)
                key = frozenset(more), more[-2:]
                longer[key] = max(longer.get(key, found), found)
        begun = {order: weight for weight, order in sorted(longer.values(), reverse=True)[:_WIDTH]}
    return max((weight, order) for order, weight in begun.items())[1]


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """Return what was fitted on the versions of encyclopedia pages (`training/lineage/chains.py`)."""
    stored = json.loads((files("twosource.lineage") / "chains.json").read_text("utf-8"))
    return {name: float(stored[name]) for name in (*STEP, *RETURNED)}


@lru_cache(maxsize=1024)
def _find_years(text: str) -> tuple[str, ...]:
    return tuple(found.group() for found in YEAR.finditer(text))
