"""What a draft states without marks: speech that it tells indirectly, and sentences of plain fact."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText, Quotation, Span
from twosource.text.concepts import concepts
from twosource.text.naming import is_proper

LEAST, LEAST_SAID = 4, 3
"""Content words from which a plain fact, and from which speech, can be held against a sentence of a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A stretch of one sentence of the draft; `speech` is the indirect quotation that it is, None for a plain fact.

    `row` and `sentence` are its sentence's place in the draft, `words` is what stands in the span outside marks.
    """

    span: Span
    row: int
    sentence: Span
    words: str
    speech: Quotation | None = None


def statements_of(draft: AnnotatedText) -> list[Statement]:
    """Return the statements of a draft in their order; of a sentence that tells speech, only the speech."""
    said = [one for one in draft.quotations if one.form == "indirect"]
    marked = [(one.start, one.end) for one in draft.passages]
    marked += [(one.start, one.end) for one in draft.quotations if one.form != "indirect"]
    tags = tags_of(draft)
    told, quoted = by_sentence(draft, [(one.start, one.end) for one in said]), by_sentence(draft, marked)
    tagged = by_sentence(draft, tags)
    return [
        statement
        for row, sentence in enumerate(draft.sentences)
        if sentence.role == "body"
        for statement in stated_in(
            draft,
            row,
            [said[place] for place in told.get(row, ())],
            [marked[place] for place in quoted.get(row, ())],
            [tags[place] for place in tagged.get(row, ())],
        )
    ]


def tags_of(draft: AnnotatedText) -> list[tuple[int, int]]:
    """Return where the draft names who speaks quoted words, and with which verb."""
    return [
        (span.start, span.end)
        for one in draft.quotations
        if one.form != "indirect"
        for span in (one.mention, one.cue)
        if span
    ]


def by_sentence(draft: AnnotatedText, bounds: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Return by sentence the places of the intervals that reach into it, in their order."""
    starts = [sentence.start for sentence in draft.sentences]
    found: dict[int, list[int]] = {}
    for place, (start, end) in enumerate(bounds):
        for row in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            found.setdefault(row, []).append(place)
    return found


def stated_in(
    draft: AnnotatedText,
    row: int,
    said: Sequence[Quotation],
    marked: Sequence[tuple[int, int]],
    tags: Sequence[tuple[int, int]],
) -> list[Statement]:
    """Return what one sentence states: its speeches, or itself where they tell too little by themselves.

    It is then the speech of whoever is named for one of them, else a plain fact. `said` is the speech without marks,
    `marked` what stands between marks there, and `tags` who says that and how: by itself no statement.
    """
    sentence = draft.sentences[row]
    bounds = Span(article=draft.id, start=sentence.start, end=sentence.end)
    speeches = outermost(
        [
            one
            for one in said
            if sentence.start <= one.start
            if not any(start <= one.start and one.end <= end for start, end in marked)
        ]
    )

    def statement(start: int, end: int, speech: Quotation | None) -> Statement:
        span = Span(article=draft.id, start=start, end=end)
        words = unmarked(draft, span, marked)
        return Statement(span=span, row=row, sentence=bounds, words=words, speech=speech)

    telling = [statement(one.start, min(one.end, sentence.end), one) for one in speeches]
    telling = [one for one in telling if len(concepts(one.words)) >= LEAST_SAID]
    if telling:
        return telling
    named = next((one for one in speeches if is_proper(one.speaker)), None)
    whole = statement(sentence.start, sentence.end, named)
    told = unmarked(draft, whole.span, [*marked, *tags])
    return [whole] if len(concepts(told)) >= LEAST else []


def outermost(speeches: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations that stand in no other one."""
    return [
        one
        for one in speeches
        if not any(other is not one and other.span.contains(one.span) for other in speeches)
    ]


def unmarked(text: AnnotatedText, span: Span, marked: Sequence[tuple[int, int]]) -> str:
    """Return the words of a span with what stands between marks left out."""
    words = span.cut(text.article.text)
    for start, end in marked:
        first, last = max(0, start - span.start), max(0, min(end, span.end) - span.start)
        words = words[:first] + " " * (last - first) + words[max(first, last) :]
    return words
