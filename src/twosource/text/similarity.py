"""Similarity of weighted bags of terms, each a mapping from a term to its weight."""

import math
from collections.abc import Iterable, Mapping


def normalise(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights at unit length; empty stays empty."""
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two bags that are at unit length already, in [0, 1]; 0 if one is empty."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    product = math.fsum(weight * large[term] for term, weight in small.items() if term in large)
    return min(max(product, 0.0), 1.0)


def weighted_containment(one: Mapping[str, float], other: Iterable[str]) -> float:
    """Return the part of `one`'s weight whose terms are in `other`, in [0, 1]; 0 if `one` weighs nothing."""
    total = math.fsum(one.values())
    there = frozenset(other)
    return math.fsum(weight for term, weight in one.items() if term in there) / total if total else 0.0


def longest_increasing(places: Iterable[int]) -> int:
    """Return the length of the longest strictly increasing subsequence: how many stand in the same order."""
    tails: list[int] = []
    for place in places:
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if tails[middle] < place else (low, middle)
        tails[low : low + 1] = [place]
    return len(tails)


def cosine_of_counts(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Return the cosine of two bags of counts, in [0, 1]; 0 if one is empty. Sums are of whole numbers, so that they are exact."""
    product = sum(count * other[term] for term, count in one.items() if term in other)
    squares = sum(count * count for count in one.values()) * sum(count * count for count in other.values())
    return product / math.sqrt(squares) if squares else 0.0
