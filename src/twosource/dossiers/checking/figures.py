"""Every figure of a draft beside the figures that reports have for the same thing."""

from collections.abc import Sequence

from twosource.dossiers.checking.placed import (
    Figures,
    Match,
    best_story,
    judge,
    precision,
    related,
    surroundings,
)
from twosource.dossiers.checking.settings import CheckSettings
from twosource.dossiers.checking.units import alike, units_fit
from twosource.dossiers.names import count_outlets
from twosource.model import (
    AnnotatedText,
    CheckedFigure,
    Difference,
    Dossier,
    FigureReading,
    FigureStanding,
    Quantity,
    Span,
)
from twosource.text.wording import normals

AS_SURE = 0.7
"""Part of the best relatedness that another figure needs to be shown beside it."""


def check_figure(
    text: AnnotatedText, quantity: Quantity, figures: Figures, settings: CheckSettings
) -> CheckedFigure:
    """Return how the reports stand to one figure of a draft."""
    about, near = surroundings(text, quantity)
    stories = figures.stories.resembled(text, quantity.start, settings)
    matches = [
        Match(
            placed=placed,
            verdict=judge(quantity, placed.quantity),
            related=related(about, near, quantity, placed),
        )
        for placed in figures.placed
        if placed.dossier.story.id in stories
        if units_fit(quantity.unit, placed.quantity.unit)
    ]
    agreeing = [match for match in matches if match.verdict != "other" and match.related >= settings.related]
    rivals = [
        match
        for match in matches
        if match.verdict == "other" and match.related >= settings.rival
        if alike(quantity.unit, match.placed.quantity.unit)
    ]
    if agreeing and not outdone(agreeing, rivals):
        return found(text, quantity, agreeing, settings)
    standing: FigureStanding = "differs" if rivals else "nowhere"
    return checked(text, quantity, standing, surest(best_story(rivals)), settings)


def surest(matches: Sequence[Match]) -> list[Match]:
    """Return the matches that are nearly as sure to be on the same thing as the surest one."""
    best = max((match.related for match in matches), default=0.0)
    return [match for match in matches if match.related >= AS_SURE * best]


def outdone(agreeing: Sequence[Match], rivals: Sequence[Match]) -> bool:
    """Tell whether no report has the very figure, and one with another figure is surer to be on the same thing."""
    equal = any(match.verdict == "equal" for match in agreeing)
    best = max(match.related for match in agreeing)
    return not equal and any(match.related > best for match in rivals)


def found(
    text: AnnotatedText, quantity: Quantity, agreeing: Sequence[Match], settings: CheckSettings
) -> CheckedFigure:
    """Return the reports that have a figure, and those that contradict them as their claims tell it."""
    kept = best_story(agreeing)
    dossier = kept[0].placed.dossier
    spans = [match.placed.span for match in kept]
    contradiction = next(iter(disputes(dossier, spans)), None)
    if contradiction is None:
        return checked(text, quantity, "agreed", kept, settings, note=precision(kept))
    readings = tuple(
        reading_of(dossier, reading.spans, agrees=any(a.overlaps(b) for a in spans for b in reading.spans))
        for reading in contradiction.readings
        if reading.spans
    )
    return CheckedFigure(
        article=text.id,
        quantity=quantity,
        standing="disputed",
        readings=tuple(sorted(readings, key=lambda reading: not reading.agrees)),
        note=contradiction.note,
        story=dossier.story.id,
    )


def disputes(dossier: Dossier, spans: Sequence[Span]) -> list[Difference]:
    """Return the differences in which a figure of the reports is contradicted, then those in which it is corrected."""
    touched = [
        difference
        for claim in dossier.claims
        for difference in claim.differences
        if difference.kind == "number" and (difference.contradiction or difference.note)
        if any(
            span.overlaps(other)
            for reading in difference.readings
            for other in reading.spans
            for span in spans
        )
    ]
    return sorted(touched, key=lambda difference: not difference.contradiction)


def checked(
    text: AnnotatedText,
    quantity: Quantity,
    standing: FigureStanding,
    matches: Sequence[Match],
    settings: CheckSettings,
    *,
    note: str | None = None,
) -> CheckedFigure:
    """Return a figure with the reports' figures of one story, equal ones put together, the most related first."""
    groups: dict[tuple[float, float, tuple[str, ...]], list[Match]] = {}
    for match in sorted(
        matches, key=lambda match: (match.verdict != "equal", -match.related, match.placed.span)
    ):
        held = match.placed.quantity
        groups.setdefault((held.low, held.high, normals(held.text)), []).append(match)
    kept = list(groups.values())[: settings.readings]
    readings = [
        reading_of(
            group[0].placed.dossier,
            tuple(match.placed.span for match in group),
            agrees=group[0].verdict != "other",
        )
        for group in kept
    ]
    story = matches[0].placed.dossier.story.id if matches else None
    return CheckedFigure(
        article=text.id,
        quantity=quantity,
        standing=standing,
        readings=tuple(readings),
        note=note,
        story=story,
    )


def reading_of(dossier: Dossier, spans: tuple[Span, ...], *, agrees: bool) -> FigureReading:
    """Return what some reports have, in the words of the first, with who stands behind it."""
    articles = {span.article for span in spans}
    return FigureReading(
        text=dossier.words(spans[0]),
        cites=spans,
        agrees=agrees,
        outlets=count_outlets(text for text in dossier.texts if text.id in articles),
        origins=dossier.stemma.count(articles),
    )
