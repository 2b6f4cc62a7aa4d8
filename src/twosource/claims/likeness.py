"""How surely two propositions say the same: weighted words, synonyms, vectors and descent."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import GENERIC_UNITS
from twosource.model import Quantity, SentenceLink, Stemma
from twosource.text.concepts import concepts
from twosource.text.numbers import SCALES
from twosource.text.rarity import load_rarity

_SCALES = frozenset(concept.group for scale in SCALES for concept in concepts(scale))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Weights of concepts in one story (common ones weigh less), the links of its stemma and its lines of descent."""

    weights: dict[str, float]
    links: dict[tuple[str, str], tuple[SentenceLink, ...]]
    lines: dict[str, str] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)

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
        likeness *= self._ground(one, other)
        likeness *= SETTINGS.other_time if far_apart(one, other) else 1.0
        likeness *= SETTINGS.still_open if one.open != other.open else 1.0
        return min(likeness + SETTINGS.link_bonus * self.linked(one, other), 1.0)

    @staticmethod
    def _ground(one: Proposition, other: Proposition) -> float:
        """Return what is left of a likeness for the words that two propositions share beside names and numbers."""
        shared = len(one.plain & other.plain)
        if shared == 0:
            return SETTINGS.names_only
        enough = shared > 1 or min(len(one.plain), len(other.plain)) == 1
        return 1.0 if enough else SETTINGS.one_word

    def related(self, one: Proposition, other: Proposition) -> bool:
        """Tell whether the articles of two propositions likely are of one line of descent."""
        return self.lines.get(one.span.article, "") == self.lines.get(other.span.article, " ")

    def surely_related(self, one: Proposition, other: Proposition) -> bool:
        """Tell whether they are so beyond doubt."""
        groups = [self.apart.get(p.span.article, "") for p in (one, other)]
        return self.related(one, other) and groups[0] == groups[1]

    def linked(self, one: Proposition, other: Proposition) -> bool:
        """Tell whether descent aligns the sentences of two propositions."""
        return bool(self._links(one, other))

    def _links(self, one: Proposition, other: Proposition) -> list[SentenceLink]:
        a, b = sorted((one, other), key=lambda p: p.order)
        return [
            link
            for link in self.links.get((a.span.article, b.span.article), ())
            if link.one.overlaps(a.sentence) and link.other.overlaps(b.sentence)
        ]

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


def told_by(one: Proposition, other: Proposition, scale: Scale) -> float:
    """Return how much of one proposition another tells, and somewhat less what it tells of the other, in [0, 1]."""
    return SETTINGS.told * _cover(one, other, scale) + (1 - SETTINGS.told) * _cover(other, one, scale)


def _cover(one: Proposition, other: Proposition, scale: Scale) -> float:
    """Return the part of the content words of `one`, rare ones weighing more, of which `other` has the like."""
    weights = [scale.weights[c.group] * one.part_of(c) for c in one.concepts]
    groups = {c.group for c in other.concepts}
    near = [float(c.group in groups) for c in one.concepts]
    if one.senses is not None and other.senses is not None and near and groups:
        cosines = np.clip((one.senses @ other.senses.T).max(axis=1), 0.0, 1.0)
        near = [max(equal, float(cosine)) for equal, cosine in zip(near, cosines, strict=True)]
    return math.fsum(weight * told for weight, told in zip(weights, near, strict=True)) / max(
        math.fsum(weights), 1e-9
    )


def quote_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions hold the same words in marks, or the one a part of the other's."""
    return any(_holds(a, b) or _holds(b, a) for a in one.quoted for b in other.quoted)


def count_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether one is hardly more than a count ("with 16 crew on board") of what the other counts too."""
    short, long = sorted((one, other), key=lambda p: len(p.plain))
    units = [{c.group for q in p.quantities for c in concepts(q.unit)} for p in (short, long)]
    inside = short.plain <= {concept.group for concept in long.concepts}
    return 0 < len(short.plain) <= SETTINGS.most_counted and inside and bool(units[0] & units[1])


def far_apart(one: Proposition, other: Proposition) -> bool:
    """Tell whether all times of one proposition lie long before those of the other."""
    spans = [[(t.earliest, t.latest) for t in p.times if t.earliest and t.latest] for p in (one, other)]
    if not all(spans):
        return False
    (first, last), (begin, end) = [(min(s[0] for s in side), max(s[1] for s in side)) for side in spans]
    gap = timedelta(days=SETTINGS.background_days)
    return first > end + gap or begin > last + gap


def figure_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether both give a like number of one special thing or money, and share a word beside it."""
    units = {
        a.unit
        for a in one.quantities
        for b in other.quantities
        if a.unit == b.unit and a.unit not in GENERIC_UNITS and _near(a, b)
    }
    counted = {c.group for unit in units for c in concepts(unit)}
    return bool(units) and bool((one.plain & other.plain) - counted - _SCALES)


def _near(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are of one order: neither many times the other."""
    small, large = sorted((max(a.low, 0.0), max(b.low, 0.0)))
    return large <= SETTINGS.one_order * small or small == large


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    width = len(short)
    return any(long[at : at + width] == short for at in range(len(long) - width + 1))


def make_scale(propositions: Sequence[Proposition], stemma: Stemma) -> Scale:
    """Return the scale of a story: background rarity, damped for what every sentence of the story has."""
    counts = Counter(group for p in propositions for group in sorted({c.group for c in p.concepts}))
    stems: dict[str, set[str]] = {}
    for concept in (c for p in propositions for c in p.concepts):
        stems.setdefault(concept.group, set()).add(concept.stem)
    rarity = load_rarity()
    total = len(propositions) + 1
    weights = {
        group: max(min(rarity.weigh(stem) for stem in stems[group]), 1.0) * math.log(1 + total / count)
        for group, count in counts.items()
    }
    links: dict[tuple[str, str], list[SentenceLink]] = {}
    for link in stemma.links:
        one, other = sorted((link.one, link.other))
        links.setdefault((one.article, other.article), []).append(
            SentenceLink(one=one, other=other, kind=link.kind, similarity=link.similarity)
        )
    return Scale(
        weights=weights,
        links={pair: tuple(found) for pair, found in links.items()},
        lines={article: origin.id for origin in stemma.origins for article in origin.articles},
        apart=_apart(stemma),
    )


def _apart(stemma: Stemma) -> dict[str, str]:
    """Return the group of each article whose line may yet be several, under the name of one of its members."""
    return {article: group[0] for group in stemma.separable for article in group}
