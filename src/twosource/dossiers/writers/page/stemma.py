"""Who has it from whom: the stemma drawn, and the same as a list with the evidence."""

from twosource.dossiers.writers.outline import reasons_for
from twosource.dossiers.writers.page.citations import Citations
from twosource.dossiers.writers.page.drawing import drawing, drawing_key
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag, words
from twosource.dossiers.writers.phrases import DESCENT_PHRASES, exemplar_phrase, per_cent, witness_phrase
from twosource.dossiers.writers.places import Place
from twosource.model import Descent, DescentEvidence, LostExemplar


def stemma_section(cite: Citations) -> Html:
    """Return the drawing and, for each descent, its reasons."""
    stemma = cite.places.dossier.stemma
    lost = (lost_line(cite, text) for text in stemma.lost)
    descents = [descent_line(cite, descent) for descent in stemma.descents]
    reasons = tag(
        "details", tag("summary", "The evidence for each line"), tag("ul", lost, descents), class_="evidence"
    )
    none = tag("p", "No report is made from another, as far as the texts tell.", class_="note")
    return tag(
        "section",
        tag("h3", "Who has it from whom", id=cite.anchor("stemma")),
        tag(
            "div",
            drawing(cite),
            class_="scroll",
            tabindex="0",
            role="region",
            aria_labelledby=cite.named("stemma"),
        ),
        drawing_key(cite),
        reasons if descents else none,
        class_="stemma",
    )


def descent_line(cite: Citations, descent: Descent) -> Html:
    """Return one descent in words, with its reasons."""
    stemma = cite.places.dossier.stemma
    witness = cite.link(Place(stemma.sigil(descent.witness), 0, 0))
    outlet = words(witness_phrase(cite.places.texts[descent.witness].article), "outlet")
    told = f" {DESCENT_PHRASES[descent.kind]} "
    sure = f": {per_cent(descent.share)} of its own prose, probability {descent.probability:.2f}"
    exemplar = words(exemplar_phrase(stemma, descent.exemplar), "label")
    return tag(
        "li",
        witness,
        " ",
        outlet,
        told,
        exemplar,
        sure,
        reasons_list(cite, reasons_for(cite.places.dossier, descent)),
    )


def lost_line(cite: Citations, lost: LostExemplar) -> Html:
    """Return a text that is not among the reports, with the reasons to infer it."""
    return tag(
        "li", words(lost.label, "label"), " is not among the reports", reasons_list(cite, lost.evidence)
    )


def reasons_list(cite: Citations, evidence: tuple[DescentEvidence, ...]) -> Html:
    """Return reasons, each with its sentences."""
    if not evidence:
        return EMPTY
    by = cite.anchor("stemma")
    lines = (
        tag("li", words(reason.text, "reason"), cite.links(reason.spans, by=by, label="descent"))
        for reason in evidence
    )
    return joined(tag("ul", lines))
