from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.chains import best_chains, certainty, spans

NEVER = -1e4
STEPS = np.array([[[0.0, 0.0, NEVER], [0.0, 0.0, 0.5], [0.0, 0.0, 0.5]]], np.float32)
STARTS = np.zeros((1, 3), np.float32)


def test_a_doubtful_word_inside_a_span_joins_it() -> None:
    emissions = np.array([[[0, 3, 0]], [[0.2, 0, 0]], [[0, 0, 3]]], np.float32)
    assert best_chains(emissions, STEPS, STARTS)[:, 0].tolist() == [1, 2, 2]


def test_the_inside_never_follows_the_outside() -> None:
    emissions = np.array([[[5, 0, 0]], [[0, 0, 4]]], np.float32)
    assert best_chains(emissions, STEPS, STARTS)[:, 0].tolist() != [0, 2]


def test_no_words_no_tags() -> None:
    assert best_chains(np.zeros((0, 1, 3), np.float32), STEPS, STARTS).shape == (0, 1)


def test_touching_spans_stay_two() -> None:
    assert list(spans(np.array([1, 2, 1, 0, 2]))) == [(0, 2), (2, 3), (4, 5)]


def test_the_certainty_of_clear_tags_is_near_one() -> None:
    emissions = np.array([[[9, 0, 0]], [[0, 9, 0]]], np.float32)
    assert certainty(emissions, STEPS, np.array([[0], [1]])).min() > 0.99


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(-40, 40), min_size=3, max_size=3), min_size=1, max_size=5))
def test_no_other_chain_weighs_more(rows: list[list[int]]) -> None:
    emissions = np.array(rows, np.float32)[:, None, :] / 10

    def weigh(chain: tuple[int, ...]) -> float:
        words = sum(float(emissions[i, 0, tag]) for i, tag in enumerate(chain))
        return words + sum(float(STEPS[0, a, b]) for a, b in pairwise(chain))

    best = tuple(best_chains(emissions, STEPS, STARTS)[:, 0].tolist())
    assert weigh(best) >= max(map(weigh, product(range(3), repeat=len(rows)))) - 1e-4
