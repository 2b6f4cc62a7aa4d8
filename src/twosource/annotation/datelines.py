"""Tell the place at the head of a report from who acts in it: "NEW DELHI:", "CAIRO, March 3 -"."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attributions.attribution import Bounds
from twosource.annotation.attributions.subjects import Source
from twosource.annotation.statements import Piece, Statement

_DASHES = frozenset({"-", "--", "–", "—"})


def past_dateline(pieces: Sequence[Piece], before: int) -> int:
    """Give the piece behind the dateline of a statement, 0 without one; "NATO – which …" has none."""
    if not pieces or not (pieces[0].text.isupper() and len(pieces[0].text) > 2):
        return 0
    ends = (n for n in range(1, min(10, before)) if pieces[n].lower in _DASHES | {":"})
    place = next(ends, -1) + 1
    return 0 if place < len(pieces) and pieces[place].text[0].islower() else place


def behind_dateline(pieces: Sequence[Piece], source: Source | None) -> Source | None:
    """Cut the place off a subject ("ACCRA - The commission")."""
    place = past_dateline(pieces, source.last) if source is not None and source.first == 0 else 0
    return replace(source, first=place) if source is not None and place else source


def is_dateline(source: Bounds | None, statement: Statement) -> bool:
    """Tell the place before a report ("ACCRA - The commission …") from a body in capitals ("FIFA – which …")."""
    if source is None or source[0] != statement.start:
        return False
    place = [piece for piece in statement.pieces if piece.start < source[1]]
    behind = statement.pieces[len(place) : len(place) + 2]
    capitals = all(piece.text.isupper() for piece in place if piece.is_word)
    return capitals and len(behind) > 1 and behind[0].lower in _DASHES and not behind[1].text[0].islower()
