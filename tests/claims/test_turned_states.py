"""One word that turns what is otherwise the same: a state negated here, another fate, a figure that is told no longer."""

import pytest

from tests.claims.test_oppositions import kinds
from twosource import language

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


def test_who_pleads_guilty_does_not_plead_not_guilty() -> None:
    found = kinds(
        ["Former governor Ernst Vill will plead guilty to the charges at the court in Tarn on Friday."],
        ["His lawyer said Ernst Vill would plead not guilty to the charges at the court in Tarn on Friday."],
    )
    assert found == ["polarity"]


def test_of_two_accused_one_can_plead_guilty_and_the_other_not() -> None:
    assert not kinds(
        ["Dan Orr pleaded guilty to fraud at the court in Tarn on Friday."],
        ["Ada Lowe pleaded not guilty to fraud at the court in Tarn on Friday."],
    )


def test_a_negative_test_is_no_positive_one() -> None:
    found = kinds(
        ["Captain Jonas Reuel tested negative for alcohol after the crash, police in Mardo said."],
        ["Captain Jonas Reuel tested positive for alcohol after the crash, police in Mardo said."],
    )
    assert found == ["polarity"]


def test_the_same_two_people_were_not_hurt_here_and_dead_there() -> None:
    found = kinds(
        ["Two people were hurt when a pickup ran into the crowd on the pier, police said."],
        ["Two people died when a pickup ploughed into the crowd on the pier, according to police."],
    )
    assert found == ["polarity"]


def test_two_dead_and_two_hurt_in_one_report_are_four_people() -> None:
    assert not kinds(
        [
            "Two people died when a pickup ran into the crowd on the pier, police said.",
            "Two others were hurt when it overturned.",
        ],
        ["Two people were hurt when a pickup ploughed into the crowd on the pier, according to police."],
    )


def test_a_figure_that_its_own_source_has_raised_is_no_dispute() -> None:
    assert not kinds(
        [
            "Police detained 14 protesters outside the court in Mardo on Wednesday, the interior ministry said."
        ],
        [
            "Police detained 26 people outside the court in Mardo on Wednesday, the ministry said, raising its earlier figure of 14."
        ],
    )
