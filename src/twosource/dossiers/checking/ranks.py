"""Ranks as figures: "the 89th minute", "its fourth defeat"."""

import re
from collections.abc import Iterator

from twosource.model import AnnotatedText, Quantity
from twosource.text.concepts import is_function_word
from twosource.text.numbers import ordinal_value

IN_ORDER = " in order"
"""Ends the unit of what is numbered, so that no rank is held against a count."""
_RANKED = re.compile(
    r"\b(?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+(?:-[a-z]+)?))[ \u00a0-](?P<noun>[a-z]{3,})"
)
_LEAST_WORD = 3
"""The least rank in words: "first" and "second" mostly order what is told and not what is counted."""
_PARTS = frozenset({"quarter", "half"})


def ranks_of(text: AnnotatedText) -> Iterator[Quantity]:
    """Yield the ranks of a text as quantities, but those in days and other times."""
    for found in _RANKED.finditer(text.article.text):
        rank = int(found["digits"]) if found["digits"] else ordinal_value(found["word"]) or 0
        least = 1 if found["digits"] else _LEAST_WORD
        start, end = found.span()
        timed = any(time.start < end and start < time.end for time in text.times)
        if rank >= least and not (timed or is_function_word(found["noun"]) or found["noun"] in _PARTS):
            yield Quantity(
                start=start,
                end=end,
                text=found[0],
                low=float(rank),
                high=float(rank),
                bound="exact",
                unit=found["noun"] + IN_ORDER,
            )
