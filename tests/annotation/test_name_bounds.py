"""Where the name of a person begins and ends."""

import pytest

from twosource.annotation.names.bounds import trim_names
from twosource.annotation.names.find import find_names
from twosource.annotation.names.kinds import judge_kinds
from twosource.annotation.names.words import Name
from twosource.language import NamedSpan, NameKind
from twosource.model import Sentence


def _names(text: str) -> tuple[Name, ...]:
    return find_names(text, [Sentence(start=0, end=len(text), role="body", block=0)])


def _span(text: str, words: str, kind: NameKind = "PER", probability: float = 0.9) -> NamedSpan:
    start = text.index(words)
    return NamedSpan(start=start, end=start + len(words), kind=kind, probability=probability)


def _trimmed(text: str, *spans: NamedSpan) -> list[str]:
    return [name.text for name in trim_names(text, _names(text), spans, [0])]


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


@pytest.mark.parametrize(
    ("text", "name", "voted", "kind"),
    [
        ("They staged Waiting To Meet Agnes in Tartu.", "Waiting To Meet Agnes", "Agnes", "other"),
        ("The Halden Water Users Union met.", "Halden", "Halden Water Users Union", "other"),
        ("He met Ortsvorsteher Piet Lund there.", "Ortsvorsteher Piet Lund", "Piet Lund", "person"),
        ("He met Piet Lund there.", "Piet Lund", "Piet Lund", "person"),
    ],
)
def test_only_a_name_that_is_much_the_same_votes(text: str, name: str, voted: str, kind: str) -> None:
    start = text.index(name)
    unsure = Name(start=start, end=start + len(name), text=name, kind="other", sure=False)
    (judged,) = judge_kinds(text, [unsure], [_span(text, voted)])
    assert judged.kind == kind


def test_a_name_that_the_model_cuts_in_two_has_the_vote_of_its_greater_part() -> None:
    text = "Maja-Sofie Lindqvist came."
    unsure = Name(start=0, end=20, text="Maja-Sofie Lindqvist", kind="other", sure=False)
    (judged,) = judge_kinds(text, [unsure], [_span(text, "Maja-"), _span(text, "Sofie Lindqvist")])
    assert judged.kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Minister of National Education Khadija Temsi left.", "Khadija Temsi"),
        ("It was Seaman First Class Rodel Temsi who dived.", "Rodel Temsi"),
    ],
)
def test_the_field_of_an_office_and_the_class_of_a_rank_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in [found.text for found in trim_names(text, _names(text), [], [0])]


def test_a_lounge_for_the_first_class_keeps_its_name() -> None:
    text = "They opened the First Class Lounge in May."
    assert "First Class Lounge" in [found.text for found in trim_names(text, _names(text), [], [0])]
