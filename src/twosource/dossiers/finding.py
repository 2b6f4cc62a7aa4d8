"""Find who is reported to have said some words."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from twosource.model import Dossier, Survey, Utterance
from twosource.text.wording import normals

NEAR = 0.6
"""Share of the sought words that a quotation needs, in their order and close together, to be shown as near."""
FEWEST = 2
"""Words that a quotation must have in common with what is sought, unless one word is all that is sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An utterance with a reading like the sought words; `similarity` in [0, 1] is 1 for the very words."""

    dossier: Dossier
    utterance: Utterance
    similarity: float


def find_utterances(sought: str, survey: Survey) -> tuple[Found, ...]:
    """Return the utterances whose readings have the sought words or most of them, the most similar first.

    Case, marks and spelling make no difference. Words without any letter or figure find nothing.
    """
    wanted = normals(sought)
    if not wanted:
        return ()
    found = [
        Found(dossier=dossier, utterance=utterance, similarity=nearness(wanted, utterance, dossier))
        for dossier in survey.dossiers
        for utterance in dossier.utterances
    ]
    near = [one for one in found if one.similarity >= NEAR]
    return tuple(sorted(near, key=lambda one: (-one.similarity, -len(one.utterance.readings))))


def nearness(wanted: Sequence[str], utterance: Utterance, dossier: Dossier) -> float:
    """Return how similar the most similar reading of an utterance is to the wanted words."""
    carried = {reading.quotation for reading in utterance.readings}
    wordings = [utterance.wording]
    wordings += [
        quotation.span.cut(text.article.text)
        for text in dossier.texts
        for quotation in text.quotations
        if quotation.id in carried
    ]
    return max(likeness(wanted, normals(wording)) for wording in wordings)


def likeness(wanted: Sequence[str], words: Sequence[str]) -> float:
    """Return the share of the wanted words that stand in order within as many words, 0 for too few.

    Only stretches that begin with a wanted word are looked at: any other has no more of them than the one behind it.
    """
    numbers = {word: number for number, word in enumerate(dict.fromkeys(wanted))}
    places = [place for place, word in enumerate(words) if word in numbers]
    least = min(FEWEST, len(wanted))
    if len(places) < least:
        return 0.0
    sought, coded = [numbers[word] for word in wanted], [numbers.get(word, -1) for word in words]
    last = max(0, len(words) - len(wanted))
    shared = max(
        LCSseq.similarity(sought, coded[start : start + len(wanted)])
        for start in dict.fromkeys(min(place, last) for place in places)
    )
    return shared / len(wanted) if shared >= least else 0.0
