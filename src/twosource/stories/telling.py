"""Tell a story: its window of days, its headline, and why each report is in it."""

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.model import Membership, Story
from twosource.stories.outlines import Outline

Odds = Mapping[tuple[int, int], float]

_WORDS_SHOWN = 6
_STRANGERS = -6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """One text and the articles that have it, ordered by id."""

    plan: Outline
    articles: tuple[str, ...]


def tell(members: Sequence[int], texts: Sequence[Copies], odds: Odds) -> Story:
    """Return the story of the texts at the places `members`; `odds` by places, lesser first."""
    articles = sorted(article for place in members for article in texts[place].articles)
    days = [day for place in members if (day := texts[place].plan.day) is not None]
    memberships = [reason for place in members for reason in _explain(place, members, texts, odds)]
    return Story(
        id="story-" + hashlib.sha256(articles[0].encode()).hexdigest()[:16],
        articles=tuple(articles),
        headline=_headline(members, texts, odds),
        earliest=str(date.fromordinal(min(days))) if days else None,
        latest=str(date.fromordinal(max(days))) if days else None,
        memberships=tuple(sorted(memberships, key=lambda membership: membership.article)),
    )


def _explain(place: int, members: Sequence[int], texts: Sequence[Copies], odds: Odds) -> list[Membership]:
    """Return why each article with the text at `place` is in the story: its nearest companion."""
    own = texts[place]
    first, *others = own.articles
    if others:
        shared = _shared(own.plan, own.plan)
        nearest = [(others[0] if article == first else first, 1.0) for article in own.articles]
    else:
        companion = max(
            (other for other in members if other != place),
            key=lambda other: (_odds_between(place, other, odds), -other),
            default=None,
        )
        if companion is None:
            return [Membership(article=first, nearest=None, shared=(), probability=1.0)]
        shared = _shared(own.plan, texts[companion].plan)
        probability = 1 / (1 + math.exp(-_odds_between(place, companion, odds)))
        nearest = [(texts[companion].articles[0], round(probability, 4))]
    return [
        Membership(article=article, nearest=near, shared=shared, probability=probability)
        for article, (near, probability) in zip(own.articles, nearest, strict=True)
    ]


def _odds_between(one: int, other: int, odds: Odds) -> float:
    return odds.get((min(one, other), max(one, other)), _STRANGERS)


def _shared(one: Outline, other: Outline) -> tuple[str, ...]:
    """Return the stems that weigh most in both texts, names first."""
    weights = dict(zip(other.terms, other.whole, strict=True))
    products = Counter(
        {
            stem: weight * weights[stem]
            for stem, weight in zip(one.terms, one.whole, strict=True)
            if stem in weights
        }
    )
    named = frozenset((*one.names, *other.names))
    return tuple(sorted(products, key=lambda stem: (stem not in named, -products[stem], stem))[:_WORDS_SHOWN])


def _headline(members: Sequence[int], texts: Sequence[Copies], odds: Odds) -> str:
    """Return the headline of the article nearest to the others; a first line where none has one."""
    ranked = sorted(
        members, key=lambda place: (-sum(_odds_between(place, other, odds) for other in members), place)
    )
    plans = [texts[place].plan for place in ranked]
    headlines = [plan.line for plan in plans if plan.titled]
    return next(iter(headlines or [plan.line for plan in plans if plan.line]), "")
