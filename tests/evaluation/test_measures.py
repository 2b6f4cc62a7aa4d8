import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.measures import bcubed, f1, found, overlap, plain_words

groupings = st.dictionaries(st.integers(0, 20), st.integers(0, 5), min_size=1)


@given(groupings)
def test_a_grouping_agrees_with_itself(gold: dict[int, int]) -> None:
    assert bcubed(gold, gold) == pytest.approx((1.0, 1.0, 1.0))


@given(groupings)
def test_putting_everything_together_finds_all_and_separates_nothing(gold: dict[int, int]) -> None:
    precision, recall, _ = bcubed(gold, dict.fromkeys(gold, 0))
    assert recall == pytest.approx(1.0)
    assert precision <= 1.0


def test_a_missing_member_counts_as_alone() -> None:
    precision, recall, _ = bcubed({"a": 1, "b": 1}, {})
    assert (precision, recall) == (1.0, 0.5)


def test_nothing_found_is_no_division_by_zero() -> None:
    assert found({1}, set()) == (0.0, 0.0, 0.0)
    assert f1(0, 0) == 0


def test_half_an_interval_overlaps_by_half() -> None:
    assert overlap((0, 10), (0, 5)) == 0.5
    assert overlap((0, 5), (5, 9)) == 0.0


def test_curly_apostrophes_are_straight_for_comparing() -> None:
    assert plain_words("Fallon’s “No”") == ["fallon's", "no"]
