"""How reports name the outlet that another report comes from."""

import re
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from twosource.lineage.phrases import CITED, CITING, POINTING, TOLD_TO
from twosource.model import Article

_LEAST_LETTERS = 5
"""Shorter names of sites and files ("abc", "r1") are too often something else."""
_SUFFIXES = {"co", "com", "org", "net", "gov", "ac", "edu", "info", "news"}
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,6}")
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
    """Return patterns of the names under which an article's outlet is known: as given, by its dateline, by its address.

    A site's or file's name is read without regard to spaces ("dakarreview", "dakar_review" for "Dakar Review").
    """
    if names := _names(article):
        return tuple(re.escape(name) for name in names)
    name = _unspaced_name(article)
    return (r"[\s'’.&-]*".join(name),) if name else ()


def may_name(text: str, article: Article) -> bool:
    """Tell whether a text has the letters of the name of an article's outlet: a search that costs next to nothing."""
    return any(name in _letters(text) for name in _plain_names(article))


def is_named(name: str, article: Article) -> bool:
    """Tell whether a name is that of an article's outlet, or of the agency of its dateline."""
    return _letters(re.sub(r"^[Tt]he\s+", "", name)) in _plain_names(article)


def _plain_names(article: Article) -> list[str]:
    names = _names(article) or (_unspaced_name(article),)
    return [_letters(name) for name in names if name]


def _names(article: Article) -> tuple[str, ...]:
    """Return the outlet and the agencies of the datelines, without articles: a dispatch is its agency's wherever it is printed."""
    datelines = [credit.agency for credit in article.credits if credit.kind == "dateline"]
    outlet = article.outlet if article.outlet and not _HOST.fullmatch(article.outlet) else None
    names = [*([outlet] if outlet else []), *datelines]
    return tuple(dict.fromkeys(re.sub(r"^[Tt]he\s+", "", name) for name in names))


def _unspaced_name(article: Article) -> str:
    """Return the letters of the name that a site, an address or a file gives an outlet, or "" where none is to trust."""
    host = article.outlet if article.outlet and _HOST.fullmatch(article.outlet) else ""
    return _name_in_host(host) if host else _name_in_address(article.report, article.text)


@lru_cache(maxsize=1024)
def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


@lru_cache(maxsize=1024)
def _name_in_address(address: str, text: str) -> str:
    """Return the letters of the name that an address gives its outlet, or "" where it gives none to trust.

    One word alone is trusted if it is a site's, or if the text itself says that somebody told it something.
    """
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return _name_in_host(parts.hostname or "")
    words = re.findall(r"[a-z]+", PurePosixPath(address.replace("\\", "/")).stem.casefold())
    return _trusted(words) if len(words) > 1 or any(_hears(text, word) for word in words) else ""


def _name_in_host(host: str) -> str:
    labels = [label for label in host.split(".") if label not in _SUFFIXES]
    plain = labels[-2] if len(labels) > 1 else "".join(labels)
    return _trusted(re.findall(r"[a-z]+", plain))


def _trusted(words: list[str]) -> str:
    """Return the letters of a name without its article, "" where it is short or could mean anything."""
    if words and words[0] == "the":
        words = words[1:]
    name = re.sub(r"^the(?=\w{5})", "", "".join(words))
    return "" if len(name) < _LEAST_LETTERS or set(words) <= _ORDINARY else name


def _hears(text: str, name: str) -> bool:
    """Tell whether a text says that somebody told a paper of this name something."""
    return re.search(rf"\b{TOLD_TO}\s+(?:the\s+)?(?=[A-Z])(?i:{name})\b", text) is not None


@lru_cache(maxsize=512)
def citing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds an outlet of this name cited as the source of what is told."""
    named = rf"(?-i:(?=[A-Z]))(?:the\s+)?(?-i:(?=[A-Z])){name}"
    return re.compile(
        rf"\b{CITING}\s+(?:the\s+)?{named}\b|\b{named}(?:['’]s)?\s+(?:\w+\s+)?{CITED}\b", re.IGNORECASE
    )


@lru_cache(maxsize=512)
def named_pattern(name: str) -> re.Pattern[str]:
    """Return what finds the bare name of an outlet, capitalised in every word as names are, but for small ones."""
    return re.compile(rf"(?<![\w'’-])(?-i:(?=[A-Z])){name}(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=512)
def pointing_pattern(name: str) -> re.Pattern[str]:
    """Return what finds a reader sent on to an outlet of this name for the whole text."""
    return re.compile(rf"\b{POINTING}\W+(?:\w+\W+){{0,3}}?(?-i:(?=[A-Z])){name}\b", re.IGNORECASE)
