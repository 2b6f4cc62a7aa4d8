"""Who the accounts say it is from: a source named here, none there."""

from collections.abc import Iterator, Sequence

from twosource.claims.descent import Descents
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import SPEAKING
from twosource.model import Difference, DifferenceReading, Span

_ENOUGH = 2


def differ_in_source(group: Sequence[Proposition], descents: Descents) -> Iterator[Difference]:
    """Yield a difference where some witnesses name a source for a claim that others tell as their own.

    Told are those who were made from a text that names it, or who stand against two that do. Headlines are left
    out: they drop sources for want of room. Not a contradiction ever.
    """
    told = {p.span.article for p in group if p.source is not None}
    plain = [p for p in group if not p.heading and p.span.article not in told and not _speaks(p)]
    dropped = [p for p in plain if descents.above(p.span.article) & told]
    if not dropped and (len(told) < _ENOUGH or not plain):
        return
    plain = dropped or plain
    readings = [
        *_named(group),
        DifferenceReading(text="no source named", spans=tuple(sorted(p.span for p in plain))),
    ]
    note = (
        "attribution dropped by a text made from one that has it"
        if dropped
        else "told without a source by some"
    )
    yield Difference(kind="attribution", readings=tuple(readings), contradiction=False, note=note)


def _speaks(proposition: Proposition) -> bool:
    """Tell whether a proposition tells an act of speech: it has its source in itself then."""
    return any(concept.group in SPEAKING for concept in proposition.concepts)


def _named(group: Sequence[Proposition]) -> Iterator[DifferenceReading]:
    spans: dict[str, set[Span]] = {}
    for proposition in group:
        if proposition.source is not None:
            spans.setdefault(proposition.source, set()).add(proposition.span)
    for source in sorted(spans):
        yield DifferenceReading(text=source, spans=tuple(sorted(spans[source])))
