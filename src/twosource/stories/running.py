"""Running stories: which stories are developments of one another, and why.

A pair is judged by the profiles of the two stories alone, so that a third story never changes it: an archive keeps
the ties of the stories that changed, and has what one reading of all reports gives. A running story is a tree: each
story hangs on the likeliest one before it (event threading; Nallapati, Feng, Peng and Allan 2004), and it is
called by the story at its root.
"""

import hashlib
import math
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from twosource.model import Development, Story
from twosource.stories.outlines import Outline
from twosource.stories.profiles import RARE, Profile, profile
from twosource.text.rarity import load_rarity
from twosource.text.similarity import cosine_of_counts

WINDOW_DAYS = 30
"""Most days between the first days of two stories that are tied."""
COMMON_NAMES = 2
"""Least number of rare names that both have."""
LEAST_RARITY = 3.0
"""How far above `RARE` their weights must be in sum: two names known in every newsroom tie nothing."""
LIKENESS, LEADS, NAMES, INTERCEPT = 23.93, 7.66, 0.105, -9.63
"""Log odds by the cosines of whole profiles and of leads, and by the rarity of common names.

Fitted on pairs of stories of public American news that were judged by hand (`evaluation/running/`).
"""
MOST_RARITY = 20.0
BAR = 1.5
"""Least log odds of a tie; of ties drawn by chance and judged later 38 of 40 are right."""
MOST = 8
"""Developments that are told of one story, the likeliest."""
_SHOWN = 6
_DECIMALS = 6

Parent = Callable[[str], "str | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two stories that belong to one running story, the lesser id first, with the log odds and what both name."""

    one: str
    other: str
    odds: float
    shared: tuple[str, ...]


def tie(one: Profile, other: Profile) -> Tie | None:
    """Return what ties two stories, None if nothing does; symmetric, and of the two alone."""
    if abs(one.first - other.first) > WINDOW_DAYS:
        return None
    theirs = frozenset(other.names)
    names = [name for name in one.names if name in theirs]
    rarity = math.fsum(load_rarity().weigh(name) - RARE for name in names)
    if len(names) < COMMON_NAMES or rarity < LEAST_RARITY:
        return None
    whole, lead = _cosine(one, other, "whole"), _cosine(one, other, "lead")
    odds = INTERCEPT + LIKENESS * whole + LEADS * lead + NAMES * min(rarity, MOST_RARITY)
    if odds < BAR:
        return None
    first, second = sorted((one.story, other.story))
    return Tie(one=first, other=second, odds=round(odds, _DECIMALS), shared=_shared(one, other, names))


def tie_all(profiles: Iterable[Profile]) -> list[Tie]:
    """Return all ties between stories, ordered; what a story costs grows with those of the days around it."""
    ordered = sorted(profiles, key=lambda one: (one.first, one.story))
    holders: dict[str, deque[int]] = defaultdict(deque)
    found: list[Tie] = []
    for place, one in enumerate(ordered):
        common: dict[int, int] = defaultdict(int)
        for name in one.names:
            near = holders[name]
            while near and ordered[near[0]].first < one.first - WINDOW_DAYS:
                near.popleft()
            for other in near:
                common[other] += 1
            near.append(place)
        ties = (tie(ordered[other], one) for other, names in common.items() if names >= COMMON_NAMES)
        found += [made for made in ties if made is not None]
    return sorted(found, key=lambda made: (made.one, made.other))


def develop(stories: Sequence[Story], outlines: Iterable[Outline]) -> list[Story]:
    """Return the stories, in their order, each with its developments and the running story that it is part of."""
    plans = {plan.article: plan for plan in outlines}
    told = {story.id: story for story in stories}
    made = (profile(story, [plans[article] for article in story.articles]) for story in stories)
    ties: dict[str, list[Tie]] = defaultdict(list)
    for found in tie_all(one for one in made if one is not None):
        ties[found.one].append(found)
        ties[found.other].append(found)
    parents = {story.id: parent(story, ties[story.id], told) for story in stories if ties[story.id]}
    return [
        with_ties(story, ties[story.id], told, parents.get) if ties[story.id] else story for story in stories
    ]


def with_ties(story: Story, ties: Iterable[Tie], stories: Mapping[str, Story], above: Parent) -> Story:
    """Return a story with what its ties to others amount to; `above` gives the parent of any story."""
    likeliest = sorted(ties, key=lambda found: (-found.odds, found.one, found.other))[:MOST]
    others = [(found, stories[_far(found, story)]) for found in likeliest]
    others.sort(key=lambda pair: _place(pair[1]))
    developments = tuple(_development(story, other, found) for found, other in others)
    if not developments:
        return story
    return replace(story, running=name_running(story.id, above), developments=developments)


def parent(story: Story, ties: Iterable[Tie], stories: Mapping[str, Story]) -> str | None:
    """Return the likeliest story before a story, None if none of those tied to it is."""
    before = [found for found in ties if _place(stories[_far(found, story)]) < _place(story)]
    best = min(before, key=lambda found: (-found.odds, _far(found, story)), default=None)
    return None if best is None else _far(best, story)


def name_running(story: str, above: Parent) -> str:
    """Return the id of the running story that a story is part of: that of the story at its root."""
    root = story
    while (higher := above(root)) is not None:
        root = higher
    return "running-" + hashlib.sha256(root.encode()).hexdigest()[:16]


def _far(found: Tie, story: Story) -> str:
    return found.other if found.one == story.id else found.one


def _place(story: Story) -> tuple[str, str, str]:
    """Return where a story stands among others: by its days, and by its id among those of the same days."""
    return story.earliest or "", story.latest or "", story.id


def _development(story: Story, other: Story, found: Tie) -> Development:
    assert story.earliest is not None
    assert other.earliest is not None
    assert other.latest is not None
    return Development(
        story=other.id,
        headline=other.headline,
        earliest=other.earliest,
        latest=other.latest,
        days=(date.fromisoformat(other.earliest) - date.fromisoformat(story.earliest)).days,
        shared=found.shared,
        probability=round(1 / (1 + math.exp(-found.odds)), 4),
    )


def _cosine(one: Profile, other: Profile, part: str) -> float:
    """Return the cosine of a part of two profiles."""
    ours, theirs = (dict(zip(p.terms, getattr(p, part), strict=True)) for p in (one, other))
    return cosine_of_counts(ours, theirs)


def _shared(one: Profile, other: Profile, names: Sequence[str]) -> tuple[str, ...]:
    """Return the rarest common names, then the common terms that weigh most."""
    rarity = load_rarity()
    weights = dict(zip(other.terms, other.whole, strict=True))
    products = {
        stem: weight * weights[stem]
        for stem, weight in zip(one.terms, one.whole, strict=True)
        if stem in weights and stem not in names
    }
    rarest = sorted(names, key=lambda name: (-rarity.weigh(name), name))
    return (*rarest, *sorted(products, key=lambda stem: (-products[stem], stem)))[:_SHOWN]
