"""Average-link clustering of a sparse graph."""

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.stories.clustering import cluster

ODDS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-6, 6),
    max_size=20,
)


def test_one_likely_pair_does_not_chain_two_groups_together() -> None:
    odds = {(0, 1): 5.0, (2, 3): 5.0, (1, 2): 3.0}
    assert cluster(4, odds, least=0.0, absent=-6.0) == [[0, 1], [2, 3]]


def test_groups_that_mostly_agree_become_one() -> None:
    odds = {(0, 1): 5.0, (0, 2): 4.0, (1, 2): -1.0}
    assert cluster(3, odds, least=0.0, absent=-6.0) == [[0, 1, 2]]


@settings(max_examples=100, deadline=None)
@given(odds=ODDS)
def test_every_place_is_in_exactly_one_group(odds: dict[tuple[int, int], float]) -> None:
    groups = cluster(8, odds, least=-0.5, absent=-6.0)
    assert sorted(place for group in groups for place in group) == list(range(8))


@settings(max_examples=60, deadline=None)
@given(odds=ODDS)
def test_with_a_bar_that_nothing_reaches_all_stay_alone(odds: dict[tuple[int, int], float]) -> None:
    assert cluster(8, odds, least=7.0, absent=-6.0) == [[place] for place in range(8)]
