"""Doubt that a report takes from quoted words or puts into them, and denials that are cut from behind a concession."""

import pytest

from tests.quotations.test_negations_lost import note_on
from twosource.quotations.force import exchanged_doubt
from twosource.quotations.sentences_cut import turning_sentence


def test_a_may_that_a_report_drops_is_told():
    note = note_on(
        "The pilot may have read the altimeter wrongly that morning",
        "The pilot read the altimeter wrongly that morning",
    )
    assert "a doubt is left out: “may have”" in note
    assert "transcribed differently" not in note


def test_a_doubt_for_which_something_certain_stands_is_told():
    note = note_on(
        "There could be a second leak below the turbine hall", "There is a second leak below the turbine hall"
    )
    assert "a doubt is exchanged: “is” for “could be”" in note


@pytest.mark.parametrize(
    ("theirs", "attested"),
    [
        ("might", "may"),
        ("could", "can"),
        ("think", "may think"),
        ("", "in May"),
        ("perhaps signed", "may have signed"),
        ("sold", "may have signed"),
    ],
)
def test_another_tense_a_month_and_another_doubt_change_no_force(theirs: str, attested: str):
    assert exchanged_doubt(theirs, attested) is None


def test_a_doubt_that_a_report_puts_in_is_told():
    assert exchanged_doubt("perhaps", "") == "a doubt is put in: “perhaps”"


def test_a_denial_behind_what_was_only_granted_is_no_idle_sentence():
    cut = "He did not sell a single seat."
    assert turning_sentence(cut, "He may have kept a poor ledger.", "", "") == (cut, "negation")
    assert turning_sentence(cut, "He kept a poor ledger.", "", "") is None
    assert turning_sentence("It did not rain.", "He may have kept a poor ledger.", "", "") is None


@pytest.mark.parametrize(
    ("attested", "theirs", "turned"),
    [
        ("far too late to rescue the orchard this year", "not too late to rescue the orchard this year", True),
        ("far too late to rescue the orchard this year", "much too late to rescue the orchard this year", False),
    ],
)  # fmt: skip
def test_a_not_in_place_of_a_word_of_degree_turns_the_sense(attested: str, theirs: str, turned: bool):
    assert ("a negation is exchanged: “not” for “far”" in note_on(attested, theirs)) == turned
