"""Demands that are told as duties: "the minister said that Chad must withdraw"."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.events.lexicon import Pattern
from twosource.events.words import Word

_SAYING = frozenset(
    [
        "say",
        "tell",
        "declare",
        "announce",
        "state",
        "insist",
        "stress",
        "add",
        "conclude",
        "warn",
        "argue",
        "reiterate",
        "repeat",
        "underline",
        "emphasise",
        "emphasize",
        "write",
    ]
)
_DEMANDS = (
    ("0841", "1053"), ("0842", "1053"), ("085", "1054"), ("086", "1055"), ("087", "1056"), ("08", "105"),
    ("04", "106"), ("057", "107"), ("06", "101"), ("07", "103"),
)  # fmt: skip
"""CAMEO codes of acts, by their start, and the code of demanding them; 100 for all others."""


def saying_verb(words: Sequence[Word], verb: int) -> int | None:
    """Return the verb of saying whose clause holds the verb at `verb`, looked for a few words to its left."""
    for place in range(verb - 1, max(-1, verb - 14), -1):
        if words[place].tag == "verb" and set(words[place].bases) & _SAYING:
            return place
        if words[place].lower in {";", "”", '"'}:
            return None
    return None


def demand_for(pattern: Pattern) -> Pattern:
    """Return a pattern with the code of demanding the act of `pattern`."""
    code = next((demand for start, demand in _DEMANDS if pattern.code.startswith(start)), "100")
    return replace(pattern, code=code)
