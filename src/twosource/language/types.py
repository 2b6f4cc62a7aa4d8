"""What the trained model reads in a text: words with their syntax, names, attributions and sentence vectors."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Bounds: TypeAlias = tuple[int, int]
Vectors: TypeAlias = NDArray[np.float32]
NameKind: TypeAlias = Literal["PER", "LOC", "ORG", "NORP", "EVENT", "WEAPON", "MISC"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a text with its Universal Dependencies part of speech and its place in the parse.

    `head` is the index of the governing word in the same reading's words, -1 for the root of a sentence.
    """

    start: int
    end: int
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpan:
    """A name in a text; `NORP` is a nationality or another group of people, `MISC` what no other kind fits."""

    start: int
    end: int
    kind: NameKind
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSpans:
    """One attribution: what is attributed, to whom, by which words; each in parts, in the order of the text.

    `source` or `cue` is empty where the text gives none, never both; `content` has at least one part.
    """

    content: tuple[Bounds, ...]
    source: tuple[Bounds, ...]
    cue: tuple[Bounds, ...]
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the model sees in one text; offsets are code points of that text.

    `words` cover only the sentences that were given, in the order of the text. `vectors` has one row of unit
    length per given sentence; a sentence without a word has a row of zeros.
    """

    words: tuple[Word, ...]
    names: tuple[NamedSpan, ...]
    attributions: tuple[AttributionSpans, ...]
    vectors: Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A sentence in which a source does something to a target; either may be unknown. Offsets are of `text`."""

    text: str
    source: Bounds | None
    target: Bounds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActOdds:
    """How probable each PLOVER root is, most probable first, and that the act happened rather than lies ahead."""

    roots: tuple[tuple[str, float], ...]
    happened: float
