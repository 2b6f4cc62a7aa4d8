"""How firmly a wording says a thing: doubt that one of two wordings has and the other has not."""

import re

from twosource.text.concepts import concepts
from twosource.text.sense import negates
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_DOUBTS = word_set("may might could perhaps possibly probably maybe presumably apparently likely unlikely")
_HOLDING = _DOUBTS | word_set(
    "can cannot can't couldn't should would think thinks believe believes seem seems"
)
"""Words beside which nobody can tell that a wording is surer: they doubt too, or speak of what one is able or ought to do."""
_MONTH = re.compile(r"\bMay\b")


def exchanged_doubt(theirs: str, attested: str) -> str | None:
    """Say which doubt one of two differing phrases has, None where none has or both have, or where more is exchanged.

    "a doubt is left out" of "signed" for "may have signed", "a doubt is put in" the other way round.
    """
    if negates(theirs) != negates(attested) or _affirmed(theirs) != _affirmed(attested):
        return None
    ours, others = (_told(attested) & _DOUBTS, _told(theirs) & _DOUBTS)
    if bool(ours) == bool(others) or _HOLDING & (_told(theirs) if ours else _told(attested)):
        return None
    how, having, lacking = ("left out", attested, theirs) if ours else ("put in", theirs, attested)
    return (
        f"a doubt is {how}: “{having}”"
        if not lacking
        else f"a doubt is exchanged: “{theirs}” for “{attested}”"
    )


def concedes(words: str) -> bool:
    """Tell whether a sentence only grants that something may be so, which the next one can take back."""
    return not {"may", "might", "perhaps", "maybe"}.isdisjoint(_told(words))


def _told(phrase: str) -> frozenset[str]:
    return frozenset(normals(_MONTH.sub(" ", phrase)))


def _affirmed(phrase: str) -> frozenset[str]:
    """Return what is left to tell when the doubt of a phrase is taken away."""
    return frozenset(concept.group for concept in concepts(phrase) if concept.normal not in _DOUBTS)
