"""Free retellings: what one text has with another, beside what it has with everybody else in the story.

All reports of one happening are alike. A retelling that keeps neither order nor quotations is known by what it
lacks: names and numbers of its own, and likeness to any other report as great as to its exemplar.
"""

from statistics import median

from twosource.lineage.agreements import Agreements
from twosource.lineage.comparison import Comparison
from twosource.lineage.probability import squash

_LEAST_OTHERS = 3
"""Reports beside the two that are compared before anything can stand out."""
_OWN, _TOLD_MORE, _OWN_LESS, _INTERCEPT = -4.2, 6.2, 1.9, -0.75
"""Log odds by the part of names and numbers that is its own; by how much more the lines are alike, and how much less is
its own, than beside the story's other reports (medians). Fitted on pairs of eight invented stories, one left out each
time, and lowered until no pair of independent reports was taken for a retelling."""


def standing_out(comparison: Comparison, agreements: Agreements) -> tuple[float, float]:
    """Return for each of two the probability that it freely retells the other; 0 in a story too small to tell.

    Somebody who tells what he saw has the happening in common with the others, and not their texts.
    """
    if comparison.one.told_in_person or comparison.other.told_in_person:
        return 0.0, 0.0
    one, other = comparison.one.id, comparison.other.id
    return _stands_out(one, other, agreements), _stands_out(other, one, agreements)


def _stands_out(witness: str, exemplar: str, agreements: Agreements) -> float:
    sides = agreements.sides[witness]
    rest = [sides[other] for other in sorted(sides) if other != exemplar]
    if len(rest) < _LEAST_OTHERS:
        return 0.0
    beside = sides[exemplar]
    more = beside.told - median(side.told for side in rest)
    less = median(side.own for side in rest) - beside.own
    return squash(_INTERCEPT + _OWN * beside.own + _TOLD_MORE * more + _OWN_LESS * less)
