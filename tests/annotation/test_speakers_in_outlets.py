"""Speakers in the manner of many outlets: two in one sentence, relatives, courts, offices, translated and lively cues."""

from collections.abc import Callable

import pytest

from twosource.annotation import annotate
from twosource.articles import clean
from twosource.model import Quotation, Report

Said = Callable[[str], dict[str, str | None]]
Quoted = Callable[[str, str], Quotation]

MEETING = "Danica Vuković met her colleague Arta Berisha in Podgorica."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (f"{MEETING}\nThe former said the talks were “long”.", "long", "Danica Vuković"),
        (f"{MEETING}\nThe latter called the road “a mule track”.", "a mule track", "Arta Berisha"),
        (f"{MEETING}\n“I agree,” Berisha said. The former added that she did “too”.", "too", "Danica Vuković"),
        ("Chad and Niger signed a pact.\nThe latter called it “a beginning”.", "a beginning", "Niger"),
        ("The pact was signed in haste.\nThe latter called it “a beginning”.", "a beginning", None),
    ],
)  # fmt: skip
def test_the_former_and_the_latter_are_the_two_of_one_sentence(
    said: Said, text: str, words: str, speaker: str | None
) -> None:
    assert said(text)[words] == speaker


def test_what_both_describe_is_no_word_of_what_they_describe(said: Said) -> None:
    text = "Ana Roa and Jonas Brekke signed after five hours of talks, which both described as “frank”."
    assert said(text)["frank"] == "Ana Roa and Jonas Brekke"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("pivotal", "Yerlan Baissov"), ("the doors are open", "Talal Al-Maawali")],
)
def test_an_excellency_is_known_by_the_office(said: Said, words: str, speaker: str) -> None:
    text = (
        "His Excellency Talal Al-Maawali, Minister of Energy, received His Excellency Yerlan Baissov, "
        "Ambassador of Kazakhstan.\nHis Excellency the Ambassador called the port “pivotal”.\n"
        "His Excellency the Minister stressed that “the doors are open”."
    )
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Its commander, known as “Jairo Puma,” wrote: “We were not there.”",
        "The commander, better known as Jairo Puma, said: “We were not there.”",
        "A man who calls himself Jairo Puma said: “We were not there.”",
        "The chief of the band, Jairo Puma, met nobody.\n“We were not there,” he said.",
    ],
)
def test_a_description_speaks_under_the_name_that_it_is_given(said: Said, text: str) -> None:
    assert list(said(text).values())[-1] == "Jairo Puma"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The mine will outlive us,” her late husband used to say, Mary Nakamba added.", "The mine will outlive us,", "her late husband"),
        ("“Dig more,” my aunt liked to say.", "Dig more,", "my aunt"),
        ("“We are closed,” the ministry said, Peter Orlov said.", "We are closed,", "Peter Orlov"),
    ],
)  # fmt: skip
def test_relatives_speak_for_themselves_whoever_tells_it(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mere Tuilagi, whose son Peter Tuilagi is at sea, said he had told her: “They took our shoes.”", "Peter Tuilagi"),
        ("Daniel Orr, whose brother Peter owns the boat, said he had told her: “They took our shoes.”", "Daniel Orr"),
    ],
)  # fmt: skip
def test_he_can_be_the_son_of_whom_nothing_tells_the_sex(said: Said, text: str, speaker: str) -> None:
    assert said(text)["They took our shoes."] == speaker


def test_who_is_cited_in_passing_only_relays(quoted: Quoted) -> None:
    text = "Rodney Loomis, according to Le Soir, said he “was waiting for a better one.”"
    found = quoted(text, "was waiting for a better one.")
    assert found.speaker == "Rodney Loomis"
    assert found.via == ("Le Soir",)


def test_a_witness_is_neither_counsel_nor_who_put_the_question(said: Said) -> None:
    text = (
        "Fiona Garrahy SC opened the case.\n"
        "In cross-examination, Conor Delahunt SC put it to Noel Tuohy that he was lying. "
        "“I am not,” replied the witness.\n"
        "“You are,” counsel said."
    )
    assert said(text)["I am not,"] == "Noel Tuohy"


def test_letters_behind_the_name_make_counsel(said: Said) -> None:
    text = "Fiona Garrahy SC opened the case. The money was gone. “It went on horses,” counsel said."
    assert said(text)["It went on horses,"] == "Fiona Garrahy"


def test_born_in_begins_the_life_of_whom_the_article_is_about(said: Said) -> None:
    text = (
        "Wanda Ostrowska died in Torquay.\nHer daughter, Helena Price, said she had gone “in her chair”.\n"
        "Born in Lublin in 1924, she was recruited by a teacher. “He asked me if I feared geese,” she told the museum."
    )
    assert said(text)["He asked me if I feared geese,"] == "Wanda Ostrowska"


def test_the_old_man_is_not_the_son(said: Said) -> None:
    text = (
        "Mohamed Elhadj leads 60 camels.\nHis son Ibrahim drives a truck. “It does not love me back,” he says.\n"
        "“Listen,” the old man says to nobody."
    )
    assert said(text)["Listen,"] == "Mohamed Elhadj"


@pytest.mark.parametrize(
    ("words", "speaker"), [("no chessboard", "Davoud Ranjbar"), ("a bridge", "Said Al-Hinai")]
)
def test_of_two_ministers_the_people_tells_which(said: Said, words: str, speaker: str) -> None:
    text = (
        "The pact was signed by Iranian Transport Minister Davoud Ranjbar and Omani Minister Said Al-Hinai.\n"
        "The Iranian minister called the sea “no chessboard”.\nThe Omani minister called it “a bridge”."
    )
    assert said(text)[words] == speaker


def test_a_town_before_an_office_is_no_speaker(said: Said) -> None:
    text = "Douglas Mayor Colleen Hatch said the stunt was “dumber than a box of hammers”."
    assert said(text)["dumber than a box of hammers"] == "Colleen Hatch"


def test_a_title_that_is_a_given_name_too_leads_back_to_the_full_name(said: Said) -> None:
    text = "Justice Shabana Durrani sat in Kohat.\n“Then put a roof on it,” Justice Durrani said."
    assert said(text)["Then put a roof on it,"] == "Shabana Durrani"


def test_the_field_of_an_office_is_no_given_name(heard: Said) -> None:
    text = "Energy Minister Grace Lowe came.\n“Clean it up,” Energy Grace Lowe said."
    assert heard(text)["Clean it up,"] == "Grace Lowe"


def test_his_office_speaks_for_the_subject_of_the_sentence(said: Said) -> None:
    text = "Avi Regev threatened Damascus with “a loud answer”, a statement from his office said."
    assert said(text)["a loud answer"] == "Avi Regev"


def test_a_question_that_is_answered_in_one_breath_stays_with_who_asks(said: Said) -> None:
    text = "Gor Petrosyan said to me: “What can we do?” I told him, “Move the people.”"
    assert said(text)["What can we do?"] == "Gor Petrosyan"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The hostage-taker is he”, the unionist sentenced.", "The hostage-taker is he", "unionist"),
        ("“We hold the hall”, the senator ratified.", "We hold the hall", "senator"),
    ],
)
def test_translated_news_closes_speech_with_any_verb(
    heard: Said, text: str, words: str, speaker: str
) -> None:
    assert heard(text)[words] == speaker


def test_a_title_that_only_opens_a_sentence_is_nobodys_words(heard: Said) -> None:
    assert "Hamlet" not in heard(
        "“Hamlet”, the new production, opened.\n“The Night Shift”, a novel by Ana Roa, sold."
    )


def test_whom_a_headline_says_somebody_warned_is_not_what_he_said() -> None:
    text = "Tembo Warns Chinese Firm Over Acid Spill\n\nMines Minister Joseph Tembo gave a firm seven days to clean up a river."
    (found,) = annotate([clean(Report(address="a.txt", text=text))])
    assert not found.glosses


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The man accused of killing his daughter, Mia Lowe, said it was “over”.", "man"),
        ("The father of the victim, Mia Lowe, said it was “over”.", "father of the victim"),
        ("A spokesman for the governor, Dan Orr, said it was “over”.", "Dan Orr"),
        ("His daughter, Mia Lowe, said it was “over”.", "Mia Lowe"),
    ],
)
def test_a_name_behind_a_victim_or_a_relative_is_the_victims(said: Said, text: str, speaker: str) -> None:
    assert said(text)["over"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mine chief Dan Orr resigned.\nThe union chief said it was “over”.", "union chief"),
        ("Union chief Dan Orr resigned.\nThe union chief said it was “over”.", "Dan Orr"),
        ("Energy Secretary Dan Orr vowed a probe. The police chief said it was “over”.", "police chief"),
        ("Public Works Secretary Dan Orr vowed a probe. The DPW chief said it was “over”.", "Dan Orr"),
    ],
)
def test_the_chief_of_one_body_is_not_that_of_another(said: Said, text: str, speaker: str) -> None:
    assert said(text)["over"] == speaker


def test_a_crowd_roars(heard: Said) -> None:
    assert heard("“Long live the king”, the crowd roared.")["Long live the king"] == "crowd"


def test_the_latter_is_whom_the_text_named_last_where_both_were_named_again(said: Said) -> None:
    text = (
        "Bambang Suryanto and Rieke Manurung met in Bogor.\nManurung called the quota a gift. Suryanto laughed.\n"
        "The latter later said it was “a slip”."
    )
    assert said(text)["a slip"] == "Bambang Suryanto"


def test_a_word_that_somebody_is_asked_about_is_not_his(heard: Said) -> None:
    text = "The lawyer declined to comment on the word “former”.\nAna Roa called him “the former envoy”."
    assert list(heard(text)) == ["the former envoy"]


def test_a_lone_group_before_an_office_is_no_company(said: Said) -> None:
    text = "“It was good,” Group CEO Salem Ketbi said.\nMarcus Venter left after what the company called “a drift”."
    assert said(text)["a drift"] == "company"


@pytest.mark.parametrize("pages", ["41 pages", "forty pages"])
def test_how_long_a_ruling_is_tells_not_who_wrote_it(said: Said, pages: str) -> None:
    assert said(f"The ruling of {pages} says that the dam was “unsafe”.")["unsafe"] == f"ruling of {pages}"
