"""Change a text in places while its spans move along."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `[start, end)` of the old text; an empty interval inserts."""

    start: int
    end: int
    text: str


class Rewriting:
    """A text after edits that do not overlap; offsets inside a replaced part move to its border."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._edits = sorted(edits, key=lambda e: (e.start, e.end))
        pieces, place = [], 0
        for edit in self._edits:
            pieces += [text[place : edit.start], edit.text]
            place = edit.end
        self.text = "".join([*pieces, text[place:]])
        self._starts = [e.start for e in self._edits]
        self._ends = [e.end for e in self._edits]
        self._growth = [0, *accumulate(len(e.text) - (e.end - e.start) for e in self._edits)]

    def start(self, offset: int) -> int:
        """Move an offset where a span starts: behind what is inserted there."""
        passed = bisect_right(self._ends, offset)
        if passed < len(self._edits) and self._edits[passed].start < offset:
            return self._edits[passed].start + self._growth[passed]
        return offset + self._growth[passed]

    def end(self, offset: int) -> int:
        """Move an offset where a span ends: before what is inserted there."""
        passed = bisect_left(self._starts, offset)
        if passed and self._edits[passed - 1].end > offset:
            return self._edits[passed - 1].end + self._growth[passed]
        return offset + self._growth[passed]
