"""Verb groups: a main verb with the words before it that help, negate or weaken it."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.annotation.clauses.forms import kinds_of
from twosource.annotation.clauses.words import ADVERBS, AUXILIARIES, HAVE, MODALS, NEGATORS
from twosource.model import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A main verb with the helping words before it; `start` is the place of the first of them."""

    start: int
    verb: int
    modal: str = ""
    negated: bool = False
    infinitive: bool = False
    gerund: bool = False
    perfect: bool = False


@dataclass(frozen=True, slots=True)
class Force:
    """How a verb is told: affirmed or negated, and as what."""

    negated: bool = False
    modality: Modality = "actual"

    def under(self, outer: "Force", modality: Modality | None = None) -> "Force":
        """Return the force of what stands under another verb: negations meet, and what is not told as done stays so."""
        open_still = modality is not None and outer.modality in {"actual", "reported", "planned"}
        return Force(self.negated != outer.negated, modality if open_still and modality else outer.modality)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence read up to one verb: its words, the places of the verbs before it, and their forces."""

    words: Sequence[str]
    verbs: Sequence[int]
    forces: Sequence[Force]

    def force_at(self, place: int) -> Force | None:
        """Return the force of the verb at `place`, None if no verb stands there."""
        return self.forces[self.verbs.index(place)] if place in self.verbs else None


def read_group(words: Sequence[str], verb: int) -> Group:
    """Return the verb group of the main verb at `verb`."""
    start, modal, negated, helped, perfect = verb, "", False, False, False
    for at in range(verb - 1, -1, -1):
        word = words[at]
        if word == "to":
            no = at > 0 and words[at - 1] in NEGATORS
            return Group(start=at - no, verb=verb, negated=negated or no, infinitive=True, perfect=perfect)
        if word in MODALS:
            modal, start, helped = word, at, True
        elif word in AUXILIARIES:
            start, helped, perfect = at, True, perfect or word in HAVE
        elif word in NEGATORS:
            start, negated = at, negated or _negates(words, at)
        elif not (word in ADVERBS or word.endswith("ly")):
            break
    gerund = not helped and "ing" in kinds_of(words[verb])
    return Group(start=start, verb=verb, modal=modal, negated=negated, gerund=gerund, perfect=perfect)


def _negates(words: Sequence[str], at: int) -> bool:
    following = words[at + 1] if at + 1 < len(words) else ""
    return following not in {"only", "just", "merely", "least"}
