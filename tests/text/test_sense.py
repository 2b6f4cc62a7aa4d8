"""What a cut takes away."""

import pytest

from twosource.text.sense import lost_sense, opposed_terms


@pytest.mark.parametrize(
    "cut",
    [
        "as long as the east valve holds",
        "so long as it rains",
        "on condition that they pay",
        "unless a judge orders it",
        "provided the bank agrees",
        "in case of frost",
    ],
)
def test_a_condition_that_is_cut_is_missed(cut):
    assert lost_sense(cut, "The water is safe, she said") == "condition"


@pytest.mark.parametrize("around", ["Asked whether it was safe, she said", "She answered as if she knew"])
def test_a_reporters_question_and_a_comparison_keep_no_condition(around):
    assert lost_sense("unless it rains", around) == "condition"


def test_a_condition_that_the_report_tells_itself_is_not_lost():
    assert lost_sense("unless a judge orders it", "Only if a court orders it, she said") is None


@pytest.mark.parametrize("cut", ["for as many as ten years", "in the long run", "as a long list shows"])
def test_words_that_only_look_like_a_condition_are_none(cut):
    assert lost_sense(cut, "The water is safe, she said") is None


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("unless", "as soon as", "condition"),
        ("before", "once", "condition"),
        ("no less", "fewer", "limit"),
        ("at most", "at least", "limit"),
        ("when", "if", None),
        ("at least", "more than", None),
        ("no more than", "at most", None),
    ],
)
def test_a_term_is_turned_round_only_by_one_that_binds_the_other_way(one, other, kind):
    assert opposed_terms(one.split(), other.split()) == opposed_terms(other.split(), one.split()) == kind
