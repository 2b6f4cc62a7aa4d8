"""Finding who is reported to have said some words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import ferry_survey
from tests.builders.surveys import WORDS, surveys
from twosource.dossiers.finding import NEAR, find_utterances, likeness
from twosource.dossiers.writers import write_found


def found(words: str) -> list[tuple[str, float]]:
    return [(one.utterance.id, round(one.similarity, 2)) for one in find_utterances(words, ferry_survey())]


@pytest.mark.parametrize(
    "words",
    [
        "We are deeply sorry for what our passengers had to go through tonight",
        "“DEEPLY SORRY, for what our passengers”",
        "truly sorry for what our travelers went",
    ],
)
def test_words_of_any_reading_are_found_whatever_their_case_marks_and_spelling(words):
    assert found(words)[0] == ("u1", 1.0)


def test_words_that_are_nearly_those_of_a_reading_are_near():
    assert found("we are really sorry for what our passengers had to endure") == [("u1", 0.82)]


def test_words_that_only_share_small_words_with_a_reading_are_not_found():
    assert found("we had a plan for what our council does at night") == []


def test_scattered_words_of_a_long_quotation_are_not_near():
    assert found("we our to tonight") == []


@pytest.mark.parametrize("words", ["", "“—”", "  "])
def test_nothing_to_seek_finds_nothing(words):
    assert found(words) == []


def test_one_word_is_found_where_it_stands():
    assert found("sorry") == [("u1", 1.0)]


def test_what_is_found_is_written_with_who_says_it_in_which_wording_and_where():
    survey = ferry_survey()
    text = " ".join(
        write_found("engine failed twice", find_utterances("engine failed twice", survey)).split()
    )
    assert "1 with these words, 0 near" in text
    assert (
        "Tomas Reyl 1 reading, 1 origin attested “The engine failed twice before we hit the bottom,” D:3"
        in text
    )
    assert "D Harbour Post news/d4.txt" in text


def test_if_nothing_is_found_that_is_said():
    assert "Nobody is reported to have said this." in write_found("the moon is blue", ())


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from("abcdef"), min_size=1, max_size=8),
    st.lists(st.sampled_from("abcdef"), max_size=12),
)
def test_likeness_is_a_share_and_one_for_a_run_of_the_words(wanted, words):
    assert 0 <= likeness(wanted, words) <= 1
    assert likeness(wanted, [*words, *wanted, *words]) == 1


@settings(max_examples=20, deadline=None)
@given(WORDS, surveys())
def test_anything_can_be_sought_in_anything(words, survey):
    near = find_utterances(words, survey)
    assert all(one.similarity >= NEAR for one in near)
    assert "\x1b" not in write_found(words, near)
