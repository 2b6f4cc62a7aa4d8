"""What one account chooses of two and the other rejects, and a state that holds here and does not hold there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import NEGATORS
from twosource.text.concepts import concepts
from twosource.text.wording import words

_ARTICLE = r"(?:(?:an?|the|any) )?"
_CHOICES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<chosen>[a-z]+) (?:rather than|instead of) {_ARTICLE}(?P<rejected>[a-z]+)\b",
        rf"\b(?P<chosen>[a-z]+),? (?:and )?not {_ARTICLE}(?P<rejected>[a-z]+)\b",
        rf"\bnot {_ARTICLE}(?P<rejected>[a-z]+),? but {_ARTICLE}(?P<chosen>[a-z]+)\b",
    )
)
"""Ways to set one thing against another: "days rather than weeks", "a blast, and not an earthquake"."""
_STATE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|remains?|remained)|[“\"])\s*(?P<no>(?:\bnot|\bno longer) )?"
    r"(?P<state>(?:on|in|under|at|out of) (?:the )?[a-z]+)\b",
    re.IGNORECASE,
)
"""A state told with a copula, or at the head of quoted words: "are on the table", “not on the table for now”."""
Side = tuple[int, int, str]


class _Choice(NamedTuple):
    start: int
    end: int
    chosen: str
    rejected: str


def find_alternatives(one: Proposition, other: Proposition) -> tuple[Side, Side] | None:
    """Return the words by which two accounts of one thing exclude each other; None where they do not.

    A side is a start and an end in the proposition's words, and a key. Two accounts may choose the other way round, one
    may tell plainly what the other rejects, or a state may hold in one alone.
    """
    for mine in _choices(one):
        for theirs in _choices(other):
            if (mine.chosen, mine.rejected) == (theirs.rejected, theirs.chosen):
                return (mine.start, mine.end, mine.chosen), (theirs.start, theirs.end, theirs.chosen)
    plain = _told_plainly(one, other)
    if plain:
        return plain
    turned = _told_plainly(other, one)
    return (turned[1], turned[0]) if turned else _states_apart(one, other)


def _choices(proposition: Proposition) -> Iterator[_Choice]:
    """Yield what a proposition sets against what, both content words."""
    for pattern in _CHOICES:
        for found in pattern.finditer(proposition.words):
            chosen, rejected = (concepts(found[name]) for name in ("chosen", "rejected"))
            if chosen and rejected and chosen[0].group != rejected[0].group:
                yield _Choice(found.start(), found.end(), chosen[0].group, rejected[0].group)


def _told_plainly(one: Proposition, other: Proposition) -> tuple[Side, Side] | None:
    """Return a noun that one proposition rejects for another and the other, which negates nothing, tells of alone."""
    if any(word.normal in NEGATORS for word in words(other.words)):
        return None
    nouns = {t.start - other.span.start for t in other.text.tokens if t.upos == "NOUN"}
    for choice in _choices(one):
        told = next((c for c in other.concepts if c.group == choice.rejected and c.start in nouns), None)
        if told and all(c.group != choice.chosen for c in other.concepts):
            return (choice.start, choice.end, choice.chosen), (told.start, told.end, told.group)
    return None


def _states_apart(one: Proposition, other: Proposition) -> tuple[Side, Side] | None:
    """Return a state that one proposition says holds and the other says does not."""
    for mine in _STATE.finditer(one.words):
        for theirs in _STATE.finditer(other.words):
            same = _plain(mine["state"]) == _plain(theirs["state"])
            if same and bool(mine["no"]) != bool(theirs["no"]):
                a, b = ((m.start("no") if m["no"] else m.start("state"), m.end()) for m in (mine, theirs))
                return (*a, f"{bool(mine['no'])}"), (*b, f"{bool(theirs['no'])}")
    return None


def _plain(state: str) -> str:
    return re.sub(r"\bthe ", "", state.casefold())
