from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.spelling import american
from twosource.text.wording import normals, words


@pytest.mark.parametrize(
    ("british", "yankee"),
    [
        ("favour", "favor"), ("favourite", "favorite"), ("honourable", "honorable"), ("neighbours", "neighbors"),
        ("organisation", "organization"), ("authorised", "authorized"), ("apologising", "apologizing"),
        ("analysed", "analyzed"), ("defence", "defense"), ("programme", "program"), ("whilst", "while"),
        ("centre", "center"), ("theatres", "theaters"), ("kilometres", "kilometers"), ("travelled", "traveled"),
        ("labelling", "labeling"), ("sceptical", "skeptical"), ("jewellery", "jewelry"), ("neighbour's", "neighbor's"),
        ("adviser", "advisor"), ("judgement", "judgment"), ("towards", "toward"), ("centred", "centered"),
        ("criticise", "criticize"), ("cancelled", "canceled"), ("cheques", "checks"),
    ],
)  # fmt: skip
def test_british_and_american_spelling_are_one(british, yankee):
    assert american(british) == american(yankee) == yankee


@pytest.mark.parametrize(
    "word",
    ["promise", "raised", "advising", "surprised", "four", "hour", "tour", "flour", "our", "your", "source", "rise",
     "exercise", "here", "were", "acre", "analysis", "basis", "crisis", "this", "supervised", "wise", "size", "prized",
     "compelled", "controlled", "excelled", "killed", "falling", "promised", "devour", "contour"],
)  # fmt: skip
def test_words_without_a_british_twin_stay(word):
    assert american(word) == word


def test_case_and_marks_do_not_change_a_word():
    assert normals("“Don’t,” he said") == normals("'don't', He SAID")


def test_the_country_is_not_the_pronoun():
    assert normals("The US told us") == normals("the U.S. told us")
    assert normals("US") != normals("us")


def test_a_prefix_with_a_hyphen_is_one_word_and_other_compounds_are_two():
    assert normals("co-operate, de-escalate") == ("cooperate", "deescalate")
    assert normals("a late-night session") == normals("a late night session")


def test_numbers_are_compared_by_value():
    assert normals("12,000 of five, 3.5%") == ("12000", "of", "5", "3.5", "percent")
    assert normals("3.5 per cent") == ("3.5", "percent")


def test_words_keep_their_places():
    text = "«L’été», said the U.S. envoy; $5 million"
    assert all(text[word.start : word.end] == word.text for word in words(text))
    assert [word.text for word in words(text)] == [
        "L’été",
        "said",
        "the",
        "U.S.",
        "envoy",
        "$",
        "5",
        "million",
    ]


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_words_are_ordered_and_apart(text):
    found = words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(word.normal for word in found)
