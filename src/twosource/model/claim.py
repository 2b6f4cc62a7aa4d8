"""Claims, what supports them, and where accounts differ."""

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import Span
from twosource.model.stemma import OriginCount

Stance = Literal["supports", "refines", "contradicts", "attributes"]
DifferenceKind = Literal[
    "number", "date", "place", "actor", "cause", "attribution", "polarity", "certainty", "precision"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where one witness carries a claim, and how it stands to it; `certainty` as the witness words it."""

    span: Span
    stance: Stance
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceReading:
    """One side of a difference: the words, and every span that has them."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where accounts differ: typed; kind "precision" is a refinement, never a contradiction.

    `contradiction` is True where the readings cannot all be true; `note` says what a reader should know
    ("later correction", "rounded", "attribution dropped").
    """

    kind: DifferenceKind
    readings: tuple[DifferenceReading, ...]
    contradiction: bool
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition in a source's own words, and the evidence for it over the story's witnesses."""

    id: str
    text: str
    text_span: Span
    evidence: tuple[Evidence, ...]
    outlets: int
    origins: OriginCount
    differences: tuple[Difference, ...] = ()
    background: bool = False

    @property
    def disputed(self) -> bool:
        """Whether accounts of this claim contradict each other."""
        return any(difference.contradiction for difference in self.differences)
