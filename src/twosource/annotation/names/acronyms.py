"""Find which acronym in brackets stands for the name before it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.annotation.names.words import Name

_CAPITALISED = re.compile(r"[A-Z]\w*")


def find_acronyms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Map acronyms to the full names that they shorten ("World Health Organization (WHO)")."""
    return {
        short.text: full.text
        for full, short in pairwise(names)
        if text[full.end : short.start] == " ("
        and text[short.end : short.end + 1] == ")"
        and _shortens(short, full)
    }


def _shortens(short: Name, full: Name) -> bool:
    initials = "".join(word[0] for word in _CAPITALISED.findall(full.text)).upper()
    letters = set(short.text) <= set(initials + full.text.upper())
    return short.text.isupper() and " " in full.text and short.text[0] == full.text[0].upper() and letters
