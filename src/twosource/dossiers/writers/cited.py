"""Sentences of a survey's reports as a reader of another text finds them: outlet, address, number, words."""

from dataclasses import dataclass
from functools import cached_property

from twosource.dossiers.writers.phrases import outlet_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.shapes import Record
from twosource.model import AnnotatedText, Dossier, Span, Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A sentence of a report; `number` counts from 1, 0 stands for words outside all sentences."""

    span: Span
    outlet: str
    address: str
    url: str | None
    number: int
    words: str


@dataclass(frozen=True)
class Sentences:
    """Finds the sentences of spans in all stories of a survey."""

    survey: Survey

    @cached_property
    def dossiers(self) -> dict[str, Dossier]:
        """The dossier that holds each article."""
        return {text.id: dossier for dossier in self.survey.dossiers for text in dossier.texts}

    @cached_property
    def places(self) -> dict[str, Places]:
        """The places of each story, by its id."""
        return {dossier.story.id: Places(dossier) for dossier in self.survey.dossiers}

    def cite(self, span: Span) -> Citation:
        """Return the first sentence that a span touches."""
        places = self.places[self.dossiers[span.article].story.id]
        article = places.texts[span.article].article
        return Citation(
            span=span,
            outlet=outlet_phrase(article),
            address=article.report,
            url=article.url,
            number=places.of(span).sentence,
            words=places.sentence(span),
        )


def line_number(text: AnnotatedText, start: int) -> int:
    """Return the line of a text, from 1, on which a code point stands."""
    return text.article.text.count("\n", 0, start) + 1


def citation_record(citation: Citation) -> Record:
    """Return a cited sentence as JSON values, with the span that was cited."""
    return {
        "article": citation.span.article,
        "start": citation.span.start,
        "end": citation.span.end,
        "outlet": citation.outlet,
        "report": citation.address,
        "url": citation.url,
        "sentence": citation.number,
        "words": citation.words,
    }
