"""How each witness stands to a claim: it supports, attributes, refines or contradicts it."""

from collections.abc import Sequence

from twosource.claims.differences.details import Contrast
from twosource.claims.propositions import Proposition
from twosource.model import Evidence, Span, Stance


def take_stances(
    best: Proposition, group: Sequence[Proposition], contrasts: Sequence[Contrast]
) -> tuple[Evidence, ...]:
    """Return the evidence of a claim whose words are `best`'s, in the order of articles and places."""
    return tuple(
        Evidence(span=p.span, stance=_stance(best, p, contrasts), attributed_to=p.source)
        for p in sorted(group, key=lambda p: p.order)
    )


def _stance(best: Proposition, proposition: Proposition, contrasts: Sequence[Contrast]) -> Stance:
    between = [c for c in contrasts if _between(c, best.span, proposition.span)]
    if any(contrast.contradiction for contrast in between):
        return "contradicts"
    if any(_narrower(contrast, proposition.span) for contrast in between):
        return "refines"
    return "supports" if proposition.source is None else "attributes"


def _between(contrast: Contrast, one: Span, other: Span) -> bool:
    first, second = contrast.one.span, contrast.other.span
    return (one.contains(first) and other.contains(second)) or (
        one.contains(second) and other.contains(first)
    )


def _narrower(contrast: Contrast, span: Span) -> bool:
    """Tell whether the detail that stands in `span` is the narrower of the two."""
    return (contrast.precise == 1 and span.contains(contrast.one.span)) or (
        contrast.precise == 2 and span.contains(contrast.other.span)
    )
