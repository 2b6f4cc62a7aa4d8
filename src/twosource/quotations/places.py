"""The collation of an utterance: one column a place, with what every marked reading has there."""

from collections.abc import Sequence
from itertools import groupby

from twosource.model import Place
from twosource.quotations.passages import Passage
from twosource.text.alignment import Column, table

_MOST_WITNESSES = 40


def places_of(group: Sequence[Passage], best: Passage) -> tuple[Place, ...]:
    """Return the places of a collation, the best attested reading as guide; one marked reading alone gives none.

    Neighbouring words over which the witnesses split in the same way are one place.
    """
    others = [passage for passage in group if passage.marked and passage.id != best.id and passage.normals]
    if not best.marked or not others:
        return ()
    rows = [best, *others[: _MOST_WITNESSES - 1]]
    columns = table([passage.normals for passage in rows])
    runs = [list(run) for _, run in groupby(columns, key=lambda column: _split(column, rows))]
    return tuple(_place(run, rows) for run in runs)


def _split(column: Column, rows: Sequence[Passage]) -> tuple[int, ...]:
    """Return for each witness the first one that has the same word there: equal for places split alike."""
    words = [None if at is None else rows[row].normals[at] for row, at in enumerate(column)]
    return tuple(words.index(word) if word is not None else -1 for word in words)


def _place(run: Sequence[Column], rows: Sequence[Passage]) -> Place:
    split = _split(run[0], rows)
    return Place(
        readings=tuple((passage.id, _words(run, row, passage)) for row, passage in enumerate(rows)),
        agreed=len(set(split)) == 1,
    )


def _words(run: Sequence[Column], row: int, passage: Passage) -> str:
    at = [column[row] for column in run if column[row] is not None]
    if not at:
        return ""
    first, last = passage.words[at[0] or 0], passage.words[at[-1] or 0]
    return passage.wording[first.start : last.end]
