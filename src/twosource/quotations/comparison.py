"""One reading beside the attested wording: what is equal, cut off, added or exchanged."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from twosource.quotations.likeness import find_run
from twosource.quotations.passages import GAP, Passage
from twosource.quotations.rows import joined
from twosource.quotations.sentences_cut import SENTENCE_END
from twosource.text.alignment import Edit, EditKind, align
from twosource.text.wording import Word

Pair = tuple[str, str]
_MOST_SENTENCES = 20
"""Sentences of a speech up to which a reading is sought among its runs of sentences."""
_FEWEST_LEFT = 3
_LEFT = 0.66
"""Words of a reading, and the share of them in order, that stand in the next attested sentence: then it is a part of that."""
_EDGE = " \t\n.,;:!?…-–—\"'“”‘’«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`cut` holds the attested words that a reading lacks at its ends or where it shows a gap."""

    differences: tuple[Pair, ...]
    cut: tuple[str, ...]
    added: tuple[str, ...]
    equal: int
    same_marks: bool


def compare(reading: Passage, best: Passage, row: Sequence[Passage] = ()) -> Comparison:
    """Return how the words of `reading` differ from the attested ones, in minimal phrases.

    `row` are the parts of its statement in order, where its report tells it in parts: they are compared as one, so that
    a part does not lack what the others have.
    """
    edits = _align_part(reading, best, row) if row else _align_sentences(reading, best)
    inner = [edit for edit in edits if edit.kind != "equal"]
    cut = [
        edit
        for edit in inner
        if edit.kind == "delete" or (edit.kind == "insert" and _is_cut(edit, edits, reading))
    ]
    cut = [edit for edit in cut if edit.kind == "insert"]
    added = [
        edit
        for edit in inner
        if edit.kind == "delete" and (edit in (edits[0], edits[-1]) or _gap_before(best, edit.b_start))
    ]
    changed = [edit for edit in inner if edit not in cut and edit not in added]
    return Comparison(
        differences=tuple(pair for edit in changed for pair in _phrases(edit, reading, best)),
        cut=tuple(_words(best, edit.b_start, edit.b_end) for edit in cut),
        added=tuple(_words(reading, edit.a_start, edit.a_end) for edit in added),
        equal=sum(edit.a_end - edit.a_start for edit in edits if edit.kind == "equal"),
        same_marks=bool(row) or _begun(plain(reading.wording)) == _begun(plain(best.wording)),
    )


def plain(wording: str) -> str:
    """Return words with one kind of marks and spaces, without the stops at their ends."""
    text = unicodedata.normalize("NFKC", wording)
    text = re.sub(r"[‘’ʼ`]", "'", re.sub(r"[“”«»„]", '"', text))
    return " ".join(text.split()).strip(_EDGE)


def _begun(words: str) -> str:
    """Return words with a small first letter: a capital only shows where they stand in a sentence."""
    return words[:1].lower() + words[1:]


def _align_part(reading: Passage, best: Passage, row: Sequence[Passage]) -> tuple[Edit, ...]:
    """Align a whole statement, and return what of it concerns one of its parts, in that part's words."""
    place = [part.id for part in row].index(reading.id)
    start = sum(len(part.normals) for part in row[:place])
    end = start + len(reading.normals)
    edits = _align_sentences(joined(row), best)
    last = place == len(row) - 1
    held = [
        edit
        for edit in edits
        if (start <= edit.a_start < end)
        or (edit.a_start < start < edit.a_end)
        or (edit.kind == "insert" and edit.a_start == end and last)
    ]
    return tuple(_cut_out(edit, start, end) for edit in held)


def _cut_out(edit: Edit, start: int, end: int) -> Edit:
    """Return what of an edit is made between two words, counted from the first; attested words go with where it begins."""
    first, last = max(edit.a_start, start), min(edit.a_end, end)
    found = replace(edit, a_start=first - start, a_end=max(first, last) - start)
    if edit.kind == "equal":
        ahead, beyond = first - edit.a_start, edit.a_end - last
        return replace(found, b_start=edit.b_start + ahead, b_end=edit.b_end - beyond)
    return found if edit.a_start >= start else replace(found, kind="delete", b_start=edit.b_end)


def _align_sentences(reading: Passage, best: Passage) -> tuple[Edit, ...]:
    """Align a reading with those of the attested sentences that it is most like; the others are cut, not exchanged."""
    ends = _sentence_ends(best)
    if not 1 < len(ends) <= _MOST_SENTENCES or find_run(reading.normals, best.normals) is not None:
        return _align(reading.normals, best.normals)
    starts = [0, *ends[:-1]]
    first, last = max(
        ((start, end) for start in starts for end in ends if start < end),
        key=lambda place: (_likeness(reading, best, *place), place[1] - place[0]),
    )
    last = _reached(reading, best, first, last, ends)
    inner = [
        replace(edit, b_start=edit.b_start + first, b_end=edit.b_end + first)
        for edit in _align(reading.normals, best.normals[first:last])
    ]
    words, most = len(reading.normals), len(best.normals)
    before = Edit(kind="insert", a_start=0, a_end=0, b_start=0, b_end=first)
    behind = Edit(kind="insert", a_start=words, a_end=words, b_start=last, b_end=most)
    return _joined([*([before] if first else []), *inner, *([behind] if last < most else [])])


def _reached(reading: Passage, best: Passage, first: int, last: int, ends: Sequence[int]) -> int:
    """Return where the attested words end that a reading has something of, beyond those that it is most like.

    A long sentence of which a short one is left ("We will not pay while …" for "We will pay") is no sentence cut: what the
    reading goes on with stands in it.
    """
    edits = _align(reading.normals, best.normals[first:last])
    behind = [end for end in ends if end > last]
    if not behind or edits[-1].kind not in {"delete", "replace"}:
        return last
    rest = reading.normals[edits[-1].a_start :]
    shared: int = LCSseq.similarity(rest, best.normals[last : behind[0]])
    return behind[0] if len(rest) >= _FEWEST_LEFT and shared >= _LEFT * len(rest) else last


def _likeness(reading: Passage, best: Passage, first: int, last: int) -> float:
    """Return the Dice coefficient of the words in order; a sentence more must be worth its words."""
    shared: int = LCSseq.similarity(reading.normals, best.normals[first:last])
    return 2 * shared / (len(reading.normals) + last - first)


def _sentence_ends(passage: Passage) -> list[int]:
    """Return behind which words of a wording its sentences end, the last word's place included."""
    words = passage.words
    ends = [
        at
        for at in range(1, len(words))
        if SENTENCE_END.search(passage.wording[words[at - 1].end : words[at].start])
    ]
    return [*ends, len(words)]


def _joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Join words left out beside one another."""
    found: list[Edit] = []
    for edit in edits:
        if found and found[-1].kind == edit.kind == "insert":
            found[-1] = replace(found[-1], b_end=edit.b_end)
        else:
            found.append(edit)
    return tuple(found)


def _align(reading: Sequence[str], best: Sequence[str]) -> tuple[Edit, ...]:
    """Align two wordings; where the one is an unbroken run of the other, as that run and nothing else."""
    at = find_run(reading, best)
    if at is not None:
        spans = (
            (0, 0, 0, at),
            (0, len(reading), at, at + len(reading)),
            (len(reading),) * 2 + (at + len(reading), len(best)),
        )
        kinds: tuple[EditKind, ...] = ("insert", "equal", "insert")
    elif (at := find_run(best, reading)) is not None:
        spans = (
            (0, at, 0, 0),
            (at, at + len(best), 0, len(best)),
            (at + len(best), len(reading)) + (len(best),) * 2,
        )
        kinds = ("delete", "equal", "delete")
    else:
        return align(reading, best)
    edits = (
        Edit(kind=k, a_start=s[0], a_end=s[1], b_start=s[2], b_end=s[3])
        for k, s in zip(kinds, spans, strict=True)
    )
    return tuple(edit for edit in edits if edit.a_start < edit.a_end or edit.b_start < edit.b_end)


def _is_cut(edit: Edit, edits: Sequence[Edit], reading: Passage) -> bool:
    """Attested words are cut where they lack at an end, or in the middle where the reading shows a gap."""
    return edit in (edits[0], edits[-1]) or _gap_before(reading, edit.a_start)


def _gap_before(passage: Passage, place: int) -> bool:
    """Tell whether a passage shows that it left out something before one of its words, the first one excepted."""
    if not 0 < place < len(passage.words):
        return False
    before, after = passage.words[place - 1], passage.words[place]
    return bool(GAP.search(passage.wording[before.end : after.start]))


def _phrases(edit: Edit, reading: Passage, best: Passage) -> list[Pair]:
    """Return an exchange as pairs of phrases; equally long ones of two words are told word by word."""
    theirs, attested = reading.words[edit.a_start : edit.a_end], best.words[edit.b_start : edit.b_end]
    if len(theirs) == len(attested) == 2:
        return [(_cut(reading, [a], a), _cut(best, [b], b)) for a, b in zip(theirs, attested, strict=True)]
    return [(_words(reading, edit.a_start, edit.a_end), _words(best, edit.b_start, edit.b_end))]


def _cut(passage: Passage, found: Sequence[Word], last: Word) -> str:
    return passage.wording[found[0].start : last.end]


def _words(passage: Passage, start: int, end: int) -> str:
    found = passage.words[start:end]
    return _cut(passage, found, found[-1]) if found else ""
