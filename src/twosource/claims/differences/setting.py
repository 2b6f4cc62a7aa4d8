"""What the words around two details have in common, by sense where a model has read them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.claims.differences.details import Placed
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import SPEAKING

Likeness = NDArray[np.float64]
_LEAST_WEIGHT = 1e-9
_NEXT = 2


def head_of(proposition: Proposition, placed: Placed) -> int | None:
    """Return the place among the content words of the noun that a detail ends with; None where it is a bare number."""
    inside = [
        place
        for place, concept in enumerate(proposition.concepts)
        if placed.start <= concept.start + proposition.span.start < placed.end
        and not concept.normal[0].isdigit()
    ]
    return inside[-1] if inside else None


def heads_alike(one: Proposition, a: Placed, other: Proposition, b: Placed) -> float:
    """Return how alike the counted nouns are: 1 for one group of words, else the cosine, 0 where it is not known."""
    first, second = head_of(one, a), head_of(other, b)
    if first is None or second is None:
        return 0.0
    if one.concepts[first].group == other.concepts[second].group:
        return 1.0
    if one.senses is None or other.senses is None:
        return 0.0
    return float(one.senses[first] @ other.senses[second])


def settings_agree(
    one: Proposition, a: Placed, other: Proposition, b: Placed, weights: Mapping[str, float]
) -> float:
    """Return the part, in [0, 1], of what stands around the one detail that stands around the other too.

    Names, numbers and words of speech are left out; of the two directions the better one counts. Equal concepts
    count 1, others the cosine of their senses.
    """
    mine, theirs = _around(one, a), _around(other, b)
    if not mine or not theirs:
        return 0.0
    near = _compare(one, mine, other, theirs)
    return max(
        _share(near.max(axis=1), [weights.get(one.concepts[i].group, 0.0) for i in mine]),
        _share(near.max(axis=0), [weights.get(other.concepts[j].group, 0.0) for j in theirs]),
    )


def neighbours_agree(one: Proposition, a: Placed, other: Proposition, b: Placed) -> float:
    """Return how alike, in [0, 1], the two most alike of the content words next to two details are."""
    mine, theirs = _nearest(one, a), _nearest(other, b)
    return float(_compare(one, mine, other, theirs).max()) if mine and theirs else 0.0


def _around(proposition: Proposition, placed: Placed) -> list[int]:
    return [
        place
        for place, concept in enumerate(proposition.concepts)
        if not concept.normal[0].isdigit()
        and not proposition.names(concept)
        and concept.group not in SPEAKING
        and not placed.start <= concept.start + proposition.span.start < placed.end
    ]


def _nearest(proposition: Proposition, placed: Placed) -> list[int]:
    offset = proposition.span.start

    def distance(place: int) -> int:
        concept = proposition.concepts[place]
        return min(abs(concept.start + offset - placed.end), abs(placed.start - concept.end - offset))

    return sorted(_around(proposition, placed), key=distance)[:_NEXT]


def _compare(one: Proposition, mine: Sequence[int], other: Proposition, theirs: Sequence[int]) -> Likeness:
    """Return how alike each of some content words is to each of others', of shape (len(mine), len(theirs))."""
    same = [[float(one.concepts[i].group == other.concepts[j].group) for j in theirs] for i in mine]
    near = np.array(same, dtype=np.float64)
    if one.senses is None or other.senses is None:
        return near
    cosines: Likeness = np.clip(one.senses[list(mine)] @ other.senses[list(theirs)].T, 0.0, 1.0).astype(
        np.float64
    )
    return np.maximum(near, cosines)


def _share(near: Likeness, weights: Sequence[float]) -> float:
    return float(near @ np.array(weights, dtype=np.float64)) / max(sum(weights), _LEAST_WEIGHT)
