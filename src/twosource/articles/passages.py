"""Passages: the paragraphs of a text before and while they are given their roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from twosource.model import BlockRole

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
LINE_END = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
BLANK = " \t\u00a0\u200b\u200c\u200d\u2060\ufeff\u2003\u2002\u2009\u202f\u3000"
TERMINAL = re.compile(r"[.!?…。؟]['\"”’»)\]]*$")
WRAPPED = range(50, 101)
"""Widths to which mail and text editors wrap their lines."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text without blanks at its ends; `gap` is the number of blank lines above it."""

    start: int
    end: int
    words: str
    gap: int = 0
    role: BlockRole | None = None
    spoken: bool = False
    """Whether it is a turn of a transcript."""

    def mark(self, role: BlockRole | None) -> "Passage":
        """Return the passage in a role."""
        return replace(self, role=role)

    def split(self, position: int, head: BlockRole | None, tail: BlockRole | None) -> "list[Passage]":
        """Return the parts before and from `position` (in code points of the passage) without blanks between."""
        parts = [(0, position, head), (position, len(self.words), tail)]
        cut = [self._part(start, end, role, self.gap if start == 0 else 0) for start, end, role in parts]
        return [part for part in cut if part.words]

    def _part(self, start: int, end: int, role: BlockRole | None, gap: int) -> "Passage":
        words = self.words[start:end]
        left = len(words) - len(words.lstrip())
        words = words.strip()
        return Passage(self.start + start + left, self.start + start + left + len(words), words, gap, role)

    @property
    def count(self) -> int:
        """The number of words."""
        return len(self.words.split())

    @property
    def terminal(self) -> bool:
        """Whether a sentence ends here: a stop, with or without closing marks behind it; so does a turn."""
        return self.spoken or TERMINAL.search(self.words) is not None


def find_passages(text: str, start: int = 0, end: int | None = None) -> list[Passage]:
    """Return the paragraphs of `text` from `start` to `end`: lines, or groups of lines where lines are wrapped."""
    lines = list(_lines(text, start, len(text) if end is None else end))
    return _joined(text, lines) if _is_wrapped(lines) else lines


def _lines(text: str, start: int, end: int) -> Iterator[Passage]:
    last = start
    for found in LINE.finditer(text, start, end):
        words = found[0].strip(BLANK)
        if not words:
            continue
        begin = found.start() + found[0].index(words)
        gap = max(0, len(LINE_END.findall(text, last, begin)) - 1)
        last = begin + len(words)
        yield Passage(begin, last, words, gap)


def _is_wrapped(lines: list[Passage]) -> bool:
    """Tell whether lines end at the margin: most that another follows directly are of one width, without a stop."""
    inner = [line for line, after in pairwise(lines) if after.gap == 0]
    if len(inner) < 3 or max(len(line.words) for line in lines) > WRAPPED.stop + 20:
        return False
    open_ended = sum(not line.terminal for line in inner)
    return round(median(len(line.words) for line in inner)) in WRAPPED and open_ended >= 0.6 * len(inner)


def _joined(text: str, lines: list[Passage]) -> list[Passage]:
    width = median(len(line.words) for line in lines)
    groups: list[list[Passage]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is None or line.gap or (before.terminal and len(before.words) < 0.7 * width):
            groups.append([])
        groups[-1].append(line)
    bounds = [(group[0].start, group[-1].end, group[0].gap) for group in groups]
    return [Passage(start, end, text[start:end], gap) for start, end, gap in bounds]
