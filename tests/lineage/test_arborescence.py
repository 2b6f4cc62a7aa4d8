"""The likeliest forest of descents."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.lineage.arborescence import ROOT, branch

NODES = ("a", "b", "c", "d")
PAIRS = [(one, other) for one in NODES for other in NODES if one != other]
WEIGHTS = st.dictionaries(st.sampled_from(PAIRS), st.integers(-9, 9))


def climbs_to_root(parents: dict[str, str]) -> bool:
    for start in parents:
        seen: set[str] = set()
        node = start
        while node != ROOT:
            if node in seen:
                return False
            seen.add(node)
            node = parents[node]
    return True


def best_weight(weights: dict[tuple[str, str], int]) -> int:
    forests = (dict(zip(NODES, tails, strict=True)) for tails in product((ROOT, *NODES), repeat=len(NODES)))
    return max(
        sum(weights[tail, node] for node, tail in forest.items())
        for forest in forests
        if all((tail, node) in weights for node, tail in forest.items()) and climbs_to_root(forest)
    )


@settings(max_examples=120, deadline=None)
@given(edges=WEIGHTS)
def test_a_branching_has_no_cycle_and_none_weighs_more(edges: dict[tuple[str, str], int]) -> None:
    weights = {**edges, **{(ROOT, node): 0 for node in NODES}}
    parents = branch(NODES, weights)
    assert climbs_to_root(parents)
    assert sum(weights[parent, node] for node, parent in parents.items()) == best_weight(weights)


def test_two_that_each_could_come_from_the_other_become_one_edge() -> None:
    weights = {(ROOT, "a"): 0.0, (ROOT, "b"): 0.0, ("a", "b"): 2.0, ("b", "a"): 1.0}
    assert branch(("a", "b"), weights) == {"a": ROOT, "b": "a"}
