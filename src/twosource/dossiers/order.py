"""In which order a reader meets things: by sigil and place in the text, and claims by what stands behind them."""

from collections.abc import Callable, Iterable

from twosource.model import Claim, Dossier, Span


def places(dossier: Dossier) -> dict[str, int]:
    """Return which place each article has among a dossier's reports: that of its sigil."""
    return {text.id: number for number, text in enumerate(dossier.texts)}


def reading_order(dossier: Dossier) -> Callable[[Span], tuple[int, int, int]]:
    """Return the key by which spans stand as a reader meets them: by sigil, then by place in the text."""
    place = places(dossier)
    return lambda span: (place[span.article], span.start, span.end)


def carriers(claim: Claim) -> set[str]:
    """Return the articles that carry a claim, whatever their stance."""
    return {evidence.span.article for evidence in claim.evidence}


def by_weight(dossier: Dossier, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims by origins, then reports, then how early their words stand in the reports."""
    order = reading_order(dossier)

    def weight(claim: Claim) -> tuple[int, int, int, int, tuple[int, int, int], str]:
        span = claim.text_span
        first = min((evidence.span.start for evidence in claim.evidence), default=span.start)
        origins = claim.origins
        return (-origins.low, -len(carriers(claim)), first, -origins.high, order(span), claim.id)

    return sorted(claims, key=weight)
