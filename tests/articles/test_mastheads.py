"""Outlets that print their name around the news, and lines that only look like it."""

import pytest

from twosource.articles import clean
from twosource.articles.mastheads import is_paper
from twosource.model import Article, Report

NEWS = (
    "The council voted on Monday to keep the lido open for another two winters, and nobody spoke against it."
)


def clean_text(text: str) -> Article:
    return clean(Report(address="page.txt", text=text))


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By Ada Lowe | Odda Economic Daily | 3 June 2026 08:20 CET", "Odda Economic Daily"),
        ("OddaBrief Staff | Feb 12, 2026", "OddaBrief"),
        ("News Staff | Feb 12, 2026", None),
        ("Odda Times reporter and AP", "Odda Times"),
        ("Our reporter and AP", None),
        ("Crime correspondent and AP", None),
        ("The Daily Ledger", "The Daily Ledger"),
        ("La Prensa de Odda", "La Prensa de Odda"),
        ("ODDA STATE RADIO, news of 13:00, 3 June", "ODDA STATE RADIO"),
        ("Odda, Vik (AFP) - The Straits Herald", "The Straits Herald"),
        ("By Ada Lowe, Radio Oddaland, 4 May 2026", "Radio Oddaland"),
        ("By Ada Lowe, The Herald", "The Herald"),
        ("By Ada Lowe, Radio Editor", None),
        ("By Ada Lowe, Vik, 4 May 2026", None),
        ("Ministers in the mirror", None),
        ("Odda, 3 June 2026, 15:45", None),
    ],
)
def test_an_outlet_prints_its_name_around_the_headline(line: str, outlet: str | None) -> None:
    assert clean_text(f"Lido stays open\n\n{line}\n\n{NEWS}\n\n{NEWS}").outlet == outlet


def test_the_agency_beside_a_newsroom_s_own_reporter_is_credited() -> None:
    article = clean_text(f"Lido stays open\n\nOdda Times reporter and AP\n\n{NEWS}\n\n{NEWS}")
    assert (article.outlet, [credit.agency for credit in article.credits]) == ("Odda Times", ["AP"])


def test_an_outlet_prints_its_name_below_the_news() -> None:
    article = clean_text(f"Lido stays open\n\n{NEWS}\n\n{NEWS}\n\nOdda Live, 3 June 2026, 15:45")
    assert (article.outlet, (article.published or "")[:10]) == ("Odda Live", "2026-06-03")


def test_who_issues_a_communique_is_its_outlet() -> None:
    text = f"Ministry of Sport, Baths and Ponds - Press communiqué No. 17/2026\n\nOdda, 11 February 2026\n\n{NEWS}\n\n{NEWS}"
    assert clean_text(text).outlet == "Ministry of Sport, Baths and Ponds"


def test_the_agency_before_an_outlet_is_credited() -> None:
    article = clean_text(f"Lido stays open\n\nOdda, Vik (AFP) - The Straits Herald\n\n{NEWS}\n\n{NEWS}")
    assert [(credit.agency, credit.kind) for credit in article.credits] == [("AFP", "dateline")]


@pytest.mark.parametrize(
    "words", ["Reuters", "Press", "The mayor calls it a standard", "Ada Lowe", "The Odda news"]
)
def test_other_lines_are_no_papers(words: str) -> None:
    assert not is_paper(words)
