"""Words of a difference with what a reader needs around them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossiers.random_stories import Pieces, pieces
from tests.dossiers.test_digest import claim, made, text_of, two_reports
from twosource.dossiers.context import _last_told, _word_end, _word_start, in_context, shown_span, told_words
from twosource.model import Claim, Difference, DifferenceReading, Dossier, Span

A = "The ferry, with 16 crew on board, was escorted to port after its skipper refused to show his log."
B = "Skipper Ove Dahl denies that he refused anything at all to anybody. He had 14 men, he said."


def part(article: str, words: str) -> Span:
    start = {"a": A, "b": B}[article].index(words)
    return Span(article=article, start=start, end=start + len(words))


def story(kind: str, one: str, other: str) -> tuple[Dossier, Claim, Difference]:
    readings = tuple(
        DifferenceReading(text=words, spans=(part(article, words),))
        for article, words in (("a", one), ("b", other))
    )
    difference = Difference(kind=kind, readings=readings, contradiction=True)  # type: ignore[arg-type] - a kind
    bounds = text_of("a", A, None).sentences[0], text_of("b", B, None).sentences[0]
    spans = [Span(article=name, start=s.start, end=s.end) for name, s in zip("ab", bounds, strict=True)]
    disputed = replace(claim("k", *spans), differences=(difference,))
    return made(two_reports(disputed, one=A, two=B)), disputed, difference


def test_a_figure_stands_with_what_is_next_to_it_up_to_a_comma():
    dossier, disputed, difference = story("number", "16 crew", "14 men")
    spans = [shown_span(dossier, disputed, difference, reading) for reading in difference.readings]
    assert [dossier.words(span) for span in spans] == ["with 16 crew on board", "He had 14 men"]


def test_words_on_whether_a_thing_is_so_stand_with_their_clause():
    dossier, disputed, difference = story("polarity", "log", "denies that he refused")
    shown = [told_words(dossier, disputed, difference, reading) for reading in difference.readings]
    assert shown[0] == A.rstrip(".")
    assert shown[1] == "Skipper Ove Dahl denies that he refused anything at all to anybody"


def test_the_digest_tells_both_sides_so_that_a_reader_understands():
    dossier, _, _ = story("polarity", "log", "denies that he refused")
    assert dossier.digest[1].text == (
        f"Reports differ (whether it is so): {A.rstrip('.')} (A) / "
        "Skipper Ove Dahl denies that he refused anything at all to anybody (B)."
    )


def test_figures_beside_a_claim_stand_as_they_are():
    dossier, disputed, difference = story("number", "16 crew", "14 men")
    assert told_words(dossier, disputed, difference, difference.readings[0]) == "16 crew"


@settings(max_examples=80, deadline=None)
@given(pieces(), st.data(), st.booleans())
def test_the_words_around_hold_the_words_and_end_at_whole_words(found: Pieces, chosen, clause):
    dossier = made(found)
    text = chosen.draw(st.sampled_from(dossier.texts))
    words = text.article.text
    start = chosen.draw(st.integers(0, len(words) - 1))
    end = chosen.draw(st.integers(start + 1, len(words)))
    span = Span(article=text.id, start=start, end=end)
    wide = in_context(dossier, claim("none", span), span, clause=clause)
    assert wide.contains(span)
    for at, outer, inner in ((wide.start, wide.start - 1, span.start), (wide.end, wide.end, span.end)):
        if at != inner and 0 < at < len(words):
            assert not (words[at - 1].isalnum() and words[at].isalnum()), (outer, words)


@pytest.mark.parametrize("kind", ["number", "polarity", "place", "certainty"])
def test_every_kind_of_difference_is_told_in_plain_words(kind):
    dossier, _, _ = story(kind, "16 crew", "14 men")
    assert dossier.digest[1].text.startswith("Reports differ (")
    assert "polarity" not in dossier.digest[1].text


@pytest.mark.parametrize("at", range(len("In Mongolia's second-largest town")))
def test_words_are_never_cut_inside_a_word(at):
    text = "In Mongolia's second-largest town"
    start = _word_start(text, at, len(text))
    assert start == 0 or " " in {text[start - 1], text[start : start + 1]} or start == len(text)
    end = _word_end(text, at, 0)
    assert end == 0 or " " in {text[end - 1], text[end : end + 1]} or end == len(text)


def test_a_comma_inside_a_figure_parts_nothing():
    body = "Bidding for the bell had jumped from $238.03 to $2,075 by noon, the clerk said."
    carried = claim("k", part("a", A))
    dossier = made(two_reports(carried, one=A, two=body))
    start = body.index("$238.03")
    figure = Span(article="b", start=start, end=start + len("$238.03"))
    assert "$2,075" in dossier.words(in_context(dossier, carried, figure, clause=False))


@pytest.mark.parametrize(
    ("cut", "kept"),
    [
        ("Four men drowned on Wednesday when an unattended", "Four men drowned on Wednesday"),
        ("All four men of the barge drowned off the northern", "All four men of the barge drowned"),
        ("The barge Tern", "The barge Tern"),
        ("Four men drowned after", "Four men drowned"),
    ],
)
def test_no_cut_ends_in_mid_phrase(cut: str, kept: str):
    text = f"{cut} and more words behind it"
    assert text[: _last_told(text, len(cut), 0)] == kept
