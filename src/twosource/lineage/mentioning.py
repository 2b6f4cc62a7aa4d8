"""How reports mention another outlet: as the source of what they tell, by its bare name, or as where to read on."""

import re
from functools import lru_cache

from twosource.lineage.phrases import CITED, CITING, MEDIUM, POINTING


@lru_cache(maxsize=512)
def citing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds an outlet of this name cited as the source of what is told."""
    named = rf"(?-i:(?=[A-Z]))(?:the\s+)?(?-i:(?=[A-Z])){name}"
    medium = rf"(?:[\w'’-]+\s+){{0,4}}?{MEDIUM},?"
    return re.compile(
        rf"\b{CITING}\s+(?:{medium}\s+)?(?:the\s+)?{named}\b|\b{named}(?:['’]s)?\s+(?:\w+\s+)?{CITED}\b|"
        rf"\b{MEDIUM},\s+{named},\s+(?:\w+\s+)?{CITED}\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)
def named_pattern(name: str) -> re.Pattern[str]:
    """Return what finds the bare name of an outlet, capitalised in every word as names are, but for small ones."""
    return re.compile(rf"(?<![\w'’-])(?-i:(?=[A-Z])){name}(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=512)
def pointing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds a reader sent on to an outlet of this name for the whole text."""
    return re.compile(rf"\b{POINTING}\W+(?:\w+\W+){{0,3}}?(?-i:(?=[A-Z])){name}\b", re.IGNORECASE)
