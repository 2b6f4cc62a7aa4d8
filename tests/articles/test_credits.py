import pytest

from twosource.articles.credits import credit_start, is_credit
from twosource.articles.signs import find_credits, sign_start

CREDITS = [
    ("AFP contributed reporting.", ["AFP"]),
    ("Reporting contributed by AFP.", ["AFP"]),
    ("Inputs from AFP", ["AFP"]),
    ("(With agency inputs)", ["agencies"]),
    ("(with inputs from PTI and ANI)", ["PTI", "ANI"]),
    ("With additional reporting from Agence France-Presse.", ["AFP"]),
    ("Additional reporting by Reuters", ["Reuters"]),
    ("© 2025 AP", ["AP"]),
    ("© Agence France-Presse", ["AFP"]),
    ("Copyright 2025 The Associated Press. All rights reserved.", ["AP"]),
    ("The Associated Press contributed to this report.", ["AP"]),
    ("Associated Press writers Jo A. Bell in Rome and Mia Roe in Oslo contributed to this report.", ["AP"]),
    ("Source: Xinhua", ["Xinhua"]),
    ("— Reuters", ["Reuters"]),
    ("/AFP", ["AFP"]),
    ("(Agencies)", ["agencies"]),
    ("PTI SKL RHL", ["PTI"]),
    ("With files from The Canadian Press", ["Canadian Press"]),
    ("Reporting by Ana Silva in Porto; editing by Tom Reed", []),
    ("Written by Ana Silva, edited by Tom Reed.", []),
    ("Sam Levy contributed reporting", []),
    ("This article was originally published by The Conversation.", ["The Conversation"]),
]
NEWS = [
    "Reporting by the commission shows that fraud is common in three of the nine counties.",
    "Inputs from farmers were weighed at the gate and thrown away.",
    "He contributed to this report on the state of bridges, which the minister never read.",
    "AFP photographers were kept out of the hall.",
    "Additional reporting requirements will apply from January.",
    "The story was published by a newspaper that nobody had heard of before Monday.",
    "Agencies",
]


@pytest.mark.parametrize(("words", "agencies"), CREDITS)
def test_a_credit_is_known_in_its_many_forms(words: str, agencies: list[str]) -> None:
    assert is_credit(words)
    assert [credit.agency for credit in find_credits(words, 7, "text")] == agencies


@pytest.mark.parametrize("words", NEWS[:-1])
def test_news_about_reporting_is_no_credit(words: str) -> None:
    assert not is_credit(words)
    assert credit_start(f"The bridge fell on Monday. {words}") is None


@pytest.mark.parametrize("glue", ["", " ", "  "])
@pytest.mark.parametrize("words", [words for words, _ in CREDITS[:7]])
@pytest.mark.parametrize(
    "sentence", ["The dam held.", 'He said: "It holds."', "“It holds,” he said.", "Does it hold?"]
)
def test_a_credit_is_split_from_the_last_sentence(sentence: str, words: str, glue: str) -> None:
    start = credit_start(f"{sentence}{glue}{words}")
    assert start is not None
    assert f"{sentence}{glue}{words}"[start:].strip() == words


def test_an_agency_named_twice_is_credited_once() -> None:
    assert [credit.agency for credit in find_credits("AFP and Agence France-Presse", 0, "text")] == ["AFP"]


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("With reporting by Tidewater Press", "Tidewater Press"),
    ],
)
def test_an_unknown_newsroom_is_credited_behind_the_last_sentence(words: str, agency: str) -> None:
    assert credit_start(f"The jury went home on Friday. {words}") == 30
    assert [credit.agency for credit in find_credits(words, 30, "text")] == [agency]


def test_an_unknown_agency_signs_in_brackets() -> None:
    assert sign_start("The volcano fell silent at noon. (Tidewater Press)") == 33
    assert [credit.agency for credit in find_credits("(Tidewater Press)", 33, "text")] == ["Tidewater Press"]


@pytest.mark.parametrize("words", ["(Anna Berg)", "(The Old Harbour Road)"])
def test_a_name_in_brackets_that_is_no_newsroom_signs_nothing(words: str) -> None:
    assert sign_start(f"The witness lived there. {words}") is None
    assert not find_credits(words, 0, "text")


@pytest.mark.parametrize("words", ["Additional reporting by Tom Reed", "Reporting by Rosa"])
def test_reporters_who_are_people_are_no_agency(words: str) -> None:
    assert not find_credits(words, 0, "text")
