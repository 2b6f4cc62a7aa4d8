"""Measures that several tasks share."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)
Bounds = tuple[int, int]


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean; 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(part: float, whole: float) -> float:
    """Return part / whole; 0 for an empty whole."""
    return part / whole if whole else 0.0


def found(gold: Collection[Thing], got: Collection[Thing]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of two sets."""
    both = len(set(gold) & set(got))
    precision, recall = share(both, len(set(got))), share(both, len(set(gold)))
    return precision, recall, f1(precision, recall)


def bcubed(gold: Mapping[Thing, Hashable], got: Mapping[Thing, Hashable]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 over the gold's members (Bagga and Baldwin 1998).

    A member that `got` lacks counts as alone.
    """
    clusters: dict[Hashable, set[Thing]] = defaultdict(set)
    answers: dict[Hashable, set[Thing]] = defaultdict(set)
    answer = {member: got.get(member, ("alone", member)) for member in gold}
    for member, cluster in gold.items():
        clusters[cluster].add(member)
        answers[answer[member]].add(member)
    precision = recall = 0.0
    for member, cluster in gold.items():
        both = len(clusters[cluster] & answers[answer[member]])
        precision += both / len(answers[answer[member]])
        recall += both / len(clusters[cluster])
    precision, recall = share(precision, len(gold)), share(recall, len(gold))
    return precision, recall, f1(precision, recall)


def overlap(one: Bounds, other: Bounds) -> float:
    """Return the shared part of two intervals over the interval that holds both, in [0, 1]."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return 0.0
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def plain_words(text: str) -> list[str]:
    """Return the lower-case words of a text with straight apostrophes."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("‘", "'")
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", folded)
