"""How surely two propositions say the same: weighted words, synonyms, vectors and descent."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import GENERIC_UNITS
from twosource.model import SentenceLink, Stemma
from twosource.text.concepts import concepts
from twosource.text.numbers import SCALES
from twosource.text.rarity import load_rarity

_SCALES = frozenset(concept.group for scale in SCALES for concept in concepts(scale))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Weights of concepts in one story (common ones weigh less) and the links of its stemma."""

    weights: dict[str, float]
    links: dict[tuple[str, str], tuple[SentenceLink, ...]]

    def liken(self, one: Proposition, other: Proposition) -> float:
        """Return how surely two propositions say the same, in [0, 1]."""
        if (one.inserted and other.holds_insertion) or (other.inserted and one.holds_insertion):
            return 0.0
        if quote_alike(one, other):
            return SETTINGS.quoted
        likeness = self._by_words(one, other)
        a, b = one.vector, other.vector
        if likeness > 0.0 and a is not None and b is not None:
            near = max(float(a @ b) - SETTINGS.unlike_cosine, 0.0) / (1 - SETTINGS.unlike_cosine)
            share = SETTINGS.vector_share
            likeness = (1 - share) * likeness + share * near
        if count_alike(one, other):
            likeness = max(likeness, SETTINGS.counted)
        if figure_alike(one, other):
            likeness += SETTINGS.figure_bonus
        likeness *= 1.0 if one.plain & other.plain else SETTINGS.names_only
        return min(likeness + SETTINGS.link_bonus * self.linked(one, other), 1.0)

    def linked(self, one: Proposition, other: Proposition) -> bool:
        """Tell whether descent aligns the sentences of two propositions."""
        a, b = sorted((one, other), key=lambda p: p.order)
        return any(
            link.one.overlaps(a.sentence) and link.other.overlaps(b.sentence)
            for link in self.links.get((a.span.article, b.span.article), ())
        )

    def _by_words(self, one: Proposition, other: Proposition) -> float:
        """Return the weighted Dice coefficient, or most of the containment where the shorter one says enough."""
        a, b = self._bag(one), self._bag(other)
        shared = math.fsum(min(weight, b[group]) for group, weight in a.items() if group in b)
        sizes = math.fsum(a.values()), math.fsum(b.values())
        if not all(sizes):
            return 0.0
        dice = 2 * shared / sum(sizes)
        inside = shared / min(sizes) if min(len(a), len(b)) >= 4 else 0.0
        return max(dice, 0.8 * inside)

    def _bag(self, proposition: Proposition) -> dict[str, float]:
        return {group: part * self.weights[group] for group, part in proposition.bag.items()}


def quote_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions hold the same words in marks, or the one a part of the other's."""
    return any(_holds(a, b) or _holds(b, a) for a in one.quoted for b in other.quoted)


def count_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether one is hardly more than a count ("with 16 crew on board") of what the other counts too."""
    short, long = sorted((one, other), key=lambda p: len(p.plain))
    units = [{c.group for q in p.quantities for c in concepts(q.unit)} for p in (short, long)]
    inside = short.plain <= {concept.group for concept in long.concepts}
    return 0 < len(short.plain) <= SETTINGS.most_counted and inside and bool(units[0] & units[1])


def figure_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether both give a number of one special thing or money, and share a word beside it."""
    units = {q.unit for q in one.quantities} & {q.unit for q in other.quantities} - GENERIC_UNITS
    counted = {c.group for unit in units for c in concepts(unit)}
    return bool(units) and bool((one.plain & other.plain) - counted - _SCALES)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    width = len(short)
    return any(long[at : at + width] == short for at in range(len(long) - width + 1))


def make_scale(propositions: Sequence[Proposition], stemma: Stemma) -> Scale:
    """Return the scale of a story: background rarity, damped for what every sentence of the story has."""
    counts = Counter(group for p in propositions for group in sorted({c.group for c in p.concepts}))
    stems = {concept.group: concept.stem for p in propositions for concept in p.concepts}
    rarity = load_rarity()
    total = len(propositions) + 1
    weights = {
        group: max(rarity.weigh(stems[group]), 1.0) * math.log(1 + total / count)
        for group, count in counts.items()
    }
    links: dict[tuple[str, str], list[SentenceLink]] = {}
    for link in stemma.links:
        one, other = sorted((link.one, link.other))
        links.setdefault((one.article, other.article), []).append(
            SentenceLink(one=one, other=other, kind=link.kind, similarity=link.similarity)
        )
    return Scale(weights=weights, links={pair: tuple(found) for pair, found in links.items()})
