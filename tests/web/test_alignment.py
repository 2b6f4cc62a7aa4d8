"""Two reports side by side: every sentence once, in the order of both texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import annotated
from twosource.model import AnnotatedText, SentenceLink, Span
from twosource.web.pages.alignment import Row, aligned


def text(name: str, length: int) -> AnnotatedText:
    return annotated(
        name, None, ("body", tuple(f"Gate {number} of {name} was shut." for number in range(length)))
    )


def link(
    one: AnnotatedText, first: int, other: AnnotatedText, second: int, similarity: float
) -> SentenceLink:
    return SentenceLink(one=span(one, first), other=span(other, second), kind="near", similarity=similarity)


def span(held: AnnotatedText, number: int) -> Span:
    chosen = held.sentences[number]
    return Span(article=held.id, start=chosen.start, end=chosen.end)


def shape(rows: list[Row]) -> list[tuple[int | None, int | None]]:
    return [(row.one, row.other) for row in rows]


def test_the_more_similar_sentence_is_the_counterpart():
    one, other = text("a", 1), text("b", 2)
    rows = aligned(one, other, [link(one, 0, other, 0, 0.6), link(other, 1, one, 0, 0.9)])
    assert shape(rows) == [(None, 0), (0, 1)]


def test_sentences_that_changed_places_do_not_cross():
    one, other = text("a", 3), text("b", 3)
    links = [link(one, 0, other, 2, 0.9), link(one, 1, other, 0, 0.9), link(one, 2, other, 1, 0.9)]
    assert shape(aligned(one, other, links)) == [(0, None), (1, 0), (2, 1), (None, 2)]


def test_links_to_other_reports_and_to_no_sentence_are_passed_over():
    one, other, third = text("a", 1), text("b", 1), text("c", 1)
    astray = SentenceLink(
        one=Span(article="a", start=0, end=2), other=span(other, 0), kind="near", similarity=1
    )
    assert shape(aligned(one, other, [link(one, 0, third, 0, 1), astray])) == [(0, None), (None, 0)]


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 6),
    st.integers(0, 6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 1)), max_size=12),
)
def test_every_sentence_of_both_stands_once_and_in_order(left, right, joined):
    one, other = text("a", left), text("b", right)
    links = [
        link(one, first, other, second, weight)
        for first, second, weight in joined
        if first < left and second < right
    ]
    rows = aligned(one, other, links)
    assert [row.one for row in rows if row.one is not None] == list(range(left))
    assert [row.other for row in rows if row.other is not None] == list(range(right))
    assert all((row.link is None) == (row.one is None or row.other is None) for row in rows)
    assert rows == aligned(one, other, links[::-1])
