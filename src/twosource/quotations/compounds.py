"""Compounds that one wording writes as a word and another as two: “logbook”, “log-book”, “log book”."""

from collections.abc import Sequence
from itertools import pairwise

Words = tuple[str, ...]


def spell_as_one(one: Words, other: Words) -> tuple[Words, Words]:
    """Return two wordings with such compounds as one word in both; all other words stay as they are."""
    return _join(one, other), _join(other, one)


def _join(words: Words, model: Sequence[str]) -> Words:
    """Join neighbouring words that stand in `model` as one."""
    wanted = {a + b for a, b in pairwise(words)}.intersection(model)
    if not wanted:
        return words
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in wanted:
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)
