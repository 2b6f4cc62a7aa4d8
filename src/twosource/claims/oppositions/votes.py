"""How a vote was divided: two reports of one vote that give other halves of one whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from twosource.claims.oppositions.bonds import apart_in_time
from twosource.claims.oppositions.statements import Statement
from twosource.text.wording import Word, words

_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|motion|carried|adopted|bill|ballot|council(?:lors?)?|committee|parliament|majority|noes|ayes)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?(?:[–—-]|votes? to|to|votes? against|against)\s?", re.IGNORECASE)
_LEAST = 5  # votes: "two to one" is no division


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """The two numbers by which a vote went, the larger first, and where they stand in the statement."""

    statement: Statement
    sides: tuple[int, int]
    start: int
    end: int


def contrast_votes(statements: Sequence[Statement]) -> Iterator[tuple[Division, Division]]:
    """Yield the pairs of divisions of as many votes in different articles that differ.

    An article that gives both tells of two votes, or of the dispute itself.
    """
    found = [d for s in statements if not (s.elsewhere or s.before_lead) for d in _divisions(s)]
    told: dict[str, set[tuple[int, int]]] = {}
    for division in found:
        told.setdefault(division.statement.article, set()).add(division.sides)
    for one, other in combinations(found, 2):
        if one.sides == other.sides or sum(one.sides) != sum(other.sides):
            continue
        both = any(d.sides in told[e.statement.article] for d, e in ((one, other), (other, one)))
        if not both and not apart_in_time(one.statement, other.statement):
            yield one, other


def _divisions(statement: Statement) -> Iterator[Division]:
    """Yield the first division that a statement of a vote gives."""
    if not _VOTING.search(statement.words):
        return
    numbers = [word for word in words(statement.words) if word.normal.isdecimal()]
    for one, other in pairwise(numbers):
        if _BETWEEN.fullmatch(statement.words, one.end, other.start) and _sum(one, other) >= _LEAST:
            low, high = sorted((int(one.normal), int(other.normal)))
            yield Division(statement=statement, sides=(high, low), start=one.start, end=other.end)
            return


def _sum(one: Word, other: Word) -> int:
    return int(one.normal) + int(other.normal)
