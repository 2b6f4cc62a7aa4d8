"""Names of a survey's parts in other formats, and words as those formats can hold them."""

import re
from urllib.parse import quote, urlsplit

from twosource.model import AnnotatedText, Article, Dossier, Survey

UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 cannot hold (section 2.2), and what it asks not to be used."""
UNSAFE_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`\x7f-\x9f\ud800-\udfff]")


def legal(words: str) -> str:
    """Return words with every sign that XML and JSON readers refuse replaced by U+FFFD."""
    return UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", words)


def urn(*parts: str) -> str:
    """Return the name of a part of a survey as a URN."""
    named = (quote(part.encode("utf-8", "replace"), safe="") for part in parts)
    return f"urn:twosource:{':'.join(named)}"


def iri(article: Article) -> str:
    """Return the web address of an article if it states one that can stand in an export, else a URN."""
    if article.url and not UNSAFE_IN_IRI.search(article.url):
        try:
            parts = urlsplit(article.url)
        except ValueError:
            return urn("article", article.id)
        if parts.scheme in {"http", "https"} and parts.netloc:
            return article.url
    return urn("article", article.id)


def all_texts(survey: Survey) -> list[AnnotatedText]:
    """Return every text of a survey in the order of its stories and sigils."""
    return [text for dossier in survey.dossiers for text in dossier.texts]


def witness_name(number: int, dossier: Dossier, article: str) -> str:
    """Return the XML name of a witness: the number of its story and its sigil."""
    return f"s{number}-{dossier.stemma.sigil(article)}"


SECTORS = frozenset(
    [
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "ENV",
        "GOV",
        "HLH",
        "HRI",
        "IGO",
        "IMG",
        "INS",
        "JRN",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "MNC",
        "MOD",
        "MOS",
        "NGM",
        "NGO",
        "OPP",
        "PTY",
        "RAD",
        "REB",
        "REF",
        "REL",
        "SEP",
        "SET",
        "SOC",
        "SPY",
        "UAF",
        "UIS",
        "UNS",
    ]
)
"""CAMEO's and PLOVER's codes of sectors; none of them is an ISO 3166 code of a country."""


def country_and_sector(code: str) -> tuple[str, str]:
    """Return the country and the sectors of an actor's code; "GOV" alone is a sector of no known country."""
    return ("", code) if code[:3] in SECTORS else (code[:3], code[3:])
