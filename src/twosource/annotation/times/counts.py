"""How many units a length or a distance counts: three, two and a half, 5-1/2, several."""

from collections.abc import Sequence

from twosource.text.numbers import SCALES, number_value
from twosource.text.word_sets import word_set

_HYPHENS = frozenset("-‐‑–—")
# What "a couple" counts is known, what "several" counts is not.
_VAGUE_COUNTS = word_set("few several many numerous some hundreds thousands dozens")


def count_of(words: Sequence[str]) -> float | None:
    """Return how many units are meant, the lower number of a range, None where the words do not say (several, a few)."""
    if any(word in _VAGUE_COUNTS for word in words):
        return None
    if "couple" in words:
        return 2.0
    lower = [word for word in words[: _end_of_lower(words)] if word not in _HYPHENS]
    if not lower or set(lower) <= {"a", "an", "the"}:
        return 1.0
    return _with_fraction(lower) if "/" in lower else number_value(lower)


def _end_of_lower(words: Sequence[str]) -> int:
    """Return where the lower number of a range ends: `10 to 15`, `18-24`, `five and ten`, but not `two and a half`."""
    for place in range(1, len(words) - 1):
        word, before, behind = words[place], words[place - 1], words[place + 1]
        if word in {"to", "or"}:
            return place
        if word == "and" and behind not in {"a", "half", "-"} and before not in SCALES:
            return place
        figures = before.isdecimal() and behind.isdecimal()
        if word in _HYPHENS and figures and "/" not in words[place + 2 : place + 3]:
            return place
    return len(words)


def _with_fraction(words: Sequence[str]) -> float | None:
    """Return the value of figures with a fraction (`5 1/2`), None for a fraction of nothing."""
    place = words.index("/")
    over, under = number_value(words[place - 1 : place]), number_value(words[place + 1 : place + 2])
    if over is None or not under:
        return None
    return (number_value(words[: place - 1]) or 0.0) + over / under
