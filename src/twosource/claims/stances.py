"""How each witness stands to a claim: it supports, attributes, refines or contradicts it."""

from collections.abc import Sequence

from twosource.claims.differences.details import Contrast
from twosource.claims.differences.sameness import tells_another_figure
from twosource.claims.propositions import Proposition
from twosource.model import Evidence, Span, Stance


def take_stances(
    best: Proposition, group: Sequence[Proposition], contrasts: Sequence[Contrast]
) -> tuple[Evidence, ...]:
    """Return the evidence of a claim whose words are `best`'s, in the order of articles and places."""
    rivals = _rivals(best, contrasts)
    return tuple(
        Evidence(span=p.span, stance=_stance(best, p, contrasts, rivals), attributed_to=p.source)
        for p in sorted(group, key=lambda p: p.order)
    )


def carriers_of(
    best: Proposition, group: Sequence[Proposition], evidence: Sequence[Evidence]
) -> frozenset[str]:
    """Return the articles that carry the words of a claim: not those that contradict it, nor those that tell another figure.

    A toll that has risen since contradicts nothing, and yet is no second origin of the lower one.
    """
    strange = {p.span for p in group if p is not best and tells_another_figure(best, p)}
    return frozenset(
        row.span.article for row in evidence if row.stance != "contradicts" and row.span not in strange
    )


def _rivals(best: Proposition, contrasts: Sequence[Contrast]) -> frozenset[str]:
    """Return the figures that contradict one in the words of the claim."""
    sides = [
        (mine, theirs)
        for c in contrasts
        if c.contradiction and c.kind == "number"
        for mine, theirs in ((c.one, c.other), (c.other, c.one))
    ]
    return frozenset(theirs.key for mine, theirs in sides if best.span.contains(mine.span))


def _stance(
    best: Proposition, proposition: Proposition, contrasts: Sequence[Contrast], rivals: frozenset[str]
) -> Stance:
    between = [c for c in contrasts if _between(c, best.span, proposition.span)]
    told = {f"{q.low:g}-{q.high:g}" for q in proposition.quantities}
    if any(contrast.contradiction for contrast in between) or (told & rivals and not _agrees(best, told)):
        return "contradicts"
    if any(_narrower(contrast, proposition.span) for contrast in between):
        return "refines"
    return "supports" if proposition.source is None else "attributes"


def _agrees(best: Proposition, told: set[str]) -> bool:
    """Tell whether any of the figures told is one of the claim's own."""
    return any(f"{q.low:g}-{q.high:g}" in told for q in best.quantities)


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
