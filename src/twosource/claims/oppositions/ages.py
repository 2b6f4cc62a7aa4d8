"""How old somebody is: two reports that give one person, named in full, two ages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.claims.differences.figures import is_age, named_at
from twosource.claims.oppositions.bonds import days_between
from twosource.claims.oppositions.statements import Statement
from twosource.text.naming import compatible, name_words

_FULL = 2  # words of a name: a family shares the last one
_BIRTHDAY = 1  # years by which two reports of two days may both be right


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """The years that a statement gives a person, the name, and where both stand in the statement."""

    statement: Statement
    name: str
    years: float
    start: int
    end: int


def contrast_ages(statements: Sequence[Statement]) -> Iterator[tuple[Age, Age]]:
    """Yield the pairs of ages of one person in different articles that differ.

    An article that gives both tells of two persons or of two times.
    """
    found = [a for s in statements if not (s.elsewhere or s.before_lead) for a in _ages(s)]
    for one, other in combinations(found, 2):
        apart = one.statement.article != other.statement.article
        if apart and _differ(one, other) and not _gives_both(one, other, found):
            yield one, other


def _differ(one: Age, other: Age) -> bool:
    least = _BIRTHDAY if days_between(one.statement, other.statement) else 0
    return abs(one.years - other.years) > least and _of_one(one, other)


def _of_one(one: Age, other: Age) -> bool:
    names = name_words(one.name), name_words(other.name)
    return names[0][-1] == names[1][-1] and compatible(one.name, other.name)


def _gives_both(one: Age, other: Age, found: Sequence[Age]) -> bool:
    return any(
        a.statement.article == mine.statement.article and a.years == theirs.years and _of_one(a, theirs)
        for mine, theirs in ((one, other), (other, one))
        for a in found
    )


def _ages(statement: Statement) -> Iterator[Age]:
    """Yield the ages that stand beside a person's full name."""
    proposition = statement.proposition
    for quantity in proposition.quantities:
        told = quantity.bound == "exact" and is_age(proposition, quantity)
        name = named_at(proposition, quantity) if told else None
        if name is not None and len(name_words(name)) >= _FULL:
            start, end = (place - proposition.span.start for place in (quantity.start, quantity.end))
            at = min(_places(statement.words, name), key=lambda place: abs(place - start))
            yield Age(
                statement=statement,
                name=name,
                years=quantity.low,
                start=min(at, start),
                end=max(at + len(name), end),
            )


def _places(words: str, name: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(name), words)]
