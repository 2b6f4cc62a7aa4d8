"""The groups of sentences: their form, and what counts for and against a telling."""

import pytest

from evaluation.accounts.telling import Dispute, Telling
from evaluation.tasks.groups import APART, FOR_READING, read_group, read_groups, score_groups

BLOCK = """quay_fire | accident | 2026-05-04
a Two men died when a barge burned at Quay 9 on Monday.
s Monday's barge fire killed a pair of workers, the port said.
r At least one man died at Quay 9.
c Nobody was hurt in the fire, the owner said.
o Two men were questioned about the fire at Quay 9.
"""
CASE = read_group(BLOCK)


def dispute(one: str, other: str) -> Dispute:
    return Dispute(kind="number", sides=(frozenset({one}), frozenset({other})), contradiction=True)


@pytest.mark.parametrize("name", [*FOR_READING, *APART])
def test_every_group_has_an_anchor_what_tells_the_same_and_what_contradicts(name):
    cases = read_groups(name)
    assert len({case.name for case in cases}) == len(cases)
    for case in cases:
        letters = [account.outlet for account in case.accounts]
        assert letters.count("a") == 1, case.name
        assert letters[0] == "a"
        assert {"s", "c", "o"} <= set(letters), case.name


def test_no_group_stands_in_two_files():
    told = [case.accounts[0].sentences[0] for name in (*FOR_READING, *APART) for case in read_groups(name)]
    assert len(told) == len(set(told))


def test_a_perfect_telling_has_full_marks():
    telling = Telling(groups=(frozenset({"A1", "B1", "C1"}),), disputes=(dispute("A1", "D1"),))
    figures = score_groups([CASE], [telling])
    assert (figures["pairs_f1"], figures["contradictions_found"], figures["contradictions_precision"]) == (
        1,
        1,
        1,
    )


def test_a_near_miss_that_is_joined_and_a_dispute_with_it_are_wrong():
    telling = Telling(groups=(frozenset({"A1", "E1"}),), disputes=(dispute("A1", "E1"),))
    figures = score_groups([CASE], [telling])
    assert (figures["pairs_precision"], figures["pairs_recall"]) == (0, 0)
    assert (figures["contradictions_found"], figures["contradictions_precision"]) == (0, 0)


def test_what_is_left_open_counts_neither_way():
    telling = Telling(
        groups=(frozenset({"A1", "B1"}), frozenset({"D1", "E1"})), disputes=(dispute("D1", "E1"),)
    )
    figures = score_groups([CASE], [telling])
    assert (figures["pairs_precision"], figures["pairs_recall"]) == (1, 1)


def test_a_line_that_no_group_can_have_is_named():
    with pytest.raises(ValueError, match="quay_fire: cannot read 'x Something else'"):
        read_group(BLOCK + "x Something else\n")
