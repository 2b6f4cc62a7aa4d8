"""Sentences of reports that tell what a statement of a draft tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import fsum

import numpy as np

from twosource.dossiers.checking.settings import CheckSettings
from twosource.dossiers.checking.statements import Statement
from twosource.dossiers.checking.stories import Stories
from twosource.model import AnnotatedText, Dossier, Span, Survey
from twosource.text.concepts import concepts
from twosource.text.rarity import load_rarity
from twosource.text.wording import normals

NAME = 0.5
"""What a name weighs beside another word: all sentences of a story have the same few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentenced:
    """A sentence of a report with its place there and the weights of its concepts."""

    dossier: Dossier
    text: AnnotatedText
    row: int
    span: Span
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """A report's sentence beside a statement: the share of the statement that it has, and the cosine of both, in [0, 1].

    `back` is the share of the sentence that the statement has. The cosine is None where one of the texts was not
    read by the model.
    """

    told: Sentenced
    share: float
    back: float
    sense: float | None

    @property
    def likeness(self) -> float:
        """How surely both tell one thing, for ordering."""
        return self.share + (self.sense or 0.0)


@dataclass(frozen=True)
class Retellings:
    """All sentences of a survey's reports."""

    survey: Survey

    @cached_property
    def stories(self) -> Stories:
        """The stories that the sentences are of."""
        return Stories(self.survey)

    @cached_property
    def sentences(self) -> tuple[Sentenced, ...]:
        """The sentences in the order of the survey."""
        return tuple(
            Sentenced(
                dossier=dossier,
                text=text,
                row=row,
                span=Span(article=text.id, start=one.start, end=one.end),
                weights=weighed(text.article.text[one.start : one.end]),
            )
            for dossier in self.survey.dossiers
            for text in dossier.texts
            for row, one in enumerate(text.sentences)
        )

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """By story: all words of its reports in normal form."""
        return {
            dossier.story.id: frozenset(word for text in dossier.texts for word in normals(text.article.text))
            for dossier in self.survey.dossiers
        }

    def of(self, draft: AnnotatedText, statement: Statement, settings: CheckSettings) -> list[Retelling]:
        """Return the sentences of one story that tell a statement, the most like ones, the likest first."""
        near = self.stories.resembled(draft, statement.span.start, settings)
        own = weighed(statement.words)
        found = [
            Retelling(
                told=told,
                share=share,
                back=share_of(told.weights, own),
                sense=cosine(draft, statement.row, told),
            )
            for told in self.sentences
            if told.dossier.story.id in near and (share := share_of(own, told.weights)) >= settings.hinted
        ]
        kept = sorted(
            (one for one in found if tells(one, settings)), key=lambda one: (-one.likeness, one.told.span)
        )
        if not kept:
            return []
        best = kept[0]
        return [
            one
            for one in kept
            if one.told.dossier is best.told.dossier and one.likeness >= settings.as_told * best.likeness
        ]


def tells(one: Retelling, settings: CheckSettings) -> bool:
    """Tell whether a sentence is like enough: the fewer words it shares, the nearer it must be in sense."""
    if one.sense is None:
        return one.share >= settings.worded
    sure = one.share >= settings.shared and one.sense >= settings.alike
    return sure or (one.share >= settings.hinted and one.sense >= settings.akin)


def weighed(text: str) -> dict[str, float]:
    """Return the concepts of a text by weight; rare ones weigh more, figures nothing."""
    rarity = load_rarity()
    return {
        concept.group: (NAME if concept.name else 1.0) * max(rarity.weigh(concept.stem), 1.0)
        for concept in concepts(text)
        if not concept.normal[:1].isdigit()
    }


def share_of(own: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the part of a weight whose concepts stand in another text, in [0, 1]."""
    whole = fsum(sorted(own.values()))
    return fsum(sorted(weight for group, weight in own.items() if group in other)) / whole if whole else 0.0


def cosine(draft: AnnotatedText, row: int, told: Sentenced) -> float | None:
    """Return the cosine of two sentences' vectors, None where a text has none."""
    if not draft.vectors.size or not told.text.vectors.size:
        return None
    return round(float(np.dot(draft.vectors[row], told.text.vectors[told.row])), 4)
