"""What holds for every stemma, whatever was written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of
from twosource.lineage import trace
from twosource.model import AnnotatedText, Stemma

SENTENCES = st.lists(st.sampled_from(LINES + REWRITE + WITNESS), min_size=1, max_size=8, unique=True)
DAYS = st.sampled_from([None, "2025-05-01", "2025-05-02T08:00:00+00:00"])
PILES = st.lists(st.tuples(SENTENCES, DAYS), min_size=1, max_size=5)


def pile(parts: list[tuple[list[str], str | None]]) -> list[AnnotatedText]:
    return [
        report(f"r{number}", tuple(sentences), published=day) for number, (sentences, day) in enumerate(parts)
    ]


def ancestors(stemma: Stemma, article: str) -> list[str]:
    exemplars = {descent.witness: descent.exemplar for descent in stemma.descents}
    found: list[str] = []
    while article in exemplars and len(found) <= len(exemplars):
        article = exemplars[article]
        found.append(article)
    return found


@settings(max_examples=25, deadline=None)
@given(parts=PILES)
def test_a_stemma_has_no_cycle_and_every_article_has_one_origin(
    parts: list[tuple[list[str], str | None]],
) -> None:
    texts = pile(parts)
    stemma = trace(story_of(*texts), texts)
    for text in texts:
        assert text.id not in ancestors(stemma, text.id)
        assert sum(text.id in origin.articles for origin in stemma.origins) == 1
    for descent in stemma.descents:
        assert 0 <= descent.share <= 1
        assert 0 <= descent.probability <= 1
        assert descent.evidence


@settings(max_examples=15, deadline=None)
@given(parts=PILES)
def test_counting_all_is_counting_the_origins_and_never_more_than_the_articles(
    parts: list[tuple[list[str], str | None]],
) -> None:
    texts = pile(parts)
    stemma = trace(story_of(*texts), texts)
    count = stemma.count(tuple(text.id for text in texts))
    assert count.low == len(stemma.origins)
    assert count.low <= count.high <= len(texts)


@settings(max_examples=15, deadline=None)
@given(parts=PILES)
def test_the_same_texts_in_another_order_have_the_same_stemma(
    parts: list[tuple[list[str], str | None]],
) -> None:
    texts = pile(parts)
    assert trace(story_of(*texts), texts) == trace(story_of(*texts), texts[::-1])
