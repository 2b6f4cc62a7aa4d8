import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from twosource.language.trees import grow_tree


def test_greedy_heads_that_form_a_tree_are_kept() -> None:
    weights = np.array([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]], np.float32)
    assert grow_tree(weights) == [2, 0, 2]


def test_two_words_that_govern_each_other_are_parted() -> None:
    weights = np.array([[1, 0, 9, 0], [0, 9, 0, 5], [8, 0, 0, 0]], np.float32)
    assert grow_tree(weights) == [2, 3, 0]


def test_one_root_remains_of_two() -> None:
    assert grow_tree(np.array([[9, 0, 3], [8, 5, 0]], np.float32)) == [0, 1]


def test_no_word_no_head() -> None:
    assert grow_tree(np.zeros((0, 1), np.float32)) == []


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 9).flatmap(
        lambda n: hnp.arrays(np.float32, (n, n + 1), elements=st.floats(-9, 9, width=16))
    )
)
def test_every_word_reaches_the_only_root(weights: np.ndarray) -> None:
    heads = grow_tree(weights)
    assert heads.count(0) == 1
    for word in range(len(heads)):
        place = word + 1
        for _ in heads:
            place = heads[place - 1] if place else 0
        assert place == 0
