"""How two propositions stand in their story: whether a third report tells what both do, and whether they are its news."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource.claims.propositions import Proposition

Pair = tuple[int, int]

NAMES = (
    "told_by_a_third",
    "thirds",
    "told_elsewhere_least",
    "told_elsewhere_most",
    "both_lead",
)
_LEAD = 0.15
"""The part of an article that its lead is, headline and all."""


class _Partners(NamedTuple):
    """For each proposition the probability that others tell the same: of each by its place, and the most by article."""

    one_by_one: list[dict[int, float]]
    by_article: list[dict[str, float]]


def read_company(
    propositions: Sequence[Proposition], likely: Mapping[Pair, float]
) -> dict[Pair, tuple[float, ...]]:
    """Return a row of `NAMES` for every pair of two articles, of which `likely` has the log odds.

    What a third report tells is likely told by both: `told_by_a_third` is the probability of the surest way from one to
    the other over a proposition of another article, `thirds` the mean over all other articles, 0 where there is none.
    A main fact is told by many: `told_elsewhere` is how surely any other article tells the one and the other. And it
    is told first: `both_lead` where both begin in the lead of their articles.
    """
    partners, places = _partners(propositions, likely), places_of(propositions)
    articles = [p.span.article for p in propositions]
    others = max(len(set(articles)) - 2, 1)
    rows: dict[Pair, tuple[float, ...]] = {}
    for i, j in likely:
        thirds = _thirds(partners.one_by_one[i], partners.one_by_one[j], articles)
        ends = {articles[i], articles[j]}
        elsewhere = sorted(_elsewhere(partners.by_article[k], ends) for k in (i, j))
        lead = max(places[i], places[j]) < _LEAD
        rows[i, j] = max(thirds, default=0.0), math.fsum(thirds) / others, *elsewhere, lead
    return rows


def places_of(propositions: Sequence[Proposition]) -> list[float]:
    """Return how far into its article each proposition begins, in [0, 1)."""
    ends: dict[str, int] = {}
    for p in propositions:
        ends[p.span.article] = max(ends.get(p.span.article, 1), p.span.end)
    return [p.span.start / ends[p.span.article] for p in propositions]


def _partners(propositions: Sequence[Proposition], likely: Mapping[Pair, float]) -> _Partners:
    found = _Partners([{} for _ in propositions], [{} for _ in propositions])
    for (i, j), odds in likely.items():
        probability = 1 / (1 + math.exp(-odds))
        for mine, theirs in ((i, j), (j, i)):
            article, best = propositions[theirs].span.article, found.by_article[mine]
            found.one_by_one[mine][theirs] = probability
            best[article] = max(best.get(article, 0.0), probability)
    return found


def _thirds(mine: Mapping[int, float], theirs: Mapping[int, float], articles: Sequence[str]) -> list[float]:
    """Return for each article with a partner of both the probability of the surest way over it."""
    best: dict[str, float] = {}
    for place in mine.keys() & theirs.keys():
        told, article = min(mine[place], theirs[place]), articles[place]
        if told > best.get(article, 0.0):
            best[article] = told
    return list(best.values())


def _elsewhere(by_article: Mapping[str, float], ends: set[str]) -> float:
    return max((told for article, told in by_article.items() if article not in ends), default=0.0)
