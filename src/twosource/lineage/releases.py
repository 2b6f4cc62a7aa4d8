"""Releases: texts that were given to the press by whom they are about."""

import re
from functools import lru_cache

from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import RELEASE
from twosource.model import Article, Span

_ISSUER = re.compile(
    r"(?:[Tt]he )?(?:(?:Ministry|Department|Directorate|Embassy|Secretariat|Presidency|Prefecture|Municipality|Government|Commission|Office)"
    r" (?:of|for) .+|"
    r"(?:[^\n]+ )?(?:Ministry|Department|Directorate|Embassy|Secretariat|Prefecture|Municipality|Authority|Office|Police|"
    r"Constabulary|Gendarmerie|Coast ?[Gg]uard|Command|Armed Forces|City Council|City Hall|Inspectorate)"
    r"(?: (?:of|for) [^\n]+| \([^()\n]+\))?)"
)
"""An office's name: whatever it publishes is its own word. Names of papers end or begin otherwise."""
_MEDIUM = re.compile(
    r"\b(?:News|Times|Post|Gazette|Journal|Radio|TV|Press|Agency|Wire|Review|Magazine|Bulletin|Herald|Online|Today)\b"
)

_PRESS_OFFICE = re.compile(r"\bPress (?=Office|Secretariat|Department|Directorate|Service)")


def is_release(witness: WitnessText) -> bool:
    """Tell whether a text was given to the press by whom it is about."""
    return find_release(witness.text.article) is not None


def find_release(article: Article) -> tuple[Span, ...] | None:
    """Return the words that mark an article as a release; none of its text where its outlet is an office; None where it is no release."""
    found = _search(article.text)
    if found:
        return (Span(article=article.id, start=found[0], end=found[1]),)
    return () if article.outlet and _is_office(article.outlet) else None


@lru_cache(maxsize=1024)
def _search(text: str) -> tuple[int, int] | None:
    """Search a text once, however many others it is compared with."""
    found = RELEASE.search(text)
    return found.span() if found else None


@lru_cache(maxsize=1024)
def _is_office(outlet: str) -> bool:
    return _ISSUER.fullmatch(outlet) is not None and _MEDIUM.search(_PRESS_OFFICE.sub("", outlet)) is None
