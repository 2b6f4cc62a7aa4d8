"""Near pairs among many bags of terms by an inverted index, without comparing every bag with every other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

Pair = tuple[int, int]


def find_neighbours(
    bags: Sequence[Mapping[str, float]],
    *,
    order: Sequence[int] | None = None,
    terms: int,
    limit: int,
    reach: int,
    most: int,
) -> list[Pair]:
    """Return the pairs of places in `bags` worth a close look, each with the lower place first, sorted.

    A bag is entered under its `terms` weightiest terms. A term that more than `limit` bags are entered under
    links each of them to the next `reach` in `order` alone. Of what is linked, every bag keeps its `most`
    nearest by summed products of weights. So the cost is bounded by the number of bags.
    """
    near: dict[int, dict[int, float]] = defaultdict(dict)
    places = order if order is not None else range(len(bags))
    for term, holders in _index(bags, places, terms).items():
        width = len(holders) if len(holders) <= limit else reach
        for one, other in _link(holders, width):
            product = bags[one][term] * bags[other][term]
            near[one][other] = near[one].get(other, 0.0) + product
            near[other][one] = near[other].get(one, 0.0) + product
    pairs: set[Pair] = set()
    for one, others in near.items():
        best = nlargest(most, others.items(), key=lambda entry: (entry[1], -entry[0]))
        pairs.update((min(one, other), max(one, other)) for other, _ in best)
    return sorted(pairs)


def _index(bags: Sequence[Mapping[str, float]], places: Sequence[int], terms: int) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for place in places:
        weights = bags[place]
        for term in nlargest(terms, weights, key=lambda term: (weights[term], term)):
            postings[term].append(place)
    return postings


def _link(holders: Sequence[int], width: int) -> Iterator[Pair]:
    for place, one in enumerate(holders):
        for other in holders[place + 1 : place + 1 + width]:
            yield one, other
