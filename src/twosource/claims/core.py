"""What keeps two propositions apart however alike their words are: another fate, or a question left open."""

import re

from twosource.claims.likeness import far_apart
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.units import units_fit
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.wording import normals

_DEATH = frozenset(c.group for c in concepts("kill"))
_FATES = frozenset(
    c.group
    for c in concepts("kill injure missing arrest rescue hospital condition evacuate convict acquit survive")
)
_NOT = re.compile(r"(?:\s+\w+){0,2},?\s+(?:and\s+)?(?:not|rather than|instead of)\s+(\w+)")
_PRESUPPOSED = re.compile(
    r"\b(?:one|two|three|four|five|six|some|most|many|none|half|several|\d+) of (?:the|these|those|his|her|its)\s+$",
    re.IGNORECASE,
)


def clash(one: Proposition, other: Proposition) -> float:
    """Return the log odds against one claim: a death that only one tells, other fates, other times, an open question."""
    if one.open != other.open:
        return SETTINGS.open_question
    if far_apart(one, other):
        return SETTINGS.other_fate
    fates = [p.plain & _FATES for p in (one, other)]
    dead = [bool(p.plain & _DEATH) for p in (one, other)]
    apart = bool(fates[0] and fates[1] and not fates[0] & fates[1])
    return SETTINGS.other_fate if apart or (dead[0] != dead[1] and all(fates)) else 0.0


def answers(one: Proposition, other: Proposition) -> bool:
    """Tell whether one proposition gives a number and expressly rejects the other's ("two men, not three")."""
    return any(
        rejects(mine, a, b)
        for mine, theirs in ((one, other), (other, one))
        for a in mine.quantities
        for b in theirs.quantities
    )


def rejects(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether a proposition that gives a figure expressly rejects the rival right behind it."""
    if figure.low == rival.low or not units_fit(figure.unit, rival.unit):
        return False
    return f"{rival.low:g}" in _rejected(proposition, figure)


def _rejected(proposition: Proposition, quantity: Quantity) -> set[str]:
    """Return the number that a sentence rejects right behind a quantity, in digits."""
    behind = proposition.sentence.cut(proposition.text.article.text)[
        quantity.end - proposition.sentence.start :
    ]
    found = _NOT.match(behind)
    return {normal for normal in normals(found[1]) if normal[0].isdigit()} if found else set()


def told_figures(proposition: Proposition) -> frozenset[tuple[float, float]]:
    """Return the numbers that a proposition tells; what it takes for granted ("one of the eleven") is left out."""
    return frozenset((q.low, q.high) for q in proposition.quantities if not _presupposed(proposition, q))


def _presupposed(proposition: Proposition, quantity: Quantity) -> bool:
    text = proposition.text.article.text
    return bool(_PRESUPPOSED.search(text[max(quantity.start - 24, 0) : quantity.start]))
