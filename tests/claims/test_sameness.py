"""Which numbers can be figures of one thing."""

import pytest

from tests.claims.telling import tell
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
