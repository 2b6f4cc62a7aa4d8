"""The evidence for a descent, as a reader would give it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from twosource.lineage.comparison import SURE, Comparison
from twosource.lineage.details import details_without
from twosource.lineage.kinship import Kinship
from twosource.lineage.passage import WitnessText
from twosource.lineage.rewording import Degree, grade_rewording, load_degrees, measure_rewording
from twosource.lineage.sharing import credits_of
from twosource.model import DescentEvidence, Span
from twosource.text.similarity import longest_increasing

_NEARLY = 0.9
_LITTLE = 0.05
_AS_A_WHOLE = 0.5
"""Part of a witness from which it tells what its exemplar tells, and something can be left out."""
_COPY = 0.75
_DEGREES: Mapping[Degree, str] = {
    "cut": "long passages are those of {exemplar}",
    "light": "the wording is that of {exemplar}, lightly revised",
    "heavy": "the wording of {exemplar} is changed throughout",
    "non": "hardly a phrase is that of {exemplar}",
}
_SEVERAL_LEFT, _SHOWN = 4, 3


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


def _degree(comparison: Comparison, exemplar: str) -> Iterator[DescentEvidence]:
    """Yield how freely a witness that tells the same as a whole words it, if it is no copy."""
    witness = comparison.sides[1]
    if witness.followed >= _AS_A_WHOLE and witness.copied < _COPY:
        told = _DEGREES[grade_rewording(measure_rewording(comparison.turn()), load_degrees())]
        yield DescentEvidence(kind="rewording", text=told.format(exemplar=exemplar))


def _left_out(comparison: Comparison, exemplar: str) -> Iterator[DescentEvidence]:
    """Yield the names and numbers of the exemplar that the witness leaves out, the first few as examples."""
    one, other = comparison.one, comparison.other
    spans = details_without(one, other)
    if len(spans) >= _SEVERAL_LEFT and comparison.sides[1].followed >= _AS_A_WHOLE:
        text = f"{len(spans)} names and numbers of {exemplar} are left out ({_show(one, spans)}, …)"
        yield DescentEvidence(kind="left_out", text=text, spans=spans)


def _show(witness: WitnessText, spans: Sequence[Span]) -> str:
    """Return the first few words of some spans as they are written."""
    written = [witness.text.article.text[span.start : span.end] for span in spans[:_SHOWN]]
    return ", ".join(re.sub(r"['’]s$", "", word) for word in written)


def _sure_partners(comparison: Comparison) -> list[int]:
    """Return the places in the exemplar of what surely tells the same, for each line of the witness that has one, in its order."""
    best: dict[int, tuple[float, int]] = {}
    for match in comparison.matches:
        if match.similarity >= SURE:
            best[match.other] = max(best.get(match.other, (0.0, 0)), (match.similarity, -match.one))
    return [-best[line][1] for line in sorted(best)]


def _say_alignment(comparison: Comparison, exemplar: str) -> DescentEvidence:
    """Say how many sentences of the witness have a sure counterpart, and whether these keep the exemplar's order."""
    lines, partners = comparison.sides[1].lines, _sure_partners(comparison)
    kept = longest_increasing(partners) / len(partners) if partners else 0.0
    order = " in the same order" if kept == 1 and len(partners) > 1 else ""
    order = " nearly in the same order" if 1 > kept >= _NEARLY else order
    number = "all" if len(partners) == lines else f"{len(partners)} of"
    text = f"{number} {lines} sentences have a counterpart in {exemplar}{order}"
    return DescentEvidence(kind="alignment", text=text)


def _reasons_of_text(comparison: Comparison, exemplar: str) -> Iterator[DescentEvidence]:
    witness = comparison.sides[1]
    yield _say_alignment(comparison, exemplar)
    if witness.copied >= 0.1:
        yield DescentEvidence(
            kind="copied", text=f"{witness.copied:.0%} of its own prose stands word for word in {exemplar}"
        )
    yield from _degree(comparison, exemplar)
    reworded = [pair for pair in comparison.quote_pairs if not pair.equal]
    if reworded:
        yield DescentEvidence(
            kind="quotations",
            text=f"{len(reworded)} of {witness.quotes} quotations in other words than in {exemplar}",
            spans=tuple(
                Span(article=comparison.other.id, start=pair.other.start, end=pair.other.end)
                for pair in reworded
            ),
        )
    own = details_without(comparison.other, comparison.one)
    if not own:
        yield DescentEvidence(kind="nothing_own", text="no name or number of its own")
    elif witness.own <= _LITTLE:
        text = (
            f"only {len(own)} of its names and numbers {'is' if len(own) == 1 else 'are'} not in {exemplar}"
        )
        text = f"{text} ({_show(comparison.other, own)}{', …' if len(own) > _SHOWN else ''})"
        yield DescentEvidence(kind="nothing_own", text=text, spans=own)
    yield from _left_out(comparison, exemplar)
    inherited = credits_of(comparison.one.text) & credits_of(comparison.other.text)
    if inherited:
        yield DescentEvidence(
            kind="credit",
            text=f"names {', '.join(sorted(inherited))} as {exemplar} does: a credit that may be inherited",
        )
