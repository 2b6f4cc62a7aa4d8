"""One wording beside another: the same words, a part of them, or other words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.text.alignment import Edit, align, common
from twosource.text.wording import Word, words

Kind = Literal["same", "part", "other"]
Pair = tuple[str, str]
_INSERTED = re.compile(r"\[[^\]]*\]")
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_STOPS = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words with their normal forms; what an editor put in square brackets is nobody's words and left out.

    `gaps` are the indices of words before which an omission or an insertion is shown.
    """

    text: str
    words: tuple[Word, ...]
    normals: tuple[str, ...]
    gaps: frozenset[int]

    def run(self, start: int, end: int) -> str:
        """Return the words from index `start` to index `end` as they are written."""
        held = self.words[start:end]
        return self.text[held[0].start : held[-1].end] if held else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a draft's wording stands to a report's.

    `cut` are words of the report that it lacks at its ends or at a shown gap, `differences` the other places.
    `share` is the part of the draft's words that stand in the report's in order, in [0, 1].
    """

    kind: Kind
    share: float
    cut: tuple[str, ...] = ()
    differences: tuple[Pair, ...] = ()


def wording_of(text: str) -> Wording:
    """Return a text as a wording."""
    inserted = [match.span() for match in _INSERTED.finditer(text)]
    kept = tuple(
        word for word in words(text) if not any(start <= word.start < end for start, end in inserted)
    )
    shown = [match.start() for match in _GAP.finditer(text)]
    gaps = frozenset(sum(word.start < at for word in kept) for at in shown)
    return Wording(text=text, words=kept, normals=tuple(word.normal for word in kept), gaps=gaps)


def compare(draft: Wording, report: Wording) -> Comparison:
    """Return how the draft's words stand to the report's; two empty wordings have nothing in common."""
    at = find_run(draft.normals, report.normals)
    if at is not None:
        end = at + len(draft.normals)
        cut = tuple(filter(None, (report.run(0, at), report.run(end, len(report.words)))))
        return Comparison(kind="part" if cut else "same", share=1.0, cut=cut)
    edits = align(draft.normals, report.normals)
    if draft.gaps and draft.normals and all(allowed(edit, draft, edits) for edit in edits):
        cut = tuple(report.run(edit.b_start, edit.b_end) for edit in edits if edit.kind == "insert")
        return Comparison(kind="part", share=1.0, cut=cut)
    return differing(draft, report)


def allowed(edit: Edit, draft: Wording, edits: Sequence[Edit]) -> bool:
    """Tell whether an edit changes no word: equal ones, or an omission at an end or where a gap is shown."""
    if edit.kind == "equal":
        return True
    return edit.kind == "insert" and (edit in (edits[0], edits[-1]) or edit.a_start in draft.gaps)


def differing(draft: Wording, report: Wording) -> Comparison:
    """Return the places where the draft's words differ from the stretch of the report that is most like them."""
    start, end = best_stretch(draft.normals, report.normals)
    edits = align(draft.normals, report.normals[start:end])
    equal = sum(edit.a_end - edit.a_start for edit in edits if edit.kind == "equal")
    ends = (edits[0], edits[-1]) if edits else ()
    outer = [edit for edit in edits if edit.kind == "insert" and edit in ends]
    inner = [edit for edit in edits if edit.kind != "equal" and edit not in outer]
    pairs = (
        (draft.run(edit.a_start, edit.a_end), report.run(start + edit.b_start, start + edit.b_end))
        for edit in inner
    )
    cut = (report.run(start + edit.b_start, start + edit.b_end) for edit in outer)
    share = equal / len(draft.normals) if draft.normals else 0.0
    return Comparison(kind="other", share=share, cut=tuple(cut), differences=tuple(pairs))


def best_stretch(short: Sequence[str], long: Sequence[str]) -> tuple[int, int]:
    """Return the stretch of `long`, a third longer than `short`, that has most of its words in their order."""
    width = len(short) + len(short) // 3 + 1
    starts = range(max(1, len(long) - width + 1))
    best = max(starts, key=lambda start: (common(short, long[start : start + width]), -start))
    return best, min(len(long), best + width)


def find_run(short: Sequence[str], long: Sequence[str]) -> int | None:
    """Return where `short` first stands in `long` unbroken, None if it does not or is empty."""
    width = len(short)
    places = range(len(long) - width + 1) if width else range(0)
    return next((at for at in places if tuple(long[at : at + width]) == tuple(short)), None)


def of_same_sentence(cut: str, wording: str) -> str:
    """Return the part of cut words that belongs to a sentence of which something is left."""
    start = wording.find(cut)
    before, behind = wording[:start].rstrip(), wording[start + len(cut) :].lstrip(" ”\"'’")
    if not before:
        return "" if behind[:1] in {".", "!", "?"} else _STOPS.split(cut)[-1]
    return "" if before[-1] in ".!?" else _STOPS.split(cut)[0]
