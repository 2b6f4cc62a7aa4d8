"""How reports name the outlet that another report comes from."""

import re
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from twosource.lineage.phrases import CITED, CITING, POINTING
from twosource.model import Article

_LEAST_LETTERS = 5
"""Shorter names of sites and files ("abc", "r1") are too often something else."""
_SUFFIXES = {"co", "com", "org", "net", "gov", "ac", "edu", "info", "news"}
_ORDINARY = {
    "article",
    "report",
    "story",
    "news",
    "text",
    "page",
    "document",
    "index",
    "item",
    "draft",
    "copy",
}


def name_patterns(article: Article) -> tuple[str, ...]:
    """Return patterns of the names under which an article's outlet is known: as given, or as its address tells.

    A site's or file's name is read without regard to spaces ("dakarreview", "dakar_review" for "Dakar Review").
    """
    if article.outlet:
        return (re.escape(re.sub(r"^[Tt]he\s+", "", article.outlet)),)
    name = _name_in_address(article.report)
    return (r"[\s'’.&-]*".join(name),) if name else ()


def _name_in_address(address: str) -> str:
    """Return the letters of the name that an address gives its outlet, or "" where it gives none to trust."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        labels = [label for label in (parts.hostname or "").split(".") if label not in _SUFFIXES]
        plain = labels[-2] if len(labels) > 1 else "".join(labels)
        words = re.findall(r"[a-z]+", plain)
    else:
        words = re.findall(r"[a-z]+", PurePosixPath(address.replace("\\", "/")).stem.casefold())
        words = words if len(words) > 1 else []
    if words and words[0] == "the":
        words = words[1:]
    name = re.sub(r"^the(?=\w{5})", "", "".join(words))
    return "" if len(name) < _LEAST_LETTERS or set(words) <= _ORDINARY else name


@lru_cache(maxsize=512)
def citing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds an outlet of this name cited as the source of what is told."""
    named = rf"(?-i:(?=[A-Z]))(?:the\s+)?(?-i:(?=[A-Z])){name}"
    return re.compile(
        rf"\b{CITING}\s+(?:the\s+)?{named}\b|\b{named}(?:['’]s)?\s+(?:\w+\s+)?{CITED}\b", re.IGNORECASE
    )


@lru_cache(maxsize=512)
def pointing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds a reader sent on to an outlet of this name for the whole text."""
    return re.compile(rf"\b{POINTING}\W+(?:\w+\W+){{0,3}}?(?-i:(?=[A-Z])){name}\b", re.IGNORECASE)
