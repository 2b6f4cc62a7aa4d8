"""Contrasts of pairs gathered into the differences of one claim: every reading with all who have it."""

from collections.abc import Iterable, Sequence

from twosource.claims.differences.details import Contrast, Detail
from twosource.model import Difference, DifferenceKind, DifferenceReading, Span

Family = str


def gather(contrasts: Iterable[Contrast]) -> tuple[Difference, ...]:
    """Return one difference for each thing over which the accounts differ, what contradicts first."""
    families: dict[Family, list[Contrast]] = {}
    for contrast in contrasts:
        families.setdefault(_family(contrast), []).append(contrast)
    found = [
        _difference(component)
        for family in sorted(families)
        for component in _components(families[family])
        if any(contrast.verdict != "equal" for contrast in component)
    ]
    return tuple(sorted(found, key=lambda d: (not d.contradiction, d.kind, d.readings[0].spans)))


def _family(contrast: Contrast) -> Family:
    """Keep what is counted, when and where apart, whatever came of the comparing."""
    if contrast.kind != "precision":
        return contrast.kind
    if contrast.note == "strength of the verb":
        return "strength"
    if contrast.note == "one time within the other":
        return "date"
    return "place" if contrast.note == "one place within the other" else "number"


def _components(contrasts: Sequence[Contrast]) -> list[list[Contrast]]:
    """Return the contrasts that hang together over shared spans."""
    root: dict[Span, Span] = {}

    def find(span: Span) -> Span:
        root.setdefault(span, span)
        while root[span] != span:
            span = root[span]
        return span

    for contrast in contrasts:
        one, other = sorted((find(contrast.one.span), find(contrast.other.span)))
        root[other] = one
    found: dict[Span, list[Contrast]] = {}
    for contrast in contrasts:
        found.setdefault(find(contrast.one.span), []).append(contrast)
    return [found[span] for span in sorted(found)]


def _difference(component: Sequence[Contrast]) -> Difference:
    differing = [contrast for contrast in component if contrast.verdict != "equal"]
    contradiction = any(contrast.contradiction for contrast in differing)
    notes = sorted(
        {contrast.note for contrast in differing if contrast.note and contrast.contradiction == contradiction}
    )
    return Difference(
        kind=_kind(differing),
        readings=_readings(detail for contrast in component for detail in (contrast.one, contrast.other)),
        contradiction=contradiction,
        note="; ".join(notes) or None,
    )


def _kind(differing: Sequence[Contrast]) -> DifferenceKind:
    return next((contrast.kind for contrast in differing if contrast.kind != "precision"), "precision")


def _readings(details: Iterable[Detail]) -> tuple[DifferenceReading, ...]:
    """Return the readings by key, what most have first; the words are those of the first witness.

    Two keys of the same spans are one reading.
    """
    by_key: dict[str, dict[Span, str]] = {}
    for detail in details:
        by_key.setdefault(detail.key, {})[detail.span] = detail.text
    by_spans = {tuple(sorted(spans)): spans[min(spans)] for spans in by_key.values()}
    readings = [DifferenceReading(text=text, spans=spans) for spans, text in by_spans.items()]
    return tuple(sorted(readings, key=lambda reading: (-len(reading.spans), reading.spans)))
