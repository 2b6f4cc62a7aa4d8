"""Speakers and contents of the reports in examples/, as a reporter would read them."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.model import Quotation

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def quotations() -> list[tuple[str, Quotation]]:
    """Every quotation with the whole of its content in words."""
    texts = [text for dossier in archive.read(EXAMPLES).dossiers for text in dossier.texts]
    return [
        (" … ".join(part.cut(text.article.text) for part in quotation.content), quotation)
        for text in texts
        for quotation in text.quotations
    ]


def test_indirect_speech_ends_with_its_sentence(quotations: list[tuple[str, Quotation]]) -> None:
    for words, quotation in quotations:
        if quotation.form == "indirect":
            assert ". T" not in words, words
            assert ". P" not in words, words


def test_a_summons_is_told_by_who_told_it(quotations: list[tuple[str, Quotation]]) -> None:
    speakers = {row.speaker for words, row in quotations if "ambassador" in words}
    assert speakers
    assert all(speaker and "Hallsd" in speaker for speaker in speakers)


def test_waters_that_two_countries_claim_are_no_speech(quotations: list[tuple[str, Quotation]]) -> None:
    assert not [words for words, row in quotations if row.speaker == "both countries"]


def test_a_refusal_to_show_a_log_is_no_speech(quotations: list[tuple[str, Quotation]]) -> None:
    assert not [words for words, row in quotations if words.startswith(("to show his", "to present his"))]


def test_a_verdict_on_two_managers_is_no_speech_of_the_judge(quotations: list[tuple[str, Quotation]]) -> None:
    assert not [
        words for words, _ in quotations if words.startswith(("the former director", "a former hospital"))
    ]


def test_a_statement_by_somebody_is_said_by_that_somebody(quotations: list[tuple[str, Quotation]]) -> None:
    assert not [row.speaker for _, row in quotations if row.speaker and row.speaker.startswith("statement")]


def test_names_keep_all_their_words(quotations: list[tuple[str, Quotation]]) -> None:
    hospitals = {row.speaker for _, row in quotations if row.speaker and "Mshiyeni" in row.speaker}
    assert hospitals == {"Prince Mshiyeni Memorial Hospital"}
