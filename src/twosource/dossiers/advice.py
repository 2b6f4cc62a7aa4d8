"""Advice for who reads only one report: the one that carries most, and what the others add to it."""

from twosource.dossiers.changes_told import count_changes
from twosource.dossiers.lines import count_line, opening
from twosource.dossiers.names import name_report, sigils
from twosource.dossiers.order import by_weight, carriers
from twosource.dossiers.patterns import ADDS, ADDS_CLAIM, ADDS_CLAIMS, ADDS_NOTHING, NONE_ADD, READ, READ_ANY
from twosource.dossiers.readable import readable
from twosource.dossiers.settings import STANDARD, DigestSettings
from twosource.dossiers.substance import subjects_of, substance, told_together
from twosource.model import Claim, DigestLine, Dossier, Span


def advise(dossier: Dossier, *, settings: DigestSettings = STANDARD) -> tuple[DigestLine, ...]:
    """Return which report to read if only one, then a line for each other report that adds a claim."""
    if not dossier.texts:
        return ()
    first = fullest(dossier)
    carried = [claim for claim in dossier.claims if first in carriers(claim)]
    name = name_report(dossier, first)
    text = READ.format(witness=name, carried=len(carried), all=len(dossier.claims))
    if len(dossier.texts) == 1:
        text = READ_ANY.format(witness=name)
    lead = count_line(dossier, text, [opening(dossier, first)])
    return (lead, *additions(dossier, first, settings))[: settings.advice]


def fullest(dossier: Dossier) -> str:
    """Return the article with most claims, fewest changed quotations and figures that most others contradict.

    A rewrite of another report is taken only where all are; of equals the earliest sigil.
    """
    changed = {changes.article: len(changes.changed) for changes in count_changes(dossier)}
    known = set(dossier.story.articles)
    rewrites = {
        one.witness for one in dossier.stemma.descents if one.kind == "rewrite" and one.exemplar in known
    }

    def wealth(place: int) -> tuple[bool, int, int]:
        article = dossier.texts[place].id
        carried = sum(article in carriers(claim) for claim in dossier.claims)
        doubtful = changed[article] + contradicted(dossier, article)
        return (article in rewrites, doubtful - carried, place)

    return dossier.texts[min(range(len(dossier.texts)), key=wealth)].id


def contradicted(dossier: Dossier, article: str) -> int:
    """Count the contradictions in which a report has another reading than most reports."""
    count = 0
    for difference in (one for claim in dossier.claims for one in claim.differences if one.contradiction):
        sides = [{span.article for span in reading.spans} for reading in difference.readings]
        most = max((len(side) for side in sides), default=0)
        count += any(article in side and len(side) < most for side in sides)
    return count


def additions(dossier: Dossier, first: str, settings: DigestSettings) -> list[DigestLine]:
    """Return what each other report adds to `first`, most additions first, and which add nothing."""
    known: set[str] = {claim.id for claim in dossier.claims if first in carriers(claim)}
    together, read = told_together(dossier), {first}
    left = [text.id for text in dossier.texts if text.id != first]
    lines: list[DigestLine] = []
    while left:
        told = [span for group in together if any(one.article in read for one in group) for span in group]
        best = max(
            left, key=lambda article: (len(fresh(dossier, article, known, told)), -left.index(article))
        )
        new = fresh(dossier, best, known, told)
        if not new:
            break
        lines.append(addition_line(dossier, best, new, told, settings))
        known |= {claim.id for claim in dossier.claims if best in carriers(claim)}
        read.add(best)
        left.remove(best)
    return [*lines[: settings.advice - 2], *nothing_lines(dossier, left)]


def fresh(dossier: Dossier, article: str, known: set[str], told: list[Span]) -> list[Claim]:
    """Return the claims of an article that are not known yet and stand in no report that was read, the weightiest first.

    `told` has what stands in one of these, wherever it stands.
    """
    new = [
        claim
        for claim in dossier.claims
        if claim.id not in known and article in carriers(claim) and not retold(dossier, claim, article, told)
    ]
    return by_weight(dossier, new)


def retold(dossier: Dossier, claim: Claim, article: str, told: list[Span]) -> bool:
    """Tell whether all that an article has of a claim stands, also in other words, in a report that was read, or in its headline."""
    own = [evidence.span for evidence in claim.evidence if evidence.span.article == article]
    return all(any(span.overlaps(other) for other in told) or in_headline(dossier, span) for span in own)


def in_headline(dossier: Dossier, span: Span) -> bool:
    """Tell whether a span starts in a sentence that is none of the body."""
    sentences = dossier.text(span.article).sentences
    return any(one.role != "body" and one.start <= span.start < one.end for one in sentences)


def addition_line(
    dossier: Dossier, article: str, new: list[Claim], told: list[Span], settings: DigestSettings
) -> DigestLine:
    """Return the most telling of a report's new claims, their number where no wording reads by itself."""
    news = [claim for claim in new if not claim.background] or new
    wordings = [wording for claim in news if (wording := readable(dossier, claim, longest=settings.longest))]
    own = [wording.span for wording in wordings if wording.span.article == article]
    fresh_spans = [span for span in own if not any(span.overlaps(other) for other in told)]
    if not fresh_spans:
        pattern = ADDS_CLAIM if len(new) == 1 else ADDS_CLAIMS
        cites = [e.span for claim in new for e in claim.evidence if e.span.article == article]
        return count_line(
            dossier, pattern.format(witness=name_report(dossier, article), count=len(new)), cites
        )
    subjects = subjects_of(dossier)
    best = max(fresh_spans, key=lambda span: (substance(dossier, span, subjects), -span.start))
    text = ADDS.format(witness=name_report(dossier, article), words=dossier.words(best))
    return count_line(dossier, text, [best])


def nothing_lines(dossier: Dossier, left: list[str]) -> list[DigestLine]:
    """Return which reports add nothing, in one line."""
    if not left or not dossier.claims:
        return []
    names = sigils(dossier, left)
    text = ADDS_NOTHING.format(witness=names) if len(left) == 1 else NONE_ADD.format(witnesses=names)
    return [count_line(dossier, text, [opening(dossier, article) for article in left])]
