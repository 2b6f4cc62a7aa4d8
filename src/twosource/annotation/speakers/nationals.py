"""Tell bearers of one office in two countries apart: "the Omani minister", "the Peruvian president"."""

import re
from collections.abc import Sequence

from twosource.annotation.gazetteer import gazetteer
from twosource.annotation.speakers.description_words import alike
from twosource.annotation.speakers.discourse import Discourse
from twosource.annotation.speakers.persons import Person
from twosource.text.word_sets import word_set

_WORDS = re.compile(r"[\w’'.-]+")
_BEHIND = re.compile(
    r"\s*(?:\([^)]{1,20}\))?,?\s+of (?:the (?:\w+ )?Republic of )?(?P<country>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
)
_REACH = 70
_STOP = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.\s|[;\n]")
"""What ends a clause; the full stop of "Gen." does not."""
_AS_THE_OTHER = word_set("counterpart colleague homologue")
"""Words for somebody who bears the office of whom he or she is set beside."""


def is_people(word: str) -> bool:
    """Tell a word for the people of a country ("omani"), in whatever case."""
    entry = gazetteer().get(word.capitalize())
    return entry is not None and entry.kind == "demonym"


def bearer_in_country(discourse: Discourse, before: int, words: Sequence[str]) -> Person | None:
    """Give the one bearer of an office who was introduced with the country that the second of `words` tells."""
    country = _country_told(words)
    if country is None:
        return None
    offices = {words[-1]} | alike(words[-1]) | _AS_THE_OTHER
    named = [
        person
        for person in discourse.persons_before(before, reach=len(discourse.text))
        if offices & person.roles and country in countries_of(discourse, person, before)
    ]
    return named[0] if len(named) == 1 else None


def is_of_another_country(discourse: Discourse, before: int, words: Sequence[str], person: Person) -> bool:
    """Tell somebody who was introduced with another country than the one that the second of `words` tells."""
    country = _country_told(words)
    known = countries_of(discourse, person, before) if country is not None else set()
    return bool(known) and country not in known


def _country_told(words: Sequence[str]) -> str | None:
    entry = gazetteer().get(words[1].capitalize()) if len(words) > 2 else None
    return entry.country if entry is not None and entry.kind == "demonym" else None


def countries_of(discourse: Discourse, person: Person, before: int) -> set[str]:
    """Give the countries with which a person is named: "of Peru" behind the name, else the last one before it in its clause."""
    text, countries = discourse.text, set()
    for start, end in person.places:
        if start < before:
            others = [b for p in discourse.cast.persons if p is not person for _, b in p.places if b <= start]
            countries.add(_country_behind(text, end) or _country_before(text, max(others, default=0), start))
    return {country for country in countries if country is not None}


def _country_before(text: str, after: int, place: int) -> str | None:
    """Read the words behind the last other person's name, and behind the country of that person."""
    other = _BEHIND.match(text, after) if after else None
    first = max(other.end() if other is not None else after, place - _REACH)
    clause = _STOP.split(text[min(first, place) : place])[-1]
    words = [word.removesuffix("'s").removesuffix("’s") for word in _WORDS.findall(clause)]
    entries = (gazetteer().get(word) for word in reversed(words) if word[:1].isupper())
    return next((e.country for e in entries if e is not None and e.sense in {"country", "demonym"}), None)


def _country_behind(text: str, place: int) -> str | None:
    found = _BEHIND.match(text, place)
    for name in (found["country"], found["country"].split()[0]) if found else ():
        entry = gazetteer().get(name)
        if entry is not None and entry.sense == "country":
            return entry.country
    return None
