"""Group articles into stories, all at once."""

from collections.abc import Iterable, Sequence

from twosource.model import NO_RULINGS, AnnotatedText, Rulings, Story
from twosource.stories.divide import DEFAULTS, ArticlePair, divide
from twosource.stories.links import BINDING, link_all
from twosource.stories.outlines import Outline, outline
from twosource.stories.settings import GroupingSettings


def group(
    texts: Sequence[AnnotatedText], *, rulings: Rulings = NO_RULINGS, settings: GroupingSettings = DEFAULTS
) -> list[Story]:
    """Return the stories of a set of articles, ordered by id; every article is in exactly one.

    The result does not depend on the order of `texts`, and equals the stories of its components divided one by one.
    A story's id is made of its least article id, so it stays while that article does. An article that resembles
    no other is a story of its own.
    """
    plans = list({text.id: outline(text) for text in texts}.values())
    return divide(plans, find_links(plans), rulings=rulings, settings=settings)


def find_links(outlines: Iterable[Outline]) -> dict[ArticlePair, float]:
    """Return the log odds of all links that bind, by article ids, the lesser first; of copies only one is linked."""
    distinct: dict[str, Outline] = {}
    for plan in sorted(outlines, key=lambda plan: plan.article):
        distinct.setdefault(plan.key, plan)
    plans = list(distinct.values())
    odds: dict[ArticlePair, float] = {}
    for place, others, values in link_all(plans):
        binding = values >= BINDING
        for other, value in zip(others[binding].tolist(), values[binding].tolist(), strict=True):
            odds[plans[min(other, place)].article, plans[max(other, place)].article] = value
    return odds
