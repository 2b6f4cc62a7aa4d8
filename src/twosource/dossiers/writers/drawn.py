"""How the readings of an utterance are drawn beside the whole of what is attested, where reports tell it in parts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.dossiers.writers.differing import Piece, pieces, pieces_of_parts
from twosource.dossiers.writers.places import Places
from twosource.model import Quotation, Reading, Span, Utterance
from twosource.text.alignment import common
from twosource.text.wording import normals

NEXT = 200
"""Code points between two parts of a statement: no more than their attribution stands there."""
IN_ORDER = 0.9
"""Part of the words that a report's parts share with the attested ones which they must share as one, in order."""
BETWEEN_PARTS = "” … “"
"""What stands between two parts of a statement that are shown as one: the marks of the one end, those of the other begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """The attested words with the parts in which their report goes on with them, each a span of that report."""

    parts: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def shown(self) -> str:
        """The words for a reader."""
        return BETWEEN_PARTS.join(self.parts)

    @property
    def whole(self) -> str:
        """The words as one wording, to compare with."""
        joined = self.parts[0]
        for part in self.parts[1:]:
            stops = part[:1].isupper() and joined[-1:] not in ".!?"
            joined += f"{'.' if stops else ''} {part}"
        return joined


def attested_whole(
    places: Places, utterance: Utterance, pairs: Sequence[tuple[Reading, Quotation]]
) -> Attested:
    """Return the attested wording with what its report has of the utterance right before and behind it."""
    own = utterance.wording_span
    beside = [
        quotation.span
        for reading, quotation in pairs
        if quotation.article == own.article and not quotation.span.overlaps(own)
        if quotation.form != "indirect" and reading.relation == "extended"
    ]
    row = [own]
    for span in sorted(beside):
        if row[-1].end <= span.start and _adjoin(places, row[-1], span):
            row.append(span)
    for span in sorted(beside, reverse=True):
        if span.end <= row[0].start and _adjoin(places, span, row[0]):
            row.insert(0, span)
    parts = (utterance.wording if span == own else places.words(span).rstrip(" ,;") for span in row)
    return Attested(parts=tuple(parts), spans=tuple(row))


def _adjoin(places: Places, one: Span, other: Span) -> bool:
    """Tell whether no sentence of the reporter's stands between two quotations of one report."""
    first, second = places.of(one), places.of(other)
    return other.start - one.end <= NEXT and second.sentence - first.last <= 1


def drawn(
    places: Places, attested: Attested, pairs: Sequence[tuple[Reading, Quotation]]
) -> Mapping[str, tuple[Piece, ...]]:
    """Return the runs of each quotation between marks, by its id.

    What a report has in another of its quotations is missing in none of them.
    """
    by_report: defaultdict[str, list[Quotation]] = defaultdict(list)
    for _, quotation in pairs:
        if quotation.form != "indirect":
            by_report[quotation.article].append(quotation)
    found: dict[str, tuple[Piece, ...]] = {}
    for quotations in by_report.values():
        row = sorted(quotations, key=lambda quotation: quotation.span)
        texts = [places.words(quotation.span) for quotation in row]
        runs = _runs(texts, attested.whole)
        for place, quotation in enumerate(row):
            found[quotation.id] = _without(runs[place], [*texts[:place], *texts[place + 1 :]])
    return found


def _runs(texts: Sequence[str], whole: str) -> list[tuple[Piece, ...]]:
    """Return the runs of a report's quotations, as one where they tell the attested words in their order."""
    told, ours = [normals(text) for text in texts], normals(whole)
    alone = sum(common(words, ours) for words in told)
    together = common([word for words in told for word in words], ours)
    if len(texts) > 1 and together >= IN_ORDER * alone:
        return pieces_of_parts(texts, whole)
    return [pieces(text, whole) for text in texts]


def _without(runs: Sequence[Piece], others: Sequence[str]) -> tuple[Piece, ...]:
    """Return runs without missing words that stand in another of the report's quotations."""
    held = [f" {' '.join(normals(text))} " for text in others]
    return tuple(
        run
        for run in runs
        if run.kind != "missing" or not any(f" {' '.join(normals(run.text))} " in words for words in held)
    )
