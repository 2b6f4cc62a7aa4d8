from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.alignment import align, common, table

WORDS = st.lists(st.sampled_from("abcdef"), max_size=9)


def told(a, b):
    return [
        (" ".join(a[e.a_start : e.a_end]), " ".join(b[e.b_start : e.b_end]))
        for e in align(a, b)
        if e.kind != "equal"
    ]


def test_an_exchange_of_words_is_one_replacement():
    a, b = ["we", "shall", "never", "give", "in", "to", "them"], ["we", "will", "not", "give", "in"]
    assert told(a, b) == [("shall never", "will not"), ("to them", "")]


def test_nothing_aligned_with_nothing_is_no_edit():
    assert align([], []) == ()


@given(WORDS, WORDS)
@settings(max_examples=80, deadline=None)
def test_edits_cover_both_sides_and_never_touch_with_the_same_kind(a, b):
    edits = align(a, b)
    assert sum(e.a_end - e.a_start for e in edits) == len(a)
    assert sum(e.b_end - e.b_start for e in edits) == len(b)
    for e in edits:
        assert (e.kind == "equal") == (a[e.a_start : e.a_end] == b[e.b_start : e.b_end])
    assert all((x.kind == "equal") != (y.kind == "equal") for x, y in pairwise(edits))


@given(WORDS, WORDS)
@settings(max_examples=40, deadline=None)
def test_what_two_have_in_common_does_not_depend_on_the_order(a, b):
    assert common(a, b) == common(b, a) <= min(len(a), len(b))
    assert common(a, a) == len(a)


def test_variants_of_one_place_stand_in_one_column():
    rows = [
        s.split()
        for s in ("our friends have not asked us", "our partners have never asked us", "friends have not")
    ]
    columns = table(rows)
    readings = [[rows[r][i] if i is not None else "" for r, i in enumerate(c)] for c in columns]
    assert ["friends", "partners", "friends"] in readings
    assert ["not", "never", "not"] in readings
    assert ["us", "us", ""] in readings


@given(st.lists(WORDS, max_size=5))
@settings(max_examples=60, deadline=None)
def test_every_word_stands_once_in_the_table_and_in_order(rows):
    columns = table(rows)
    assert all(len(column) == len(rows) for column in columns)
    for row, sequence in enumerate(rows):
        assert [column[row] for column in columns if column[row] is not None] == list(range(len(sequence)))
