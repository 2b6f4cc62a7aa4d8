"""Transcripts: who speaks stands before a colon, and there are no marks."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText

Said = Callable[[str], dict[str, str | None]]
Read = Callable[..., AnnotatedText]


def test_each_turn_goes_to_its_label(said: Said) -> None:
    text = "The council met on Monday.\nMAYOR ADA LOWE: Who owns the well?\nJOE PIM: I do.\nMAYOR LOWE: Since when?"
    assert said(text) == {"Who owns the well?": "Ada Lowe", "I do.": "Joe Pim", "Since when?": "Ada Lowe"}


def test_a_surname_means_the_person_whom_the_text_names_in_full(said: Said) -> None:
    text = "Novelist Ines Falk met the Courier.\nCourier: Why?\nFalk: Why not?\nCourier: Again?"
    assert said(text)["Why not?"] == "Ines Falk"


def test_questions_and_answers_without_names_have_no_speaker(said: Said) -> None:
    text = "Q: Is it over?\nA: No.\nQ: When will it be?\nA: In May."
    assert said(text) == {"Is it over?": None, "No.": None, "When will it be?": None, "In May.": None}


@pytest.mark.parametrize(
    "text",
    [
        "Venue: Leeds\nDate: 5 May\nTickets: sold out",
        "Lomaria: Diaz, Pell, Okafor\nVessland: Roe, Lowe, Pim\nNorland: nobody",
        "Ada Lowe was clear: the bridge is shut.\nIt rained.\nIt rained again.",
    ],
)
def test_lists_and_clauses_with_colons_are_no_transcript(said: Said, text: str) -> None:
    assert said(text) == {}


def test_quoted_turns_keep_their_marks(said: Said) -> None:
    text = "Lowe: “Who owns the well?”\nPim: “I do.”\nLowe: “Since when?”"
    assert set(said(text)) == {"Who owns the well?", "I do.", "Since when?"}


def test_turns_that_begin_with_a_mark_are_turns(said: Said) -> None:
    text = "Kurt Pell met Dana Wick.\n“WICK: Will you go?\n“PELL: I will.\n“WICK: Thank you.”"
    assert said(text) == {"Will you go?": "Dana Wick", "I will.": "Kurt Pell", "Thank you.": "Dana Wick"}


def test_a_paragraph_in_the_first_person_goes_on_with_the_turn_and_another_does_not(said: Said) -> None:
    text = "Wick: Will you sell?\nPell: No.\nMy father would weep.\nA dog barks.\nWick: And then?\nPell: Then I sell."
    found = said(text)
    assert found["My father would weep."] == "Pell"
    assert "A dog barks." not in found


def test_a_label_that_only_says_that_somebody_asks_names_nobody(said: Said) -> None:
    text = "QUESTION: Is it over?\nADA LOWE: No.\nQUESTION: When?"
    assert said(text) == {"Is it over?": None, "No.": "Ada Lowe", "When?": None}
