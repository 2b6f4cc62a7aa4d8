"""Figures and times of two occasions, or of two bearers, do not contradict each other."""

import pytest

from tests.claims.telling import tell
from twosource.claims.differences.occasions import of_two_bearers, of_two_occasions, other_subjects
from twosource.claims.propositions import Proposition, find_propositions


def one_of(article: str, sentence: str, **named: object) -> Proposition:
    return find_propositions([tell(article, sentence, **named)])[0]


def pair(one: str, other: str, **named: object) -> tuple[Proposition, Proposition]:
    return one_of("a", one, **named), one_of("b", other, **named)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vela Ruiz took 61 per cent in the run-off.", "Vela Ruiz took 34 per cent in the first round."),
        ("The women's eight won by two lengths at Orsk.", "The eight from Orsk won by four lengths."),
        ("Miners in Kolwa sold 40 tonnes of tin in 2019.", "Miners in Kolwa sold 90 tonnes of tin."),
        ("The herd of Lindau lost nine calves.", "The herd of Lindau lost 30 calves last winter."),
        ("The mayor of Tarn opened a bridge.", "The mayor of another town opened two bridges."),
    ],
)
def test_two_occasions_are_told_apart(one, other):
    assert of_two_occasions(*pair(one, other))
    assert of_two_occasions(*pair(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vela Ruiz took 61 per cent in the run-off.", "Vela Ruiz got 58 per cent of the vote."),
        ("Nine calves died in the stable at Lindau.", "Eleven calves died in the stable at Lindau."),
        ("The herd lost nine calves last winter.", "Last winter the herd lost eleven calves."),
        ("Dolan was beaten in the third round.", "Dolan was beaten after nine rounds."),
    ],
)
def test_one_occasion_is_not_parted(one, other):
    assert not of_two_occasions(*pair(one, other))


def test_two_places_of_which_neither_article_knows_the_other_are_two_bearers():
    names = {"names": {"Gabon": "country", "Togo": "country"}}
    assert of_two_bearers(
        *pair("The well off Gabon yields 300 barrels.", "The well off Togo yields 700 barrels.", **names)
    )


def test_a_place_that_only_one_names_parts_nothing():
    names = {"names": {"Gabon": "country", "Erasmus Nkoghe": "person"}}
    assert not of_two_bearers(
        *pair(
            "The well off Gabon yields 300 barrels.",
            "Erasmus Nkoghe says that the well yields 700 barrels.",
            **names,
        )
    )


def test_two_names_at_the_head_are_two_subjects():
    names = {"names": {"Ona Petk": "person", "Aldo Reis": "person"}}
    assert other_subjects(*pair("Ona Petk resigned on Monday.", "Aldo Reis resigned on Friday.", **names))
    assert not other_subjects(
        *pair(
            "Ona Petk resigned on Monday.",
            "Petk resigned on Friday.",
            names={"Ona Petk": "person", "Petk": "person"},
        )
    )
