"""One attribution as the finders give it, before its speaker is resolved."""

from dataclasses import dataclass
from typing import Literal

from twosource.model import QuotationForm

Bounds = tuple[int, int]
Strength = Literal["adjacent", "governing", "weak"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution of a statement, in code points; `passages` are the marked ones among its content.

    `strengths` tell for each passage how a rule bound it to its cue: right beside it, through a clause, by a guess.
    `relay` names who passes the words on, where the statement names two sources; with `relay_cited` it is
    the other way round: the source passes on what the relay said ("state television, citing a general").
    """

    content: tuple[Bounds, ...]
    form: QuotationForm
    passages: tuple[int, ...] = ()
    source: Bounds | None = None
    cue: Bounds | None = None
    lemma: str = ""
    strengths: tuple[Strength, ...] = ()
    named: bool = False
    """Whether a rule found an act of speech with the one who speaks beside it."""
    probability: float = 1.0
    antecedent: Bounds | None = None
    """What "who" or "which" in the source stands for."""
    relay: Bounds | None = None
    relay_cited: bool = False
    relay_carries: bool = False
    """Whether the relay only quotes or carries the words, so that it never speaks itself."""
    hearer: Bounds | None = None
    origin: int | None = None
    """Which attribution of the model's reading this is, or whose bounds it took."""


def overlap(one: tuple[Bounds, ...], other: tuple[Bounds, ...]) -> int:
    """Count the code points that two contents share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def length(content: tuple[Bounds, ...]) -> int:
    """Count the code points of a content."""
    return sum(end - start for start, end in content)
