"""Footnotes, and words that Markdown does not read as its own marks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from twosource.dossiers.writers.phrases import outlet_phrase, shown
from twosource.dossiers.writers.places import Place, Places
from twosource.model import Span

_MARKS = re.compile(r"([\\`*_\[\]<>|~#&$^!{}])")
_STARTS = re.compile(r"^(\s*)(\d*)([-+.)=]+)(?=\s|$)")
_LINKS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def literal(words: str) -> str:
    """Return a source's words on one line, every mark of Markdown or HTML escaped, no address made a link."""
    escaped = _MARKS.sub(r"\\\1", shown(words))
    return _LINKS.sub(r"\1\\\2", _STARTS.sub(r"\1\2\\\3", escaped))


@dataclass(frozen=True)
class Notes:
    """The footnotes of one story: a sentence is noted once, however often it is cited."""

    places: Places
    prefix: str = ""
    spans: dict[Place, Span] = field(default_factory=dict)

    def cite(self, spans: Iterable[Span]) -> str:
        """Return references to the sentences of spans."""
        cited = sorted(
            {self.first(span): span for span in spans}.items(), key=lambda pair: (len(pair[0].sigil), pair)
        )
        for place, span in cited:
            self.spans.setdefault(place, span)
        return "".join(f"[^{self.label(place)}]" for place, _ in cited)

    def first(self, span: Span) -> Place:
        """Return the place of a span's first sentence."""
        place = self.places.of(span)
        return Place(place.sigil, place.sentence, place.sentence)

    def label(self, place: Place) -> str:
        """Return a footnote's label."""
        return f"{self.prefix}{place.sigil}{place.sentence or ''}"

    def lines(self) -> list[str]:
        """Return the footnotes in the order of sigils and sentences."""
        ordered = sorted(self.spans.items(), key=lambda pair: (len(pair[0].sigil), pair))
        return [f"[^{self.label(place)}]: {self.note(place, span)}" for place, span in ordered]

    def note(self, place: Place, span: Span) -> str:
        """Return what a footnote says: the place, the outlet, the sentence."""
        outlet = outlet_phrase(self.places.texts[span.article].article)
        return f"**{place}** {literal(outlet)}: {literal(self.places.sentence(span))}"
