import numpy as np

from twosource.language.naming import find_names
from twosource.language.windows import Token

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def token(index: int, sentence: int = 0) -> Token:
    return Token(start=index * 10, end=index * 10 + 9, sentence=sentence, pieces=(1,), shape=1, gap=1)


def test_the_words_of_a_name_agree_on_one_kind() -> None:
    odds = np.array([[0.1, 0.5, 0, 0.4, 0], [0.1, 0, 0.2, 0, 0.7], [0.9, 0.1, 0, 0, 0]], np.float32)
    (name,) = find_names([token(i) for i in range(3)], odds, TAGS)
    assert (name.start, name.end, name.kind) == (0, 19, "ORG")
    assert 0.5 < name.probability < 0.6


def test_a_second_beginning_starts_a_second_name() -> None:
    odds = np.array([[0, 1, 0, 0, 0], [0, 0.1, 0.9, 0, 0], [0, 0.9, 0.1, 0, 0]], np.float32)
    names = list(find_names([token(i) for i in range(3)], odds, TAGS))
    assert [(n.start, n.end) for n in names] == [(0, 19), (20, 29)]


def test_a_name_never_crosses_into_the_next_sentence() -> None:
    odds = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0]], np.float32)
    names = list(find_names([token(0), token(1, sentence=1)], odds, TAGS))
    assert [(n.start, n.end) for n in names] == [(0, 9), (10, 19)]


def test_no_words_no_names() -> None:
    assert list(find_names([], np.zeros((0, 5), np.float32), TAGS)) == []
