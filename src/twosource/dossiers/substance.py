"""How much a sentence tells: what a reader of one report would miss."""

from dataclasses import dataclass

from twosource.model import Dossier, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstanceWeights:
    """Weights of what a sentence has, set by reading which lone sentences matter in a dossier."""

    event: float = 2.0
    quotation: float = 1.5
    name: float = 0.5
    quantity: float = 1.0
    late: float = 1.0
    """Taken off a sentence by how late it stands, from nothing at the first to all at the last."""


def substance(dossier: Dossier, span: Span, *, weights: SubstanceWeights | None = None) -> float:
    """Return the weight of what stands in a span: acts, speech, names and figures, less the later it stands."""
    weights = weights or SubstanceWeights()
    text = dossier.text(span.article)

    def inside(start: int, end: int) -> bool:
        return start < span.end and span.start < end

    acts = sum(any(mention.overlaps(span) for mention in event.mentions) for event in dossier.events)
    said = any(inside(quotation.start, quotation.end) for quotation in text.quotations)
    names = {
        mention.text
        for mention in text.mentions
        if not mention.pronoun and inside(mention.start, mention.end)
    }
    figures = sum(inside(quantity.start, quantity.end) for quantity in text.quantities)
    late = span.start / max(1, len(text.article.text))
    return (
        weights.event * min(acts, 2)
        + weights.quotation * said
        + weights.name * min(len(names), 3)
        + weights.quantity * min(figures, 2)
        - weights.late * late
    )


def derived_sentences(dossier: Dossier) -> list[Span]:
    """Return the sentences of derived reports that carry text or tell things of other reports."""
    derived = {descent.witness for descent in dossier.stemma.descents}
    return [
        span for link in dossier.stemma.links for span in (link.one, link.other) if span.article in derived
    ]
