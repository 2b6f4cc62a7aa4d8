"""Tell a story: its window of days, its headline, and why each report is in it."""

import hashlib
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from twosource.model import Membership, Story
from twosource.stories.outlines import Outline

Near = Sequence[Mapping[int, float]]

_WORDS_SHOWN = 6
_STRANGERS = -6.0
_BESIDE_THE_NEWS = re.compile(
    r"^\W*(?:live|watch|video|listen|corrections?|clarification|explainer|explained|analysis|opinion|comment|editorial"
    r"|fact ?check|factbox|timeline|in pictures|photos|q ?& ?a|update|the latest)\b\W*(?::|\||–|—|-)"
    r"|\b(?:live (?:updates|blog)|as it happened|key takeaways|at a glance|what (?:we|is|do we|you) .*\bknow[ns]?\b)"
    r"|^(?:why|how|who|when|where|is|are|did|was|will)\b|\bwhat (?:it|this|that|the .*|.* really) means?\b|\?\W*$",
    re.IGNORECASE,
)
"""Headlines of explainers, corrections, live pages and questions: no name for a story while another report has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """One text and the articles that have it, ordered by id."""

    plan: Outline
    articles: tuple[str, ...]


def list_near(number: int, odds: Mapping[tuple[int, int], float]) -> Near:
    """Return the log odds of each place's links by the other place."""
    near: list[dict[int, float]] = [{} for _ in range(number)]
    for (one, other), value in odds.items():
        near[one][other] = near[other][one] = value
    return near


def tell(members: Sequence[int], texts: Sequence[Copies], near: Near, alike: Near) -> Story:
    """Return the story of the texts at the places `members`, sorted.

    `near` has the links of every place, and `alike` those by which a report is central to its story.
    """
    inside, central = _among(members, near), _among(members, alike)
    articles = sorted(article for place in members for article in texts[place].articles)
    days = [day for place in members if (day := texts[place].plan.day) is not None]
    memberships = [reason for place in members for reason in _explain(place, members, texts, inside[place])]
    return Story(
        id="story-" + hashlib.sha256(articles[0].encode()).hexdigest()[:16],
        articles=tuple(articles),
        headline=_headline(central, texts),
        earliest=str(date.fromordinal(min(days))) if days else None,
        latest=str(date.fromordinal(max(days))) if days else None,
        memberships=tuple(sorted(memberships, key=lambda membership: membership.article)),
    )


def _among(members: Sequence[int], near: Near) -> dict[int, dict[int, float]]:
    """Return the links of each member with the others."""
    within = frozenset(members)
    return {
        place: {other: value for other, value in near[place].items() if other in within} for place in members
    }


def _explain(
    place: int, members: Sequence[int], texts: Sequence[Copies], near: Mapping[int, float]
) -> list[Membership]:
    """Return why each article with the text at `place` is in the story: its nearest companion."""
    own = texts[place]
    first, *others = own.articles
    if others:
        shared = _shared(own.plan, own.plan)
        nearest = [(others[0] if article == first else first, 1.0) for article in own.articles]
    else:
        if len(members) == 1:
            return [Membership(article=first, nearest=None, shared=(), probability=1.0)]
        strangers = (other for other in members if other != place)
        companion = max(near or [next(strangers)], key=lambda other: (near.get(other, _STRANGERS), -other))
        shared = _shared(own.plan, texts[companion].plan)
        probability = 1 / (1 + math.exp(-near.get(companion, _STRANGERS)))
        nearest = [(texts[companion].articles[0], round(probability, 4))]
    return [
        Membership(article=article, nearest=near, shared=shared, probability=probability)
        for article, (near, probability) in zip(own.articles, nearest, strict=True)
    ]


def _shared(one: Outline, other: Outline) -> tuple[str, ...]:
    """Return the stems that weigh most in both texts, names first."""
    weights = dict(zip(other.terms, other.whole, strict=True))
    products = {
        stem: weight * weights[stem]
        for stem, weight in zip(one.terms, one.whole, strict=True)
        if stem in weights
    }
    named = frozenset((*one.names, *other.names))
    return tuple(sorted(products, key=lambda stem: (stem not in named, -products[stem], stem))[:_WORDS_SHOWN])


def _headline(inside: Mapping[int, Mapping[int, float]], texts: Sequence[Copies]) -> str:
    """Return the headline of the article nearest to the others that tells news; a first line where none has one."""
    ranked = sorted(
        inside, key=lambda place: (-math.fsum(value - _STRANGERS for value in inside[place].values()), place)
    )
    plans = [texts[place].plan for place in ranked]
    headlines = [plan.line for plan in plans if plan.titled]
    news = [line for line in headlines if not _is_beside_the_news(line)]
    return next(iter(news or headlines or [plan.line for plan in plans if plan.line]), "")


@lru_cache(maxsize=10_000)
def _is_beside_the_news(headline: str) -> bool:
    return bool(_BESIDE_THE_NEWS.search(headline))
