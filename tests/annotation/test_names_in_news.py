"""Names where capitals deceive: title case, small words, marks, numbers."""

import pytest

from twosource.annotation.names.entities import link_names
from twosource.annotation.names.find import find_names
from twosource.model import Sentence


def _names(*lines: str) -> list[str]:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    sentences = [
        Sentence(start=start, end=start + len(line), role="body", block=n)
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
    ]
    return [name.text for name in find_names(text, sentences)]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Minister Says Tax Cuts Will Help Poor Families", []),
        ("Kobal Denies Gas Deal As Opposition Calls For Inquiry", ["Kobal"]),
        ("Why The Latest Trade Deal Could Hurt Small Farmers In Ghana", ["Ghana"]),
    ],
)
def test_a_headline_in_title_case_names_only_whom_the_article_names(headline: str, names: list[str]) -> None:
    body = "The minister, Zurab Kobal, said nothing."
    assert [name for name in _names(headline, body) if name != "Zurab Kobal"] == names


def test_an_ordinary_headline_keeps_its_names() -> None:
    assert _names("Zurab Kobal denies gas deal with Ghana") == ["Zurab Kobal", "Ghana"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was deputy governor Per Lund who spoke.", "Per Lund"),
        ("It went to the National Party of Norland.", "National Party of Norland"),
        ("They flew to New Orleans.", "New Orleans"),
        ("They met Hank “the Tank” Odom.", "Hank “the Tank” Odom"),
        ("It was the 158th Fighter Wing.", "158th Fighter Wing"),
        ("They met Hamad al-Rifai there.", "Hamad al-Rifai"),
        ("The U.S. State Department spoke.", "U.S. State Department"),
        ("They fought the Islamic State of Iraq and the Levant.", "Islamic State of Iraq and the Levant"),
    ],
)
def test_a_name_keeps_the_words_that_are_its_own(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize("text", ["On Jan. 9 it rained.", "It rained on Dec. 31, and in New talks too."])
def test_months_and_common_words_are_no_names(text: str) -> None:
    assert not {"Jan", "Dec", "New"} & set(_names(text))


def test_a_nickname_is_left_out_of_whom_it_names() -> None:
    text = "They met Hank “the Tank” Odom. Odom sang."
    sentences = [
        Sentence(start=0, end=30, role="body", block=0),
        Sentence(start=31, end=len(text), role="body", block=0),
    ]
    assert {person.name for person in link_names(text, find_names(text, sentences)).persons} == {"Hank Odom"}


def test_a_surname_that_is_a_title_too_is_known_where_it_stands_alone() -> None:
    assert _names("Captain Usman Sheikh spoke.", "“No,” Sheikh said.", "The sheikh left.") == [
        "Usman Sheikh",
        "Sheikh",
    ]


def test_a_day_behind_a_title_is_a_given_name() -> None:
    assert "Sunday Okoro" in _names("It was Comrade Sunday Okoro who spoke.")
    assert "Sunday Okoro" not in _names("They met on Sunday Okoro said.")


def test_a_firm_of_two_names_is_one() -> None:
    assert "Fenwick & Lyle" in _names("They sold shares in Fenwick & Lyle at noon.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He leads One Harbour, a small party.", "One Harbour"),
        ("She left the party One Vale in May.", "One Vale"),
    ],
)
def test_a_numeral_with_a_capital_within_a_sentence_begins_a_name(text: str, name: str) -> None:
    assert name in _names(text)


def test_a_numeral_that_begins_a_sentence_begins_no_name() -> None:
    assert not [name for name in _names("One Harbour official spoke.") if name.startswith("One")]


def test_an_adjective_belongs_to_the_party_that_begins_like_an_outlet() -> None:
    assert "New Dawn Party" in _names("He said the New Dawn Party won the seat by 318 votes.")
