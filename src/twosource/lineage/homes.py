"""The countries of speakers: what their names say, or the phrase in which a report first gives them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.lineage.phrases import REPORTED
from twosource.model import AnnotatedText

_BETWEEN = re.compile(r"(?:['’]s?)?(?:[ -]+[\w’'-]+){1,7} +")
"""What may stand between a country and a name of one phrase: an office, in words without marks."""
_APART = re.compile(
    r"\b(?:who|whom|which|that|with|and|but|to|from|as|when|while|after|in|at|on|by|counterpart)\b"
)
"""What parts one phrase from another."""
_NEAR = 80


def find_homes(texts: Sequence[AnnotatedText]) -> dict[str, str]:
    """Return the country (ISO 3166 alpha-3) of speakers by their last names, in lower case, where all texts agree.

    "Kremlin" has its country itself, "Danish fisheries minister Inge Bruun" by the word before.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for name, country in _read_homes(text):
            for part in last_names(name):
                found[part].add(country)
    return {name: min(countries) for name, countries in sorted(found.items()) if len(countries) == 1}


def last_names(name: str) -> tuple[str, ...]:
    """Return the words of a name but the first, in lower case; of several either may stand alone elsewhere."""
    names = name.lower().split()
    return tuple(names[1:] or names)


def _read_homes(text: AnnotatedText) -> Iterator[tuple[str, str]]:
    homes = {entity.id: entity.country for entity in text.entities if entity.country}
    people = {entity.id: entity.name for entity in text.entities if entity.kind == "person"}
    yield from ((entity.name, entity.country) for entity in text.entities if entity.country)
    named = [mention for mention in text.mentions if mention.entity in homes and not mention.pronoun]
    for mention in text.mentions:
        if mention.entity not in people or mention.pronoun:
            continue
        for country in named:
            between = text.article.text[country.end : mention.start]
            if (
                0 < mention.start - country.end <= _NEAR
                and _BETWEEN.fullmatch(between)
                and not REPORTED.search(between)
                and not _APART.search(between)
            ):
                yield people[mention.entity], homes[country.entity or ""]
