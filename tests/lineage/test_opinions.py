"""Opinions among the reports: what they tell of the news they have from others."""

import pytest

from tests.lineage.builders import LINES, WITNESS, report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.opinions import is_opinion
from twosource.model import AnnotatedText, Origin

LEADER = (
    "There is a kind of prudence that looks like panic, and we have had a week of it.",
    "Ferries will carry ambulances across the sound from Friday.",
    "Nobody who has ever waited for one with a child on the back seat will find that funny, and nobody should.",
    "The crack, 2.4 metres long, was found in April by the university in Narfjord.",
    "What was known in spring could have been mended in summer, and those who did nothing owe us more than a shrug.",
    "“We would rather explain a queue than a collapse,” says Torunn Eide of the roads agency.",
)


def headed(headline: str, *, above: str = "") -> AnnotatedText:
    text = report("leader", (f"{above}\n", *LEADER) if above else LEADER, outlet="Narfjord Avis")
    return with_article(text, headline=headline)


@pytest.mark.parametrize(
    "headline",
    [
        "EDITORIAL: A crack in our patience",
        "Comment | Who looks at piers?",
        "Opinion - Mend it",
        "The Avis view on bridges",
    ],
)
def test_a_headline_tells_that_a_text_comments(headline: str) -> None:
    assert is_opinion(headed(headline).article)


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion polls put bridge before ferries",
        "Column of lorries stuck in Sundby",
        "Leaders meet at the bridge",
        "Editorial staff walk out",
        "Eide: no comment on the crack",
    ],
)
def test_news_with_such_a_word_in_its_headline_comments_on_nothing(headline: str) -> None:
    assert not is_opinion(headed(headline).article)


def origin_of(article: str, *texts: AnnotatedText) -> Origin:
    stemma = trace(story_of(*texts), texts)
    return next(origin for origin in stemma.origins if article in origin.articles)


def test_an_opinion_on_what_a_report_tells_is_not_surely_a_source_of_its_own() -> None:
    wire = report("wire", LINES, outlet="NBT")
    found = origin_of("leader", wire, headed("EDITORIAL: A crack in our patience"))
    assert found.articles == ("leader", "wire")
    assert not found.certain
    assert "comments on what" in found.reason


def test_an_opinion_on_something_that_no_report_tells_keeps_its_origin() -> None:
    witness = report("witness", WITNESS, outlet="Sundby Tidende")
    assert origin_of("leader", witness, headed("EDITORIAL: A crack in our patience")).certain
