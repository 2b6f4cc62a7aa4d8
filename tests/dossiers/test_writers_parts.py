"""What all writers share: places, standing, the tree, differing words, phrases."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import FERRY, annotated, ferry_survey, find
from tests.builders.surveys import WORDS, surveys
from twosource.dossiers.writers.differing import pieces
from twosource.dossiers.writers.outline import claim_lists
from twosource.dossiers.writers.phrases import (
    counted,
    origins_phrase,
    per_cent,
    shortened,
    shown,
    witness_phrase,
)
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.standing import sentence_standings
from twosource.dossiers.writers.tree import forest, rows
from twosource.model import Descent, OriginCount, SentenceLink, Span, Stemma, Witness

STORY = ferry_survey().dossiers[0]
PLACES = Places(STORY)


def sentence(text: int, number: int) -> Span:
    chosen = FERRY[text].sentences[number]
    return Span(article=FERRY[text].id, start=chosen.start, end=chosen.end)


def test_a_report_without_a_known_outlet_is_told_by_the_name_of_its_file():
    article = replace(FERRY[0].article, outlet=None, report="/desk/tuesday/wire copy.txt")
    assert witness_phrase(article) == "wire copy.txt"
    assert witness_phrase(replace(article, outlet="Northern Wire")) == "Northern Wire"
    assert witness_phrase(replace(article, report="")) == "outlet unknown"


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (find(FERRY[0], "struck a sandbank"), "A:2"),
        (find(FERRY[0], "said. “We"), "A:2–3"),
        (find(FERRY[0], "PORT KESTREL"), "A"),
        (find(FERRY[0], "(Northern Wire)\nThe car"), "A:2"),
        (Span(article="a1", start=0, end=0), "A:1"),
    ],
)
def test_a_span_stands_in_the_sentences_that_it_touches_or_else_in_its_report(span, place):
    assert str(PLACES.of(span)) == place


def test_places_are_named_once_in_the_order_of_sigils_and_counted_beyond_the_most():
    spans = [sentence(3, 1), sentence(0, 1), sentence(0, 1), sentence(1, 0)]
    assert PLACES.line(spans) == "A:2 B:1 D:2"
    assert PLACES.line(spans, most=2) == "A:2 B:1 +1"


def test_the_twenty_seventh_sigil_stands_behind_z():
    texts = tuple(annotated(f"n{number}", None, ("body", ("A word.",))) for number in range(3))
    witnesses = tuple(
        Witness(article=f"n{number}", sigil=sigil) for number, sigil in enumerate(("B", "AA", "Z"))
    )
    story = replace(STORY, texts=texts, stemma=Stemma(witnesses=witnesses))
    spans = [Span(article=f"n{number}", start=0, end=3) for number in range(3)]
    assert Places(story).line(spans) == "B:1 Z:1 AA:1"


def test_a_sentence_is_copied_only_from_a_report_that_its_own_goes_back_to():
    standings = sentence_standings(PLACES)
    assert standings[sentence(1, 1)].standing == "copied"
    assert standings[sentence(2, 0)].standing == "reworded"
    assert standings[sentence(0, 1)].standing == "own"
    assert standings[sentence(3, 1)].standing == "own"
    assert standings[sentence(3, 1)].also == (sentence(0, 1),)


def test_sisters_of_a_lost_exemplar_share_a_sentence():
    descents = tuple(
        Descent(witness=name, exemplar="lost1", kind="shared", share=0.5, probability=0.5)
        for name in ("a1", "d4")
    )
    standings = sentence_standings(Places(replace(STORY, stemma=replace(STORY.stemma, descents=descents))))
    assert standings[sentence(0, 1)].shared == (sentence(3, 1),)
    assert standings[sentence(3, 1)].standing == "reworded"


def linked(stemma, *links):
    return Places(replace(STORY, stemma=replace(stemma, links=links)))


def test_a_sentence_that_is_near_in_meaning_only_is_called_reworded():
    near = SentenceLink(one=sentence(2, 1), other=sentence(0, 2), kind="near", similarity=0.8)
    same = SentenceLink(one=sentence(1, 2), other=sentence(0, 2), kind="near", similarity=0.9)
    standings = sentence_standings(linked(STORY.stemma, near, same))
    assert standings[sentence(2, 1)].standing == "reworded"
    assert standings[sentence(1, 2)].standing == "copied"


def test_of_one_report_only_the_sentences_that_are_as_similar_as_the_best_are_named():
    links = [
        SentenceLink(one=sentence(1, 1), other=sentence(0, number), kind="paraphrase", similarity=similarity)
        for number, similarity in ((1, 0.9), (2, 0.8), (3, 0.4))
    ]
    standings = sentence_standings(linked(STORY.stemma, *links))
    assert standings[sentence(1, 1)].taken == (sentence(0, 1), sentence(0, 2))


def test_a_sentence_is_background_only_if_nothing_of_the_news_stands_in_it():
    standings = sentence_standings(PLACES)
    assert standings[sentence(0, 4)].background
    assert not standings[sentence(0, 1)].background


def test_each_claim_stands_in_one_list_and_the_disputed_one_first():
    lists = claim_lists(STORY)
    named = {name: [claim.id for claim in getattr(lists, name)] for name in lists.__slots__}
    assert named == {
        "disputed": ["k1"], "several_origins": [], "one_origin": ["k4"], "one_report": ["k3"], "background": ["k2"],
    }  # fmt: skip


def test_the_tree_goes_from_lost_exemplars_and_originals_to_what_was_made_from_them():
    nodes = [(node.name, node.depth) for node in forest(STORY.stemma)]
    assert nodes == [("lost1", 0), ("e5", 1), ("a1", 0), ("b2", 1), ("c3", 1), ("d4", 0)]


def test_a_witness_of_two_exemplars_stands_below_the_one_that_explains_more():
    more = Descent(witness="c3", exemplar="d4", kind="excerpt", share=0.7, probability=0.9)
    stemma = replace(STORY.stemma, descents=(*STORY.stemma.descents, more))
    (node,) = [node for node in forest(stemma) if node.name == "c3"]
    assert node.descent == more
    assert [other.exemplar for other in node.others] == ["a1"]


def test_an_exemplar_stands_in_the_middle_of_what_was_made_from_it():
    nodes = forest(STORY.stemma)
    placed = dict(zip((node.name for node in nodes), rows(nodes), strict=True))
    assert placed == {"lost1": 0, "e5": 0, "a1": 1.5, "b2": 1, "c3": 2, "d4": 3}


def test_a_chain_of_a_thousand_copies_is_a_tree_too():
    names = [f"n{number}" for number in range(1500)]
    chain = Stemma(
        witnesses=tuple(Witness(article=name, sigil=name) for name in names),
        descents=tuple(
            Descent(witness=made, exemplar=exemplar, kind="copy", share=1, probability=1)
            for exemplar, made in itertools.pairwise(names)
        ),
    )
    assert [node.depth for node in forest(chain)] == list(range(1500))


@settings(max_examples=60, deadline=None)
@given(surveys())
def test_every_witness_stands_in_the_tree_once(survey):
    for dossier in survey.dossiers:
        names = [node.name for node in forest(dossier.stemma)]
        assert sorted(name for name in names if name != "lost") == sorted(dossier.story.articles)


SAID = st.lists(
    st.sampled_from(["we", "are", "deeply", "sorry,", "“not”", "colour", "U.S.", "—"]), max_size=9
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(SAID | WORDS, SAID | WORDS)
def test_the_pieces_of_a_reading_give_it_back(reading, attested):
    assert "".join(piece.text for piece in pieces(reading, attested) if piece.kind != "missing") == reading


@settings(max_examples=100, deadline=None)
@given(SAID | WORDS)
def test_words_do_not_differ_from_themselves(words):
    assert all(piece.kind == "same" for piece in pieces(words, words))


def test_case_marks_and_spelling_are_no_difference():
    assert {piece.kind for piece in pieces("“The COLOUR” of the US flag", "the color of the U.S. flag,")} == {
        "same"
    }


def test_a_word_in_place_of_another_is_theirs_and_a_word_left_out_is_missing():
    found = [
        (piece.kind, piece.text)
        for piece in pieces("a truly bad thing", "a deeply, deeply bad strange thing")
    ]
    assert ("theirs", "truly") in found
    assert ("missing", "strange") in found


@pytest.mark.parametrize(
    ("low", "high", "phrase"),
    [(1, 1, "1 origin"), (2, 2, "2 origins"), (1, 3, "1 to 3 origins"), (0, 0, "0 origins")],
)
def test_a_range_of_origins_is_told_as_a_range(low, high, phrase):
    assert origins_phrase(OriginCount(low=low, high=high)) == phrase


def test_counts_have_their_noun():
    assert [counted(1, "report"), counted(2, "report"), counted(1200, "story", "stories")] == [
        "1 report", "2 reports", "1,200 stories",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("share", "told"), [(0, "0%"), (0.001, "1%"), (0.504, "50%"), (0.999, "99%"), (1, "100%")]
)
def test_only_all_is_a_hundred_per_cent_and_only_nothing_is_none(share, told):
    assert per_cent(share) == told


@settings(max_examples=100, deadline=None)
@given(WORDS, st.integers(2, 30))
def test_shortened_words_are_a_beginning_of_the_words(words, length):
    short = shortened(words, length)
    assert len(short) <= length + 2
    assert shown(words).startswith(short.removesuffix("…").rstrip())
