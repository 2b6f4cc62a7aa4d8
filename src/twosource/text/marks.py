"""Pair quotation marks of every style within one paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

CLOSED_BY = {
    '"': "\"“”''",
    "“": "”“\"„''",
    "”": "”",
    "„": "“”\"''",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "＂": "＂",
    "「": "」",
    "『": "』",
    "''": "''\"”",
    "``": "''\"",
    "'": "'’",
    "‘": "’'",
    "‚": "‘’",
    "’": "’",
}
"""For each opening mark the marks that are seen to close it, wrong ones too."""

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›＂「」『』'‘’‚]")
_CLOSERS = {opening: frozenset(_MARK.findall(closing)) for opening, closing in CLOSED_BY.items()}
_SINGLE = "'‘’‚"
_ELISION = re.compile(
    r"['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b|round\b)", re.IGNORECASE
)
_HEIGHT = re.compile(r"\d['’′]\s?\d{1,2}$")
_OF_INCHES = ('"', "''")
_BEFORE_OPENING = "([{-–—/:;=>…"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPair:
    """A pair of marks: the words `[start, end)` without the marks, `[outer_start, outer_end)` with them.

    `close` is "" where no closing mark stands in the paragraph; `within` is the index of the enclosing pair.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    open: str
    close: str
    within: int | None = None


@dataclass(slots=True, kw_only=True)
class _Open:
    at: int
    mark: str


def pair_marks(text: str, start: int, end: int) -> tuple[MarkPair, ...]:
    """Pair the marks of the paragraph `text[start:end]`, ordered by start; stray marks pair with nothing."""
    opened: list[_Open] = []
    found: list[tuple[int, str, int, str]] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if _is_no_mark(text, at, mark, start, end):
            continue
        depth = _closes(text, at, mark, opened, end)
        if depth is not None:
            found.append((opened[depth].at, opened[depth].mark, at, mark))
            del opened[depth:]
        elif _opens(text, at, mark, opened, start, end):
            opened.append(_Open(at=at, mark=mark))
    found += [(left.at, left.mark, end, "") for left in opened[:1] if left.mark not in _SINGLE]
    return _nest(text, found)


def _is_no_mark(text: str, at: int, mark: str, start: int, end: int) -> bool:
    """Tell apostrophes, elisions and feet and inches from marks."""
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if mark in _SINGLE and mark != "‚":
        if before.isalnum() and after.isalnum():
            return True
        return _ELISION.match(text, at, end) is not None or (before.isdigit() and not after.isalpha())
    if mark == "''" and before.isalnum() and after.isalnum():
        return True
    return mark in _OF_INCHES and bool(_HEIGHT.search(text, max(start, at - 6), at))


def _closes(text: str, at: int, mark: str, opened: Sequence[_Open], end: int) -> int | None:
    """Give the depth of the open mark that this one closes, None if it closes none."""
    for depth in range(len(opened) - 1, -1, -1):
        if mark in _CLOSERS[opened[depth].mark]:
            can = _can_close(text, at, mark, opened[depth], end)
            return depth if can else None
        if opened[depth].mark not in _SINGLE:
            return None
    return None


def _can_close(text: str, at: int, mark: str, left: _Open, end: int) -> bool:
    before = text[at - 1]
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if at == left.at + len(left.mark) or (mark == "''" != left.mark and after in '"”'):
        return False
    if mark in "”»›」』" and mark != left.mark:
        return True
    if mark in _SINGLE:
        return not before.isspace() and not after.isalnum() and not _is_possessive(text, at, left, end)
    if before.isspace() and not after.isspace() and after.isalnum():
        return False
    return not (mark in _OF_INCHES and before.isdigit() and _is_inch(text, at, left, end))


def _is_possessive(text: str, at: int, left: _Open, end: int) -> bool:
    """Tell `players' union` within single marks, where another mark closes later."""
    if text[at - 1] not in "sSxz" or not re.match(r".\s+[a-z]", text[at : at + 12]):
        return False
    return bool(_later_closing(text, at + 1, left, end))


def _later_closing(text: str, at: int, left: _Open, end: int) -> re.Match[str] | None:
    marks = re.escape(CLOSED_BY[left.mark])
    opening = re.escape(left.mark)
    later = re.compile(rf"[^\s]([{marks}])(?!\w)").search(text, at, end)
    again = next(
        (
            m
            for m in re.finditer(rf"(?<=[\s(])[{opening}](?=\w)", text[at:end])
            if not _ELISION.match(text, at + m.start())
        ),
        None,
    )
    return later if later and (again is None or at + again.start() > later.start()) else None


def _is_inch(text: str, at: int, left: _Open, end: int) -> bool:
    if not re.match(r"(?:\"|'')\s+[a-z]", text[at : at + 12]):
        return False
    return bool(_later_closing(text, at + 1, left, end))


def _opens(text: str, at: int, mark: str, opened: Sequence[_Open], start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if after.isspace() and mark not in "«„“":
        return False
    if mark in "“„«‹「『‟``" and mark:
        return True
    free = before.isspace() or before in _BEFORE_OPENING or before in "\"“«”'‘"
    if mark in _SINGLE:
        if not free or not (after.isalnum() or after in "…[$£€"):
            return False
        return _later_closing(text, at + 1, _Open(at=at, mark=mark), end) is not None
    if mark in _OF_INCHES and before.isdigit():
        return False
    glued = before in ".!?,:)" and after.isupper()
    return (free or glued) and (mark in "\"＂''" or not opened)


def _nest(text: str, found: list[tuple[int, str, int, str]]) -> tuple[MarkPair, ...]:
    """Order the pairs and give each its enclosing pair; crossing pairs cannot arise from a stack."""
    pairs: list[MarkPair] = []
    for at, mark, close_at, close in sorted(found, key=lambda pair: (pair[0], -pair[2])):
        inner_start, inner_end = _strip(text, at + len(mark), close_at)
        if inner_start == inner_end:
            continue
        within = next(
            (n for n in range(len(pairs) - 1, -1, -1) if pairs[n].outer_end >= close_at + len(close)), None
        )
        pairs.append(
            MarkPair(
                outer_start=at,
                start=inner_start,
                end=inner_end,
                outer_end=close_at + len(close),
                open=mark,
                close=close,
                within=within,
            )
        )
    return tuple(pairs)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
