import numpy as np

from twosource.language.naming import find_names, settle_names
from twosource.language.types import NamedSpan, NameKind
from twosource.language.windows import Token

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def token(index: int, sentence: int = 0, shape: int = 1) -> Token:
    return Token(start=index * 10, end=index * 10 + 9, sentence=sentence, pieces=(1,), shape=shape, gap=1)


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


def test_a_word_without_a_capital_is_no_name() -> None:
    assert list(find_names([token(0, shape=0)], np.array([[0, 1, 0, 0, 0]], np.float32), TAGS)) == []


def test_no_words_no_names() -> None:
    assert list(find_names([], np.zeros((0, 5), np.float32), TAGS)) == []


def settled(text: str, *names: tuple[str, NameKind]) -> list[tuple[str, str]]:
    spans = [
        NamedSpan(start=text.index(name), end=text.index(name) + len(name), kind=kind, probability=0.9)
        for name, kind in names
    ]
    return [(text[n.start : n.end], n.kind) for n in settle_names(text, spans)]


def test_titles_and_peoples_are_no_part_of_a_person() -> None:
    assert settled("Kenyan Prime Minister Joy Wekesa left", ("Kenyan Prime Minister Joy Wekesa", "PER")) == [
        ("Joy Wekesa", "PER"),
    ]  # fmt: skip


def test_a_title_alone_is_no_name_and_halves_are_joined() -> None:
    names: tuple[tuple[str, NameKind], ...] = (("President", "PER"), ("Ida", "PER"), ("Holm", "PER"))
    assert settled("President Ida Holm", *names) == [("Ida Holm", "PER")]


def test_a_country_that_speaks_is_a_place() -> None:
    assert settled("Norway told Danish crews", ("Norway", "PER"), ("Danish", "ORG")) == [
        ("Norway", "LOC"), ("Danish", "NORP"),
    ]  # fmt: skip
