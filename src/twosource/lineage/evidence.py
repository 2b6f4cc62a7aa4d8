"""The evidence for a descent, as a reader would give it."""

from collections.abc import Iterator, Mapping

from twosource.lineage.comparison import Comparison
from twosource.lineage.kinship import Kinship
from twosource.lineage.sharing import credits_of
from twosource.model import DescentEvidence, Span

_LITTLE = 0.05


def explain(kinship: Kinship, witness: str, sigils: Mapping[str, str]) -> tuple[DescentEvidence, ...]:
    """Return the reasons for the descent of `witness` from the other of the two, text first, then direction."""
    comparison = kinship.comparison
    forward = witness == comparison.other.id
    seen = comparison.seen_from(comparison.one.id if forward else comparison.other.id)
    names = {"witness": sigils[witness], "exemplar": sigils[seen.one.id]}
    reasons = [*_reasons_of_text(seen, names["exemplar"])]
    reasons += [
        DescentEvidence(kind=clue.kind, text=clue.text.format(**names), spans=clue.spans)
        for clue in kinship.clues
        if (clue.weight > 0) == forward
    ]
    return tuple(reasons)


def _reasons_of_text(comparison: Comparison, exemplar: str) -> Iterator[DescentEvidence]:
    witness = comparison.sides[1]
    order = " in the same order" if comparison.order >= 0.9 else ""
    yield DescentEvidence(
        kind="alignment",
        text=f"{witness.matched} of {witness.lines} sentences have a counterpart in {exemplar}{order}",
    )
    if witness.copied >= 0.1:
        yield DescentEvidence(
            kind="copied", text=f"{witness.copied:.0%} of its own prose stands word for word in {exemplar}"
        )
    reworded = [pair for pair in comparison.quote_pairs if not pair.equal]
    if reworded:
        yield DescentEvidence(
            kind="quotations",
            text=f"{len(reworded)} of {witness.quotes} quotations reworded",
            spans=tuple(
                Span(article=comparison.other.id, start=pair.other.start, end=pair.other.end)
                for pair in reworded
            ),
        )
    if witness.own <= _LITTLE:
        yield DescentEvidence(kind="nothing_own", text="no name or number of its own")
    inherited = credits_of(comparison.one.text) & credits_of(comparison.other.text)
    if inherited:
        yield DescentEvidence(
            kind="credit",
            text=f"names {', '.join(sorted(inherited))} as {exemplar} does: a credit that may be inherited",
        )
