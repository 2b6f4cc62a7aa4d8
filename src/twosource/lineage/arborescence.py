"""The likeliest forest of descents: Edmonds' optimum branching.

J. Edmonds, "Optimum branchings", Journal of Research of the National Bureau of Standards 71B (1967).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Node = str
Edge = tuple[Node, Node]
ROOT = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """An edge into a (contracted) node: its weight there, and the edge of the full graph that it stands for."""

    weight: float
    tail: Node
    original: Edge


def branch(nodes: Sequence[Node], weights: Mapping[Edge, float]) -> dict[Node, Node]:
    """Return each node's parent in the branching of greatest weight from `ROOT`; roots have `ROOT`.

    `weights` holds edges (parent, child), and for every node an edge from `ROOT`. Ties go to the edge that
    sorts first. The result never has a cycle.
    """
    ways = {node: _ways_into(node, weights) for node in sorted(nodes)}
    chosen = _solve(ways, fresh=0)
    return {edge[1]: edge[0] for edge in chosen}


def _ways_into(node: Node, weights: Mapping[Edge, float]) -> list[_Way]:
    edges = sorted((edge, weight) for edge, weight in weights.items() if edge[1] == node)
    return [_Way(weight, edge[0], edge) for edge, weight in edges]


def _solve(ways: dict[Node, list[_Way]], fresh: int) -> set[Edge]:
    best = {node: max(entering, key=lambda way: way.weight) for node, entering in ways.items()}
    ring = _find_ring({node: way.tail for node, way in best.items()})
    if not ring:
        return {way.original for way in best.values()}
    union = f"\0{fresh}"
    owner = {way.original: node for node in ring for way in ways[node]}
    chosen = _solve(_contract(ways, best, ring, union), fresh + 1)
    entered = next(
        owner[edge] for edge in sorted(chosen) if edge in owner and _enters(edge, owner, ways, ring)
    )
    return chosen | {best[node].original for node in ring if node != entered}


def _enters(
    edge: Edge, owner: Mapping[Edge, Node], ways: Mapping[Node, list[_Way]], ring: frozenset[Node]
) -> bool:
    return any(way.original == edge and way.tail not in ring for way in ways[owner[edge]])


def _find_ring(parents: Mapping[Node, Node]) -> frozenset[Node]:
    done: set[Node] = set()
    for start in sorted(parents):
        path: list[Node] = []
        node = start
        while node in parents and node not in done:
            done.add(node)
            path.append(node)
            node = parents[node]
        if node in path:
            return frozenset(path[path.index(node) :])
    return frozenset()


def _contract(
    ways: Mapping[Node, list[_Way]], best: Mapping[Node, _Way], ring: frozenset[Node], union: Node
) -> dict[Node, list[_Way]]:
    """Return the graph with the ring as one node; what enters it is weighed by what it replaces there."""
    contracted: dict[Node, list[_Way]] = {}
    for node, entering in ways.items():
        if node not in ring:
            contracted[node] = [
                _Way(way.weight, union if way.tail in ring else way.tail, way.original) for way in entering
            ]
    contracted[union] = [
        _Way(way.weight - best[node].weight, way.tail, way.original)
        for node in sorted(ring)
        for way in ways[node]
        if way.tail not in ring
    ]
    return contracted
