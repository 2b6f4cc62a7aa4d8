import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.pieces import Vocabulary

PIECES = ["[UNK]", "[CLS]", "[SEP]", "flood", "##ed", "##s", "ze", "##e", "”", ".", "-", "水", "a"]


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(PIECES)


def shown(vocabulary: Vocabulary, word: str) -> list[str]:
    return [PIECES[number] for number in vocabulary.cut(word)]


def test_the_longest_piece_wins(vocabulary: Vocabulary) -> None:
    assert shown(vocabulary, "flooded") == ["flood", "##ed"]


def test_case_and_accents_do_not_count(vocabulary: Vocabulary) -> None:
    assert shown(vocabulary, "ZÉE") == shown(vocabulary, "zee") == ["ze", "##e"]


def test_an_unknown_word_is_one_unknown_piece(vocabulary: Vocabulary) -> None:
    assert shown(vocabulary, "floodgate") == ["[UNK]"]


def test_marks_and_ideographs_stand_alone(vocabulary: Vocabulary) -> None:
    assert shown(vocabulary, "a.水a”") == ["a", ".", "水", "a", "”"]


def test_a_word_of_invisible_characters_gives_no_piece(vocabulary: Vocabulary) -> None:
    assert vocabulary.cut("\u200b\u200d") == ()


def test_a_word_without_end_is_unknown(vocabulary: Vocabulary) -> None:
    assert shown(vocabulary, "flood" * 50) == ["[UNK]"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aflodesz.-水\u0301", min_size=1, max_size=12))
def test_pieces_are_numbers_of_the_vocabulary(word: str) -> None:
    assert all(0 <= number < len(PIECES) for number in Vocabulary(PIECES).cut(word))
