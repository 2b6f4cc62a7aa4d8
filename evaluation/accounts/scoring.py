"""How well a telling has the gold of a case: claims joined, contradictions told, refinements left as such."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.accounts.cases import JOINED, KINDS, SHADES, Case, Pair, Relation
from evaluation.accounts.telling import Dispute, Telling
from evaluation.measures import f1, share
from evaluation.task import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One thing that a telling has wrong: what, the gold label if there is one, and the two sentences."""

    case: str
    what: str
    label: str
    pair: Pair


def score_cases(cases: Sequence[Case], tellings: Sequence[Telling]) -> Figures:
    """Return the figures of tellings against the gold of their cases."""
    rows = list(zip(cases, tellings, strict=True))
    wanted = sum(len(joined_pairs(case)) for case in cases)
    given = sum(len(telling.pairs - disputed_pairs(case)) for case, telling in rows)
    right = sum(len(telling.pairs & joined_pairs(case)) for case, telling in rows)
    disputes = [(line, telling) for case, telling in rows for line in case.relations if line.label in KINDS]
    found = [(line, hits) for line, telling in disputes if (hits := tellers(line, telling))]
    named = sum(any(hit.kind in KINDS[line.label] for hit in hits) for line, hits in found)
    precision, recall = share(right, given), share(right, wanted)
    return {
        "pairs_precision": precision,
        "pairs_recall": recall,
        "pairs_f1": f1(precision, recall),
        "contradictions_joined": share(
            sum(bool(line.pairs & telling.pairs) for line, telling in disputes), len(disputes)
        ),
        "contradictions_found": share(len(found), len(disputes)),
        "contradictions_typed": share(named, len(found)),
        "contradictions_false_per_story": share(
            sum(len(list(false_disputes(case, telling))) for case, telling in rows), len(rows)
        ),
        "refinements_kept": kept(rows, "refines"),
        "corrections_kept": kept(rows, "corrected"),
        "pairs_count": float(wanted),
        "contradictions_count": float(len(disputes)),
    }


def joined_pairs(case: Case) -> frozenset[Pair]:
    """Return the pairs that carry one claim and do not contradict each other."""
    return frozenset(pair for line in case.relations if line.label in JOINED for pair in line.pairs)


def disputed_pairs(case: Case) -> frozenset[Pair]:
    """Return the pairs that contradict each other: to join them is neither asked for nor wrong."""
    every = frozenset(pair for line in case.relations if line.label in KINDS for pair in line.pairs)
    return every - joined_pairs(case)


def tellers(line: Relation, telling: Telling) -> list[Dispute]:
    """Return the disputes that tell a gold contradiction."""
    return [
        dispute
        for dispute in telling.disputes
        if (dispute.contradiction or line.label in SHADES) and dispute.pairs & line.pairs
    ]


def false_disputes(case: Case, telling: Telling) -> Iterator[Dispute]:
    """Yield the told contradictions that the gold lacks; one with a note may stand beside a correction."""
    true = {pair for line in case.relations if line.label in KINDS for pair in line.pairs}
    later = {pair for line in case.relations if line.label == "corrected" for pair in line.pairs}
    for dispute in telling.disputes:
        if dispute.contradiction and not dispute.pairs & (true | later if dispute.note else true):
            yield dispute


def kept(rows: Sequence[tuple[Case, Telling]], label: str) -> float:
    """Return the share of the lines of a label that no false contradiction touches; 1 where there are none."""
    whole = [
        not any(dispute.pairs & line.pairs for dispute in false_disputes(case, telling))
        for case, telling in rows
        for line in case.relations
        if line.label == label
    ]
    return share(sum(whole), len(whole)) if whole else 1.0


def find_misses(case: Case, telling: Telling) -> Iterator[Miss]:
    """Yield what a telling has wrong."""
    for line in case.relations:
        if line.label in JOINED:
            for pair in sorted(line.pairs - telling.pairs):
                yield Miss(case=case.name, what="not joined", label=line.label, pair=pair)
        elif not (hits := tellers(line, telling)):
            what = "joined, not disputed" if line.pairs & telling.pairs else "neither joined nor disputed"
            yield Miss(case=case.name, what=what, label=line.label, pair=min(line.pairs))
        elif not any(hit.kind in KINDS[line.label] for hit in hits):
            yield Miss(case=case.name, what=f"told as {hits[0].kind}", label=line.label, pair=min(line.pairs))
    for pair in sorted(telling.pairs - joined_pairs(case) - disputed_pairs(case)):
        yield Miss(case=case.name, what="wrongly joined", label="", pair=pair)
    for dispute in false_disputes(case, telling):
        labels = {pair: line.label for line in case.relations for pair in line.pairs}
        units = sorted({unit for side in dispute.sides for unit in side})
        pair = min(dispute.pairs, key=lambda pair: (pair in labels, pair), default=(units[0], units[-1]))
        what = f"false contradiction: {dispute.kind}"
        yield Miss(case=case.name, what=what, label=labels.get(pair, ""), pair=pair)


def as_record(case: Case, miss: Miss) -> dict[str, str]:
    """Return a miss with the words of its sentences."""
    one, other = miss.pair
    record = {"case": miss.case, "field": case.field, "what": miss.what, "label": miss.label}
    return {**record, one: case.sentence(one), other: case.sentence(other)}
