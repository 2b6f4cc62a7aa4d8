"""What happened to the people whom a proposition counts: the dead, the hurt, the missing, the arrested."""

import re
from collections.abc import Sequence

from twosource.claims.units import units_fit
from twosource.model import Quantity
from twosource.text.concepts import concepts

_TOLLS = frozenset(c.group for c in concepts("kill injure missing arrest"))
_PEOPLE = frozenset(["people", "person", "body", "death", "casualty", "victim", "arrest"])
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_PAST = re.compile(
    rf"\b(?:in (?:(?:early|late|mid) )?(?:19|20)\d\d|since|years? ago|last (?:year|month)|ever|in (?:early |late |mid-)?(?:{_MONTH})(?! \d))\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:more|another|further|others?|of (?:them|whom|these|those|the))\b", re.IGNORECASE)


def find_tolls(words: str, plain: frozenset[str], quantities: Sequence[Quantity]) -> frozenset[str]:
    """Return the concept of the fate that some words count people of; nothing where they tell of several, or of the past.

    `plain` are the concepts of the words that neither name nor count nor speak.
    """
    fates = plain & _TOLLS
    counted = any(q.unit in _PEOPLE or units_fit(q.unit, "people") for q in quantities)
    past = _PAST.search(words) or _ADDED.search(words)
    return fates if counted and len(fates) == 1 and not past else frozenset()
