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
