"""A demand and its refusal are two claims."""

import pytest

from tests.claims.telling import tell
from twosource.claims.propositions import Proposition, find_propositions
from twosource.claims.refusals import refuses


def proposition(article: str, sentence: str) -> Proposition:
    return find_propositions([tell(article, sentence)])[0]


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ("“We expect an apology from Tirvan,” the minister's office said.", "“There will be no apology,” Tirvan replied."),
        ("The drivers demand a pay rise of six per cent.", "The bus company rejected a pay rise."),
        ("Families called for the release of the two deckhands.", "The harbour court refused the release."),
        ("The village asked for a new bridge.", "No bridge will be built before 2031, the county said."),
        ("The opposition urged an inquiry into the purchase.", "Parliament will hold no inquiry."),
    ],
)  # fmt: skip
def test_what_one_asks_for_and_the_other_refuses_is_told_apart_in_either_order(asked, refused):
    one, other = proposition("one", asked), proposition("two", refused)
    assert refuses(one, other)
    assert refuses(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The drivers demand a pay rise of six per cent.", "Six per cent more is what the drivers want."),
        ("The drivers demand a pay rise.", "The drivers said they had asked for a pay rise and got none."),
        ("The union called for no strike on Friday.", "There will be no strike on Friday."),
        ("The mayor expects an apology.", "The mayor has received an apology."),
        ("Villagers asked for a new bridge.", "Villagers said that they had no water since the bridge was closed."),
    ],
)  # fmt: skip
def test_one_demand_told_twice_or_met_or_of_something_else_is_no_refusal(one, other):
    assert not refuses(proposition("one", one), proposition("two", other))
