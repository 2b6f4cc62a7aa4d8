"""Who is quoted, and who only quotes, where a statement names both."""

import pytest

from twosource.annotation import annotate
from twosource.articles import clean
from twosource.model import Quotation, Report

NEWS = "The council of Skagen met on Monday about the harbour.\n\n{}\n\nThe harbour was closed for the rest of the week.\n"


def quotations(sentence: str) -> list[Quotation]:
    words = NEWS.format(sentence)
    (text,) = annotate([clean(Report(address="page.txt", text=words))])
    start = words.index(sentence)
    return [one for one in text.quotations if start <= one.start < start + len(sentence)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "relay"),
    [
        ("The Kestrel, a Danish weekly, quoted another docker as saying that the crane had been old.", "another docker", "Kestrel"),
        ("Belkray quoted a senior investigator, Oleg Mazurok, as saying the bolts had been loose.", "Oleg Mazurok", "Belkray"),
        ("Governor Jens Holm was quoted as saying by Radio Kattegat that there had been no complaint.", "Jens Holm", "Radio Kattegat"),
        ("“My office received no complaint,” governor Jens Holm was quoted by Radio Kattegat as saying.", "Jens Holm", "Radio Kattegat"),
        ("Jens Holm, quoted by Radio Kattegat, said that the search would go on until Friday.", "Jens Holm", "Radio Kattegat"),
        ("In remarks carried by the state agency OWP, President Merete Lund said the port would be closed.", "Merete Lund", "OWP"),
    ],
)  # fmt: skip
def test_who_is_quoted_speaks_and_who_quotes_is_the_relay(sentence: str, speaker: str, relay: str) -> None:
    (only,) = quotations(sentence)
    assert (only.speaker, only.via) == (speaker, (relay,))


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor, cited by police for speeding, said he was sorry.",
        "A study cited by the minister, the ministry said, was never published.",
        "The figures, reported by the ministry, said nothing about children, Jens Holm said.",
    ],
)
def test_by_whom_something_else_was_done_is_no_relay(sentence: str) -> None:
    assert all(not one.via for one in quotations(sentence))


def test_an_office_in_initials_is_no_part_of_a_name() -> None:
    (only,) = quotations("Tripoli PM Bensalem said his delegation would attend.")
    assert only.speaker == "Bensalem"
