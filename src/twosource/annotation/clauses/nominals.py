"""Acts named by a noun (`a possible attack`, `the threat of strikes`) that are not told as done."""

from collections.abc import Iterator, Sequence

from twosource.annotation.clauses.forms import kinds_of, lemma_of
from twosource.annotation.clauses.groups import Force
from twosource.annotation.clauses.words import (
    BEFORE_NOMINAL,
    BREAKS,
    DENIALS,
    LEADING_TO_NOMINAL,
    LINKS,
    NO,
    NOMINALS,
    STOPPING,
)
from twosource.text.word_sets import word_set

_REACH = 7
_INHERITED = word_set("possible planned threatened demanded hypothetical denied")


def find_nominals(
    words: Sequence[str], verbs: Sequence[int], forces: Sequence[Force]
) -> Iterator[tuple[int, Force]]:
    """Yield the places and forces of nouns of acts that something keeps from being told as done."""
    known = set(verbs)
    for place, word in enumerate(words):
        if word in NOMINALS and place not in known and words[place - 1 : place] != ["-"]:
            force = _force(words, place, verbs, forces)
            if force is not None:
                yield place, force


def _force(words: Sequence[str], place: int, verbs: Sequence[int], forces: Sequence[Force]) -> Force | None:
    for at in range(place - 1, max(-1, place - _REACH), -1):
        word = words[at]
        if word in BREAKS or word in LINKS:
            return None
        if word in NO or word == "without":
            return Force(negated=True)
        near = place - at <= 3
        if near and word in BEFORE_NOMINAL and word != "any":
            return Force(modality=BEFORE_NOMINAL[word])
        over = forces[verbs.index(at)] if at in verbs else None
        if (force := _led(words, at, place, over or Force())) is not None:
            return force
        if over is not None:
            return over if over.negated or over.modality in _INHERITED else _open(words, place)
    return _open(words, place)


def _open(words: Sequence[str], place: int) -> Force | None:
    return Force(modality="hypothetical") if "any" in words[max(0, place - 3) : place] else None


def _led(words: Sequence[str], at: int, place: int, over: Force) -> Force | None:
    """Read a verb or noun that takes the act as what is planned, feared, asked for or rejected."""
    word, lemma, between = words[at], lemma_of(words[at]), words[at + 1 : place]
    if lemma in DENIALS:
        return Force(negated=not over.negated, modality="denied")
    if lemma in STOPPING and (lemma != "rule" or "out" in between):
        return Force(negated=True, modality=over.modality) if not over.negated else Force(modality="possible")
    if word.startswith("warn") and "against" in between:
        return Force(negated=True, modality="demanded")
    modality = LEADING_TO_NOMINAL.get(word)
    linked = between[:1] and between[0] in {"for", "of", "to", "on", "against"}
    verbal = bool(kinds_of(word) & {"past", "ing", "third"})
    if modality is None or not (linked or verbal):
        return None
    return Force(modality=modality)
