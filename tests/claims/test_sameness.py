"""Which numbers can be figures of one thing."""

import pytest

from tests.claims.telling import contradictions, tell, weighed
from twosource.claims.differences import sameness
from twosource.claims.propositions import Proposition, find_propositions


def proposition(article: str, sentence: str) -> Proposition:
    (found,) = find_propositions([tell(article, sentence)])
    return found


@pytest.mark.parametrize(
    ("one", "other", "comparable"),
    [
        ("40 militants", "31 civilians", False),
        ("40 militants", "31 fighters", True),
        ("40 traders", "31 civilians", True),
    ],
)
def test_fighters_are_never_counted_as_civilians_however_alike_the_words(
    one: str, other: str, comparable: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sameness, "heads_alike", lambda *_: 1.0)
    first = proposition("gazette", f"The air strike on Orvane killed {one}.")
    second = proposition("courier", f"The air strike on Orvane killed {other}.")
    found = sameness.comparable(first, first.quantities[0], second, second.quantities[0])
    assert found == comparable


def test_a_toll_that_has_reached_a_number_follows_a_lower_one():
    claims = weighed(
        tell("one", "The ferry fire off Tarsa killed 12 passengers.", published=None),
        tell(
            "two",
            "The ferry fire off Tarsa killed passengers whose number has now reached 14.",
            published=None,
        ),
        tell(
            "three",
            "The number of passengers killed in the ferry fire off Tarsa has reached 14.",
            published=None,
        ),
    )
    assert not contradictions(claims)


def test_an_age_is_no_number_of_things():
    claims = weighed(
        tell("one", "The school in Velm vaccinated children under age 5 on Monday."),
        tell("two", "The school in Velm vaccinated four children on Monday."),
    )
    assert not contradictions(claims)


def test_what_was_allowed_is_no_count_of_what_there_was():
    claims = weighed(
        tell("one", "The hostel that collapsed in Velm had been sanctioned for two storeys."),
        tell("two", "The hostel that collapsed in Velm had four storeys."),
    )
    assert not contradictions(claims)
