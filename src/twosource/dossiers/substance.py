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
    background: float = 2.0
    """Taken off a sentence that tells an act of an earlier time."""
    lead: float = 1.5
    """Added for the first sentence of a report's body: what the newsroom thought its news to be."""
    late: float = 1.0
    """Taken off a sentence by how late it stands, from nothing at the first to all at the last."""


def substance(dossier: Dossier, span: Span, *, weights: SubstanceWeights | None = None) -> float:
    """Return the weight of what stands in a span: acts, speech, names, figures, the lead, less the later it stands."""
    weights = weights or SubstanceWeights()
    text = dossier.text(span.article)

    def inside(start: int, end: int) -> bool:
        return start < span.end and span.start < end

    told = [event for event in dossier.events if any(mention.overlaps(span) for mention in event.mentions)]
    acts = sum(not event.background for event in told)
    said = any(inside(quotation.start, quotation.end) for quotation in text.quotations)
    names = {
        mention.text
        for mention in text.mentions
        if not mention.pronoun and inside(mention.start, mention.end)
    }
    figures = sum(inside(quantity.start, quantity.end) for quantity in text.quantities)
    late = span.start / max(1, len(text.article.text))
    lead = next((one for one in text.sentences if one.role == "body"), None)
    return (
        weights.event * min(acts, 2)
        + weights.quotation * said
        + weights.name * min(len(names), 3)
        + weights.quantity * min(figures, 2)
        + weights.lead * (lead is not None and inside(lead.start, lead.end))
        - weights.background * (len(told) > acts)
        - weights.late * late
    )


SAME = 0.55
"""Similarity from which two linked sentences are taken to tell one thing; set by reading links of real stories,
where those below it mostly share a topic only. "Only B has" must not be said of what others have in other words."""


def told_twice(dossier: Dossier) -> list[Span]:
    """Return the spans of what stands in more than one report."""
    return [span for group in told_together(dossier) for span in group]


def told_together(dossier: Dossier) -> list[tuple[Span, ...]]:
    """Return the spans that tell one thing in several reports, together.

    These are linked sentences that are near enough or belong to a report and the one that it was made from, and
    quotations of an utterance that several reports carry. Speech without marks is left to the claims: what brings it
    together is too loose to hide what one report alone has.
    """
    made = {frozenset((descent.witness, descent.exemplar)) for descent in dossier.stemma.descents}
    linked = [
        (link.one, link.other)
        for link in dossier.stemma.links
        if link.kind != "paraphrase"
        or link.similarity >= SAME
        or frozenset((link.one.article, link.other.article)) in made
    ]
    return [*linked, *_shared_quotations(dossier)]


def _shared_quotations(dossier: Dossier) -> list[tuple[Span, ...]]:
    spans = {quotation.id: quotation.span for text in dossier.texts for quotation in text.quotations}
    shared: list[tuple[Span, ...]] = []
    for utterance in dossier.utterances:
        said = [
            spans[reading.quotation]
            for reading in utterance.readings
            if reading.quotation in spans and reading.relation != "indirect"
        ]
        if len({span.article for span in said}) > 1:
            shared.append(tuple(said))
    return shared
