import pytest

from tests.claims.telling import tell, weighed
from twosource.claims.denials import fates_denied


@pytest.mark.parametrize(
    ("words", "fates"),
    [
        ("Nobody died.", {"death"}),
        ("The leak claimed no lives, the prefect said.", set()),
        ("No deaths were reported.", {"death"}),
        ("Nobody was hurt when the crane fell.", {"injury", "death"}),
        ("There were no casualties.", {"injury", "death"}),
        ("All passengers were rescued by fishermen.", {"missing", "death"}),
        ("Everyone on board was unhurt.", {"injury", "death"}),
        ("No arrests have been made so far.", {"arrest"}),
    ],
)
def test_a_fate_that_is_denied_of_all_is_found(words, fates):
    assert fates_denied(words) >= fates


@pytest.mark.parametrize(
    "words",
    [
        "There is no longer any danger to the injured.",
        "Nobody at her school was hurt.",
        "No one was seriously hurt.",
        "The minister had no comment on the arrests.",
        "Nobody but the pilot was hurt.",
        "Two of the divers were hurt, and nobody knows why.",
    ],
)
def test_what_is_denied_of_a_few_or_of_something_else_denies_no_fate(words):
    assert fates_denied(words) == frozenset()


def test_two_denials_of_one_fate_are_one_claim_and_of_two_fates_are_two():
    claims = weighed(
        tell("one", "A crane fell into the Sollen canal on Tuesday.", "Nobody was hurt."),
        tell("two", "A crane has toppled into the canal at Sollen.", "There were no casualties in the fall."),
        tell("three", "In Sollen a crane fell on Tuesday.", "No arrests were made on the day."),
    )
    (unhurt,) = [claim for claim in claims if "Nobody" in claim.text or "casualties" in claim.text]
    assert unhurt.origins.low == 2
    assert {row.span.article for row in unhurt.evidence} == {"one", "two"}
