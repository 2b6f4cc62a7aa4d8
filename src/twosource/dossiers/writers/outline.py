"""What stands first and what belongs together: the order in which every writer tells a dossier."""

from collections import defaultdict
from dataclasses import dataclass

from twosource.dossiers.changes_told import count_changes
from twosource.dossiers.order import reading_order
from twosource.dossiers.patterns import ALONE, ALONE_SAID, matches
from twosource.dossiers.writers.phrases import outlet_phrase
from twosource.model import (
    Claim,
    Descent,
    DescentEvidence,
    Difference,
    DigestLine,
    Dossier,
    Origin,
    Utterance,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLists:
    """A story's claims in the lists that a reader weighs them by; every claim is in exactly one."""

    disputed: tuple[Claim, ...]
    several_origins: tuple[Claim, ...]
    one_origin: tuple[Claim, ...]
    one_report: tuple[Claim, ...]
    background: tuple[Claim, ...]


CLAIM_TITLES = {
    "disputed": ("Disputed", "the reports cannot all be right"),
    "several_origins": ("Told by two origins or more", "independent lines of descent tell it"),
    "one_origin": ("Several reports, one origin for certain", "copies do not confirm one another"),
    "one_report": ("Only one report has", "no other report tells it"),
    "background": ("Background", "told, but not this story’s news"),
}
"""Title and remark of each list of claims, in the order of reading."""


def claim_title(dossier: Dossier, name: str) -> tuple[str, str]:
    """Return the title and the remark of a list of claims; where one report tells the story, that it alone has them says nothing."""
    return (
        ("Claims", "as the one report tells them")
        if alone(dossier) and name == "one_report"
        else CLAIM_TITLES[name]
    )


def claim_lists(dossier: Dossier) -> ClaimLists:
    """Sort the claims: disputed, told by two origins or more, by one origin in several reports, by one report.

    Each list is ordered by origins, then by the reports that carry a claim, then as the reports tell them.
    """
    lists: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        lists[standing(claim)].append(claim)
    order = reading_order(dossier)

    def weight_first(claim: Claim) -> tuple[int, int, int, tuple[int, int, int]]:
        low, high = claim.origins.low, claim.origins.high
        return (-low, -high, -len(articles_of(claim)), order(claim.text_span))

    return ClaimLists(**{name: tuple(sorted(lists[name], key=weight_first)) for name in ClaimLists.__slots__})


def standing(claim: Claim) -> str:
    """Return the name of the list that a claim belongs to."""
    if claim.disputed:
        return "disputed"
    if claim.background:
        return "background"
    if claim.origins.low > 1:
        return "several_origins"
    return "one_report" if len(articles_of(claim)) < 2 else "one_origin"


def articles_of(claim: Claim) -> set[str]:
    """Return the articles that carry a claim."""
    return {evidence.span.article for evidence in claim.evidence}


def disagreements(claim: Claim) -> tuple[Difference, ...]:
    """Return a claim's differences, contradictions first."""
    return tuple(sorted(claim.differences, key=lambda difference: not difference.contradiction))


def origins_by_size(dossier: Dossier) -> tuple[Origin, ...]:
    """Return the origins, those with most reports first, then by their first sigil."""
    sigils = {witness.article: place for place, witness in enumerate(dossier.stemma.witnesses)}
    first = {
        origin.id: min(sigils[article] for article in origin.articles) for origin in dossier.stemma.origins
    }
    return tuple(sorted(dossier.stemma.origins, key=lambda origin: (-len(origin.articles), first[origin.id])))


def utterances_by_reach(dossier: Dossier) -> tuple[Utterance, ...]:
    """Return the utterances: altered ones first, then those that most reports carry, then as they are told."""
    order = reading_order(dossier)
    return tuple(
        sorted(
            dossier.utterances,
            key=lambda said: (-altered(said), -len(said.readings), order(said.wording_span)),
        )
    )


def altered(utterance: Utterance) -> int:
    """Count the readings that put other words between the marks, or other words into the mouth."""
    return sum(reading.relation in {"altered", "promoted", "misattributed"} for reading in utterance.readings)


def digest_by_use(
    dossier: Dossier,
) -> tuple[tuple[DigestLine, ...], tuple[DigestLine, ...], tuple[DigestLine, ...], tuple[DigestLine, ...]]:
    """Return the digest's lines in four: what differs, what was changed, what sources tell, what one report has.

    The line that counts all reports and their origins is left out: every writer says that first itself.
    """
    opening = f"{len(dossier.texts)} report"
    lines = [line for line in dossier.digest if not (line.kind == "count" and line.text.startswith(opening))]
    return (
        tuple(line for line in lines if line.disputed),
        tuple(line for line in lines if use_of(line) == "changed"),
        tuple(line for line in lines if use_of(line) == "told"),
        tuple(line for line in lines if use_of(line) == "alone"),
    )


def use_of(line: DigestLine) -> str:
    """Return what a line of the digest tells: differ, changed, told or alone."""
    if line.disputed:
        return "differ"
    if line.kind == "words":
        return "told"
    keeps = matches(line.text)
    return "alone" if keeps and keeps[0] in {ALONE, ALONE_SAID} else "changed"


def reasons_for(dossier: Dossier, descent: Descent) -> tuple[DescentEvidence, ...]:
    """Return the evidence for a descent; how many quotations were changed is told as the collation counts them."""
    own = next(changes for changes in count_changes(dossier) if changes.article == descent.witness)
    counted = DescentEvidence(
        kind="quotations",
        text=f"{len(own.changed)} of {own.quoted} quotations changed",
        spans=own.changed,
    )
    return tuple(
        counted if reason.kind == "quotations" else reason
        for reason in descent.evidence
        if reason.kind != "quotations" or own.changed
    )


def origin_label(dossier: Dossier, origin: Origin) -> str:
    """Return the label of an origin, the outlet where the label is only an article's id."""
    for text in dossier.texts:
        if origin.label == text.id:
            return outlet_phrase(text.article)
    return origin.label


def alone(dossier: Dossier) -> bool:
    """Tell whether one report tells the story."""
    return len(dossier.texts) < 2
