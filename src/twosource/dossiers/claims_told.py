"""What the digest says of claims: where accounts differ, what most carry, what one report alone has."""

from collections.abc import Iterable

from twosource.dossiers.changes_told import changed_quotations
from twosource.dossiers.context import shown_span
from twosource.dossiers.lines import count_line, quote_line
from twosource.dossiers.names import sigils
from twosource.dossiers.patterns import (
    ALONE,
    BETWEEN,
    DIFFER,
    KINDS_OF_DIFFERENCE,
    MORE_DISPUTED,
    ONE_MORE_DISPUTED,
    READING,
    REVISED,
    REVISIONS,
)
from twosource.dossiers.readable import Wording, readable
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.substance import substance, told_twice
from twosource.model import Claim, Difference, DigestLine, Dossier, Span


def carriers(claim: Claim) -> set[str]:
    """Return the articles that carry a claim, whatever their stance."""
    return {evidence.span.article for evidence in claim.evidence}


def by_weight(dossier: Dossier, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims by origins, then reports, then how early their words stand in the reports."""
    place = {text.id: number for number, text in enumerate(dossier.texts)}

    def weight(claim: Claim) -> tuple[int, int, int, int, int, str]:
        span = claim.text_span
        first = min((evidence.span.start for evidence in claim.evidence), default=span.start)
        origins = claim.origins
        return (-origins.low, -len(carriers(claim)), first, -origins.high, place[span.article], claim.id)

    return sorted(claims, key=weight)


def disputed_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return a line for each contradiction, and a count of the claims that are left out."""
    disputed = by_weight(dossier, (claim for claim in dossier.claims if claim.disputed))
    found = [
        (claim, difference)
        for claim in disputed[: settings.disputed]
        for difference in claim.differences
        if difference.contradiction
    ]
    kept = [
        pair
        for place, pair in enumerate(found)
        if not any(holds(other[1], pair[1]) for other in found[:place])
    ]
    lines = [difference_line(dossier, claim, difference, settings) for claim, difference in kept]
    lines = lines[: settings.disputed]
    left = disputed[settings.disputed :]
    if left:
        text = ONE_MORE_DISPUTED if len(left) == 1 else MORE_DISPUTED.format(count=len(left))
        lines.append(count_line(dossier, text, [claim.text_span for claim in left], disputed=True))
    return lines


def holds(one: Difference, other: Difference) -> bool:
    """Tell whether a difference has every reading of another one, so that a reader learns nothing from that."""
    told = {span for reading in one.readings for span in reading.spans}
    return one.kind == other.kind and all(
        any(span.overlaps(known) for known in told) for reading in other.readings for span in reading.spans
    )


def revised_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return the figures that a later report corrects or carries on, those of most reports first."""
    return [
        difference_line(dossier, claim, difference, settings)
        for claim in by_weight(dossier, dossier.claims)
        for difference in claim.differences
        if not difference.contradiction and revision(difference)
    ]


def revision(difference: Difference) -> str:
    """Return how the later of a difference's figures stands for the earlier one, "" if it does not."""
    return next((how for how in REVISIONS if how in (difference.note or "")), "")


def difference_line(
    dossier: Dossier, claim: Claim, difference: Difference, settings: DigestSettings
) -> DigestLine:
    """Return what the accounts have at the place where they contradict each other, and who has it."""
    readings = [reading for reading in difference.readings if reading.spans][: settings.readings]
    shown = [shown_span(dossier, claim, difference, reading) for reading in readings]
    sides = [
        READING.format(
            words=dossier.words(span),
            witnesses=sigils(dossier, (span.article for span in reading.spans)),
        )
        for span, reading in zip(shown, readings, strict=True)
    ]
    cites = [*shown, *(span for reading in readings for span in reading.spans)]
    kind = "; ".join(filter(None, (KINDS_OF_DIFFERENCE[difference.kind], difference.note)))
    text = DIFFER.format(kind=kind, readings=BETWEEN.join(sides))
    if not difference.contradiction:
        text = REVISED.format(how=revision(difference), readings=BETWEEN.join(sides))
    return count_line(dossier, text, cites or [claim.text_span], disputed=difference.contradiction)


def agreed_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return the words of what at least two reports carry, what most origins carry first; no line says one twice.

    A claim most of whose sentences are cited for an earlier line is left out: it is the same in other words.
    Those that need the sentence before them come last.
    """
    shared = [
        claim
        for claim in dossier.claims
        if len(carriers(claim)) > 1 and not (claim.disputed or claim.background)
    ]
    told: list[Wording] = []
    changed = changed_quotations(dossier)
    seen: set[tuple[str, int]] = set()
    lines: list[tuple[bool, DigestLine]] = []
    for claim in by_weight(dossier, shared):
        wording = readable(dossier, claim, longest=settings.longest, changed=changed)
        places = sentences_of(dossier, (evidence.span for evidence in claim.evidence))
        fresh = 2 * len(places - seen) > len(places)
        if wording is not None and fresh and not any(wording.repeats(other) for other in told):
            told.append(wording)
            seen |= places
            lines.append((wording.dangles, quote_line(dossier, claim, wording.span)))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def sentences_of(dossier: Dossier, spans: Iterable[Span]) -> set[tuple[str, int]]:
    """Return the sentences that spans stand in, each by its article and its place there."""
    return {
        (span.article, number)
        for span in spans
        for number, one in enumerate(dossier.text(span.article).sentences)
        if one.start < span.end and span.start < one.end
    }


def lone_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return what only one report has, the report of each line another where there are several."""
    if len(dossier.texts) < 2:
        return []
    told = [*told_twice(dossier), *shared_evidence(dossier)]
    lone = [
        (claim, wording)
        for claim in dossier.claims
        if len(carriers(claim)) == 1 and not (claim.disputed or claim.background)
        if (wording := readable(dossier, claim, longest=settings.longest)) is not None
        if not wording.dangles and not any(span.overlaps(wording.span) for span in told)
    ]
    ranked = sorted(lone, key=lambda pair: (-substance(dossier, pair[1].span), pair[1].span, pair[0].id))
    first: dict[str, tuple[Claim, Wording]] = {}
    for claim, wording in ranked:
        first.setdefault(wording.span.article, (claim, wording))
    return [lone_line(dossier, claim, wording) for claim, wording in first.values()]


def shared_evidence(dossier: Dossier) -> list[Span]:
    """Return the places where reports tell what others tell too: a sentence that holds one is not theirs alone."""
    return [
        evidence.span for claim in dossier.claims if len(carriers(claim)) > 1 for evidence in claim.evidence
    ]


def lone_line(dossier: Dossier, claim: Claim, wording: Wording) -> DigestLine:
    """Return a claim's words behind the sigil of the one report that has them."""
    text = ALONE.format(witness=dossier.stemma.sigil(wording.span.article), words=wording.text)
    return count_line(dossier, text, (wording.span, *(evidence.span for evidence in claim.evidence)))
