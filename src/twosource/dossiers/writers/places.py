"""Where words stand, as a reader finds them: the report's sigil and the number of the sentence."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from twosource.model import AnnotatedText, Dossier, Quotation, Span


@dataclass(frozen=True, order=True)
class Place:
    """A sentence of a witness; `sentence` counts from 1, 0 stands for words outside all sentences."""

    sigil: str
    sentence: int
    last: int

    def __str__(self) -> str:
        if self.sentence == 0:
            return self.sigil
        return f"{self.sigil}:{self.sentence}" + (f"–{self.last}" if self.last > self.sentence else "")


@dataclass(frozen=True)
class Places:
    """Finds the places of spans in one dossier."""

    dossier: Dossier

    @cached_property
    def sigils(self) -> dict[str, str]:
        """The sigil of each article."""
        return {witness.article: witness.sigil for witness in self.dossier.stemma.witnesses}

    @cached_property
    def texts(self) -> dict[str, AnnotatedText]:
        """The annotated text of each article."""
        return {text.id: text for text in self.dossier.texts}

    @cached_property
    def quotations(self) -> dict[str, Quotation]:
        """Every quotation and gloss of the story by its id."""
        texts = self.dossier.texts
        return {quotation.id: quotation for text in texts for quotation in (*text.quotations, *text.glosses)}

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Where the sentences of each article start."""
        return {text.id: [sentence.start for sentence in text.sentences] for text in self.dossier.texts}

    def of(self, span: Span) -> Place:
        """Return the place of a span: the sentences that it touches."""
        sentences = self.texts[span.article].sentences
        first = bisect_right(self.starts[span.article], span.start) - 1
        last = bisect_right(self.starts[span.article], max(span.start, span.end - 1)) - 1
        sigil = self.sigils[span.article]
        if first >= 0 and sentences[first].end > span.start:
            return Place(sigil, first + 1, last + 1)
        if last > first:
            return Place(sigil, first + 2, last + 1)
        return Place(sigil, 0, 0)

    def sigils_of(self, articles: Iterable[str]) -> list[str]:
        """Return the sigils of articles in their order, Z before AA."""
        return sorted((self.sigils[article] for article in articles), key=lambda sigil: (len(sigil), sigil))

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return span.cut(self.texts[span.article].article.text)

    def sentence(self, span: Span) -> str:
        """Return the first sentence that a span touches, or the span's words outside all sentences."""
        place = self.of(span)
        if place.sentence == 0:
            return self.words(span)
        text = self.texts[span.article]
        chosen = text.sentences[place.sentence - 1]
        return text.article.text[chosen.start : chosen.end]

    def in_body(self, span: Span) -> bool:
        """Tell whether a span starts in a sentence of a body."""
        place = self.of(span)
        return place.sentence > 0 and self.texts[span.article].sentences[place.sentence - 1].role == "body"

    def each(self, spans: Iterable[Span]) -> list[Place]:
        """Return the different places of spans in the order of sigils and sentences."""
        return sorted({self.of(span) for span in spans}, key=lambda place: (len(place.sigil), place))

    def line(self, spans: Iterable[Span], *, most: int | None = None) -> str:
        """Return the places of spans in one line, at most `most` of them and a count of the rest."""
        places = [str(place) for place in self.each(spans)]
        if most is None or len(places) <= most:
            return " ".join(places)
        return f"{' '.join(places[:most])} +{len(places) - most}"
