"""Cut the sentences of a text into windows that the encoder can read in one pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.language.pieces import Vocabulary
from twosource.language.types import Bounds
from twosource.language.words import split_words

LIMIT = 256
CONTEXT = 56
MARGIN = 24

_PIECES_OF_A_WORD = 16

SHAPES = 8
NAMING_SHAPES = frozenset({1, 2, 3, 4, 7})
GAPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its pieces and with what the uncased pieces do not show of it.

    `sentence` is the index of its sentence; `shape` < SHAPES is its case; `gap` < GAPS is what stands before it:
    nothing, a space, a new line.
    """

    start: int
    end: int
    sentence: int
    pieces: tuple[int, ...]
    shape: int
    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The tokens `[start, end)` read in one pass; only `[core_start, core_end)` are answered from it."""

    start: int
    end: int
    core_start: int
    core_end: int


def tokenize(text: str, sentences: Sequence[Bounds], vocabulary: Vocabulary) -> list[Token]:
    """List the words of the given sentences in order; a word without a piece is left out."""
    return [
        Token(
            start=start,
            end=end,
            sentence=index,
            pieces=pieces,
            shape=_shape(text[start:end]),
            gap=_gap(text, start),
        )
        for index, (low, high) in enumerate(sentences)
        for start, end in split_words(text, low, high)
        if (pieces := vocabulary.cut(text[start:end])[:_PIECES_OF_A_WORD])
    ]


def cut_windows(tokens: Sequence[Token], *, limit: int = LIMIT) -> Iterator[Window]:
    """Cover all tokens once by the cores of windows of at most `limit` pieces, with context on both sides."""
    room = limit - 2 - CONTEXT - MARGIN
    start = 0
    while start < len(tokens):
        end = _core_end(tokens, start, room)
        yield Window(
            start=_reach(tokens, start, CONTEXT, step=-1),
            end=_reach(tokens, end, MARGIN, step=1),
            core_start=start,
            core_end=end,
        )
        start = end


def _core_end(tokens: Sequence[Token], start: int, room: int) -> int:
    """Take whole sentences while they fit; a sentence that alone is too long is cut between words."""
    end = _reach(tokens, start, room, step=1)
    if end == len(tokens):
        return end
    earlier = end
    while earlier > start and tokens[earlier - 1].sentence == tokens[earlier].sentence:
        earlier -= 1
    return earlier if earlier > start else end


def _reach(tokens: Sequence[Token], place: int, room: int, *, step: int) -> int:
    """Move the boundary `place` by whole words while their pieces fit into `room`."""
    last = len(tokens) if step > 0 else 0
    while place != last:
        room -= len(tokens[place if step > 0 else place - 1].pieces)
        if room < 0:
            break
        place += step
    return place


def _gap(text: str, start: int) -> int:
    if start == 0 or text[start - 1] == "\n":
        return 2
    return 1 if text[start - 1].isspace() else 0


@lru_cache(maxsize=100_000)
def _shape(word: str) -> int:
    """Number the case of a word: lower, Title, one capital, UPPER, miXed, digits, marks, other."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5 if any(c.isdigit() for c in word) else 6
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(letters) == 1 else 3
    if word[0].isupper() and word[1:].islower():
        return 1
    return 4 if any(c.isupper() for c in word) else 7
