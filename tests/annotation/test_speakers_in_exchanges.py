"""Speakers in hearings, statements, letters and accounts: who asks, who issues, who wrote, whom a denial quotes."""

from collections.abc import Callable

import pytest

from twosource.annotation import annotate
from twosource.articles import clean
from twosource.model import Report

Said = Callable[[str], dict[str, str | None]]

HEARING = (
    "Ingrid Moe questioned Tor Bakke about the boat.\n“You remember the colour of the rope?” asked Ms Moe.\n"
    "“I do,” said Mr Bakke.\n"
)


def test_questions_and_answers_alone_go_on_between_the_two_who_were_named(said: Said) -> None:
    found = said(HEARING + "“But not the knot?”\n“Not the knot, no.”\n“Why not?”\nHe wept.")
    assert found["But not the knot?"] == "Ingrid Moe"
    assert found["Not the knot, no."] == "Tor Bakke"
    assert found["Why not?"] == "Ingrid Moe"


def test_an_answer_that_goes_on_is_no_new_turn(said: Said) -> None:
    assert said(HEARING + "“It was blue, like all of them.”")["It was blue, like all of them."] == "Tor Bakke"


def test_words_of_the_writer_end_an_exchange(said: Said) -> None:
    assert said(HEARING + "The court rose at noon.\n“But not the knot?”")["But not the knot?"] != "Ingrid Moe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The agency quoted a senior investigator, Dan Orr, as saying the haul was “large”.", "Dan Orr"),
        ("“Large,” the Odda Post quoted the firm's lawyer, Ada Lowe, as telling the court.", "Ada Lowe"),
        ("Police denied that General Dan Orr had threatened to “take the port”.", "Dan Orr"),
        ("Ada Lowe denied having called the judge “a donkey”.", "Ada Lowe"),
        ("Dan Orr smiled. “No ships,” he was reported to have said.", "Dan Orr"),
        ("Ada Lowe was quoted as having said “no ships”.", "Ada Lowe"),
        ("Ada Lowe denied that she had promised “a river of money”.", "Ada Lowe"),
    ],
)
def test_what_is_quoted_denied_or_alleged_is_whose_words_it_is(said: Said, text: str, speaker: str) -> None:
    assert list(said(text).values()) == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Minister Ada Lowe resigned. “Enough,” @AdaLowe wrote.", "Enough,", "Ada Lowe"),
        ("Minister Ada Lowe resigned. “Enough,” @ferryfan wrote.", "Enough,", "@ferryfan"),
        ("Adviser on water Dan Orr called it “a pity”.", "a pity", "Dan Orr"),
        ("Gen. Dan Orr left. “Boats are late,” the general replied.", "Boats are late,", "Dan Orr"),
        ("A panel chaired by Ada Lowe met. “We met,” the chairwoman said.", "We met,", "Ada Lowe"),
        ("Marshal Dan Orr rose. “Here I am,” said the marshal to loud laughter.", "Here I am,", "Dan Orr"),
        ("Justice Nyokabi Ouma sat. “Silence,” the judge said.", "Silence,", "Nyokabi Ouma"),
        ("The mayor, Even Moe, left. “No,” Moe said.", "No,", "Even Moe"),
    ],
)  # fmt: skip
def test_accounts_writings_and_titles_lead_to_who_speaks(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ada Lowe apologised on Sunday. “I have slept since,” it read.", "I have slept since,", "Ada Lowe"),
        ("Ada Lowe sent the clerk a letter. “You fool,” the letter read.", "You fool,", "Ada Lowe"),
        ("Ada Lowe received a letter. “You fool,” the letter read.", "You fool,", "letter"),
    ],
)  # fmt: skip
def test_what_reads_so_is_of_whom_the_text_says_to_have_written(
    heard: Said, text: str, words: str, speaker: str
) -> None:
    assert heard(text)[words] == speaker


def test_the_spouse_of_a_couple_has_a_name(said: Said) -> None:
    text = "The lawyer met Dan and Ada Lowe. “We knew,” Dan Lowe said. “I did not,” his wife said."
    assert said(text)["I did not,"] == "Ada Lowe"
    assert (
        said("Dan Lowe stood up. “We knew,” Lowe said. “I did not,” his wife said.")["I did not,"]
        == "his wife"
    )


def test_the_elder_of_two_is_nobody_known(said: Said) -> None:
    text = "Anton Kess brews on the left bank, Emil Kess on the right. “I began,” said the elder."
    assert said(text)["I began,"] == "elder"


def test_the_coach_of_a_club_is_not_that_of_another(said: Said) -> None:
    text = "Coach Dan Orr saw Norrvik lose. Ioana Petrescu was kind. “They ran,” said the Dinamo coach."
    assert said(text)["They ran,"] == "Dinamo coach"
    assert said(text.replace("Dinamo", "Norrvik"))["They ran,"] == "Dan Orr"


def test_a_pronoun_tells_the_sex_of_whom_it_means(said: Said) -> None:
    text = (
        "Chanda Mutale rose on a point of order. “Rats,” he said.\nSpeaker Nelani Mwila ruled him out of order. "
        "“The member will leave,” she said. He left, adding that he “meant no rat”."
    )
    assert said(text)["meant no rat"] == "Chanda Mutale"


def test_what_an_inspector_had_done_and_had_written_are_his(said: Said) -> None:
    text = "Dan Orr spoke first. “Lies,” Orr said. An inspector had raised a flag. “The wall is thin,” he had written."
    assert said(text)["The wall is thin,"] == "inspector"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He told me, ‘It leaks,’” she says of the night on which her husband Dan went down.", "Dan"),
        ("“He told me, ‘It leaks,’” said Ada Lowe. She met the owner's driver.", None),
        ("Lowe had met the owner's driver. “He told me, ‘It leaks,’” Lowe said.", "the owner's driver"),
        (
            "The journalist Ada Lowe spoke. “The investigator said, ‘It leaks,’” Lowe said.",
            "The investigator",
        ),
    ],
)
def test_speech_within_speech_is_of_whom_the_sentence_names(
    said: Said, text: str, speaker: str | None
) -> None:
    assert said(text)["It leaks,"] == speaker


def speakers(text: str) -> dict[str, str | None]:
    found = annotate([clean(Report(address="page.txt", text=text))])[0]
    return {text[q.start : q.end]: q.speaker for q in found.quotations if q.form != "indirect"}


def test_a_body_speaks_in_its_own_statement() -> None:
    text = (
        "Statement of Radio Odda on our colleague\n\nOur colleague Liisa Tamm has been held since Tuesday. Liisa has "
        "admitted nothing. “We ask you not to air the tape.” Her recorder was found.\n\nThe Red Cross called it "
        "“a bad sign.” “We shall keep her hour free.”"
    )
    found = speakers(text)
    assert found["We ask you not to air the tape."] == "Radio Odda"
    assert found["We shall keep her hour free."] == "Radio Odda"


def test_a_passage_alone_in_news_is_not_the_first_bodys() -> None:
    text = (
        "Radio Odda statement angers Minsk\n\nRadio Odda said on Monday that Liisa Tamm was held. Her brother Jaan "
        "went to the prison. “They took my parcel and smiled.”"
    )
    assert speakers(text)["They took my parcel and smiled."] != "Radio Odda"


def test_a_role_without_a_name_is_found_in_the_caption() -> None:
    text = (
        "Three flee as deputies chase a cow\n\nSheriff Lonnie Prud speaks outside the jail on Monday. (Photo: Ada Lowe)\n\n"
        "Three inmates walked out of the county jail while deputies chased a cow, and are still free.\n\n"
        "“It was a big cow,” the sheriff said on Monday. “It was a small jail,” the mayor said."
    )
    found = speakers(text)
    assert (found["It was a big cow,"], found["It was a small jail,"]) == ("Lonnie Prud", "mayor")


def test_turns_of_a_transcript_hold_whom_they_quote() -> None:
    text = (
        "Transcript: Odda This Week\n\nMOE: Good morning. With me is the minister of finance. Is the money gone?\n\n"
        "DAN ORR, FINANCE MINISTER: It is not gone, Ms Moe. It is elsewhere.\n\n"
        "MOE: Your auditor, Ada Lowe, says, and I quote, “I have looked elsewhere.”\n\n"
        "ORR: I read that. She told me on Friday, “Give me the keys.” I gave her the keys."
    )
    found = speakers(text)
    assert found["It is not gone, Ms Moe. It is elsewhere."] == "Dan Orr"
    assert found["I have looked elsewhere."] == "Ada Lowe"
    assert found["Give me the keys."] == "Ada Lowe"


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("Cllr Dan Orr asked when the road would be mended.", "Dan Orr"),
        ("Counsel Dan Orr asked him when the road had been mended.", "Emil Kess"),
        ("Counsel Dan Orr asked when he had mended the road.", "Emil Kess"),
        ("The boatman, Dan Orr, 80, was sworn. He is asked what the river was like.", "Dan Orr"),
    ],
)
def test_who_asks_at_large_can_go_on_speaking(heard: Said, question: str, speaker: str) -> None:
    text = f"Emil Kess, 70, took the stand.\n“I am old,” Kess said.\n{question} “In spring,” he said."
    assert heard(text)["In spring,"] == speaker


def test_the_man_of_the_next_sentence_is_not_the_judge(said: Said) -> None:
    text = "“A camel need not shine,” wrote Judge Mubarak Ketbi.\nThe man, a driver from Vik, can appeal. “I will,” he said."
    assert said(text)["I will,"] == "man"


def test_the_premier_within_ones_words_has_the_name_that_the_news_gave(said: Said) -> None:
    text = (
        "Premier Karl Moe heard of it on Monday. Ada Lowe was asked what the premier had done. "
        "“He rang me and said, ‘Find the leak,’” Lowe said."
    )
    assert said(text)["Find the leak,"] == "Karl Moe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Danish minister Lars Holm met his Swedish counterpart, Eva Lind. The Swedish minister was “cold”.", None),
        ("Danish minister Lars Holm met his Swedish counterpart, Eva Lind. The Swedish minister said it was “cold”.", "Eva Lind"),
        ("President Ana Roa of Chile saw President Luis Paz of Peru. The Peruvian president called it “cold”.", "Luis Paz"),
        ("President Ana Roa of Chile saw President Luis Paz of Peru. The Chilean leader called it “cold”.", "Ana Roa"),
        ("Danish minister Lars Holm spoke first. The Norwegian minister called it “cold”.", "Norwegian minister"),
        ("Minister Lars Holm spoke first. The Danish minister called it “cold”.", "Lars Holm"),
        ("An aide to the ministry, quoted by the daily Folha, said it was “cold”.", "aide to the ministry"),
    ],
)  # fmt: skip
def test_bearers_of_one_office_are_told_apart_by_country(said: Said, text: str, speaker: str | None) -> None:
    assert said(text).get("cold") == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“Aye,” said Ada Lowe. “Nay,” said the man to her left, Dan Orr, who sat down.", "Nay,", "Dan Orr"),
        ("Ms Moe's finance director, Dan Orr, then leaned in. “It's a lot,” he said.", "It's a lot,", "Dan Orr"),
        ("His father wept. One of the twins, Dan, rose. “I saw it,” he said.", "I saw it,", "Dan"),
        ("Anna Berg spoke. Her successor, Judit Hamar, told András Kovács she had “sold it”.", "sold it", "Judit Hamar"),
    ],
)  # fmt: skip
def test_names_in_apposition_are_who_speaks(heard: Said, text: str, words: str, speaker: str) -> None:
    assert heard(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Critics reject the minister's claim that the dam is “done”.", "minister"),
        ("Dan Orr repeated Ada Lowe's promise that the road would be “done”.", "Ada Lowe"),
        ("Police doubted the company's claim that its ferries were “done”.", "company"),
        ("Orr mocked Lowe's claim that the mayor had said it was “done”.", "mayor"),
        ("Orr's claim that the road was “done” was denied.", "Orr"),
    ],
)
def test_what_a_claim_says_is_of_whom_it_is(said: Said, text: str, speaker: str | None) -> None:
    assert said(text)["done"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ship sank, the country's navy said. It was “done”, the navy said.", "navy"),
        ("The ship sank. Odda Economic Daily reports said it was “done”.", "Odda Economic Daily"),
        ("The ship sank. Local media reports said it was “done”.", "Local media reports"),
    ],
)
def test_a_source_is_named_without_its_country_and_its_verb(said: Said, text: str, speaker: str) -> None:
    assert said(text)["done"] == speaker


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("* Governor Orr says no. He left.", "Governor Orr says no."),
        ("1. At 06.15 today a fire was seen. It went out.", "At 06.15 today a fire was seen."),
        ("12. March was cold. It snowed.", "12."),
        ("12 ships left. One stayed.", "12 ships left."),
    ],
)
def test_the_marks_of_a_list_are_in_no_sentence(text: str, first: str) -> None:
    article = clean(Report(address="page.txt", text=f"Odda hosts the fair\n\n{text}"))
    found = [one for one in annotate([article])[0].sentences if one.role == "body"]
    assert article.text[found[0].start : found[0].end] == first
