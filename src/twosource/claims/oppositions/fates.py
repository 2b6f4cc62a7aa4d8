"""What befell the same number of people in the same words: hurt here, dead there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from twosource.claims.oppositions.statements import Statement
from twosource.claims.units import counts_things

_FATES = {
    "dead": re.compile(
        r"\b(?:died|killed|dead|perished|drowned|lost (?:their|his|her) li(?:fe|ves))\b", re.IGNORECASE
    ),
    "hurt": re.compile(r"\b(?:hurt|injured|wounded)\b", re.IGNORECASE),
}
_NO_FATE = re.compile(
    r"\b(?:no|nobody|not|never|none|neither|if|feared|might|may|could|would)\b", re.IGNORECASE
)
_ALIKE = 0.5
"""The part of the shorter one's other content words that the two must share."""
_SHARED = 3
"""And so many at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What a statement says befell a counted number of people, and where it says so in the statement's words."""

    statement: Statement
    kind: str
    number: float
    start: int
    end: int

    @property
    def rest(self) -> frozenset[str]:
        """The stems of what else the statement tells."""
        return frozenset(
            c.stem for c in self.statement.proposition.concepts if not self.start <= c.start < self.end
        )


def contrast_fates(statements: Sequence[Statement]) -> Iterator[tuple[Fate, Fate]]:
    """Yield where one article has hurt and another dead the same number of people, with the same happening beside it.

    An article that tells of both fates tells of two groups of people.
    """
    found = [fate for s in statements if not (s.elsewhere or s.before_lead) for fate in _fates(s)]
    both = _articles(statements, "dead") & _articles(statements, "hurt")
    hurt, dead = (
        [f for f in found if f.kind == kind and f.statement.article not in both] for kind in ("hurt", "dead")
    )
    for one, other in product(hurt, dead):
        if (
            one.statement.article != other.statement.article
            and one.number == other.number
            and _alike(one, other)
        ):
            yield one, other


def _articles(statements: Sequence[Statement], kind: str) -> set[str]:
    return {s.article for s in statements if _FATES[kind].search(s.words)}


def _fates(statement: Statement) -> Iterator[Fate]:
    """Yield the fate that a statement tells behind a number of people, where it is the only one."""
    told = [(kind, found) for kind, fate in _FATES.items() for found in fate.finditer(statement.words)]
    if len(told) != 1 or _NO_FATE.search(statement.words):
        return
    (kind, found), offset = told[0], statement.proposition.span.start
    for quantity in statement.proposition.quantities:
        exact = quantity.bound == "exact" and counts_things(quantity.unit)
        if exact and 0 <= found.start() - (quantity.end - offset) < 24:
            yield Fate(
                statement=statement,
                kind=kind,
                number=quantity.low,
                start=quantity.start - offset,
                end=found.end(),
            )


def _alike(one: Fate, other: Fate) -> bool:
    shared = len(one.rest & other.rest)
    return shared >= _SHARED and shared >= _ALIKE * min(len(one.rest), len(other.rest))
