"""What the other accounts of a claim tell: the ground on which two of them are held against each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.claims.descent import Descents
from twosource.claims.likeness import Scale
from twosource.claims.matching import Matching
from twosource.claims.propositions import Proposition
from twosource.model import Quantity

Figure = tuple[Proposition, Quantity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure that some article of a story gave at a known moment."""

    moment: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The accounts of one claim, the figures that they gave by the hour, and how they hang together."""

    group: Sequence[Proposition]
    told: frozenset[Told]
    scale: Scale
    matching: Matching
    descents: Descents

    def surely(self, one: Proposition, other: Proposition) -> float:
        """Return the log odds that two propositions of the claim tell the same."""
        return self.matching.surely(one, other, self.scale)
