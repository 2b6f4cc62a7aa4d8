"""Cut an article into statements: the words outside quotation marks, with each passage as one piece."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from twosource.model import MarkedPassage

_PIECE = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|Rev|Hon|Capt|Maj|Eng|Engr|Barr|Arch|Alh|Adm|Cmdr|Cpl|Insp|Supt|Cllr|Brig|Det|Del|Msgr|Amb|Fr)\."
    r"|[^\W\d_](?:\.(?=\s[^\W\d_]))|['’]s\b|(?:[@#]\w+)"
    r"|[^\W\d_][^\W_]*(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\d[\w]*(?:[.,:-]\w+)*|\S"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word or mark of a statement, or a whole marked passage (then `passage` is its index)."""

    start: int
    end: int
    text: str
    lower: str
    passage: int | None = None
    upos: str = ""
    """The model's part of speech, empty where no model has read the text."""

    @property
    def is_word(self) -> bool:
        """Whether this is a word or an account ("@adalowe"), not a mark or a passage."""
        return self.passage is None and (self.text[0].isalnum() or self.text[0] == "@" != self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence as its writer built it: a quotation of many sentences is one piece of it."""

    start: int
    end: int
    block: int
    first: bool
    """Whether it begins its paragraph."""
    pieces: tuple[Piece, ...]


UNTAGGED: Mapping[int, str] = MappingProxyType({})

Outer = tuple[int, int, int]
"""A passage with its marks: start, end, index."""


def outer_bounds(text: str, passage: MarkedPassage) -> tuple[int, int]:
    """Give a passage's bounds with its marks and the space inside them."""
    start, end = passage.start, passage.end
    while (
        start > 0
        and text[start - 1].isspace()
        and not text.startswith(passage.open, start - len(passage.open))
    ):
        start -= 1
    while end < len(text) and passage.close and text[end].isspace():
        end += 1
    return start - len(passage.open), end + len(passage.close)


def outers_in(
    text: str, passages: Sequence[MarkedPassage], bounds: tuple[int, int], within: int | None
) -> list[Outer]:
    """Give the passages between two places, with their marks, that stand within passage `within`, or in none."""
    return [
        (*outer_bounds(text, passage), n)
        for n, passage in enumerate(passages)
        if passage.within == within and bounds[0] <= passage.start and passage.end <= bounds[1]
    ]


_SIGNATURE = re.compile(r"[^\S\n]*[-–—―]\s*[A-ZÀ-Þ@]")
"""How the line goes on below whose whole quotation somebody's name stands ("“…” — Ada Lowe")."""


def cut_statements(
    text: str,
    bounds: Sequence[tuple[int, int]],
    outers: Sequence[Outer],
    *,
    block: int,
    tags: Mapping[int, str] = UNTAGGED,
) -> list[Statement]:
    """Join the sentences that a passage holds together, and cut each into pieces.

    `tags` are parts of speech by where their word starts.
    """
    statements: list[Statement] = []
    left: int | None = None
    for low, high in bounds:
        left = low if left is None else left
        inside = any(start < high < end for start, end, _ in outers)
        signed = (left, high) in {(start, end) for start, end, _ in outers} and _SIGNATURE.match(text, high)
        if high != bounds[-1][1] and (inside or signed):
            continue
        pieces = _pieces(text, left, high, outers, tags)
        statements.append(Statement(start=left, end=high, block=block, first=not statements, pieces=pieces))
        left = None
    return statements


def _pieces(
    text: str, start: int, end: int, outers: Sequence[Outer], tags: Mapping[int, str]
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    place = start
    for low, high, index in outers:
        if high <= start or low >= end:
            continue
        pieces += _words(text, place, low, tags)
        pieces.append(Piece(start=low, end=high, text=text[low:high], lower="“”", passage=index))
        place = high
    pieces += _words(text, place, end, tags)
    return tuple(pieces)


def _words(text: str, start: int, end: int, tags: Mapping[int, str]) -> list[Piece]:
    return [
        Piece(
            start=match.start(),
            end=match.end(),
            text=(word := match.group()),
            lower=word.lower(),
            upos=tags.get(match.start(), ""),
        )
        for match in _PIECE.finditer(text, start, end)
    ]


def is_shouted(statement: Statement) -> bool:
    """Tell a line in capitals within the body: a link or a heading, not news."""
    words = [piece.text for piece in statement.pieces if piece.is_word and piece.text.isalpha()]
    return len(words) > 4 and all(word.isupper() for word in words)


def is_marked_heading(statement: Statement, words: str, block_end: int) -> bool:
    """Tell a heading in marks that is a paragraph of its own ("‘TOTALLY OVER’"); `words` are those within."""
    alone = statement.first and block_end - statement.end < 3
    return alone and len(words.split()) < 7 and words[-1].isalnum()
