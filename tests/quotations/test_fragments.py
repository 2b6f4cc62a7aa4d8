"""Fragments of two or three words that a rewrite puts in the place of others."""

from tests.quotations.saying import Maker, collated, reading, together

ONE = "The ministry accused the patrol of “deliberately ramming” the tug off Cape Orrin."
TWO = "The ministry stated that the patrol “intentionally collided with” the tug off Cape Orrin."


def said(article: str, text: str, words: str, speaker: str = "Ministry of the Sea") -> Maker:
    return Maker(article, text).says(speaker, words)


def test_a_fragment_in_the_same_place_of_a_rewrite_is_its_altered_form():
    a, b = said("a", ONE, "deliberately ramming"), said("b", TWO, "intentionally collided with")
    found = collated(a.made(), b.made(), descents=(("b", "a"),), links=[(ONE, TWO)])
    assert together(found, "a.1", "b.1")
    assert reading(found, "b.1").relation == "altered"


def test_two_reporters_who_took_different_fragments_of_one_sentence_have_two():
    a, b = said("a", ONE, "deliberately ramming"), said("b", TWO, "intentionally collided with")
    assert not together(collated(a.made(), b.made(), links=[(ONE, TWO)]), "a.1", "b.1")


def test_another_speaker_in_the_same_place_said_something_else():
    a = said("a", ONE, "deliberately ramming")
    b = said("b", TWO, "intentionally collided with", speaker="Ida Voss")
    assert not together(
        collated(a.made(), b.made(), descents=(("b", "a"),), links=[(ONE, TWO)]), "a.1", "b.1"
    )


def test_a_sentence_with_two_fragments_does_not_say_which_is_meant():
    text = "The ministry accused the patrol of “deliberately ramming” and “mocking” the tug off Cape Orrin."
    a = said("a", text, "deliberately ramming").says("Ministry of the Sea", "mocking")
    b = said("b", TWO, "intentionally collided with")
    found = collated(a.made(), b.made(), descents=(("b", "a"),), links=[(text, TWO)])
    assert not together(found, "a.1", "b.1")
