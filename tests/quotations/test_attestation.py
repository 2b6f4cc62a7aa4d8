"""Which wording and which speaker an utterance has."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together
from twosource import language

ONE = "The tunnel was dry when we locked it on Friday night"
TWO = "The tunnel was dry when we locked the gate on Friday night"


def said(name: str, words: str, speaker: str = "Bo Lind", **options):
    return Maker(name, f"“{words},” {speaker} said.", **options).says(speaker, words).made()


def test_two_origins_outvote_one_with_many_copies():
    texts = [said("a", TWO), said("b", TWO), said("c", TWO), said("d", ONE), said("e", ONE)]
    (found,) = collated(*texts, descents=(("b", "a"), ("c", "b")))
    assert found.wording == ONE
    assert found.attested_by == ("d", "e")


def test_a_copy_does_not_outvote_its_exemplar_on_who_spoke():
    texts = [said("a", ONE), said("b", ONE, "Ida Voss"), said("c", ONE, "Ida Voss"), said("d", ONE)]
    (found,) = collated(*texts, descents=(("b", "a"), ("c", "b")))
    assert found.speaker == "Bo Lind"
    assert {reading((found,), name).relation for name in ("b.1", "c.1")} == {"misattributed"}


def test_an_honorific_is_no_part_of_the_speakers_name():
    texts = [said("a", ONE, "H.E. Bo Lind"), said("b", ONE), said("c", ONE)]
    (found,) = collated(*texts)
    assert found.speaker == "Bo Lind"


def test_without_the_models_weights_words_and_concepts_still_make_utterances(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(language, "available", lambda: False)
    other = "Tickets for the replay go on sale at noon"
    utterances = collated(said("a", ONE), said("b", TWO), said("c", other), links=[(ONE, TWO), (ONE, other)])
    assert together(utterances, "a.1", "b.1")
    assert not together(utterances, "a.1", "c.1")
