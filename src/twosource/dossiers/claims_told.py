"""What the digest says of claims: where accounts differ, what most carry, what one report alone has."""

from collections.abc import Iterable

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
)
from twosource.dossiers.readable import Wording, readable
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.substance import substance, told_twice
from twosource.model import Claim, Difference, DigestLine, Dossier


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
    lines = [
        difference_line(dossier, claim, difference, settings)
        for claim in disputed[: settings.disputed]
        for difference in claim.differences
        if difference.contradiction
    ][: settings.disputed]
    left = disputed[settings.disputed :]
    if left:
        text = ONE_MORE_DISPUTED if len(left) == 1 else MORE_DISPUTED.format(count=len(left))
        lines.append(count_line(dossier, text, [claim.text_span for claim in left], disputed=True))
    return lines


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
    text = DIFFER.format(kind=KINDS_OF_DIFFERENCE[difference.kind], readings=BETWEEN.join(sides))
    return count_line(dossier, text, cites or [claim.text_span], disputed=True)


def agreed_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return the words of what at least two reports carry, what most origins carry first; no line says one twice."""
    shared = [
        claim
        for claim in dossier.claims
        if len(carriers(claim)) > 1 and not (claim.disputed or claim.background)
    ]
    told: list[Wording] = []
    lines: list[DigestLine] = []
    for claim in by_weight(dossier, shared):
        wording = readable(dossier, claim, longest=settings.longest)
        if wording is not None and not any(wording.repeats(other) for other in told):
            told.append(wording)
            lines.append(quote_line(dossier, claim, wording.span))
    return lines


def lone_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return what only one report has, the report of each line another where there are several."""
    if len(dossier.texts) < 2:
        return []
    told = told_twice(dossier)
    lone = [
        (claim, wording)
        for claim in dossier.claims
        if len(carriers(claim)) == 1 and not (claim.disputed or claim.background)
        if (wording := readable(dossier, claim, longest=settings.longest)) is not None
        if not any(span.overlaps(wording.span) for span in told)
    ]
    ranked = sorted(lone, key=lambda pair: (-substance(dossier, pair[1].span), pair[1].span, pair[0].id))
    first: dict[str, tuple[Claim, Wording]] = {}
    for claim, wording in ranked:
        first.setdefault(wording.span.article, (claim, wording))
    return [lone_line(dossier, claim, wording) for claim, wording in first.values()]


def lone_line(dossier: Dossier, claim: Claim, wording: Wording) -> DigestLine:
    """Return a claim's words behind the sigil of the one report that has them."""
    text = ALONE.format(witness=dossier.stemma.sigil(wording.span.article), words=wording.text)
    return count_line(dossier, text, (wording.span, *(evidence.span for evidence in claim.evidence)))
