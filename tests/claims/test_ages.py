"""Two ages of one person in two reports."""

import pytest

from tests.claims.test_incompatible import annotated, apart
from twosource import language
from twosource.claims import weigh
from twosource.model import Story

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


def ages(one: str, other: str) -> list[tuple[str, ...]]:
    """Return the ages that are told as a contradiction."""
    texts = annotated(one, other)
    claims = weigh(Story(id="s", articles=("a", "b"), headline=""), texts, apart(texts))
    return [
        tuple(reading.text for reading in difference.readings)
        for claim in claims
        for difference in claim.differences
        if difference.contradiction and difference.kind == "number"
    ]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Pavel Dorn, 36, was found dead in his garage on Monday.",
            "Pavel Dorn, 38, was found dead in the garage of his house.",
            ("Pavel Dorn, 36", "Pavel Dorn, 38"),
        ),
        (
            "The victim, Pavel Dorn, was 36 years old.",
            "Pavel Dorn, 38, was found dead in his garage.",
            ("Pavel Dorn, was 36 years old", "Pavel Dorn, 38"),
        ),
    ],
)
def test_two_ages_of_one_person_exclude_each_other(one: str, other: str, told: tuple[str, ...]) -> None:
    assert ages(one, other) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pavel Dorn, 36, was shot dead in Lumsk.", "Ivan Dorn, 12, was shot dead in Lumsk, police said."),
        ("Pavel Dorn, 36, was shot dead in Lumsk.", "Dorn, 38, was shot dead in Lumsk, police said."),
        ("Pavel Dorn, 36, was shot dead in Lumsk.", "Pavel Dorn, 36, was shot in Lumsk, police said."),
        (
            "Pavel Dorn, 36, was shot dead in Lumsk.",
            "Pavel Dorn, 36, was shot dead.\nHis father, Pavel Dorn, 61, a baker, saw it.",
        ),
    ],
)
def test_another_person_or_an_article_that_gives_both_is_no_dispute(one: str, other: str) -> None:
    assert not ages(one, other)
