"""How indirect speech and cut phrases are told to a reader."""

from dataclasses import replace

import pytest

from tests.builders import ferry_survey
from tests.builders.parts import annotated, find
from twosource.dossiers.writers.phrases import different, whole_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.spoken import frames, with_cue
from twosource.model import Quotation, Span

TEXT = annotated(
    "a1",
    "Radio Mole",
    (
        "body",
        (
            "The ministry warned the city against closing the bridge.",
            "The mayor said that the bridge was safe.",
            "The mayor said the bridge was safe.",
            "The bridge was safe, the mayor said.",
        ),
    ),
)


def spoken(cue: str, words: str, *, nth: int = 0, form: str = "indirect") -> str:
    dossier = replace(ferry_survey().dossiers[0], texts=(TEXT,))
    span = find(TEXT, words, nth=nth)
    quotation = Quotation(
        id="q",
        article="a1",
        start=span.start,
        end=span.end,
        form=form,
        cue=find(TEXT, cue, nth=nth),  # type: ignore[arg-type] - a form
    )
    return with_cue(Places(dossier), quotation)


def test_a_verb_that_makes_the_sense_stands_with_the_words():
    words = "the city against closing the bridge"
    assert spoken("warned", words) == f"warned {words}"


@pytest.mark.parametrize(
    ("cue", "words", "nth"),
    [
        ("said", "that the bridge was safe", 0),
        ("said", "the bridge was safe", 1),
        ("said", "The bridge was safe", 0),
    ],
)
def test_a_plain_verb_a_clause_and_a_verb_behind_the_words_are_left_out(cue, words, nth):
    assert spoken(cue, words, nth=nth) == words


def test_words_between_marks_stand_as_they_are():
    assert (
        spoken("warned", "the city against closing the bridge", form="direct")
        == "the city against closing the bridge"
    )


def test_indirect_speech_around_a_marked_quotation_is_its_frame():
    whole = Quotation(id="q", article="a1", start=0, end=50, form="indirect")
    assert frames(whole, [Span(article="a1", start=10, end=20)])
    assert not frames(whole, [Span(article="b2", start=10, end=20)])
    assert not frames(replace(whole, form="direct"), [Span(article="a1", start=10, end=20)])


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("\"I don't want an apology.", "I don't want an apology."),
        ('I want my licence back."', "I want my licence back."),
        ("“Armed force is no way", "Armed force is no way"),
        ('the inspectors acted "by the book".', '… the inspectors acted "by the book".'),
        ("A whole sentence.", "A whole sentence."),
        ("", ""),
    ],
)
def test_a_phrase_cut_from_a_sentence_has_no_half_pair_of_marks(words, phrase):
    assert whole_phrase(words) == phrase


def test_one_name_in_several_spellings_is_told_once():
    names = [
        "Sigrún Hallsdóttir",
        "Sigrun Hallsdottir",
        "Russia’s foreign ministry",
        "Russia's Foreign Ministry",
    ]
    assert different(names) == ["Russia's Foreign Ministry", "Sigrun Hallsdottir"]


def test_one_person_in_several_forms_is_told_once_under_the_fullest_and_most_used():
    names = ["Aleksandr Morozov", "Alexander Morozov", "Alexander Morozov"]
    assert different(names) == ["Alexander Morozov"]
    assert different(["Stefan Boyd", "Stefan E. Boyd"]) == ["Stefan E. Boyd"]


def test_a_bare_surname_stands_by_itself_since_it_may_be_a_relatives():
    names = ["Anisur Haque", "Haque", "Mahbub Haque"]
    assert different(names) == names


def test_a_body_that_is_only_described_is_no_form_of_a_named_one():
    assert different(["police", "Quito police"]) == ["Quito police", "police"]
