"""What is new in a story as it is told now, beside how it was told before."""

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.dossiers.patterns import KINDS_OF_DIFFERENCE
from twosource.model import Claim, Difference, Dossier, OriginCount, Quotation, Reading, Utterance
from twosource.stores import ChangeKind

MOST = 20
"""Changes of one kind that one addition tells of one story; the rest is counted."""


SHOWN = 6
"""Readings of one difference that its line names; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One change: its kind, the report that brought it where one did, and a line for a reader."""

    kind: ChangeKind
    article: str | None
    text: str


def find_alerts(before: Dossier | None, now: Dossier) -> list[Alert]:
    """Return new origins, new contradictions and newly altered quotations.

    For a story that is told for the first time (`before` is None) every contradiction and alteration is
    new, and no origin.
    """
    return [
        *(new_origins(before, now) if before else []),
        *limited(new_contradictions(before, now)),
        *limited(new_alterations(before, now)),
    ]


def limited(alerts: Iterable[Alert]) -> list[Alert]:
    """Return the first alerts, and one that counts the rest."""
    every = list(alerts)
    rest = every[MOST:]
    if not rest:
        return every
    return [*every[:MOST], Alert(kind=rest[0].kind, article=None, text=f"{len(rest)} more of this kind")]


def new_origins(before: Dossier, now: Dossier) -> list[Alert]:
    """Return one alert if more lines of descent are surely apart than before, with the first report of a new one."""
    was, became = count_origins(before), count_origins(now)
    if became.low <= was.low:
        return []
    known = set(before.story.articles)
    fresh = [origin for origin in now.stemma.origins if not known & set(origin.articles)]
    article = fresh[0].articles[0] if fresh else None
    return [Alert(kind="new origin", article=article, text=f"{spread(became)}, before {spread(was)}")]


def count_origins(dossier: Dossier) -> OriginCount:
    """Count the origins of a whole story."""
    return dossier.stemma.count(frozenset(dossier.story.articles))


def spread(count: OriginCount) -> str:
    """Return a range of origins in words: "2 to 3 origins"."""
    if count.low == count.high:
        return f"{count.low} {'origin' if count.low == 1 else 'origins'}"
    return f"{count.low} to {count.high} origins"


def new_contradictions(before: Dossier | None, now: Dossier) -> Iterable[Alert]:
    """Yield the contradictions with a reading that no contradiction of the kind had before."""
    known = {sides(difference) for _, difference in contradictions(before)} if before else set()
    for claim, difference in contradictions(now):
        kind, readings = sides(difference)
        if any(kind == other and readings <= held for other, held in known):
            continue
        known.add((kind, readings))
        article = newest(difference, set(before.story.articles) if before else set())
        text = f"{KINDS_OF_DIFFERENCE[difference.kind]}: {side_by_side(difference)} — {claim.text}"
        yield Alert(kind="new contradiction", article=article, text=text)


def side_by_side(difference: Difference) -> str:
    """Return the readings of a difference in one line, the first ones where there are many."""
    texts = [f"“{reading.text}”" for reading in difference.readings]
    rest = len(texts) - SHOWN
    return " / ".join(texts[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def contradictions(dossier: Dossier) -> list[tuple[Claim, Difference]]:
    """Return the differences that cannot all be true, each with its claim."""
    return [
        (claim, difference)
        for claim in dossier.claims
        for difference in claim.differences
        if difference.contradiction
    ]


def sides(difference: Difference) -> tuple[str, frozenset[str]]:
    """Return what makes a difference the same one as before: its kind and its readings, case set aside."""
    return difference.kind, frozenset(
        " ".join(reading.text.casefold().split()) for reading in difference.readings
    )


def newest(difference: Difference, known: set[str]) -> str | None:
    """Return the first report that carries a reading and was not in the story before."""
    articles = [span.article for reading in difference.readings for span in reading.spans]
    return next((article for article in articles if article not in known), articles[0] if articles else None)


def new_alterations(before: Dossier | None, now: Dossier) -> Iterable[Alert]:
    """Yield the quotations whose words differ from those attested as none did before.

    Which of two wordings is the attested one may change with a further report; that alone is no news.
    """
    known = {sides for _, reading in altered(before) for sides in pairs(reading)} if before else set()
    quotations = {quotation.id: quotation for text in now.texts for quotation in text.quotations}
    for utterance, reading in altered(now):
        fresh = [pair for pair in reading.differences if frozenset(pair) not in known]
        if reading.quotation in quotations and fresh:
            known |= pairs(reading)
            yield alteration(utterance, fresh[0], quotations[reading.quotation])


def altered(dossier: Dossier) -> list[tuple[Utterance, Reading]]:
    """Return the readings that have other words than those attested."""
    return [
        (utterance, reading)
        for utterance in dossier.utterances
        for reading in utterance.readings
        if reading.relation == "altered"
    ]


def pairs(reading: Reading) -> set[frozenset[str]]:
    """Return the differing words of a reading, either side first."""
    return {frozenset(pair) for pair in reading.differences}


def alteration(utterance: Utterance, differing: tuple[str, str], quotation: Quotation) -> Alert:
    """Return the alert for one altered quotation, with a place where its words differ."""
    speaker = utterance.speaker or "a speaker who is not named"
    theirs, attested = (words or "nothing" for words in differing)
    text = f"{speaker}: “{theirs}” where others have “{attested}”"
    return Alert(kind="quotation altered", article=quotation.article, text=text)
