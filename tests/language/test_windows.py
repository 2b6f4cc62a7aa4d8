from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.pieces import Vocabulary
from twosource.language.windows import LIMIT, Token, cut_windows, tokenize

VOCABULARY = Vocabulary(["[UNK]", "[CLS]", "[SEP]", "the", "dam", "held", "."])


def tokens_of(sentences: list[list[int]]) -> list[Token]:
    return [
        Token(start=0, end=1, sentence=number, pieces=(7,) * length, shape=0, gap=1)
        for number, lengths in enumerate(sentences)
        for length in lengths
    ]


def test_a_short_text_is_one_window() -> None:
    windows = list(cut_windows(tokens_of([[1] * 20, [2] * 30])))
    assert [(w.start, w.end, w.core_start, w.core_end) for w in windows] == [(0, 50, 0, 50)]


def test_cores_end_where_sentences_end() -> None:
    tokens = tokens_of([[1] * 100] * 5)
    ends = [window.core_end for window in cut_windows(tokens)]
    assert all(end == len(tokens) or tokens[end].sentence != tokens[end - 1].sentence for end in ends)


def test_no_token_no_window() -> None:
    assert list(cut_windows([])) == []


def test_tokens_know_their_case_and_what_stands_before() -> None:
    text = "The DAM held.\nThe dam\u200b held"
    tokens = tokenize(text, [(0, 13), (14, len(text))], VOCABULARY)
    assert [t.gap for t in tokens] == [2, 1, 1, 0, 2, 1, 1]
    assert [t.shape for t in tokens[:4]] == [1, 3, 0, 6]
    assert [t.sentence for t in tokens[:5]] == [0, 0, 0, 0, 1]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.integers(1, 16), min_size=1, max_size=60), max_size=12))
def test_cores_cover_every_token_once_and_windows_fit(sentences: list[list[int]]) -> None:
    tokens = tokens_of(sentences)
    place = 0
    for window in cut_windows(tokens):
        assert window.core_start == place < window.core_end
        assert window.start <= window.core_start
        assert window.core_end <= window.end
        assert sum(len(t.pieces) for t in tokens[window.start : window.end]) <= LIMIT - 2
        place = window.core_end
    assert place == len(tokens)
