"""What a clue to the direction of a descent is."""

from dataclasses import dataclass

from twosource.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A reason for a direction; a weight above 0 says that `comparison.other` was made from `comparison.one`.

    `text` reads with "{witness}" and "{exemplar}" for the sigils of the two; weights are log odds.
    """

    kind: str
    text: str
    weight: float
    spans: tuple[Span, ...] = ()
