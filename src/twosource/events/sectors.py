"""What sector an office gives: the most telling role, none that somebody only had, and what the office is for."""

from collections.abc import Sequence

from twosource.events.gazetteer import Hit
from twosource.events.words import Word

_FORMER = frozenset({"former", "retired", "ex", "deposed", "ousted", "onetime"})


def is_former(words: Sequence[Word], role: Hit) -> bool:
    """Tell whether a role is one that somebody had: "the former Peruvian president"."""
    return bool(_FORMER & {word.lower for word in words[max(0, role.start - 2) : role.start]})


def choose_sectors(roles: Sequence[tuple[str, ...]], bodies: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Choose the most telling role; "leader" and "government" say less than any other, and less than a body."""
    own = [body for body in bodies if body not in {("IGO",), ("GOV",)}]
    if not roles or (own and set(roles) <= {("GOV",)}):
        return (own or list(bodies) or [()])[0]
    double = [role for role in roles if len(role) > 1]
    telling = [role for role in roles if role not in {("GOV",), ("CVL",)}]
    return (double or telling or [role for role in roles if role == ("GOV",)] or list(roles))[0]


_SHORT_FIELD = 3
"""From "of" on, an office's field has so many words at most; with more there is a person's name behind it."""


def find_field(words: Sequence[Word], start: int, end: int, covered: set[int]) -> set[int]:
    """Return the places of what an office is for, which is no name of a person: "the Minister of Energy"."""
    of = next((at for at in range(start, end) if words[at].lower == "of" and at not in covered), end)
    return set(range(of + 1, end)) if end - of <= _SHORT_FIELD and covered & set(range(start, of)) else set()
