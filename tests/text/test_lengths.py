"""Lengths of time as numbers of their units."""

import pytest

from twosource.model import TimeExpression
from twosource.text.lengths import length_of


def years(text: str, words: str = "three years", value: str = "P3Y") -> tuple[float, float, str]:
    start = text.index(words)
    time = TimeExpression(
        start=start, end=start + len(words), text=words, kind="duration", value=value, granularity="year"
    )
    length = length_of(time, text)
    assert length is not None
    return length.low, length.high, length.bound


@pytest.mark.parametrize(
    "text",
    [
        "The contract is worth 410 million euros over three years.",
        "Prices fell by a third over three years, the bank said.",
        "He was jailed for three years.",
    ],
)
def test_what_stretches_over_a_time_is_told_exactly(text: str) -> None:
    assert years(text) == (3, 3, "exact")


@pytest.mark.parametrize(
    "text",
    ["The siege lasted over three years.", "It took almost three years.", "She waited for over three years."],
)
def test_a_length_that_is_told_as_near_may_be_a_little_off(text: str) -> None:
    low, high, bound = years(text)
    assert low < 3 < high
    assert bound == "about"


def test_less_than_a_length_begins_at_nothing() -> None:
    assert years("They rebuilt it in less than three years.") == (0, 3, "less_than")
