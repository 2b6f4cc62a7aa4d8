"""Whether a third report tells what two do, and whether both lead their articles."""

import math

import pytest

from tests.claims.telling import tell
from twosource.claims.company import NAMES, places_of, read_company
from twosource.claims.propositions import find_propositions

POST = (
    "The dam above Ilmen gave way at dawn on Sunday.",
    "The mayor of Ilmen has been on holiday for a week.",
)
MAIL = ("Early on Sunday the wall of the Ilmen reservoir broke.", "Sheep were drowned on two farms below it.")
NEWS = ("On Sunday morning Ilmen lost its dam to the flood.",)


def told(*, third=True):
    articles = {"post": POST, "mail": MAIL, **({"news": NEWS} if third else {})}
    return find_propositions([tell(name, *sentences) for name, sentences in articles.items()])


def pair_of(propositions, one, other):
    places = [
        next(n for n, p in enumerate(propositions) if p.words == words.rstrip(".") or p.words == words)
        for words in (one, other)
    ]
    return min(places), max(places)


def signs_of(odds, pair, propositions):
    return dict(zip(NAMES, read_company(propositions, odds)[pair], strict=True))


def test_what_a_third_report_tells_like_both_is_told_by_a_third_as_surely_as_the_weaker_of_the_two():
    propositions = told()
    pair = pair_of(propositions, POST[0], MAIL[0])
    odds = {
        pair: 0.0,
        pair_of(propositions, POST[0], NEWS[0]): 3.0,
        pair_of(propositions, MAIL[0], NEWS[0]): 1.0,
    }
    signs = signs_of(odds, pair, propositions)
    assert signs["told_by_a_third"] == pytest.approx(1 / (1 + math.exp(-1.0)))
    assert signs["thirds"] == signs["told_by_a_third"]
    assert (
        signs["told_elsewhere_least"]
        < signs["told_elsewhere_most"]
        == pytest.approx(1 / (1 + math.exp(-3.0)))
    )


def test_a_third_report_that_is_like_one_of_the_two_alone_backs_nothing():
    propositions = told()
    pair = pair_of(propositions, POST[0], MAIL[1])
    signs = signs_of({pair: 0.0, pair_of(propositions, POST[0], NEWS[0]): 3.0}, pair, propositions)
    assert signs["told_by_a_third"] == signs["thirds"] == signs["told_elsewhere_least"] == 0.0
    assert signs["told_elsewhere_most"] > 0.9


def test_in_a_story_of_two_reports_nothing_is_told_elsewhere():
    propositions = told(third=False)
    pair = pair_of(propositions, POST[0], MAIL[0])
    other = pair_of(propositions, POST[1], MAIL[0])
    signs = signs_of({pair: 2.0, other: 2.0}, pair, propositions)
    assert signs["told_by_a_third"] == signs["thirds"] == signs["told_elsewhere_most"] == 0.0


def test_both_lead_where_both_begin_in_the_first_part_of_their_articles():
    propositions = told()
    lead, tail = pair_of(propositions, POST[0], MAIL[0]), pair_of(propositions, POST[0], MAIL[1])
    odds = {lead: 1.0, tail: 1.0}
    assert signs_of(odds, lead, propositions)["both_lead"]
    assert not signs_of(odds, tail, propositions)["both_lead"]


def test_places_lie_within_the_article():
    places = places_of(told())
    assert all(0.0 <= place < 1.0 for place in places)
    assert places_of([]) == []


def test_the_order_of_the_pairs_changes_nothing():
    propositions = told()
    pairs = [(i, j) for i in range(len(propositions)) for j in range(i + 1, len(propositions))]
    odds = {
        (i, j): 0.3 * (i + j) - 1
        for i, j in pairs
        if propositions[i].span.article != propositions[j].span.article
    }
    backwards = dict(reversed(odds.items()))
    assert read_company(propositions, odds) == read_company(propositions, backwards)
