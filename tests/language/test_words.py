from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.words import split_words


def words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text, 0, len(text))]


def test_clitics_stand_apart_whatever_the_apostrophe() -> None:
    assert words_of("Didn't the keeper’s dog bark? They cannot.") == [
        "Did", "n't", "the", "keeper", "’s", "dog", "bark", "?", "They", "can", "not", ".",
    ]  # fmt: skip


def test_abbreviations_and_numbers_stay_whole() -> None:
    assert words_of("Mr. Okoro paid $2,500.75 in the U.S. on 5 May") == [
        "Mr.", "Okoro", "paid", "$", "2,500.75", "in", "the", "U.S.", "on", "5", "May",
    ]  # fmt: skip


def test_a_glued_sentence_still_falls_apart() -> None:
    assert words_of('shut."We lost,"he said') == ["shut", ".", '"', "We", "lost", ",", '"', "he", "said"]


def test_hyphens_and_names_with_apostrophes() -> None:
    assert words_of("O'Hara's Dutch-led F-16s") == ["O'Hara", "'s", "Dutch", "-", "led", "F", "-", "16s"]


def test_only_the_given_part_is_split() -> None:
    assert list(split_words("Rain fell. Snow fell.", 11, 21)) == [(11, 15), (16, 20), (20, 21)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_words_are_in_order_apart_and_cover_all_but_space(text: str) -> None:
    covered = [place for start, end in split_words(text, 0, len(text)) for place in range(start, end)]
    assert covered == [place for place, character in enumerate(text) if not character.isspace()]
