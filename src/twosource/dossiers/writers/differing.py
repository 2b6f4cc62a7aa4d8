"""Which words of a reading differ from the attested wording."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from twosource.text.alignment import align
from twosource.text.wording import words

PieceKind = Literal["same", "theirs", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a reading: as attested, the reading's own, or attested words that it only lacks."""

    kind: PieceKind
    text: str


def pieces(reading: str, attested: str) -> tuple[Piece, ...]:
    """Return the reading in runs; case, marks and spelling are no difference.

    The runs that are not "missing" joined give the reading back, sign by sign.
    """
    theirs, ours = words(reading), words(attested)
    edits = align([word.normal for word in ours], [word.normal for word in theirs])
    found: list[Piece] = []
    done = 0
    for edit in edits:
        if edit.kind == "equal":
            continue
        if edit.b_end > edit.b_start:
            start, end = theirs[edit.b_start].start, theirs[edit.b_end - 1].end
            found += [
                Piece(kind="same", text=reading[done:start]),
                Piece(kind="theirs", text=reading[start:end]),
            ]
        else:
            start = end = theirs[edit.b_start].start if edit.b_start < len(theirs) else len(reading)
            found.append(Piece(kind="same", text=reading[done:start]))
        done = end
        if edit.kind == "delete":
            missing = attested[ours[edit.a_start].start : ours[edit.a_end - 1].end]
            found.append(Piece(kind="missing", text=missing))
    found.append(Piece(kind="same", text=reading[done:]))
    return tuple(piece for piece in found if piece.text)


def pieces_of_parts(parts: Sequence[str], attested: str) -> list[tuple[Piece, ...]]:
    """Return the runs of a statement that is told in parts, for each part: it lacks nothing that its neighbour has."""
    bounds = list(accumulate((len(part) + 1 for part in parts), initial=0))
    held: list[list[Piece]] = [[] for _ in parts]
    at = 0
    for piece in pieces(" ".join(parts), attested):
        if piece.kind == "missing":
            held[max(0, bisect_left(bounds, at) - 1)].append(piece)
            continue
        for place, part in enumerate(parts):
            first, last = max(at, bounds[place]), min(at + len(piece.text), bounds[place] + len(part))
            if first < last:
                held[place].append(Piece(kind=piece.kind, text=piece.text[first - at : last - at]))
        at += len(piece.text)
    return [tuple(found) for found in held]
