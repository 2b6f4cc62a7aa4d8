"""Quotations, evidence and events as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD."""

from collections.abc import Iterator

from twosource.dossiers.writers.contract import escape_surrogates, laid_out
from twosource.dossiers.writers.exports.names import iri, legal, urn
from twosource.dossiers.writers.shapes import Plain, Record
from twosource.model import Claim, Dossier, Event, Quotation, Span, Survey, Utterance

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points before and behind the words that a quote selector gives to find them again."""


def write_annotations(survey: Survey) -> str:
    """Return an annotation collection with one page that holds an annotation for every quotation, evidence and event.

    Each target has a position selector, whose code points count in the article's text as the dossier gives it, and a
    quote selector, which also finds the words in the page that they were published on.
    """
    marks: list[Plain] = [mark for dossier in survey.dossiers for mark in annotations(dossier)]
    page: Record = {"type": "AnnotationPage", "startIndex": 0, "items": marks}
    collection: Record = {
        "@context": CONTEXT,
        "id": urn("annotations"),
        "type": "AnnotationCollection",
        "label": "What reports say, marked in their texts",
        "total": len(marks),
        "first": {"id": urn("annotations", "1"), **page},
    }
    return escape_surrogates(laid_out(collection, 0) + "\n")


def annotations(dossier: Dossier) -> Iterator[Record]:
    """Yield the annotations of one story: quotations in the order of the texts, claims, events."""
    said = {
        reading.quotation: (utterance, reading.relation)
        for utterance in dossier.utterances
        for reading in utterance.readings
    }
    for text in dossier.texts:
        for quotation in text.quotations:
            yield of_quotation(dossier, quotation, said.get(quotation.id))
    for claim in dossier.claims:
        yield from of_claim(dossier, claim)
    for event in dossier.events:
        yield of_event(dossier, event)


def of_quotation(dossier: Dossier, quotation: Quotation, said: tuple[Utterance, str] | None) -> Record:
    """Return a quotation with its speaker and, where it is a reading of an utterance, how it stands to that."""
    bodies: list[Plain] = [tagging(f"{quotation.form} quotation")]
    if quotation.speaker:
        bodies.append(textual(quotation.speaker, "identifying"))
    if said:
        bodies += [tagging(said[1]), {"id": urn("utterance", said[0].id), "purpose": "linking"}]
    return annotation(dossier, urn("quotation", quotation.id), "identifying", bodies, [quotation.span])


def of_claim(dossier: Dossier, claim: Claim) -> Iterator[Record]:
    """Yield for each place of a claim's evidence how it stands to the claim."""
    for number, evidence in enumerate(claim.evidence, start=1):
        bodies: list[Plain] = [
            textual(claim.text, "describing"),
            tagging(evidence.stance),
            {"id": urn("claim", claim.id), "purpose": "linking"},
        ]
        name = urn("claim", claim.id, str(number))
        yield annotation(dossier, name, "describing", bodies, [evidence.span])


def of_event(dossier: Dossier, event: Event) -> Record:
    """Return an event with its codes at all places that mention it."""
    tags = [event.plover, f"CAMEO {event.cameo}" if event.cameo else "", event.status]
    bodies: list[Plain] = [tagging(tag) for tag in tags if tag]
    return annotation(dossier, urn("event", event.id), "classifying", bodies, list(event.mentions))


def annotation(
    dossier: Dossier, name: str, motivation: str, bodies: list[Plain], spans: list[Span]
) -> Record:
    """Return an annotation of some spans; one body or target stands by itself, as the model has it."""
    targets: list[Plain] = [target(dossier, span) for span in spans]
    return {
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies[0] if len(bodies) == 1 else bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def textual(words: str, purpose: str) -> Record:
    """Return words as a body."""
    return {"type": "TextualBody", "value": legal(words), "format": "text/plain", "purpose": purpose}


def tagging(tag: str) -> Record:
    """Return a tag as a body."""
    return {"type": "TextualBody", "value": legal(tag), "purpose": "tagging"}


def target(dossier: Dossier, span: Span) -> Record:
    """Return a span with both selectors."""
    article = dossier.text(span.article).article
    before, behind = article.text[max(0, span.start - AROUND) : span.start], article.text[span.end :][:AROUND]
    quoted: Record = {
        "type": "TextQuoteSelector",
        "exact": legal(span.cut(article.text)),
        "prefix": legal(before),
        "suffix": legal(behind),
    }
    position: Record = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": iri(article), "selector": [position, quoted]}
