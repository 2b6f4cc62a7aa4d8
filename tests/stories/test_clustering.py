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


def test_what_is_ruled_together_brings_the_whole_groups_of_both_and_tears_neither_apart() -> None:
    odds = {(0, 1): 1.0, (0, 2): 1.0, (1, 2): 1.0, (3, 4): 1.0}
    assert cluster(5, odds, least=0.0, absent=-3.0, together=[(2, 3)]) == [[0, 1, 2, 3, 4]]


def test_one_report_is_moved_to_another_story_by_two_rulings() -> None:
    odds = {(0, 1): 1.0, (0, 2): 1.0, (1, 2): 1.0, (3, 4): 1.0}
    moved = cluster(5, odds, least=0.0, absent=-3.0, together=[(2, 3)], apart=[(3, 4)])
    assert moved == [[0, 1, 2, 3], [4]]


def test_where_whole_groups_would_bring_two_together_that_are_ruled_apart_only_the_ruled_places_join() -> (
    None
):
    odds = {(0, 1): 1.0, (2, 3): 1.0}
    groups = cluster(4, odds, least=0.0, absent=-3.0, together=[(1, 2)], apart=[(0, 2)])
    (home,) = [group for group in groups if 1 in group]
    assert 2 in home
    assert 0 not in home


@settings(max_examples=100, deadline=None)
@given(odds=ODDS, pairs=st.lists(st.tuples(st.integers(0, 3), st.integers(4, 7)), max_size=4))
def test_all_that_is_ruled_is_so_whatever_the_odds(
    odds: dict[tuple[int, int], float], pairs: list[tuple[int, int]]
) -> None:
    together, apart = pairs[:2], [pair for pair in pairs[2:] if not set(pair) & set(sum(pairs[:2], ()))]
    groups = cluster(8, odds, least=-0.5, absent=-6.0, together=together, apart=apart)
    home = {place: number for number, group in enumerate(groups) for place in group}
    assert all(home[one] == home[other] for one, other in together)
    assert all(home[one] != home[other] for one, other in apart)
