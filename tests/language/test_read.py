import importlib
from dataclasses import fields

import numpy as np
import pytest

from twosource.language import Reading, available, encode, encode_parts, read
from twosource.language.types import Bounds

reading_module = importlib.import_module("twosource.language.read")
parts_module = importlib.import_module("twosource.language.parts")
STRIKE = (
    "Ferry crews walked out in Port Alba on Tuesday.\n\n"
    '"We have not been paid since May," said Rosa Lindqvist, who leads the dockers\' union. '
    "The company denied that wages were late."
)
SENTENCES: list[Bounds] = [(0, 47), (49, 134), (135, len(STRIKE))]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read([STRIKE], [SENTENCES])[0]


def test_the_weights_are_shipped() -> None:
    assert available()


def test_the_one_who_says_it_is_the_source(reading: Reading) -> None:
    quoted = next(
        a for a in reading.attributions if "paid since May" in STRIKE[a.content[0][0] : a.content[0][1]]
    )
    assert STRIKE[quoted.cue[0][0] : quoted.cue[0][1]] == "said"
    assert STRIKE[quoted.source[0][0] : quoted.source[0][1]].startswith("Rosa Lindqvist")


def test_what_is_denied_is_attributed_to_the_company(reading: Reading) -> None:
    denied = next(a for a in reading.attributions if "wages" in STRIKE[a.content[0][0] : a.content[-1][1]])
    assert STRIKE[denied.source[0][0] : denied.source[0][1]] == "The company"
    assert STRIKE[denied.cue[0][0] : denied.cue[0][1]] == "denied"


def test_a_person_and_a_place_are_named(reading: Reading) -> None:
    kinds = {STRIKE[name.start : name.end]: name.kind for name in reading.names}
    assert kinds["Rosa Lindqvist"] == "PER"
    assert kinds["Port Alba"] == "LOC"


def test_the_subject_hangs_on_its_verb(reading: Reading) -> None:
    shown = [STRIKE[w.start : w.end] for w in reading.words]
    denied = reading.words[shown.index("company")]
    assert denied.deprel == "nsubj"
    assert shown[denied.head] == "denied"


def test_words_never_leave_the_given_sentences() -> None:
    only = read([STRIKE], [SENTENCES[1:2]])[0]
    assert all(49 <= w.start < w.end <= 134 for w in only.words)
    assert only.vectors.shape == (1, 384)


def test_a_text_reads_the_same_alone_and_in_company(reading: Reading) -> None:
    other = "Snow closed two passes. Nobody was hurt, police said."
    both = read([other, STRIKE], [[(0, 23), (24, len(other))], SENTENCES], threads=2)[1]
    for part in fields(Reading):
        assert np.array_equal(getattr(both, part.name), getattr(reading, part.name))


@pytest.mark.parametrize("cores", [1, 3])
def test_vectors_are_the_same_on_one_core_and_on_several(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    asked = ["Sailors went on strike.", "", "Bond yields fell by two points.", "Snow closed two passes."]
    parts: list[list[Bounds]] = [[(0, 7), (13, 22)], [], [(0, 11)], [(0, 4), (5, 11)]]
    alone = [encode([sentence])[0] for sentence in asked]
    pieces = [encode_parts([sentence], [wanted])[0] for sentence, wanted in zip(asked, parts, strict=True)]
    for module in (reading_module, parts_module):
        monkeypatch.setattr(module, "free_cores", lambda: cores)
    assert np.array_equal(encode(asked), np.array(alone))
    together = encode_parts(asked, parts)
    assert all(np.array_equal(one, other) for one, other in zip(together, pieces, strict=True))
    assert encode([]).shape == (0, 384)
    assert encode_parts([], []) == []


def test_vectors_have_unit_length_and_like_meets_like(reading: Reading) -> None:
    assert np.allclose(np.linalg.norm(reading.vectors, axis=1), 1, atol=1e-4)
    loose = encode(["Sailors of the ferries went on strike.", "Bond yields fell by two points.", ""])
    assert loose[0] @ reading.vectors[0] > loose[1] @ reading.vectors[0] + 0.2
    assert not loose[2].any()


def test_an_empty_text_gives_an_empty_reading() -> None:
    nothing = read(["", "   \n"], [[], [(0, 4)]])
    assert [len(r.words) + len(r.names) + len(r.attributions) for r in nothing] == [0, 0]
    assert [r.vectors.shape for r in nothing] == [(0, 384), (1, 384)]


def test_no_texts_no_readings() -> None:
    assert read([], []) == []


@pytest.mark.parametrize("text", ["\u200b\u200d", "ا ل ح ج ا ب", "a" * 3000, '"' * 700, "。水" * 400])
def test_hostile_text_is_read_without_complaint(text: str) -> None:
    (found,) = read([text], [[(0, len(text))]])
    assert all(0 <= w.start < w.end <= len(text) for w in found.words)
    assert all(-1 <= w.head < len(found.words) for w in found.words)


def test_a_sentence_longer_than_a_window_is_read_to_its_end() -> None:
    text = "The port of Alba " + "and the port of Alba " * 300 + "closed."
    (found,) = read([text], [[(0, len(text))]])
    assert found.words[-1].end == len(text)
    assert found.vectors.shape == (1, 384)
