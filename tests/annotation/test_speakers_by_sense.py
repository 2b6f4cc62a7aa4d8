"""Speakers told by the senses of nouns and by the parse: who can speak, who heads a phrase, whose writing it is."""

from collections.abc import Callable

import pytest

from twosource.annotation import annotate
from twosource.annotation.parse import Parse
from twosource.annotation.person_nouns import is_mute, is_office, is_role, is_taken_up
from twosource.articles import clean
from twosource.language import Word
from twosource.model import AnnotatedText, Report

Said = Callable[[str], dict[str, str | None]]


def _word(start: int, end: int, upos: str, head: int, deprel: str) -> Word:
    return Word(start=start, end=end, upos=upos, head=head, deprel=deprel)


def test_a_noun_for_one_person_is_a_role_that_no_list_has_to_name() -> None:
    assert is_role("mufti")
    assert is_role("waitress")
    assert not any(map(is_role, ("critics", "watchdog", "ex-mayor", "harbour", "she")))


def test_what_never_speaks_is_mute_and_what_stands_for_people_is_not() -> None:
    assert all(map(is_mute, ("day", "openness", "wind")))
    assert not any(map(is_mute, ("palace", "majority", "survey", "letter", "mob", "xyzzy")))


def test_an_office_takes_up_nobody_who_is_not_known_to_hold_it() -> None:
    assert is_office("judge")
    assert not is_office("virtuoso")


def test_a_word_that_no_dictionary_has_is_taken_up_where_the_text_speaks_of_somebody_by_it() -> None:
    assert is_taken_up("ataman", "Ataman Grigor Pelsky came. The ataman smiled.")
    assert not is_taken_up("ataman", "Ataman Grigor Pelsky came. The Ataman Pelsky smiled.")


def test_the_phrase_of_a_noun_ends_before_the_clause_that_hangs_on_it() -> None:
    """The clerk of Odda who wept: head "clerk", and "who" stands for all before it."""
    words = (
        _word(0, 3, "DET", 1, "det"),
        _word(4, 9, "NOUN", -1, "root"),
        _word(10, 12, "ADP", 3, "case"),
        _word(13, 17, "PROPN", 1, "nmod"),
        _word(18, 21, "PRON", 5, "nsubj"),
        _word(22, 26, "VERB", 1, "acl:relcl"),
    )
    parse = Parse(words)
    assert parse.head((0, 17)) == 1
    assert parse.phrase(1) == (0, 17)
    assert parse.antecedent(18) == (0, 17)
    assert Parse().head((0, 17)) is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Norland's ambassador to the United Nations Ada Lowe told the council: “We shall not sign.”",
            "We shall not sign.",
            "Ada Lowe",
        ),
        (
            "The loudest protest came from the envoy Ada Lowe, who condemned the “cold cruelty” of the raid.",
            "cold cruelty",
            "Ada Lowe",
        ),
        (
            "Senator Ada Lowe spoke first. “Ships will sail,” Representative Dan Orr, D-Odda, who wrote the bill, said.",
            "Ships will sail,",
            "Dan Orr",
        ),
        (
            "Republicans Rick Wilton and Ada Lowe met. “They left,” said Wilton, a miller.",
            "They left,",
            "Rick Wilton",
        ),
        (
            "The abbot of Karst, Gelas Orr, spoke. Later Ada Lowe arrived. “We buried a boy,” the abbot said.",
            "We buried a boy,",
            "Gelas Orr",
        ),
        (
            "Ada Lowe opened the fair. Her cousin was still missing, she added. “We wait,” she said.",
            "We wait,",
            "Ada Lowe",
        ),
        (
            "Dan Orr ran the inn. “Who paid?” Ada Lowe asked him. “Nobody,” he replied.",
            "Nobody,",
            "Dan Orr",
        ),
        (
            "A colonel, Dan Orr, read it out. “It is over,” Orr said.\nTwo hours later Pelle Kask appeared in a video. “I am in my office,” he said.",
            "I am in my office,",
            "Pelle Kask",
        ),
        (
            "Ada Lowe owns the mill and its founder's name. “They left,” the rep said.",
            "They left,",
            "rep",
        ),
        (
            "The harbour office issued a statement on Friday saying the pier was safe. “It will hold,” the statement said.",
            "It will hold,",
            "harbour office",
        ),
        (
            "The owner, Lignes du Nord, gave no interview. In a brief note it said “our thoughts are with them”.",
            "our thoughts are with them",
            "Lignes du Nord",
        ),
    ],
)
def test_the_one_who_heads_the_phrase_speaks(heard: Said, text: str, words: str, speaker: str) -> None:
    assert heard(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "It is a day known by the islanders as the “Catastrophe” that followed the war.",
        "There were weeks of marches, dubbed the “Long Walk Home” and led by students.",
        "The director, Randolph “Tex” Orr, resigned on Monday.",
        "We keep using the word “trial”, but this is a game.",
        "Ada Lowe said the word “bread” was being stretched.",
        "The crew, which the town has nicknamed “Grandmother”, sailed on Monday.",
        "There were plenty of “other things” that Ada Lowe disliked about the mayor.",
    ],
)
def test_a_name_a_term_and_a_so_called_are_nobodys_words(heard: Said, text: str) -> None:
    assert heard(text) == {}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ada Lowe called the plan “a farce”.", "a farce", "Ada Lowe"),
        ("I asked Ada Lowe “for one good reason” and she left.", "for one good reason", None),
        ("A majority said they would “walk out”.", "walk out", "majority"),
    ],
)
def test_words_that_somebody_says_stay_quotations(
    heard: Said, text: str, words: str, speaker: str | None
) -> None:
    assert heard(text)[words] == speaker


def test_titles_that_no_list_has_are_no_part_of_a_name(heard: Said) -> None:
    text = (
        "The deal was signed by Cr Ada Lowe, by Heiress Marta Kask and by Ataman Grigor Pelsky. “It is soft,” Kask said. "
        "“It is late,” Cr Lowe said. “It is over,” the ataman said."
    )
    assert set(heard(text).values()) == {"Ada Lowe", "Marta Kask", "Grigor Pelsky"}


def _read(text: str) -> AnnotatedText:
    return annotate([clean(Report(address="a.txt", text=text))])[0]


INTERVIEW = (
    "“The sea is a room”\n\nDiver Ada Lowe is 80. Critic Dan Orr met her at home.\n\nYou were called a tyrant. Were you?\n\n"
    "“Once, in 1987.”\n\nSo what are you?\n\n“I am the weather,” she says.\n\nDan Orr's mother says you threw a chair.\n\n"
    "“It slipped.”\n\nAnd your late husband?\n\n“He used to say nothing at all.”\n"
)


def test_the_answers_of_an_interview_are_hers_who_was_introduced_first() -> None:
    text = _read(INTERVIEW)
    said = {text.article.text[q.start : q.end]: q.speaker for q in text.quotations if q.form == "direct"}
    assert {said[w] for w in ("Once, in 1987.", "I am the weather,", "It slipped.")} == {"Ada Lowe"}


def test_news_that_asks_its_readers_once_is_no_interview(heard: Said) -> None:
    text = "Ada Lowe runs the mill.\nWould you pay?\n“Never,” said Dan Orr.\n“Perhaps.”"
    assert heard(text)["Never,"] == "Dan Orr"


def test_a_whole_quotation_in_a_line_of_its_own_is_signed_behind_a_dash() -> None:
    text = _read(
        "Reactions to the ruling on the dam\n\n"
        "“This is a great day for the river.” - Wanda Kessie, Residents' League\n\n"
        "“We will read all 212 pages first.” - Prosper Lund, chief executive\n\n"
        "The court had ruled on Monday that the dam must be opened within a year of its judgment.\n"
    )
    assert [q.speaker for q in text.quotations if q.form == "direct"] == ["Wanda Kessie", "Prosper Lund"]


def test_nested_words_pass_through_whoever_tells_them(heard: Said) -> None:
    text = "“My father said, ‘Never ask about water,’” Ada Lowe said."
    text_read = _read(text)
    inner = next(q for q in text_read.quotations if text[q.start : q.end].startswith("Never"))
    assert inner.via == ("Ada Lowe",)
    assert heard(text)["Never ask about water,"] == "My father"


def test_the_paper_that_was_told_is_the_one_named_before(heard: Said) -> None:
    text = "“We left,” Ada Lowe told the Odda Courier. “We came back,” the baker Dan Orr told the paper."
    assert heard(text)["We came back,"] == "Dan Orr"
    told = _read(text).quotations
    assert told[-1].addressee == "Odda Courier"


def test_who_only_carries_the_words_never_speaks_them() -> None:
    text = "A Karst official quoted by the Norland Tageblatt said the two had mainly talked about wheat."
    found = _read(text).quotations
    assert [(q.speaker, q.via) for q in found] == [("Karst official", ("Norland Tageblatt",))]


def test_a_possessive_before_a_countrys_name_stops_nothing(heard: Said) -> None:
    text = "The 's Wiss Minister Ada Lowe left. The Norland minister said: “Good.”"
    assert "Good." in heard(text)


def test_his_mother_is_the_only_mother_whom_the_text_has_named(heard: Said) -> None:
    text = (
        "The mother of the boys, Marta Kask, noticed it. A lawyer, Dan Orr, sued.\n"
        "Asked how Tim was, his mother smiled: “He has had soup.”"
    )
    assert heard(text)["He has had soup."] == "Marta Kask"
    own = (
        "The mother of the boys, Marta Kask, noticed it. “I cried,” she said. “We all did,” her mother said."
    )
    assert heard(own)["We all did,"] == "her mother"


def test_what_cannot_speak_leaves_the_words_to_who_tells_of_it(heard: Said) -> None:
    text = "Divers, who came back on Sunday, said the search would go on “until the last boat is found”."
    assert heard(text)["until the last boat is found"] == "Divers"
