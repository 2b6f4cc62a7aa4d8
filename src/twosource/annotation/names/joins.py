"""Join names that marks or numbers cut ("Hank “the Tank” Odom", "158th Fighter Wing")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.names.words import Name
from twosource.text.word_sets import word_set

NICKNAME = re.compile(r"\s+(?:“[^“”\n]{2,20}”|‘[^‘’\n]{2,20}’|\"[^\"\n]{2,20}\")\s+")
"""A nickname in marks, with the space around it."""
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\s+$")
_UNITS = word_set(
    "wing squadron group brigade division battalion regiment infantry fleet army airborne corps cavalry artillery"
)


def join_names(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Give the names in order, those that are parts of one name as one."""
    joined: list[Name] = []
    inside = 0
    for number, name in enumerate(names):
        if name.start < inside:
            continue
        end = _end_behind_nickname(text, name, names[number + 1 : number + 3])
        start = _start_at_ordinal(text, name)
        kind = "person" if end > name.end else name.kind
        joined.append(replace(name, start=start, end=end, text=text[start:end], kind=kind))
        inside = end
    return tuple(joined)


def _end_behind_nickname(text: str, name: Name, following: Sequence[Name]) -> int:
    """Give where the surname behind a nickname ends; a first name alone stands before it."""
    found = NICKNAME.match(text, name.end)
    alone = name.entry is None and " " not in name.text and name.kind in {"person", "other"}
    if found is None or not alone:
        return name.end
    return next(
        (other.end for other in following if other.start == found.end() and other.entry is None), name.end
    )


def _start_at_ordinal(text: str, name: Name) -> int:
    before = _ORDINAL.search(text, max(0, name.start - 8), name.start)
    return before.start() if before and name.text.split()[-1].lower() in _UNITS else name.start
