"""A ferry runs aground: an agency's dispatch, its copies, a rewrite that changes words, and somebody who was there."""

from dataclasses import replace
from datetime import date

from tests.builders.parts import annotated, find
from twosource.model import (
    AnnotatedText,
    Credit,
    Entity,
    MarkedPassage,
    Mention,
    Quantity,
    Quotation,
    QuotationForm,
    Span,
    TimeExpression,
)  # fmt: skip

WIRE = annotated(
    "a1",
    "Northern Wire",
    ("headline", ("Ferry runs aground off Port Kestrel, 31 hurt",)),
    ("dateline", ("PORT KESTREL, March 3 (Northern Wire)",)),
    (
        "body",
        (
            (
                "The car ferry Astra Lumen struck a sandbank off Port Kestrel on Monday and 31 people were hurt, the "
                "coast guard said."
            ),
            (
                "“We are deeply sorry for what our passengers had to go through tonight,” operator chief Ilse Brandt "
                "told reporters."
            ),
        ),
    ),
    (
        "body",
        (
            "The engine was not at fault, Brandt said.",
            "A similar ship ran aground in the same channel in 2019.",
        ),
    ),
    published="2025-03-03T21:40:00+00:00",
    headline="Ferry runs aground off Port Kestrel, 31 hurt",
)
COPY = annotated(
    "b2",
    "Kestrel Courier",
    ("headline", ("31 hurt as ferry hits sandbank",)),
    (
        "body",
        (
            (
                "The car ferry Astra Lumen struck a sandbank off Port Kestrel on Monday and 31 people were hurt, the "
                "coast guard said."
            ),
            "“We are deeply sorry for what our passengers had to go through tonight,” Ilse Brandt told reporters.",
            "A similar ship ran aground in the same channel in 2019.",
        ),
    ),
    ("credit", ("Northern Wire",)),
    published="2025-03-04",
    headline="31 hurt as ferry hits sandbank",
)
REWRITE = annotated(
    "c3",
    None,
    ("furniture", ("ADVERTISEMENT", "Read More")),
    (
        "body",
        (
            (
                "Around thirty passengers sustained injuries when the Astra Lumen hit a shoal near Port Kestrel earlier "
                "this week."
            ),
            "“We are truly sorry for what our travellers went through,” said Ilse Brandt, who heads the operator.",
        ),
    ),
    headline="Shoal shock <script>alert('ferry')</script> & more",
)
HARBOUR = annotated(
    "d4",
    "Harbour Post",
    ("headline", ("‘The engine failed twice’: on board the Astra Lumen",)),
    (
        "body",
        (
            (
                "Twenty-seven people were injured aboard the Astra Lumen on Monday night, the harbour clinic told this "
                "newspaper."
            ),
            "“The engine failed twice before we hit the bottom,” deckhand Tomas Reyl said.",
            "Rescuers plan to tow the ship on Thursday.",
        ),
    ),
    published="2025-03-04T06:15:00+00:00",
    headline="‘The engine failed twice’: on board the Astra Lumen",
)
WEEKLY = annotated(
    "e5",
    "Coast Weekly",
    (
        "body",
        (
            "Thirty-one people were hurt when a ferry struck a sandbank off Port Kestrel on Monday.",
            "Ilse Brandt said she was sorry for what passengers had to go through.",
        ),
    ),
)


def bounds(text: AnnotatedText, words: str) -> dict[str, int]:
    """Return where words stand, for a value without an article."""
    span = find(text, words)
    return {"start": span.start, "end": span.end}


def sentence(text: AnnotatedText, number: int) -> Span:
    """Return the span of a sentence by its index."""
    chosen = text.sentences[number]
    return Span(article=text.id, start=chosen.start, end=chosen.end)


def quoted(
    text: AnnotatedText,
    number: int,
    words: str,
    speaker: str,
    *,
    form: QuotationForm = "direct",
    mention: str | None = None,
    cue: str | None = None,
) -> Quotation:
    """Return a quotation of the words in a text."""
    span = find(text, words)
    return Quotation(
        id=f"{text.id}-q{number}",
        article=text.id,
        start=span.start,
        end=span.end,
        form=form,
        content=(span,),
        speaker=speaker,
        speaker_entity=f"person:{speaker.lower()}",
        speaker_probability=0.97,
        mention=find(text, mention) if mention else None,
        cue=find(text, cue) if cue else None,
    )


SORRY = "We are deeply sorry for what our passengers had to go through tonight,"
TRULY = "We are truly sorry for what our travellers went through,"
FAILED = "The engine failed twice before we hit the bottom,"
INDIRECT = "she was sorry for what passengers had to go through"
WIRE = replace(
    WIRE,
    quotations=(
        quoted(WIRE, 1, SORRY, "Ilse Brandt", mention="operator chief Ilse Brandt", cue="told"),
        quoted(WIRE, 2, "The engine was not at fault", "Ilse Brandt", form="indirect", mention="Brandt", cue="said"),
    ),
    mentions=(
        Mention(start=30, end=41, text="PORT KESTRE", kind="place", entity="place:port kestrel"),
        Mention(start=200, end=203, text="she", kind="person", entity=None, pronoun=True),
    ),
    entities=(Entity(id="place:port kestrel", name="Port Kestrel", kind="place", aliases=("PORT KESTREL",)),),
    passages=(MarkedPassage(start=200, end=210, open="“", close="”"),),
    times=(
        TimeExpression(
            start=100, end=106, text="Monday", kind="date", value="2025-03-03", granularity="day",
            earliest=date(2025, 3, 3), latest=date(2025, 3, 3), weekday=0, anchored=True,
        ),
    ),
    quantities=(
        Quantity(start=110, end=112, text="31", low=31.0, high=31.0, bound="exact", unit="people"),
        Quantity(start=113, end=120, text="scores", low=40.0, high=float("inf"), bound="vague"),
    ),
)  # fmt: skip
COPY = replace(
    COPY,
    article=replace(
        COPY.article,
        credits=(Credit(**bounds(COPY, "Northern Wire"), agency="Northern Wire", kind="text"),),
        doubts=("published 2025-03-04 stands beside another day in the address",),
    ),
    quotations=(quoted(COPY, 1, SORRY, "Ilse Brandt", mention="Ilse Brandt", cue="told"),),
)
REWRITE = replace(
    REWRITE, quotations=(quoted(REWRITE, 1, TRULY, "Ilse Brandt", mention="Ilse Brandt", cue="said"),)
)
HARBOUR = replace(
    HARBOUR,
    quotations=(quoted(HARBOUR, 1, FAILED, "Tomas Reyl", mention="deckhand Tomas Reyl", cue="said"),),
    glosses=(quoted(HARBOUR, 9, "The engine failed twice", "Tomas Reyl"),),
)
WEEKLY = replace(
    WEEKLY,
    quotations=(
        quoted(WEEKLY, 1, INDIRECT, "Ilse Brandt", form="indirect", mention="Ilse Brandt", cue="said"),
    ),
)
FERRY = (WIRE, COPY, REWRITE, HARBOUR, WEEKLY)
