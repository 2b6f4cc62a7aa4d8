"""Dictionary forms."""

import pytest

from twosource.text.lemmas import lemma
from twosource.text.tokens import split_tokens


@pytest.mark.parametrize(
    ("word", "upos", "form"),
    [
        ("warned", "VERB", "warn"),
        ("Striking", "VERB", "strike"),
        ("denied", "VERB", "deny"),
        ("admitted", "VERB", "admit"),
        ("cities", "NOUN", "city"),
        ("crises", "NOUN", "crisis"),
        ("buses", "NOUN", "bus"),
        ("Ada", "PROPN", "Ada"),
        ("Was", "AUX", "be"),
        ("said", "", "say"),
        ("news", "NOUN", "news"),
    ],
)
def test_inflected_forms_have_one_lemma(word: str, upos: str, form: str) -> None:
    assert lemma(word, upos) == form


def test_clitics_stand_apart_and_abbreviations_whole() -> None:
    text = "The U.S. doesn't know Lowe's U-turn."
    tokens = [text[start:end] for start, end in split_tokens(text, 0, len(text))]
    assert tokens == ["The", "U.S.", "does", "n't", "know", "Lowe", "'s", "U", "-", "turn", "."]
