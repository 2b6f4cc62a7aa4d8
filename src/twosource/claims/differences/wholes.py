"""Parts and totals, and counts over a time: two numbers that differ and are both right."""

import re
from itertools import combinations

from twosource.claims.differences.context import Figure
from twosource.claims.units import units_fit
from twosource.model import Quantity
from twosource.text.numbers import ORDINALS

_ORDINALS = {rank: word for word, rank in ORDINALS.items() if 1 < rank <= 12}
_OVER_TIME = re.compile(
    r"\bsince\b(?! then)|\b(?:over|in|during|for) the (?:past|last) (?!time)\w+|\bin (?:all|total)\b|\baltogether\b|\bto date\b"
    r"|\bso far this\b|\bhave now\b",
    re.IGNORECASE,
)
_AT_ONE_TIME = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|this (?:morning|afternoon|evening)|overnight)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:another|one more|one other|(?:two|three|four|\d+) (?:more|others))\b", re.IGNORECASE
)
_CUT = re.compile(r"\d\s?[-–]?\d?/$|/$")
_SUMMED = 3
"""Numbers of one sentence of which a total is made at most."""


def add_up(one: Figure, other: Figure) -> bool:
    """Tell whether one figure is the total of which the other's sentence gives the parts.

    “Four died at the scene, a fifth in hospital” gives five; “200 billion of these goods and 50 billion of those” gives 250.
    """
    return _parts_of(one, other[1]) or _parts_of(other, one[1])


def over_other_times(one: Figure, other: Figure) -> bool:
    """Tell whether one counts over a time ("eight since Monday") and the other what was at one time ("three on Monday")."""
    over = [bool(_OVER_TIME.search(p.words)) for p, _ in (one, other)]
    if over[0] == over[1]:
        return False
    return bool(_AT_ONE_TIME.search((other if over[0] else one)[0].words))


def is_cut(figure: Figure) -> bool:
    """Tell whether a number is but the end of one that was not read whole ("5-1/2 years")."""
    proposition, quantity = figure
    return bool(_CUT.search(proposition.text.article.text[max(quantity.start - 4, 0) : quantity.start]))


def _parts_of(figure: Figure, total: Quantity) -> bool:
    proposition, quantity = figure
    if total.low <= quantity.low:
        return False
    sentence = proposition.sentence
    behind = proposition.text.article.text[quantity.end : sentence.end]
    if quantity.low == quantity.high and _one_more(int(quantity.low), behind, total):
        return True
    there = [
        q
        for q in proposition.text.quantities
        if sentence.start <= q.start and q.end <= sentence.end and units_fit(q.unit, total.unit)
    ]
    rest = [q for q in there if q.start != quantity.start]
    return any(
        total.low <= quantity.low + sum(q.low for q in some) <= total.high
        for many in range(1, _SUMMED)
        for some in combinations(rest, many)
    )


def _one_more(number: int, behind: str, total: Quantity) -> bool:
    """Tell whether a next one is told behind a number: "a fifth" behind four, "another" behind any."""
    rank = _ORDINALS.get(number + 1)
    if rank is not None and re.search(rf"\b(?:a|the) {rank}\b", behind, re.IGNORECASE):
        return True
    return total.low == number + 1 and bool(_MORE.search(behind))
