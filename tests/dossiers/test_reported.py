"""Which speech without marks a reader is shown, and with which verb."""

import pytest

from twosource.dossiers.writers.spoken import states


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Ana Rui", "that the dam was inspected"),
        ("Ana Rui", "the court ruled against the miners"),
        ("police", "four men have been arrested"),
    ],
)
def test_a_clause_of_somebody_is_a_statement(speaker, words):
    assert states(speaker, words)


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (None, "the dam was inspected"),
        ("No one", "the dam was inspected"),
        ("The crowd levels", "a 28% increase"),
        ("Ana Rui", "the ongoing conflict between miners and owners"),
        ("Ana Rui", ""),
    ],
)
def test_a_phrase_and_words_of_nobody_are_none(speaker, words):
    assert not states(speaker, words)
