"""Runs of words as numbers, and what two texts have in common."""

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.shingles import containment, cover, resemblance, shingle, winnow

WORDS = st.lists(
    st.sampled_from(["the", "ferry", "struck", "a", "reef", "off", "port", "and", "sank", "again"]),
    max_size=40,
)


def test_equal_runs_of_words_have_equal_numbers_wherever_they_stand() -> None:
    one = shingle(["divers", "found", "two", "bodies", "on", "the", "deck"], size=4)
    other = shingle(["late", "on", "monday", "divers", "found", "two", "bodies"], size=4)
    assert one[0] == other[-1]


def test_fewer_words_than_a_run_give_nothing() -> None:
    assert shingle(["sunk"], size=5) == ()
    assert winnow(()) == frozenset()


@settings(max_examples=60, deadline=None)
@given(words=WORDS)
def test_a_text_contains_itself(words: list[str]) -> None:
    runs = frozenset(shingle(words, size=3))
    assert containment(runs, runs) == (1.0 if runs else 0.0)
    assert resemblance(runs, runs) == (1.0 if runs else 0.0)


@settings(max_examples=60, deadline=None)
@given(
    before=WORDS,
    run=st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=8, max_size=8),
    after=WORDS,
)
def test_a_long_common_run_always_leaves_a_common_fingerprint(
    before: list[str], run: list[str], after: list[str]
) -> None:
    one, other = before + run, run + after
    assert winnow(shingle(one, size=5), window=4) & winnow(shingle(other, size=5), window=4)


def test_covered_words_are_those_of_common_runs() -> None:
    words = ["the", "minister", "said", "the", "bridge", "was", "closed", "on", "monday"]
    shared = frozenset(shingle(["the", "bridge", "was", "closed"], size=4))
    covered = cover(shingle(words, size=4), shared, size=4)
    assert [word for word, flag in zip(words, covered, strict=True) if flag] == [
        "the",
        "bridge",
        "was",
        "closed",
    ]
