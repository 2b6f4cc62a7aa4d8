"""Which stories of a set are the likeliest to be taken for one another."""

from collections import defaultdict
from collections.abc import Mapping


def nearest_stories(
    links: Mapping[tuple[str, str], float], gold: Mapping[str, str], *, most: int
) -> dict[str, list[str]]:
    """Return the stories that each is linked to best, the likeliest first, at most so many.

    `links` has the log odds of pairs of articles, `gold` the story of each. A story without a link to another has no entry.
    """
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), value in links.items():
        for one, other in ((gold[a], gold[b]), (gold[b], gold[a])):
            if one != other:
                near[one][other] = max(near[one].get(other, value), value)
    ranked = {story: sorted((-value, other) for other, value in odds.items()) for story, odds in near.items()}
    return {story: [other for _, other in rows[:most]] for story, rows in ranked.items()}
