"""Speakers in reports of many desks: reactions in a row, state media, police briefings, denials."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText, Quotation

Said = Callable[[str], dict[str, str | None]]
Quoted = Callable[[str, str], Quotation]
Annotated = Callable[..., AnnotatedText]


def test_behind_a_speech_that_has_ended_nobody_is_known_to_go_on(said: Said) -> None:
    text = (
        "“We are sorry,” Ilse Trapp said.\n“We shall rebuild the pier.”\n“The pier was never ours.”\n"
        "“Nobody asked the fishermen.”"
    )
    assert list(said(text).values()) == ["Ilse Trapp", "Ilse Trapp", None, None]


def test_a_speech_left_open_over_paragraphs_is_one_persons(said: Said) -> None:
    text = "“We are sorry,” Ilse Trapp said.\n“We shall rebuild the pier.\n“And then the shed.”"
    assert set(said(text).values()) == {"Ilse Trapp"}


def test_a_name_at_the_end_of_a_speech_takes_none_that_was_closed_before(said: Said) -> None:
    text = (
        "It rained in Odda.\n“The first word was mine.\n“So was the last.”\n“Not at all,” Jonas Brekke said."
    )
    assert said(text)["The first word was mine."] is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The choirmaster quoted Ilse Trapp: “Sing low.”", "Sing low.", "Ilse Trapp"),
        ("Ana Roa cites Jonas Brekke, “Row on.”", "Row on.", "Jonas Brekke"),
        ("The choirmaster quoted Ilse Trapp as saying: “Sing low.”", "Sing low.", "Ilse Trapp"),
        ("The paper quoted from the score: “Sing low.” Ilse Trapp laughed. “Never,” she said.", "Never,", "Ilse Trapp"),
    ],
)  # fmt: skip
def test_whoever_is_quoted_speaks(said: Said, text: str, words: str, speaker: str) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“We read it in the papers,” its spokeswoman, Ilse Trapp, is quoted by Reuters.",
        "“We read it in the papers,” Ilse Trapp was quoted by Reuters as saying.",
        "“We read it in the papers,” Ilse Trapp was cited by Reuters as saying on Monday.",
    ],
)
def test_who_quotes_somebody_relays_the_words(quoted: Quoted, text: str) -> None:
    found = quoted(text, "We read it in the papers,")
    assert (found.speaker, found.via) == ("Ilse Trapp", ("Reuters",))


def test_as_quoted_by_a_paper_still_names_the_paper_as_its_source(said: Said) -> None:
    assert said("The pact is “dead”, as reported by Xinhua.")["dead"] == "Xinhua"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Jonas Brekke said the turnout suggested the town was “in for a long night”.", "in for a long night", "Jonas Brekke"),
        ("Jonas Brekke said the ministry suggested that the town was “too loud”.", "too loud", "ministry"),
        ("Lesh will answer every shot “with a hundred”, President Ana Roa told a rally.", "with a hundred", "Ana Roa"),
        ("Ana Roa answered with “a hundred reasons” why the port was shut.", "a hundred reasons", "Ana Roa"),
        ("“A girl asked me, ‘Will it snow?’ I told her it might,” Ilse Trapp said.", "Will it snow?", "girl"),
        ("“She was kind. ‘Will it snow?’ I asked her,” Ilse Trapp said.", "Will it snow?", "Ilse Trapp"),
    ],
)  # fmt: skip
def test_what_only_shows_or_will_be_done_is_no_speech_of_its_own(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "No one said “sorry”.",
        "Nobody called it “sorry”.",
        "Not a single minister said “sorry”.",
        "One of them said “sorry”.",
    ],
)
def test_nobody_in_particular_is_no_speaker(said: Said, text: str) -> None:
    assert set(said(text).values()) <= {None}


@pytest.mark.parametrize("office", ["No 10", "No. 11"])
def test_a_house_with_a_number_speaks(said: Said, office: str) -> None:
    assert said(f"{office} said it was “sorry”.")["sorry"] is not None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The harbour board, whose auditor Ilse Trapp resigned in May, called it “a leak.”", "a leak.", "harbour board"),
        ("Beside her sat the goalkeeper, Jonas Brekke, in tears. “I let them down,” he said.", "I let them down,", "Jonas Brekke"),
        ("Moving slowly, Ilse Trapp sat down. In a note sent by her aide, Jonas Brekke, she said it was “over.”", "over.", "Ilse Trapp"),
        ("A welder, who identified himself as Dag Moen, shrugged. “They always say so,” he said.", "They always say so,", "Dag Moen"),
        ("Former welder Ilse Trapp wept. “It was my life,” the ex-welder said.", "It was my life,", "Ilse Trapp"),
        ("Ilse Trapp, 41, wept. “It was my life,” the mother-of-two said.", "It was my life,", "Ilse Trapp"),
        ("The rower - a bank clerk on weekdays - told the Courier: “I was tired.”", "I was tired.", "rower"),
        ("A baker accused of arson said he was “asleep.”", "asleep.", "baker"),
        ("Lysefjord Salmon “has broken no rule,” according to a statement posted on its website.", "has broken no rule,", "Lysefjord Salmon"),
    ],
)  # fmt: skip
def test_the_phrase_around_a_source_tells_who_speaks(said: Said, text: str, words: str, speaker: str) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A memo of 11 November, seen by the Courier, speaks of “wet sand.”", "memo of 11 November"),
        ("11 November speaks of “wet sand.”", None),
    ],
)
def test_a_date_never_speaks(said: Said, text: str, speaker: str | None) -> None:
    assert said(text).get("wet sand.") == speaker


def test_a_description_that_is_set_against_the_last_speaker_means_another(said: Said) -> None:
    text = (
        "“He is not for sale,” manager Jonas Brekke said of Karl Odde. The 23-year-old was more careful. "
        "“Who knows,” he said."
    )
    assert said(text)["Who knows,"] == "Karl Odde"
    same = text.replace("was more careful", "was tired")
    assert said(same)["Who knows,"] == "Jonas Brekke"


def test_an_office_that_two_persons_named_together_hold_is_neither_ones(said: Said) -> None:
    pair = "Talks were held between the President of Lesh, Ana Roa, and the President of Odra, Ilse Trapp."
    assert said(f"{pair} “Welcome,” the President said.")["Welcome,"] == "President"
    alone = "Talks were held between the President of Lesh, Ana Roa, and the envoy of Odra, Ilse Trapp."
    assert said(f"{alone} “Welcome,” the President said.")["Welcome,"] == "Ana Roa"


def test_a_spokesman_introduced_with_a_long_title_is_the_spokesman(said: Said) -> None:
    text = "The spokesman of the Ministry, Ambassador Samir Haddad, denied it. The spokesman called it “a fable.”"
    assert said(text)["a fable."] == "Samir Haddad"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police said DIG Amina Bello was there.", ["Amina Bello"]),
        ("The Inspector-General of Police, Musa Danjuma, spoke.", ["Musa Danjuma"]),
        ("Mines Minister Dag Moen spoke to Water Minister Ilse Trapp.", ["Dag Moen", "Ilse Trapp"]),
        ("The General Staff said nothing.", ["General Staff"]),
        ("The US ambassador to Israel Dan Orr spoke.", ["US", "Israel", "Dan Orr"]),
    ],
)
def test_titles_of_police_and_posts_abroad_are_no_part_of_a_name(
    by_rules: Annotated, text: str, names: list[str]
) -> None:
    assert [mention.text for mention in by_rules(text).mentions if not mention.pronoun] == names


@pytest.mark.parametrize(
    "head",
    [
        "TARTU - The Harbour Board",
        "TARTU — The Harbour Board",
        "TARTU, May 3 – The Harbour Board",
        "The Harbour Board",
    ],
)
def test_the_place_before_a_report_speaks_nowhere(said: Said, heard: Said, head: str) -> None:
    text = (
        f'{head} has rejected claims that nine cranes were sold, describing them as "a fable of the docks."'
    )
    assert set(said(text).values()) == {"Harbour Board"}
    assert set(heard(text).values()) == {"Harbour Board"}


def test_a_body_in_capitals_before_a_dash_may_speak(heard: Said) -> None:
    text = 'UNWTO – which had kept silent – said the fair was "a fable of the docks."'
    assert set(heard(text).values()) == {"UNWTO"}


@pytest.mark.parametrize("opening", ["Asked whether", "When asked if"])
def test_who_is_asked_gives_the_answer(heard: Said, opening: str) -> None:
    text = (
        "A cook who knew the warden said he was “tired, not ill”.\nRower Hugo Brekke had kind words. "
        f"“We all capsize,” Brekke grinned. {opening} he trusted Lund, he paused. “I trust the tide.”"
    )
    assert heard(text)["I trust the tide."] == "Hugo Brekke"


def test_who_asks_does_not_give_the_answer(heard: Said) -> None:
    text = "Reporter Ilse Trapp asked Hugo Brekke whether he trusted Lund. “I trust the tide,” he said."
    assert heard(text)["I trust the tide,"] == "Hugo Brekke"


def test_a_translation_of_his_speech_is_heard_from_him(said: Said) -> None:
    text = (
        "Jonas Brekke opened the lock in Odda.\n“The water is ours,” he said on Friday, according to a translation of his"
        " speech. “There will be no toll on it.”"
    )
    assert set(said(text).values()) == {"Jonas Brekke"}
