"""Accounts that choose the other way round, or say that a state holds and that it does not."""

from dataclasses import replace

import pytest

from tests.claims.telling import tell
from twosource.claims.differences.alternatives import find_alternatives
from twosource.claims.propositions import Proposition, find_propositions
from twosource.model import Token


def account(name: str, sentence: str, noun: str | None = None) -> Proposition:
    """Return the proposition of a sentence; `noun` is a word that the parse has as a noun."""
    text = tell(name, sentence)
    if noun:
        start = sentence.index(noun)
        token = Token(
            start=start, end=start + len(noun), text=noun, lemma=noun, upos="NOUN", head=-1, deprel="root"
        )
        text = replace(text, tokens=(token,))
    return max(find_propositions([text]), key=lambda p: len(p.words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Work would resume in days rather than weeks, he said.",
            "It will take weeks, not days, the board said.",
        ),
        ("The fence is for goats, not tourists.", "The fence is for tourists instead of goats."),
        ("New duties are on the table, Ruiz said.", "New duties were not on the table, Ruiz said."),
        ("The bridge remains in use.", "The bridge is no longer in use."),
    ],
)
def test_accounts_that_choose_the_other_way_round_exclude_each_other(one: str, other: str) -> None:
    assert find_alternatives(account("a", one), account("b", other))
    assert find_alternatives(account("b", other), account("a", one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Work would resume in days rather than weeks, he said.",
            "It will take days, not weeks, the board said.",
        ),
        ("New duties are on the table, Ruiz said.", "New quotas were not under the table, Ruiz said."),
        ("New duties are on the table, Ruiz said.", "New duties are on the table and not under it."),
    ],
)
def test_accounts_that_choose_alike_or_of_other_things_do_not(one: str, other: str) -> None:
    assert find_alternatives(account("a", one), account("b", other)) is None


def test_what_one_account_rejects_and_the_other_tells_plainly_excludes_it() -> None:
    one = account("a", "A blast, and not an earthquake, had shaken the mine, a geologist said.")
    other = account("b", "A tremor shook the mine before dawn.", "tremor")
    assert find_alternatives(one, other)
    assert find_alternatives(one, account("c", "A tremor and then a blast shook the mine.", "tremor")) is None
    assert find_alternatives(one, account("d", "No tremor shook the mine before dawn.", "tremor")) is None
