"""The day of an utterance and of a claim, where the report's own words tell it."""

import re
from collections.abc import Iterator

from twosource.model import (
    AnnotatedText,
    Claim,
    Dossier,
    EventDay,
    Quotation,
    Span,
    TimeExpression,
    Utterance,
)
from twosource.text.wording import normals

FAR = 60
"""Code points between a cue ("told reporters") and the day on which that was."""
TOO_VAGUE = frozenset({"decade", "longer"})
SHORT = frozenset({"time", "part"})
NARROW = frozenset({*SHORT, "day", "week"})
"""What can be when somebody spoke; a month or a year beside a verb of saying is mostly of what is told."""
NAMED = frozenset({"week", "month", "year"})
"""What a day without a date can still be placed by."""
AHEAD = frozenset({"will", "shall", "won't"})

LED_BY = re.compile(r"\b(?:after|following|since|unless|until|if) +(?!this |that )[^,;:“”\"]*\w[^,;:“”\"]* $")
"""Words behind which a day belongs to what they bring in, if there is more of that than the day."""


def day_of_utterance(dossier: Dossier, utterance: Utterance) -> tuple[EventDay, Span] | None:
    """Return the day on which something was said and the sentence that tells it; None if no report tells it.

    The day stands in the sentence of the cue, outside what is said, and near the cue.
    """
    carried = {reading.quotation for reading in utterance.readings}
    for text in dossier.texts:
        for quotation in text.quotations:
            if quotation.id in carried and quotation.cue is not None:
                times = list(times_beside(text, quotation, quotation.cue))
                if len(times) == 1:
                    return day_told(text, times[0]), sentence_at(text, quotation.cue)
    return None


def times_beside(text: AnnotatedText, quotation: Quotation, cue: Span) -> Iterator[TimeExpression]:
    """Yield the days near a cue that do not stand in what is said."""
    sentence = sentence_at(text, cue)
    said = (quotation.span, *quotation.content)
    for time in usable(text):
        place = Span(article=text.id, start=time.start, end=time.end)
        apart = max(place.start - cue.end, cue.start - place.end)
        near = sentence.contains(place) and apart <= FAR and time.granularity in NARROW
        if near and not any(place.overlaps(one) for one in said):
            yield time


def sentence_at(text: AnnotatedText, span: Span) -> Span:
    """Return the sentence that a span starts in, the span itself outside all sentences."""
    held = next((one for one in text.sentences if one.start <= span.start < one.end), None)
    return Span(article=text.id, start=held.start, end=held.end) if held else span


def day_of_claim(dossier: Dossier, claim: Claim) -> EventDay | None:
    """Return the one day that the words of a claim hold; None for none, for several, and where accounts differ on it."""
    text, span = dossier.text(claim.text_span.article), claim.text_span
    times = [time for time in usable(text) if span.start <= time.start and time.end <= span.end]
    disputed = any(one.contradiction and one.kind == "date" for one in claim.differences)
    headed = any(one.role != "body" and one.start <= span.start < one.end for one in text.sentences)
    if (
        disputed
        or headed
        or len(times) != 1
        or is_guess(text, span, times[0])
        or dates_else(text, span, times[0])
    ):
        return None
    return day_told(text, times[0])


def is_guess(text: AnnotatedText, span: Span, time: TimeExpression) -> bool:
    """Tell whether words on what is to come are a speaker's own, or their day is read as one that is past."""
    if not AHEAD & set(normals(span.cut(text.article.text))):
        return False
    published = text.article.day
    past = published is not None and time.latest is not None and time.latest < published
    quoted = any(
        one.form != "indirect" and one.start <= time.start and time.end <= one.end for one in text.quotations
    )
    return past or quoted


def dates_else(text: AnnotatedText, span: Span, time: TimeExpression) -> bool:
    """Tell whether a day is that of what went before, or of a condition: "without water after the blast on Friday", "unless paid by Friday"."""
    return LED_BY.search(text.article.text[span.start : time.start]) is not None


def usable(text: AnnotatedText) -> Iterator[TimeExpression]:
    """Yield the times of a text that name a day, a month or a year, no length and no repetition."""
    for time in text.times:
        if time.kind not in {"date", "time"} or time.granularity in TOO_VAGUE:
            continue
        if time.earliest is None and time.weekday is None and time.granularity not in NAMED:
            continue
        yield time


def day_told(text: AnnotatedText, time: TimeExpression) -> EventDay:
    """Return a time expression as a day; an hour is told as its day."""
    return EventDay(
        earliest=time.earliest,
        latest=time.latest,
        as_written=text.article.text[time.start : time.end],
        granularity="day" if time.granularity in SHORT else time.granularity,
        inferred=not time.anchored and time.earliest is not None,
    )
