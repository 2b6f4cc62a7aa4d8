"""The profile of a text: what it is about, as weighted terms by where and what they are."""

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText, Block
from twosource.stories.settings import GroupingSettings
from twosource.text.rarity import Rarity
from twosource.text.similarity import normalise
from twosource.text.terms import Term, find_terms

Weights = dict[str, float]

RARE = 5.5
"""Inverse document frequency from which a term is rare: in about one text of 250."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The terms of a text by part, before they are weighed; `key` is equal for equal headline and body."""

    article: str
    key: str
    headline: tuple[Term, ...]
    body: tuple[Term, ...]
    day: int | None

    @property
    def stems(self) -> frozenset[str]:
        """Every stem of headline and body."""
        return frozenset(term.stem for term in (*self.headline, *self.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Unit-length bags of one text; `rare` are the stems that hardly any other text has."""

    article: str
    whole: Weights
    headline: Weights
    lead: Weights
    names: Weights
    numbers: Weights
    rare: frozenset[str]
    day: int | None


def outline(text: AnnotatedText) -> Outline:
    """Return the terms of a text's headline and body blocks; furniture, captions and credits are left out."""
    article = text.article
    head = article.blocks_in("headline", "subtitle")
    body = article.blocks_in("body")
    wording = "\n".join(article.text[block.start : block.end].strip() for block in (*head, *body))
    return Outline(
        article=article.id,
        key=hashlib.sha256(" ".join(wording.split()).encode()).hexdigest(),
        headline=tuple(_terms_in(article.text, head)),
        body=tuple(_terms_in(article.text, body)),
        day=article.day.toordinal() if article.day else None,
    )


def _terms_in(text: str, blocks: Iterable[Block]) -> Iterable[Term]:
    for block in blocks:
        yield from find_terms(text, block.start, block.end)


def weigh_outline(plan: Outline, rarity: Rarity, settings: GroupingSettings) -> Profile:
    """Return the profile of an outline under the given rarity of terms."""
    terms = (*plan.headline, *plan.body[: settings.body_terms])
    lead = (*plan.headline, *plan.body[: settings.lead_terms])
    named = {term.stem for term in terms if term.kind == "name"}
    return Profile(
        article=plan.article,
        whole=_bag(terms, rarity),
        headline=_bag(plan.headline or plan.body[:12], rarity),
        lead=_bag(lead, rarity),
        names=_bag([term for term in terms if term.stem in named], rarity),
        numbers=_bag([term for term in terms if term.kind == "number"], rarity),
        rare=frozenset(stem for stem in {term.stem for term in terms} if rarity.weigh(stem) >= RARE),
        day=plan.day,
    )


def _bag(terms: Sequence[Term], rarity: Rarity) -> Weights:
    counts = Counter(term.stem for term in terms)
    return normalise(
        {stem: (1 + math.log(count)) * rarity.weigh(stem) for stem, count in sorted(counts.items())}
    )
