"""Group articles into stories."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText, Membership, Story
from twosource.stories.candidates import find_candidates
from twosource.stories.clustering import Pair, cluster
from twosource.stories.likeness import load_weighing, measure_all
from twosource.stories.profile import Outline, Profile, outline, weigh_outline
from twosource.stories.settings import GroupingSettings
from twosource.text.rarity import load_rarity

DEFAULTS = GroupingSettings()
_WORDS_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The batch as read: one profile for each distinct text, and the articles that have it."""

    profiles: list[Profile]
    copies: list[list[str]]
    odds: dict[Pair, float]


def group(texts: Sequence[AnnotatedText], *, settings: GroupingSettings = DEFAULTS) -> list[Story]:
    """Return the stories of a batch of articles, ordered by id; every article is in exactly one.

    The result does not depend on the order of `texts`. A story's id is made of its least article id,
    so it stays while that article does. An article that resembles no other is a story of its own.
    """
    by_id = {text.id: text for text in texts}
    reading = _read(list(by_id.values()), settings)
    groups = cluster(
        len(reading.profiles), reading.odds, least=settings.merge_log_odds, absent=-settings.likeness_bound
    )
    stories = [_tell(members, reading, by_id) for members in groups]
    return sorted(stories, key=lambda story: story.id)


def _read(texts: Sequence[AnnotatedText], settings: GroupingSettings) -> _Reading:
    outlines: dict[str, Outline] = {}
    copies: dict[str, list[str]] = defaultdict(list)
    for plan in sorted(map(outline, texts), key=lambda plan: plan.article):
        outlines.setdefault(plan.key, plan)
        copies[plan.key].append(plan.article)
    distinct = list(outlines.values())
    rarity = load_rarity().blend((plan.stems for plan in distinct), share=settings.batch_share)
    profiles = [weigh_outline(plan, rarity, settings) for plan in distinct]
    return _Reading(
        profiles=profiles,
        copies=[copies[plan.key] for plan in distinct],
        odds=_weigh_pairs(profiles, settings),
    )


def _weigh_pairs(profiles: Sequence[Profile], settings: GroupingSettings) -> dict[Pair, float]:
    weighing = load_weighing()
    bound = settings.likeness_bound
    measured = measure_all(profiles, find_candidates(profiles, settings))
    return {pair: min(max(weighing.log_odds(measures), -bound), bound) for pair, measures in measured.items()}


def _tell(members: Sequence[int], reading: _Reading, texts: dict[str, AnnotatedText]) -> Story:
    articles = sorted(article for place in members for article in reading.copies[place])
    days = sorted(str(day) for article in articles if (day := texts[article].article.day))
    memberships = [membership for place in members for membership in _explain(place, members, reading)]
    return Story(
        id="story-" + hashlib.sha256(articles[0].encode()).hexdigest()[:16],
        articles=tuple(articles),
        headline=_headline(members, reading, texts),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
        memberships=tuple(sorted(memberships, key=lambda membership: membership.article)),
    )


def _explain(place: int, members: Sequence[int], reading: _Reading) -> list[Membership]:
    """Return why each article with the text at `place` is in the story: its nearest companion."""
    copies = reading.copies[place]
    if len(copies) > 1:
        nearest = [(copies[1] if article == copies[0] else copies[0], 1.0) for article in copies]
        shared = _shared(reading.profiles[place], reading.profiles[place])
    else:
        companion = max(
            (other for other in members if other != place),
            key=lambda other: (_odds(place, other, reading), -other),
            default=None,
        )
        if companion is None:
            return [Membership(article=copies[0], nearest=None, shared=(), probability=1.0)]
        probability = 1 / (1 + math.exp(-_odds(place, companion, reading)))
        nearest = [(reading.copies[companion][0], probability)]
        shared = _shared(reading.profiles[place], reading.profiles[companion])
    return [
        Membership(article=article, nearest=near, shared=shared, probability=round(probability, 4))
        for article, (near, probability) in zip(copies, nearest, strict=True)
    ]


def _odds(one: int, other: int, reading: _Reading) -> float:
    return reading.odds.get((min(one, other), max(one, other)), -math.inf)


def _shared(one: Profile, other: Profile) -> tuple[str, ...]:
    """Return the stems that weigh most in both texts, names first."""
    products = Counter(
        {stem: weight * other.whole[stem] for stem, weight in one.whole.items() if stem in other.whole}
    )
    named = one.names.keys() | other.names.keys()
    ranked = sorted(products, key=lambda stem: (stem not in named, -products[stem], stem))
    return tuple(ranked[:_WORDS_SHOWN])


def _headline(members: Sequence[int], reading: _Reading, texts: dict[str, AnnotatedText]) -> str:
    """Return the headline of the article nearest to the others; a first sentence where none has one."""
    ranked = sorted(
        members, key=lambda place: (-sum(max(_odds(place, other, reading), -6.0) for other in members), place)
    )
    articles = [texts[reading.copies[place][0]].article for place in ranked]
    for article in articles:
        if article.headline:
            return article.headline
    for article in articles:
        for block in article.blocks_in("headline", "body"):
            line = article.text[block.start : block.end].strip().split("\n")[0]
            if line:
                return line[:120]
    return ""
