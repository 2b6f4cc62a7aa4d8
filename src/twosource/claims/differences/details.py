"""Details of propositions that can differ, and what two of them side by side amount to."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from twosource.claims.propositions import Proposition
from twosource.model import DifferenceKind, Span

Verdict = Literal["equal", "precision", "conflict"]
_BREAK = re.compile(r"[,;:–—]|\b(?:and|while|but|as well as|including)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The words of one proposition for one thing that other accounts may have otherwise; `key` tells equal ones."""

    span: Span
    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two details of one thing; `precise` says which one is narrower: 0 neither, 1 the first, 2 the second."""

    kind: DifferenceKind
    one: Detail
    other: Detail
    verdict: Verdict
    contradiction: bool = False
    note: str | None = None
    precise: int = 0


class Placed(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""


P = TypeVar("P", bound=Placed)


def detail(proposition: Proposition, placed: Placed, key: str) -> Detail:
    """Return the detail that `placed` is in its article."""
    span = Span(article=proposition.span.article, start=placed.start, end=placed.end)
    return Detail(span=span, text=span.cut(proposition.text.article.text), key=key)


def topics(proposition: Proposition, placed: Sequence[P]) -> list[tuple[P, frozenset[str]]]:
    """Return each of several details of a proposition with the concepts that are nearer to it than to the others.

    Between two details the first comma or conjunction parts what belongs to which.
    """
    found: list[tuple[P, frozenset[str]]] = []
    for at, one in enumerate(placed):
        left = _parting(proposition, placed[at - 1], one) if at else proposition.span.start
        right = _parting(proposition, one, placed[at + 1]) if at + 1 < len(placed) else proposition.span.end
        offset = proposition.span.start
        near = (
            concept.group
            for concept in proposition.concepts
            if left <= concept.start + offset < right and not one.start <= concept.start + offset < one.end
        )
        found.append((one, frozenset(near)))
    return found


def _parting(proposition: Proposition, one: Placed, other: Placed) -> int:
    between = proposition.text.article.text[one.end : other.start]
    parted = _BREAK.search(between)
    return one.end + (parted.end() if parted else len(between))


def partners(
    ones: Sequence[tuple[P, frozenset[str]]],
    others: Sequence[tuple[P, frozenset[str]]],
    fit: Callable[[P, frozenset[str], P, frozenset[str]], float],
) -> list[tuple[P, P]]:
    """Return the pairs of details that are each other's best fit, with a fit above 0; one partner each."""
    fits = {(i, j): fit(*one, *other) for i, one in enumerate(ones) for j, other in enumerate(others)}
    pairs: list[tuple[P, P]] = []
    taken: set[tuple[int, int]] = set()
    for i, j in sorted(fits, key=lambda pair: (-fits[pair], pair)):
        if fits[i, j] > 0 and not any(i == a or j == b for a, b in taken):
            taken.add((i, j))
            pairs.append((ones[i][0], others[j][0]))
    return pairs


def shared_part(
    one: frozenset[str], other: frozenset[str], weights: Mapping[str, float] | None = None
) -> float:
    """Return the Dice coefficient of two sets of concepts, weighted if weights are given; two empty ones share nothing."""

    def weigh(found: frozenset[str]) -> float:
        return float(len(found)) if weights is None else math.fsum(weights.get(group, 0.0) for group in found)

    total = weigh(one) + weigh(other)
    return 2 * weigh(one & other) / total if total else 0.0
