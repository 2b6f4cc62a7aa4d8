"""Words of a difference with enough around them that they say something by themselves."""

import re
from collections.abc import Sequence

from twosource.dossiers.order import reading_order
from twosource.model import Claim, Difference, DifferenceReading, Dossier, Span
from twosource.text.concepts import is_function_word
from twosource.text.wording import Word, words

_BREAKS = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;–—()\n“”«»]|(?<=\s)[‘'\"]|[\"]|(?<=[.!?])\s")
_LEADING = re.compile(
    r"\W*(?:(?:in|of|to|at|for|with|during|after) (?:which|whom)|which|who|whom|that|and|but|while|as)\s",
    re.IGNORECASE,
)
"""What begins a clause that depends on the words before it."""
_IN_FIGURE = re.compile(r"\d[.,]\d")
_JOINING = "'’-"
NEAR_START = 12
"""Code points up to which words begin a sentence: “All of the ” may stand before them."""
FEW, LONG, MOST, MOST_OF_CLAUSE = 5, 140, 70, 120
"""Words that say enough alone; code points of a clause that is shown whole, and of words and clauses cut from longer ones."""

CLAUSES = frozenset({"polarity", "certainty", "attribution", "actor"})
"""Kinds of differences that a reader understands only by the clause."""


def shown_span(dossier: Dossier, claim: Claim, difference: Difference, reading: DifferenceReading) -> Span:
    """Return where the first report that has a reading has it, with enough around it; the reading has a span.

    A report goes before others that begins a sentence of its body with it: who or what it is about needs no words before.
    """
    order = reading_order(dossier)
    first = min(reading.spans, key=lambda span: (not _begins_sentence(dossier, span), order(span)))
    wide = in_context(dossier, claim, first, clause=difference.kind in CLAUSES)
    return _within_marks(dossier.text(first.article).article.text, wide, first)


def _begins_sentence(dossier: Dossier, span: Span) -> bool:
    sentences = dossier.text(span.article).sentences
    return any(one.role == "body" and 0 <= span.start - one.start <= NEAR_START for one in sentences)


def _within_marks(text: str, wide: Span, span: Span) -> Span:
    """Return a widened span cut at a quotation mark whose partner it does not hold, no more than the words allow."""
    marks = [at for at in range(wide.start, wide.end) if text[at] in '"“”']
    closing = [at for at in marks if text[at] == "”" or (text[at] == '"' and not text[at - 1 : at].isspace())]
    if not marks or 2 * len(closing) == len(marks):
        return wide
    if marks[0] in closing and marks[0] > wide.start:
        kept = Span(article=wide.article, start=wide.start, end=marks[0])
        return _trimmed(text, kept, Span(article=wide.article, start=kept.start, end=kept.start + 1))
    if marks[-1] not in closing and marks[-1] < span.start:
        return _trimmed(text, Span(article=wide.article, start=marks[-1] + 1, end=wide.end), span)
    return wide


def told_words(dossier: Dossier, claim: Claim, difference: Difference, reading: DifferenceReading) -> str:
    """Return the words of a reading beside the claim: a clause where less says nothing, else as they are.

    Of who says so, the name is all that a reader needs there.
    """
    plain = difference.kind not in CLAUSES - {"attribution"}
    if plain or not reading.spans or len(words(reading.text)) >= FEW:
        return reading.text
    return dossier.words(shown_span(dossier, claim, difference, reading))


def in_context(dossier: Dossier, claim: Claim, span: Span, *, clause: bool) -> Span:
    """Return a span of the same report that holds the words of a difference and more of what they stand in.

    `clause` asks for the claim's whole evidence there, as words on whether a thing is so need it; a figure or a day needs
    only what stands next to it, up to the next comma or the like.
    """
    held = next((one.span for one in claim.evidence if one.span.contains(span)), None)
    if held is None:
        held = _sentence(dossier, span)
    if clause and held.end - held.start <= LONG:
        return _trimmed(dossier.text(span.article).article.text, held, span)
    if len(words(dossier.words(span))) >= FEW:
        return span
    return _widened(dossier, span, held, most=MOST_OF_CLAUSE if clause else MOST)


def in_short(dossier: Dossier, span: Span, *, most: int, about: Sequence[Span] = ()) -> Span:
    """Return the beginning of a span that has more than `most` characters: up to its last break there, else its last telling word.

    Where what it is `about` lies behind that, so much around the latter.
    """
    if span.end - span.start <= most:
        return span
    text = dossier.text(span.article).article.text
    breaks = [match.start() for match in _BREAKS.finditer(text, span.start, span.start + most)]
    late = [place for place in breaks if place >= span.start + most // 2]
    end = late[-1] if late else _last_told(text, _word_end(text, span.start + most, span.start), span.start)
    within = [s for s in about if s.article == span.article and span.start <= s.start and s.end <= span.end]
    if within and within[0].end > end and within[0].end - within[0].start <= most:
        return _widened(dossier, within[0], span, most=most)
    return Span(article=span.article, start=span.start, end=max(end, span.start + 1))


def _sentence(dossier: Dossier, span: Span) -> Span:
    sentences = dossier.text(span.article).sentences
    held = next((one for one in sentences if one.start <= span.start and span.end <= one.end), None)
    return Span(article=span.article, start=held.start, end=held.end) if held else span


def _widened(dossier: Dossier, span: Span, held: Span, *, most: int) -> Span:
    """Return the span with what stands between the breaks around it, no more than `most` on the whole."""
    text = dossier.text(span.article).article.text
    before, behind = text[held.start : span.start], text[span.end : held.end]
    start = max((match.end() for match in _BREAKS.finditer(before)), default=0) + held.start
    following = _BREAKS.search(behind)
    end = span.end + (following.start() if following else len(behind))
    room = max(0, most - (span.end - span.start))
    start = _word_start(text, max(start, span.start - room // 2), span.start)
    most_end = span.end + room - (span.start - start)
    if most_end < end:
        end = _last_told(text, _word_end(text, most_end, span.end), span.end)
    if leading := _LEADING.match(text, start, span.start):
        start = leading.end()
    return _trimmed(text, Span(article=span.article, start=start, end=end), span)


def _word_start(text: str, start: int, latest: int) -> int:
    """Return where the first whole word starts at or behind `start`, at most `latest`."""
    while start < latest and _splits(text, start):
        start += 1
    return start


def _word_end(text: str, end: int, earliest: int) -> int:
    """Return where the last whole word ends at or before `end`, at least `earliest`."""
    while end > earliest and _splits(text, end):
        end -= 1
    return end


def _last_told(text: str, end: int, earliest: int) -> int:
    """Return where the last phrase ends that is whole, at least `earliest`: no cut leaves “… one eye after” or “… when an unattended”.

    What the last small word brings in may go on behind the cut; it is given up unless half of the words would go with it.
    """
    told = _without_small_ends(words(text[earliest:end]))
    small = [at for at, word in enumerate(told) if is_function_word(word.normal)]
    whole = _without_small_ends(told[: small[-1]]) if small else told
    kept = whole if 2 * len(whole) > len(told) else told
    return earliest + kept[-1].end if kept else earliest


def _without_small_ends(told: Sequence[Word]) -> Sequence[Word]:
    while told and is_function_word(told[-1].normal):
        told = told[:-1]
    return told


def _splits(text: str, at: int) -> bool:
    """Tell whether a word stands on both sides of a place, "Mongolia's" and "second-largest" being one each."""
    if not 0 < at < len(text):
        return False
    before, behind = text[max(0, at - 2) : at], text[at : at + 2]
    if _IN_FIGURE.fullmatch(before + behind[:1]) or _IN_FIGURE.fullmatch(before[-1:] + behind):
        return True
    joined = (before[-1] in _JOINING and before[:-1].isalnum()) or (
        behind[0] in _JOINING and behind[1:].isalnum()
    )
    ends = before[-1].isalnum() or before[-1] in _JOINING, behind[0].isalnum() or behind[0] in _JOINING
    return all(ends) and (joined or (before[-1].isalnum() and behind[0].isalnum()))


def _trimmed(text: str, wide: Span, span: Span) -> Span:
    """Return a widened span without blanks and stops at its ends, never less than the words themselves."""
    start, end = wide.start, wide.end
    while start < span.start and not text[start].isalnum():
        start += 1
    while end > span.end and not text[end - 1].isalnum():
        end -= 1
    return Span(article=wide.article, start=start, end=end)
