"""Who is likely to have been translated: words of theirs are two reporters' choices, not two statements."""

import re
from collections.abc import Mapping, Sequence

from twosource.model import AnnotatedText, Quotation
from twosource.text.wording import lexicon

_ENGLISH = lexicon("""USA GBR CAN AUS NZL IRL JAM TTO BRB BHS GUY BLZ NGA GHA ZAF KEN UGA ZMB ZWE IND SGP""")


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
    """Return the names of those who are likely to have been translated: by their country, or a text tells so.

    `names` gives the speaker of each quotation.
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
    return frozenset(by_country | told)


def _beside(text: AnnotatedText, quotation: Quotation) -> str:
    """Return the words of the quotation's sentences outside its marks."""
    held = [s for s in text.sentences if s.start < quotation.end and quotation.start < s.end]
    words = text.article.text
    if not held or quotation.form == "indirect":
        return ""
    return words[held[0].start : quotation.start] + " " + words[quotation.end : held[-1].end]
