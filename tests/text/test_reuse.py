"""Reuse search: which of many texts have words of another."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text import reuse
from twosource.text.reuse import find_reuse

SYLLABLES = ("ka", "tor", "bel", "mi", "shu", "ren", "vos", "lin", "par", "ede")


def invent(seed: int, number: int) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(number)]


def test_a_copy_that_was_cut_and_changed_here_and_there_is_found_and_a_stranger_is_not() -> None:
    dispatch = invent(1, 300)
    copied = dispatch[:220]
    copied[17], copied[160] = "Ombrosa", "quietly"
    found = find_reuse([" ".join(dispatch), " ".join(invent(2, 300)), " ".join(copied)])
    assert [(pair.one, pair.other) for pair in found] == [(0, 2)]
    assert found[0].share > 0.8


def test_case_marks_and_line_breaks_make_no_other_text() -> None:
    words = invent(3, 200)
    printed = " ".join(words)
    reprinted = (
        "“" + "\n".join(word.upper() for word in words[:100]) + ",”\n— " + "… ".join(words[100:]) + "."
    )
    assert [pair.share for pair in find_reuse([printed, reprinted])] == [1.0]


def test_a_statement_that_both_quote_makes_no_copy_of_two_reports() -> None:
    statement = invent(4, 40)
    first, second = (" ".join([*invent(seed, 150), *statement, *invent(seed + 50, 150)]) for seed in (5, 6))
    assert find_reuse([first, second]) == []
    assert [(pair.one, pair.other) for pair in find_reuse([first, second], least_share=0.05)] == [(0, 1)]


def test_a_run_of_words_does_not_reach_from_one_text_into_the_next() -> None:
    words = invent(7, 200)
    whole, halves = " ".join(words), [" ".join(words[place : place + 4]) for place in range(0, 200, 4)]
    assert find_reuse([whole, *halves]) == []


def test_texts_of_few_words_and_no_texts_are_like_nothing() -> None:
    assert find_reuse([]) == []
    assert find_reuse(["", "Fire in Ostrel", "Fire in Ostrel", "!"]) == []


def test_what_very_many_texts_have_in_common_pairs_each_with_the_first_alone() -> None:
    copies = [" ".join(invent(8, 120))] * (reuse.MOST_HOLDERS + 2)
    assert [(pair.one, pair.other) for pair in find_reuse(copies)] == [
        (0, other) for other in range(1, len(copies))
    ]


@settings(max_examples=40, deadline=None)
@given(seeds=st.lists(st.integers(0, 5), min_size=1, max_size=8), size=st.integers(1, 5000))
def test_equal_texts_are_found_however_many_are_read_at_once(seeds: list[int], size: int) -> None:
    texts = [" ".join(invent(seed, 200)) for seed in seeds]
    expected = [
        (one, other)
        for one, first in enumerate(seeds)
        for other in range(one + 1, len(seeds))
        if first == seeds[other]
    ]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reuse, "_BATCH", size)
        assert [(pair.one, pair.other) for pair in find_reuse(texts)] == expected
