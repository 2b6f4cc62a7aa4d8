"""Invented reports of a closed bridge in several hands."""

from dataclasses import replace

from tests.builders import annotated
from twosource.model import AnnotatedText, Credit, Entity, Quotation, Story

LINES = (
    "The Halvor Bridge in Sundby was closed to all traffic on Thursday after divers found a crack in its third pier.",
    "Some 41,000 vehicles cross it on a working day, the roads agency said.",
    "“We would rather explain a queue than a collapse,” agency director Torunn Eide told reporters at the site.",
    "She said that repairs would take eleven weeks and cost 90 million kroner.",
    "The crack, 2.4 metres long, was found in April by a team from the university in Narfjord.",
    "Ferries will carry ambulances across the sound from Friday.",
)
REWRITE = (
    "Traffic was barred from the Halvor Bridge in Sundby on Thursday once divers had discovered a crack in its third pier.",
    "Numerous vehicles use it each working day, according to the roads agency.",
    "“We prefer to justify a traffic jam over a disaster,” stated Torunn Eide, the agency's director, at the site.",
    "The repairs, she noted, are going to last eleven weeks, with costs of 90 million kroner.",
    "A team from the university in Narfjord had come upon the crack, which is 2.4 metres long, earlier this year.",
    "From Friday, ambulances will be taken over the sound by ferry.",
)
WITNESS = (
    "At six in the morning Per Aasland, who drives bus 14, was turned back by two policemen at the Halvor Bridge.",
    "“They told me to forget the timetable,” he said over coffee in the depot.",
    "The baker Wenche Holm had 300 loaves in her van and nowhere to take them.",
    "“My customers live on the other bank, and bread does not swim,” she said.",
    "By noon the queue at the old ferry quay was two kilometres long.",
    "Nobody in it had heard from the roads agency, which closed the crossing because of a crack.",
)


def report(
    article: str,
    sentences: tuple[str, ...],
    *,
    outlet: str | None = None,
    published: str | None = None,
    credit: str | None = None,
) -> AnnotatedText:
    """Return a report of some sentences in two paragraphs, with a text credit at its end if one is given."""
    half = len(sentences) // 2
    parts = [("body", sentences[:half]), ("body", sentences[half:])]
    if credit:
        parts.append(("credit", (credit,)))
    text = annotated(article, outlet, *parts, published=published)  # type: ignore[arg-type]  # roles as texts
    if not credit:
        return text
    end = len(text.article.text)
    given = Credit(start=end - len(credit), end=end, agency=credit, kind="text")
    return with_article(text, credits=(given,))


def with_article(text: AnnotatedText, **changes: object) -> AnnotatedText:
    """Return the text with some fields of its article changed."""
    return replace(text, article=replace(text.article, **changes))  # type: ignore[arg-type]  # tests set known fields


def speaking(text: AnnotatedText, words: str, speaker: str, country: str | None) -> AnnotatedText:
    """Return the text with a direct quotation of somebody of a country added."""
    start = text.article.text.index(words)
    number = len(text.quotations)
    entity = Entity(id=f"person:{speaker.lower()}", name=speaker, kind="person", country=country)
    quotation = Quotation(
        id=f"{text.id}-q{number}",
        article=text.id,
        start=start,
        end=start + len(words),
        form="direct",
        speaker=speaker,
        speaker_entity=entity.id,
    )
    return replace(text, quotations=(*text.quotations, quotation), entities=(*text.entities, entity))


def story_of(*texts: AnnotatedText) -> Story:
    """Return the story of some texts."""
    return Story(id="story-bridge", articles=tuple(sorted(text.id for text in texts)), headline="")
