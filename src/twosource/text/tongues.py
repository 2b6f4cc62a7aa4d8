"""Who speaks another language than English: words of theirs are a translator's choice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.model import AnnotatedText, Quotation
from twosource.text.homelands import homelands, likely_home
from twosource.text.naming import compatible, is_proper
from twosource.text.word_sets import word_set

ENGLISH_SPOKEN = word_set("""
    AUS BHS BLZ BRB BWA CAN FJI GBR GHA GUY IND IRL JAM KEN LBR MLT MWI MYS NAM NGA NZL PAK PHL PNG SGP SLE TTO UGA USA
    ZAF ZMB ZWE
""")
"""Countries whose officials often speak English in public."""
_LANGUAGE = re.compile(
    r"\b(?:in|from|speaking|spoke|speaks|the|his|her|their)\s+(?:[a-z]+\s+)?(?:Afrikaans|Albanian|Amharic|Arabic|"
    r"Armenian|Azeri|Basque|Bengali|Bosnian|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|"
    r"Dutch|Estonian|Farsi|Finnish|Flemish|French|Georgian|German|Greek|Hausa|Hebrew|Hindi|Hungarian|Icelandic|"
    r"Indonesian|Italian|Japanese|Kazakh|Khmer|Korean|Kurdish|Kyrgyz|Latvian|Lithuanian|Malay|Mandarin|Mongolian|"
    r"Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Quechua|Romanian|Russian|Serbian|Slovak|Slovene|"
    r"Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tajik|Tamil|Thai|Tibetan|Tigrinya|Turkish|Turkmen|Ukrainian|"
    r"Urdu|Uzbek|Vietnamese|Wolof|Yoruba|Zulu)\b"
    r"(?=\s*(?:$|[^\w\s'’-])|\s+(?:a|after|and|as|at|because|before|but|by|during|earlier|for|from|here|in|instead|late|later|on"
    r"|only|or|over|rather|that|through|to|today|via|when|where|which|while|with|yesterday|(?:original|broadcast|edition|language"
    r"|phrases?|service|subtitles|text|version|words?)|[A-Z]\w+day)\b)"
    r"|\b(?:translat(?:ed|ion|or)|interpreter)\b"
)
"""A language is followed by no noun that it describes: “in Russian on Monday”, and not “his Russian counterpart”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """The speakers of a story by what they speak to the press.

    `other`: likely another language, by their country and office, or as a report says. `english`: perhaps English, by their country.
    `possible`: perhaps another language, `other` among them; a speaker of whom nothing is told speaks that of the story's country.
    """

    other: frozenset[str]
    english: frozenset[str]
    possible: frozenset[str]
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The countries (ISO 3166 alpha-3) that each may speak for."""


def find_tongues(texts: Sequence[AnnotatedText], names: Mapping[str, str | None]) -> Tongues:
    """Return what the speakers of a story speak; `names` gives the speaker of each quotation.

    Whoever may speak for a country of English is in `other` only where a report tells of another language.
    """
    codes = homelands(texts, names)
    by_name = {e.name: e.country for text in texts for e in text.entities if e.country is not None}
    english = {name for name, found in codes.items() if not ENGLISH_SPOKEN.isdisjoint(found)}
    official = {name for name, found in codes.items() if found}
    country = {name for name, code in by_name.items() if code not in ENGLISH_SPOKEN}
    other = _with_namesakes((country | official) - english | set(_told(texts, names)), names)
    home = likely_home(texts)
    abroad = {name for name, found in codes.items() if found - ENGLISH_SPOKEN}
    unplaced = {name for name in names.values() if name} - english - set(by_name)
    return Tongues(
        other=other,
        english=frozenset(english | {name for name, code in by_name.items() if code in ENGLISH_SPOKEN}),
        possible=other | abroad | (unplaced if home and home not in ENGLISH_SPOKEN else set()),
        homes=codes,
    )


def _told(texts: Sequence[AnnotatedText], names: Mapping[str, str | None]) -> Iterator[str]:
    for text in texts:
        for quotation in text.quotations:
            name = names.get(quotation.id)
            if name and _LANGUAGE.search(_beside(text, quotation)):
                yield name


def _with_namesakes(found: set[str], names: Mapping[str, str | None]) -> frozenset[str]:
    """Return some speakers with all who are called by a part or another spelling of their names."""
    called = {name for name in names.values() if name} - found
    alike = {name for name in called if any(_is_one(name, one) for one in sorted(found))}
    return frozenset(found | alike)


def _is_one(name: str, other: str) -> bool:
    return is_proper(name) and is_proper(other) and compatible(name, other)


def _beside(text: AnnotatedText, quotation: Quotation) -> str:
    """Return the words of the quotation's sentences outside its marks."""
    held = [s for s in text.sentences if s.start < quotation.end and quotation.start < s.end]
    words = text.article.text
    if not held or quotation.form == "indirect":
        return ""
    return words[held[0].start : quotation.start] + " " + words[quotation.end : held[-1].end]
