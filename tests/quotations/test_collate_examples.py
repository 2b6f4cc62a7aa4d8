"""What a reporter must read about the quotations in examples/."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.model import Dossier, Utterance

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def trawler() -> Dossier:
    return next(
        dossier
        for dossier in archive.read(EXAMPLES).dossiers
        if any("Hallsd" in text.article.text for text in dossier.texts)
    )


def utterance(dossier: Dossier, words: str) -> Utterance:
    return next(utterance for utterance in dossier.utterances if words in utterance.wording)


def test_one_name_with_and_without_accents_is_one_speaker(trawler: Dossier) -> None:
    for words in ("where they have always worked", "This is not the conduct of a neighbo"):
        relations = {reading.relation for reading in utterance(trawler, words).readings}
        assert "misattributed" not in relations


def test_a_rewritten_quotation_is_a_reading_of_what_it_was_made_from(trawler: Dossier) -> None:
    sentence = utterance(trawler, "This is not the conduct of a neighbo")
    quotations = {row.id: row for text in trawler.texts for row in text.quotations}
    words = [trawler.words(quotations[reading.quotation].span) for reading in sentence.readings]
    assert any("unworthy of a neighbor" in wording for wording in words)


def test_words_that_only_a_rewrite_has_are_never_the_best_attested(trawler: Dossier) -> None:
    assert not any("unworthy of a neighbor" in utterance.wording for utterance in trawler.utterances)


def test_no_note_says_the_same_thing_twice(trawler: Dossier) -> None:
    for utterance in trawler.utterances:
        for reading in utterance.readings:
            parts = (reading.note or "").split("; ")
            assert len(parts) == len(set(parts))


def test_at_least_for_no_less_than_exchanges_no_negation(trawler: Dossier) -> None:
    notes = [reading.note or "" for reading in utterance(trawler, "at least four nautical").readings]
    assert not any("negation" in note for note in notes)


def test_two_remarks_of_one_judge_are_two_utterances() -> None:
    dossier = next(
        dossier
        for dossier in archive.read(EXAMPLES).dossiers
        if any("Malinowska" in text.article.text for text in dossier.texts)
    )
    quotations = {row.id: row for text in dossier.texts for row in text.quotations}
    for utterance in dossier.utterances:
        words = [dossier.words(quotations[reading.quotation].span) for reading in utterance.readings]
        assert not (any("envelope" in one for one in words) and any("carelessness" in one for one in words))
