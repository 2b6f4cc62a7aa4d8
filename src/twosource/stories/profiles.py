"""The profile of a story: what its reports have in common and when they came, to be set beside other stories."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from twosource.model import Story
from twosource.stories.outlines import Outline
from twosource.text.rarity import load_rarity

RARE = 4.0
"""Weight from which a name is rare: one report in 55 has it, or fewer."""
INDEX_NAMES = 40
"""Rarest names by which a story is found."""
_TERMS = 400
"""Weightiest terms that are compared: about those of one long report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What comparing needs of one story, in plain values that a store can keep.

    `first` is the day number of its first dated report. `terms` are stems, the weightiest first; `whole` and `lead` add
    up what they weigh in its reports and in their headlines and first sentences. `names` are rare, in half of
    the reports or more, the rarest first. Copies count once.
    """

    story: str
    first: int
    terms: tuple[str, ...]
    whole: tuple[int, ...]
    lead: tuple[int, ...]
    names: tuple[str, ...]


def profile(story: Story, outlines: Iterable[Outline]) -> Profile | None:
    """Return the profile of a story of its outlines; None if none has a day, since its place in time is unknown."""
    plans = list({plan.key: plan for plan in outlines}.values())
    days = [plan.day for plan in plans if plan.day is not None]
    if not days:
        return None
    whole: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for plan in plans:
        named.update(plan.names)
        for stem, weight, fore, head in zip(plan.terms, plan.whole, plan.lead, plan.heading, strict=True):
            whole[stem] += weight
            lead[stem] += fore + head
    terms = sorted(whole, key=lambda stem: (-whole[stem], stem))[:_TERMS]
    common = [stem for stem, reports in named.items() if 2 * reports >= len(plans)]
    return Profile(
        story=story.id,
        first=min(days),
        terms=tuple(terms),
        whole=tuple(whole[stem] for stem in terms),
        lead=tuple(lead[stem] for stem in terms),
        names=tuple(_rarest(common)),
    )


def _rarest(names: Iterable[str]) -> list[str]:
    rarity = load_rarity()
    weights = {name: rarity.weigh(name) for name in names}
    rare = [name for name, weight in weights.items() if weight > RARE]
    return sorted(rare, key=lambda name: (-weights[name], name))[:INDEX_NAMES]
