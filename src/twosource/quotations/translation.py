"""Who is likely to have been translated: words of theirs are two reporters' choices, not two statements."""

import re
from collections.abc import Mapping, Sequence

from twosource.model import AnnotatedText, Quotation
from twosource.quotations.homelands import homelands
from twosource.text.naming import compatible, is_proper

_ENGLISH = frozenset(
    [
        "USA",
        "GBR",
        "CAN",
        "AUS",
        "NZL",
        "IRL",
        "JAM",
        "TTO",
        "BRB",
        "BHS",
        "GUY",
        "BLZ",
        "NGA",
        "GHA",
        "ZAF",
        "KEN",
        "UGA",
        "ZMB",
        "ZWE",
        "IND",
        "SGP",
        "PAK",
        "PHL",
        "MLT",
        "FJI",
        "PNG",
    ]
)
"""Countries whose officials speak English to the press."""


_LANGUAGE = re.compile(
    r"\b(?:in|from|speaking|spoke|speaks|the|his|her|their)\s+(?:[a-z]+\s+)?(?:Afrikaans|Albanian|Amharic|Arabic|"
    r"Armenian|Basque|Bengali|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|Dutch|Estonian|"
    r"Farsi|Finnish|Flemish|French|Georgian|German|Greek|Hausa|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Italian|"
    r"Japanese|Kazakh|Khmer|Korean|Kurdish|Latvian|Lithuanian|Malay|Mandarin|Mongolian|Nepali|Norwegian|Pashto|"
    r"Persian|Polish|Portuguese|Punjabi|Quechua|Romanian|Russian|Serbian|Slovak|Slovene|Slovenian|Somali|Spanish|"
    r"Swahili|Swedish|Tagalog|Tamil|Thai|Tibetan|Tigrinya|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese|Wolof|Yoruba|Zulu)\b"
    r"(?!\s+(?:[A-Z]|[a-z]+(?:er|or|ist)s?\b))"
    r"|\b(?:translat(?:ed|ion|or)|interpreter)\b"
)


def speaks_foreign(texts: Sequence[AnnotatedText], names: Mapping[str, str | None]) -> frozenset[str]:
    """Return the names of those who are likely to have been translated: by their countries, or a text tells so.

    `names` gives the speaker of each quotation. Whoever may speak for a country of English is none.
    """
    by_country = {
        entity.name
        for text in texts
        for entity in text.entities
        if entity.country is not None and entity.country not in _ENGLISH
    }
    told = {
        name
        for text in texts
        for quotation in text.quotations
        if (name := names[quotation.id]) and _LANGUAGE.search(_beside(text, quotation))
    }
    codes = homelands(texts, names)
    english = {name for name, found in codes.items() if not _ENGLISH.isdisjoint(found)}
    official = {name for name, found in codes.items() if found}
    foreign = sorted((by_country | official) - english | told)
    alike = {name for name in names.values() if name and any(_is_one(name, other) for other in foreign)}
    return frozenset({*foreign, *alike})


def _is_one(name: str, other: str) -> bool:
    return is_proper(name) and is_proper(other) and compatible(name, other)


def _beside(text: AnnotatedText, quotation: Quotation) -> str:
    """Return the words of the quotation's sentences outside its marks."""
    held = [s for s in text.sentences if s.start < quotation.end and quotation.start < s.end]
    words = text.article.text
    if not held or quotation.form == "indirect":
        return ""
    return words[held[0].start : quotation.start] + " " + words[quotation.end : held[-1].end]
