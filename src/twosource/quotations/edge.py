"""A pair of passages that may report one utterance."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two passages, by index, that may report one utterance; `weight` in [0, 2] orders the joining."""

    one: int
    other: int
    weight: float
