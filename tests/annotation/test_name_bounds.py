"""Where the name of a person begins and ends."""

import pytest

from twosource.annotation.name_bounds import trim_names
from twosource.annotation.name_kinds import judge_kinds
from twosource.annotation.name_words import Name
from twosource.annotation.names import find_names
from twosource.language import NamedSpan, NameKind
from twosource.model import Sentence


def _names(text: str) -> tuple[Name, ...]:
    return find_names(text, [Sentence(start=0, end=len(text), role="body", block=0)])


def _span(text: str, words: str, kind: NameKind = "PER", probability: float = 0.9) -> NamedSpan:
    start = text.index(words)
    return NamedSpan(start=start, end=start + len(words), kind=kind, probability=probability)


def _trimmed(text: str, *spans: NamedSpan) -> list[str]:
    return [name.text for name in trim_names(_names(text), spans, [0])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Evacuee Norma Jean Tuttle sat in her car.", "Norma Jean Tuttle"),
        ("Reliever Cam Ostrander gave up a homer.", "Cam Ostrander"),
        ("Parker James Lowe sat in his car.", "Parker James Lowe"),
        ("It was Amanda Kyle KC who spoke.", "Amanda Kyle"),
    ],
)
def test_a_role_before_and_honours_behind_are_cut_off(text: str, name: str) -> None:
    assert _trimmed(text) == [name]


def test_the_model_shows_where_a_name_begins() -> None:
    text = "Finanzminister Jonas Brandt resigned."
    assert _trimmed(text, _span(text, "Jonas Brandt")) == ["Jonas Brandt"]


def test_an_unsure_model_and_one_that_cuts_a_first_name_are_not_followed() -> None:
    text = "Mary Jonas Brandt resigned."
    assert _trimmed(text, _span(text, "Jonas Brandt")) == ["Mary Jonas Brandt"]
    assert _trimmed(text, _span(text, "Brandt", probability=0.3)) == ["Mary Jonas Brandt"]


def test_what_the_model_never_calls_a_name_is_nobody() -> None:
    text = "He played Killing Joke and XXX there."
    assert {name.kind for name in judge_kinds(text, _names(text), ())} == {"other"}
    assert "person" in {name.kind for name in judge_kinds(text, _names(text), None)}


def test_votes_that_agree_beat_a_word_that_deceives() -> None:
    text = "Then Hye-jin Park left."
    (name,) = judge_kinds(text, _names(text), [_span(text, "Hye-jin Park")])
    assert name.kind == "person"
