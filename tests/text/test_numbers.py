"""Numbers written in figures, in words and in both."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.text.numbers import digits_value, find_numbers, number_value, ordinal_value, rounding_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty one", 21),
        ("two hundred and fifty thousand", 250_000),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("one million two hundred thousand", 1_200_000),
        ("three thousand and six", 3006),
        ("1.2 billion", 1.2e9),
        ("zero", 0),
    ],
)
def test_words_have_the_value_that_they_say(words: str, value: float) -> None:
    assert number_value(words.split()) == value


@pytest.mark.parametrize("words", ["", "a", "and", "two cows", "hundredth"])
def test_words_that_are_no_number_have_no_value(words: str) -> None:
    assert number_value(words.split()) is None


@pytest.mark.parametrize(
    ("word", "rank"), [("third", 3), ("21st", 21), ("twenty-first", 21), ("thirtieth", 30)]
)
def test_an_ordinal_has_its_rank(word: str, rank: int) -> None:
    assert ordinal_value(word) == rank


@pytest.mark.parametrize("word", ["three", "one-first", "st", "four-two", "1th2"])
def test_what_is_no_ordinal_has_no_rank(word: str) -> None:
    assert ordinal_value(word) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_figures_with_and_without_commas_are_one_value(number: int) -> None:
    assert digits_value(f"{number:,}") == digits_value(str(number)) == float(number)


def test_figures_too_long_to_count_anything_have_no_value() -> None:
    assert digits_value("9" * 400) is None


def test_vague_words_give_a_range() -> None:
    (number,) = find_numbers("tens of thousands", 0, 17)
    assert (number.low, number.high, number.vague) == (20_000, 200_000, True)


@given(st.text(max_size=60))
def test_numbers_lie_inside_the_text_and_do_not_overlap(text: str) -> None:
    found = list(find_numbers(text, 0, len(text)))
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("about", "may_be", "may_not_be"),
    [
        (400, 370, 350),
        (410, 402, 380),
        (12_000, 11_600, 11_000),
        (450, 430, 420),
        (4.2e6, 4.1e6, 4.4e6),
        (14, 15, 16),
    ],
)
def test_the_rounder_a_number_the_further_off_it_may_stand(
    about: float, may_be: float, may_not_be: float
) -> None:
    assert abs(may_be - about) <= rounding_of(about) * about < abs(may_not_be - about)


@given(st.floats(min_value=0, allow_infinity=True, allow_nan=False))
def test_no_number_stands_for_what_is_more_than_a_tenth_off(value: float) -> None:
    assert 0.025 <= rounding_of(value) <= 0.1
