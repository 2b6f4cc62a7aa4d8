"""Speakers whom only the sentences around the words tell: chains, questions, kin, offices."""

from collections.abc import Callable

import pytest

from twosource.model import Quotation

Said = Callable[[str], dict[str, str | None]]
Quoted = Callable[[str, str], Quotation]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "relay"),
    [
        ("“We are ready” is what Ada Lowe said, Paul Roe told reporters.", "We are ready", "Ada Lowe", "Paul Roe"),
        ("Ada Lowe denounced the drill as “a farce,” Xinhua reported.", "a farce,", "Ada Lowe", "Xinhua"),
        ("Ada Lowe called the accord “a toy”, Xinhua reported.", "a toy", "Ada Lowe", "Xinhua"),
        ("A guard was quoted by Xinhua as saying that they were “alive.”", "alive.", "guard", "Xinhua"),
    ],
)  # fmt: skip
def test_who_is_reported_to_speak_is_the_speaker_and_who_reports_it_the_relay(
    quoted: Quoted, text: str, words: str, speaker: str, relay: str
) -> None:
    found = quoted(text, words)
    assert found.speaker == speaker
    assert [name.split()[0] for name in found.via] == [relay.split(maxsplit=1)[0]]


def test_what_somebody_reported_is_told_in_the_words_of_who_tells_it(said: Said) -> None:
    text = (
        "“A loss of steering,” is what the captain reported, the harbour master, Ada Lowe, told the Courier."
    )
    assert said(text) == {"A loss of steering,": "Ada Lowe"}


def test_words_behind_marks_of_another_judge_stay_with_the_one_who_says_them(said: Said) -> None:
    assert said("The bridge is “a scandal,” Ada Lowe said.") == {"a scandal,": "Ada Lowe"}


def test_a_clause_whose_object_stands_before_it_has_its_own_subject(said: Said) -> None:
    text = "The ministry said it was “open,” a phrase that the envoy, Ada Lowe, mocked as “a long word.”"
    assert said(text)["a long word."] == "Ada Lowe"


def test_the_answer_is_not_that_of_who_asked(heard: Said) -> None:
    text = "Ada Lowe was tired. Anna Berg asked her why she had come. “For the tea,” she said."
    assert heard(text)["For the tea,"] == "Ada Lowe"


def test_who_asks_for_something_goes_on_speaking(heard: Said) -> None:
    text = "Ada Lowe was late. Anna Berg asked the court to wait. “It is raining,” she said."
    assert heard(text)["It is raining,"] == "Anna Berg"


def test_the_writers_question_does_not_end_a_speech(said: Said) -> None:
    text = "Paul Roe has one word for the play. “Long.” And one for the price? “High.”"
    assert said(text) == {"Long.": "Paul Roe", "High.": "Paul Roe"}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ines Roe told the coroner, Dr Ada Lowe, so. “I see,” said the coroner.", "I see,", "Ada Lowe"),
        ("Its chief executive, Ada Lowe, left. “Enough,” the executive said.", "Enough,", "Ada Lowe"),
        ("Superintendent of Police Ada Lowe came. “We dig,” the SP said.", "We dig,", "Ada Lowe"),
        ("Minister for Health Ada Lowe called it “a stain”.", "a stain", "Ada Lowe"),
        ("Her counterpart, Paul Roe, was brief. “Done,” he said.", "Done,", "Paul Roe"),
        ("Ada Lowe sang. The former judge called it “a joke”.", "a joke", "Ada Lowe"),
        ("A man who gave his name only as Red had seen it. “Slow,” he said.", "Slow,", "Red"),
        ("Northbound Rail said it paid. “It is fair,” a company statement said.", "It is fair,", "Northbound Rail"),
    ],
)  # fmt: skip
def test_a_description_leads_to_the_name_that_the_article_gives_beside_it(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


def test_a_day_is_no_part_of_a_description(said: Said) -> None:
    assert said("A harbour clerk on Friday called it “a lie”.") == {"a lie": "harbour clerk"}


def test_a_title_keeps_two_of_one_surname_apart(said: Said) -> None:
    text = "Rohini Patel met Dinesh Patel. Mr Patel rose. “Sit,” he said. Ms Patel sat. “I sit,” she said."
    assert said(text) == {"Sit,": "Dinesh Patel", "I sit,": "Rohini Patel"}


def test_a_daughter_known_by_first_name_has_the_surname_of_her_father(said: Said) -> None:
    text = "Lucien Abel died on Monday, said his daughter, Solène. “He hated stars,” Ms. Abel said."
    assert said(text) == {"He hated stars,": "Solène Abel"}


def test_a_stranger_with_the_surname_is_not_taken_for_a_man(said: Said) -> None:
    text = "Lucien Abel died on Monday. “He hated stars,” Ms. Abel said."
    assert said(text) == {"He hated stars,": "Ms Abel"}


def test_a_surname_of_two_words_means_its_bearer(said: Said) -> None:
    text = "Orla Ní Bhriain spoke. “No,” said Deputy Ní Bhriain."
    assert said(text) == {"No,": "Orla Ní Bhriain"}


def test_an_arabic_surname_may_lose_its_article(said: Said) -> None:
    text = "Sheikh Hamad al-Rifai spoke. “No,” said Rifai. “Never,” al-Rifai said."
    assert set(said(text).values()) == {"Hamad al-Rifai"}


def test_an_answer_that_lies_ahead_is_no_speech_of_its_subject(said: Said) -> None:
    text = "Ada Lowe said her country would respond “at a time of our choosing.”"
    assert said(text) == {"at a time of our choosing.": "Ada Lowe"}


def test_who_tells_a_sentence_at_its_end_is_the_next_she(heard: Said) -> None:
    text = (
        "“It is odd,” the spokeswoman, Gulnara Seyit, said.\n"
        "The courier slept on a bench, his lawyer, Aliya Mukan, told the Courier. “They laughed at him,” she said."
    )
    assert heard(text)["They laughed at him,"] == "Aliya Mukan"


def test_a_shop_that_only_shares_a_sentence_is_no_speaker(said: Said) -> None:
    text = "Shares in Lund fell after the lender left, saying the terms were “a trap”."
    assert said(text)["a trap"] in {None, "lender"}


def test_an_office_in_capitals_is_not_its_bearers_name(heard: Said) -> None:
    text = "The Norlandic National Security Adviser, Eduardo Lind, described it as “reckless.”"
    assert heard(text) == {"reckless.": "Eduardo Lind"}
