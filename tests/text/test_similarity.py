"""Weighted bags of terms and their likeness."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.similarity import cosine, longest_increasing, normalise, weighted_containment

BAGS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 10), max_size=8)


@settings(max_examples=80, deadline=None)
@given(one=BAGS, other=BAGS)
def test_the_cosine_is_symmetric_and_a_bag_is_like_itself(
    one: dict[str, float], other: dict[str, float]
) -> None:
    left, right = normalise(one), normalise(other)
    assert cosine(left, right) == cosine(right, left)
    assert 0 <= cosine(left, right) <= 1
    assert cosine(left, left) == pytest.approx(1.0 if one else 0.0)


def test_containment_counts_weights_not_terms() -> None:
    assert weighted_containment({"reef": 9.0, "ship": 1.0}, {"reef"}) == pytest.approx(0.9)
    assert weighted_containment({}, {"reef"}) == 0.0


@settings(max_examples=80, deadline=None)
@given(places=st.lists(st.integers(0, 9), max_size=10))
def test_the_longest_increasing_run_is_that_of_all_subsequences(places: list[int]) -> None:
    best = [1] * len(places)
    for here, place in enumerate(places):
        best[here] += max((best[there] for there in range(here) if places[there] < place), default=0)
    assert longest_increasing(places) == max(best, default=0)
