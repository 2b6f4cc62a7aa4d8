"""Which of a survey's stories a sentence of a draft is on."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from twosource.dossiers.checking.settings import CheckSettings
from twosource.model import AnnotatedText, Dossier, Survey
from twosource.text.concepts import concepts
from twosource.text.rarity import load_rarity

COMMON, LEAST = 2.0, 0.1
"""Rarity that any story's words have and that tells nothing of the story, and the weight of a word that has no more."""


@dataclass(frozen=True)
class Stories:
    """The concepts of every story of a survey."""

    survey: Survey

    @cached_property
    def held(self) -> dict[str, frozenset[str]]:
        """By story: all its reports' concepts."""
        return {dossier.story.id: held_concepts(dossier) for dossier in self.survey.dossiers}

    @cached_property
    def shares(self) -> dict[str, dict[str, float]]:
        """By text that was asked for: the share of its telling words that every story has."""
        return {}

    def shares_of(self, whole: str) -> dict[str, float]:
        """Return the share of a text's telling words that every story has; a draft is asked for at every figure."""
        if whole not in self.shares:
            weights = telling_weights(whole)
            self.shares[whole] = {story: share_held(weights, held) for story, held in self.held.items()}
        return self.shares[whole]

    def resembled(self, text: AnnotatedText, at: int, settings: CheckSettings) -> frozenset[str]:
        """Return the stories that a draft's sentence, and the draft around it, are most like; none if it is like none."""
        whole = text.article.text
        row = bisect_right(text.sentences, at, key=lambda sentence: sentence.start) - 1
        held_in = row >= 0 and at < text.sentences[row].end
        sentence = whole[text.sentences[row].start : text.sentences[row].end] if held_in else whole
        own, around = telling_weights(sentence), self.shares_of(whole)
        scores = {story: (share_held(own, held) + around[story]) / 2 for story, held in self.held.items()}
        least = max(settings.story, settings.as_like * max(scores.values(), default=0.0))
        return frozenset(story for story, score in scores.items() if score >= least)


def held_concepts(dossier: Dossier) -> frozenset[str]:
    """Return the groups of all concepts of a story's reports."""
    return frozenset(concept.group for text in dossier.texts for concept in concepts(text.article.text))


def telling_weights(text: str) -> dict[str, float]:
    """Return the concepts of a text by how much they tell of its story; figures are left out."""
    rarity = load_rarity()
    return {
        concept.group: max(rarity.weigh(concept.stem) - COMMON, LEAST)
        for concept in concepts(text)
        if not concept.normal[:1].isdigit()
    }


def share_held(weights: Mapping[str, float], held: frozenset[str]) -> float:
    """Return the share of a weight that a story's concepts hold, in [0, 1]; 0 for none."""
    whole = fsum(sorted(weights.values()))
    return (
        fsum(sorted(weight for group, weight in weights.items() if group in held)) / whole if whole else 0.0
    )
