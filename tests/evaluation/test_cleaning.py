import pytest

from evaluation.tasks.cleaning import news_text, shingle_shares
from twosource.articles import clean
from twosource.model import Report

GOLD = "the dam above Meru held through the night"


def test_a_body_found_whole_scores_one() -> None:
    assert shingle_shares(GOLD, GOLD) == (1.0, 0.0, 0.0)


def test_spare_and_missed_words_lower_different_shares() -> None:
    right, spare, missed = shingle_shares(GOLD, GOLD + " read more about the dam here")
    assert (missed, right + spare) == (0.0, pytest.approx(1.0))
    right, spare, missed = shingle_shares(GOLD, "the dam above Meru held")
    assert (spare, right + missed) == (0.0, pytest.approx(1.0))


def test_nothing_found_is_nothing_right() -> None:
    assert shingle_shares(GOLD, "")[0] == 0.0
    assert shingle_shares("", "") == (1.0, 0.0, 0.0)


def test_the_news_is_what_is_below_the_headline_without_furniture() -> None:
    text = "Dam holds\n\nBy Ada Moe\n\nThe dam above Meru held on Monday.\n\nAdvertisement\n\nIt is ninety years old.\n\nShare"
    article = clean(Report(address="a.txt", text=text))
    assert news_text(article) == "The dam above Meru held on Monday.\nIt is ninety years old."
