"""Names and numbers however they are written: rewriters say "sixty" for 60 and "the Malian border" for the border with Mali."""

from collections.abc import Mapping
from functools import cache, lru_cache

from twosource.text.countries import countries
from twosource.text.numbers import number_value
from twosource.text.terms import stem


@lru_cache(maxsize=100_000)
def plain_detail(word: str) -> str | None:
    """Return a number in figures, the stem of the country for its people, and None for other words."""
    if word[:1].isupper() and word in _lands():
        return _lands()[word]
    lower = word.lower()
    value = number_value(lower.split("-")) if lower.replace("-", "").isalpha() else None
    return f"{value:.0f}" if value is not None and value.is_integer() else None


@cache
def _lands() -> Mapping[str, str]:
    """Return the stem of the country for each people whose country has a name of one word."""
    return {
        demonym: stem(country.name)
        for country in countries()
        for demonym in country.demonyms
        if " " not in country.name and " " not in demonym
    }
