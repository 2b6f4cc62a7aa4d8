"""How much a sentence tells: what a reader of one report would miss."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from twosource.model import Dossier, Span
from twosource.text.concepts import base, concepts
from twosource.text.weekdays import WEEK

_REVISED = re.compile(r"\W*(?:update|updated|correction|corrected|clarification)\s*[:–—-]", re.IGNORECASE)


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
    """Added for the first sentence of a report's body, what the newsroom thought its news to be; not for a scene painted there
    that nothing ties to the other reports."""
    subject: float = 0.5
    """Added for each word, up to `subjects`, that most reports have too: it tells more of the same matter."""
    subjects: int = 4
    revised: float = 2.0
    """Added where a newsroom says that it brings its own report up to date."""
    late: float = 1.0
    """Taken off a sentence by how late it stands, from nothing at the first to all at the last."""


def substance(
    dossier: Dossier, span: Span, subjects: Collection[str] = (), *, weights: SubstanceWeights | None = None
) -> float:
    """Return the weight of what stands in a span: acts, speech, names, figures, the lead, less the later it stands.

    `subjects` are the stems of what the story is about (`subjects_of`): a sentence that has them tells more of the same matter.
    """
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
    shared = len({one.stem for one in concepts(dossier.words(span))} & set(subjects))
    news = bool(acts or said or shared > 1)
    return (
        weights.event * min(acts, 2)
        + weights.quotation * said
        + weights.name * min(len(names), 3)
        + weights.quantity * min(figures, 2)
        + weights.lead * (lead is not None and inside(lead.start, lead.end) and news)
        + weights.subject * min(shared, weights.subjects)
        + weights.revised * bool(_REVISED.match(dossier.words(span)))
        - weights.background * (len(told) > acts)
        - weights.late * late
    )


def subjects_of(dossier: Dossier) -> frozenset[str]:
    """Return the stems of the content words that stand in more than half of the reports, figures and days of the week left out."""
    told = Counter(
        stem for text in dossier.texts for stem in {one.stem for one in concepts(text.article.text)}
    )
    days = {base(day) for day in WEEK}
    return frozenset(
        stem for stem in told if 2 * told[stem] > len(dossier.texts) and stem.isalpha() and stem not in days
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
