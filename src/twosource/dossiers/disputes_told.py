"""What the digest says of what accounts differ in, and of figures that a later report corrects or carries on."""

from collections.abc import Collection

from twosource.dossiers.claims_told import sentences_of
from twosource.dossiers.context import in_short, shown_span
from twosource.dossiers.lines import count_line
from twosource.dossiers.names import sigils
from twosource.dossiers.order import by_weight
from twosource.dossiers.patterns import (
    BETWEEN,
    DIFFER,
    KINDS_OF_DIFFERENCE,
    MORE_DISPUTED,
    ONE_MORE_DISPUTED,
    READING,
    REVISED,
    REVISIONS,
)
from twosource.dossiers.settings import DigestSettings
from twosource.model import Claim, Difference, DifferenceReading, DigestLine, Dossier, Span
from twosource.text.concepts import is_function_word
from twosource.text.wording import normals


def disputed_lines(
    dossier: Dossier, settings: DigestSettings, turned: Collection[Span] = ()
) -> list[DigestLine]:
    """Return a line for each contradiction, and a count of the claims that are left out.

    Left out is also what only repeats that a report turned a quotation round, where `turned` are such quotations.
    """
    disputed = by_weight(dossier, (claim for claim in dossier.claims if claim.disputed))
    found = [
        (claim, difference)
        for claim in disputed[: settings.disputed]
        for difference in claim.differences
        if difference.contradiction and not _is_told(difference, turned)
    ]
    kept = [
        pair
        for place, pair in enumerate(found)
        if not any(holds(dossier, other[1], pair[1]) for other in found[:place])
    ]
    lines = [difference_line(dossier, claim, difference, settings) for claim, difference in kept]
    lines = lines[: settings.disputed]
    left = disputed[settings.disputed :]
    if left:
        text = ONE_MORE_DISPUTED if len(left) == 1 else MORE_DISPUTED.format(count=len(left))
        lines.append(count_line(dossier, text, [claim.text_span for claim in left], disputed=True))
    return lines


def _is_told(difference: Difference, turned: Collection[Span]) -> bool:
    """Tell whether one side of what is so and not so stands in nothing but quotations that a report turned round."""
    return difference.kind == "polarity" and any(
        reading.spans and all(any(span.overlaps(one) for one in turned) for span in reading.spans)
        for reading in difference.readings
    )


def holds(dossier: Dossier, one: Difference, other: Difference) -> bool:
    """Tell whether a difference has every reading of another one, so that a reader learns nothing from that.

    Of whether a thing is so, the sentences of one side are enough: who else has the contrary stands with the claims.
    """
    if one.kind != other.kind:
        return False
    if one.kind == "polarity":
        sides = [[sentences_of(dossier, reading.spans) for reading in side.readings] for side in (one, other)]
        return any(side <= known for side in sides[1] for known in sides[0])
    told = {span for reading in one.readings for span in reading.spans}
    known = [
        all(any(span.overlaps(place) for place in told) for span in reading.spans)
        for reading in other.readings
    ]
    return all(known) or counts_alike(dossier, one, other)


def counts_alike(dossier: Dossier, one: Difference, other: Difference) -> bool:
    """Tell whether two differences are over the same figures of one thing: nine patients or eleven, said of them twice."""
    figures = [{_figures(dossier, reading) for reading in side.readings} for side in (one, other)]
    counted = [_counted(side) for side in (one, other)]
    return frozenset() not in figures[1] and figures[1] <= figures[0] and bool(counted[0] & counted[1])


def _counted(difference: Difference) -> set[str]:
    """Return the words of a difference that tell what its figures count."""
    told = (word for reading in difference.readings for word in normals(reading.text))
    return {word for word in told if not is_function_word(word) and not any(map(str.isdigit, word))}


def _figures(dossier: Dossier, reading: DifferenceReading) -> frozenset[tuple[float, float]]:
    return frozenset(
        (quantity.low, quantity.high)
        for span in reading.spans
        for quantity in dossier.text(span.article).quantities
        if quantity.start < span.end and span.start < quantity.end
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
    readings = shown_readings(difference)[: settings.readings]
    shown = [
        in_short(
            dossier,
            shown_span(dossier, claim, difference, reading),
            most=settings.side,
            about=reading.spans,
        )
        for reading in readings
    ]
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


def shown_readings(difference: Difference) -> list[DifferenceReading]:
    """Return the readings that stand somewhere, without those that are a part of what the same reports have in another."""
    told = [reading for reading in difference.readings if reading.spans]
    whole = [one for one in told if not any(_is_within(one, other) for other in told if other is not one)]
    return whole if len(whole) > 1 else told


def _is_within(one: DifferenceReading, other: DifferenceReading) -> bool:
    reports = [{span.article for span in reading.spans} for reading in (one, other)]
    part, whole = normals(one.text), normals(other.text)
    width = len(part)
    return (
        reports[0] == reports[1]
        and width < len(whole)
        and any(whole[at : at + width] == part for at in range(len(whole) - width + 1))
    )
