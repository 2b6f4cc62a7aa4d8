"""What the digest says of claims: what most reports carry, and what one report alone has."""

from collections.abc import Collection, Iterable, Sequence

from twosource.dossiers.changes_told import altered_quotations, changed_quotations
from twosource.dossiers.lines import count_line, quote_line
from twosource.dossiers.order import by_weight, carriers, reading_order
from twosource.dossiers.patterns import ALONE, ALONE_SAID
from twosource.dossiers.readable import Wording, readable, stands_alone
from twosource.dossiers.senses_told import unsettled_quotations
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.substance import subjects_of, substance, told_twice
from twosource.model import Claim, DigestLine, Dossier, Quotation, Span
from twosource.text.naming import is_proper


def agreed_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return the words of what at least two reports carry, what opens several of them first, then what most origins carry.

    No line says one thing twice: a claim most of whose sentences are cited for an earlier line is the same in other words.
    Those that need the sentence before them come last.
    """
    shared = [
        claim
        for claim in dossier.claims
        if len(carriers(claim)) > 1 and not (claim.disputed or claim.background)
    ]
    told: list[Wording] = []
    changed = changed_quotations(dossier) | unsettled_quotations(dossier)
    changed |= altered_quotations(dossier, translated=False)
    altered = altered_quotations(dossier)
    seen: set[tuple[str, int]] = set()
    lines: list[tuple[bool, DigestLine]] = []
    news = openings(dossier)
    for claim in sorted(
        by_weight(dossier, shared), key=lambda claim: not opens((row.span for row in claim.evidence), news)
    ):
        wording = readable(dossier, claim, longest=settings.longest, changed=changed, altered=altered)
        places = sentences_of(dossier, (evidence.span for evidence in claim.evidence))
        fresh = 2 * len(places - seen) > len(places)
        if wording is not None and fresh and not any(wording.repeats(other) for other in told):
            told.append(wording)
            seen |= places
            lines.append((wording.dangles, quote_line(dossier, claim, wording.span)))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def openings(dossier: Dossier) -> frozenset[Span]:
    """Return the first sentence of every report's body: what its newsroom thought the news to be."""
    leads = (
        (text, next((one for one in text.sentences if one.role == "body"), None)) for text in dossier.texts
    )
    return frozenset(Span(article=text.id, start=one.start, end=one.end) for text, one in leads if one)


def opens(spans: Iterable[Span], news: Collection[Span]) -> bool:
    """Tell whether several reports begin with what some spans tell; `news` are the openings."""
    return len({span.article for span in spans if any(span.overlaps(lead) for lead in news)}) > 1


def as_told(dossier: Dossier, lines: Sequence[DigestLine]) -> list[DigestLine]:
    """Return lines in the order in which news is told: what opens the reports, what happened, then what somebody says."""
    news = openings(dossier)
    said = [quotation.span for text in dossier.texts for quotation in text.quotations]

    def place(line: DigestLine) -> tuple[bool, bool]:
        return not opens(line.cites, news), any(line.cites[0].overlaps(span) for span in said)

    return sorted(lines, key=place)


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
        if not wording.dangles or said_in(dossier, wording) is not None
        if not any(span.overlaps(wording.span) for span in told)
    ]
    order, subjects = reading_order(dossier), subjects_of(dossier)
    ranked = sorted(lone, key=lambda pair: (-substance(dossier, pair[1].span, subjects), order(pair[1].span)))
    first: dict[str, tuple[Claim, Wording]] = {}
    for claim, wording in ranked:
        first.setdefault(wording.span.article, (claim, wording))
    return [lone_line(dossier, claim, wording) for claim, wording in first.values()]


def shared_evidence(dossier: Dossier) -> list[Span]:
    """Return the places where reports tell what others tell too: a sentence that holds one is not theirs alone."""
    return [
        evidence.span for claim in dossier.claims if len(carriers(claim)) > 1 for evidence in claim.evidence
    ]


def said_in(dossier: Dossier, wording: Wording) -> Quotation | None:
    """Return the quotation that begins a sentence in which a mere pronoun tells who speaks, and the report names who it is."""
    text = dossier.text(wording.span.article)
    quoted = (
        one
        for one in text.quotations
        if one.form == "direct" and one.start == wording.span.start + 1 and is_proper(one.speaker)
        if not wording.text[:1].isalnum()
    )
    return next((one for one in quoted if stands_alone(dossier.words(one.span))), None)


def lone_line(dossier: Dossier, claim: Claim, wording: Wording) -> DigestLine:
    """Return a claim's words behind the sigil of the one report that has them, with their speaker where they need him."""
    witness = dossier.stemma.sigil(wording.span.article)
    said = said_in(dossier, wording) if wording.dangles else None
    if said is None:
        text, shown = ALONE.format(witness=witness, words=wording.text), wording.span
    else:
        words = dossier.words(said.span).rstrip(",;. ")
        text, shown = ALONE_SAID.format(witness=witness, speaker=said.speaker, words=words), said.span
    return count_line(dossier, text, (shown, *(evidence.span for evidence in claim.evidence)))
