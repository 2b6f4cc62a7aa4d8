"""Pairs of quotation marks in every style."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.marks import pair_marks


def _pairs(text: str) -> list[tuple[str, int | None]]:
    return [(text[pair.start : pair.end], pair.within) for pair in pair_marks(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "no" twice.', ["no"]),
        ("He said “no” twice.", ["no"]),
        ("He said 'no' twice.", ["no"]),
        ("Er sagte „nein“ und »doch«.", ["nein", "doch"]),
        ("Il a dit « non ».", ["non"]),
        ("He said ''no'' and ``yes''.", ["no", "yes"]),
        ("''The boys' coach, Dov, died,\" Orlan said.", ["The boys' coach, Dov, died,"]),
        ("They “condemn Rome’s act“. The end.", ["condemn Rome’s act"]),
        ("‘It’s the players’ union,’ he said.", ["It’s the players’ union,"]),
        ("Lee's 'may join' remark, the players' way", ["may join"]),
        ("In the '90s and '47 it was 'cool'.", ["cool"]),
        ('He is 6\'2" and "a 12" pizza" is his.', ['a 12" pizza']),
        ('Rome."We would" and not do it."Lee said', ["We would"]),
    ],
)
def test_marks_pair_and_apostrophes_do_not(text: str, words: list[str]) -> None:
    assert [word for word, _ in _pairs(text)][: len(words)] == words


def test_a_quotation_in_a_quotation_knows_what_holds_it() -> None:
    assert _pairs("“He said, ‘Go,’ and went”") == [("He said, ‘Go,’ and went", None), ("Go,", 0)]


def test_a_mark_that_nothing_closes_opens_until_the_end_of_the_paragraph() -> None:
    (pair,) = pair_marks("“We came in 1950.", 0, 17)
    assert (pair.close, pair.end) == ("", 17)


def test_a_single_mark_that_nothing_closes_is_an_apostrophe() -> None:
    assert _pairs("the boys' 'go home") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Orr said \"the plan is dead'' and left. Lowe said \"we fight on'', then sat.",
            ["the plan is dead", "we fight on"],
        ),
        ("“Nothing doing'' was the reply. “No”, he said.", ["Nothing doing", "No"]),
        (
            "\"The ''house'' rules,\" he said. \"So be it,\" she said.",
            ["The ''house'' rules,", "house", "So be it,"],
        ),
        ("\"We sold a 40'' screen and it''s gone,\" he said.", ["We sold a 40'' screen and it''s gone,"]),
        ('"It ended in 2019\'\' said Orr. "Really," he said.', ["It ended in 2019", "Really,"]),
        ("\"He said: 'Go home.''\" Then he sat.", ["He said: 'Go home.''"]),
    ],
)
def test_two_apostrophes_close_a_speech_and_swallow_none(text: str, words: list[str]) -> None:
    assert [said for said, _ in _pairs(text)] == words


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab .,'\"“”‘’«»„5s", max_size=60))
def test_pairs_nest_and_never_cross(text: str) -> None:
    pairs = pair_marks(text, 0, len(text))
    for number, pair in enumerate(pairs):
        assert pair.outer_start < pair.start < pair.end <= pair.outer_end <= len(text)
        if pair.within is not None:
            outer = pairs[pair.within]
            assert pair.within < number
            assert outer.outer_start < pair.outer_start
            assert pair.outer_end <= outer.outer_end
