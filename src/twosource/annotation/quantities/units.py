"""What a number counts: a currency, a measure, or the noun behind it."""

import re
from dataclasses import dataclass

from twosource.annotation.quantities.words import CURRENCIES, IRREGULAR, MEASURES, PEOPLE, STOPS

_SYMBOL = re.compile(r"(?:(?:US|A|C|HK|NZ|S|R)?\$|[£€¥₹₽₩₺₴₦]|\b(?:USD|EUR|GBP|CHF|RUB|INR|Rs\.?)\s?)\s?$")
_BEHIND = re.compile(
    r"\s?(?:%|°\s?[CF]\b|°)|[-\s](?:per\s?cent|percentage\s+points?|basis\s+points?|square\s+\w+|cubic\s+\w+|sq\.?\s+\w+)\b",
    re.IGNORECASE,
)
SHORT_MEASURE = re.compile(r"\s?(?:km/h|kms?|cm|mm|kg|mph|kph|lbs?|ft|MW|GW|kW|GB|MB|bpd|m)\b(?!\.?\w)")
_WORD = re.compile(r"[-\s]\s*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_COUNTRY_DOLLARS = {"australian": "AUD", "canadian": "CAD", "u.s": "USD", "us": "USD", "american": "USD"}
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her)\s+)?(?:[\d,.]+\s+)?", re.IGNORECASE)
_HARMED = re.compile(
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|arrest(?:ed|s|ing)|detain(?:ed|s|ing)"
    r"|(?:toll|deaths|fatalities|casualties)(?:\s+[a-z]+){0,4})"
    r"(?:\s+(?:at\s+least|more\s+than|about|around|some|nearly|up\s+to|another|over|almost))?\s+$",
    re.IGNORECASE,
)
# "The number of absent lawmakers stands at six": what is counted stands before; "…; it was seven" counts the same.
_COUNT_OF = re.compile(r"\b(?:number|count|total|tally)(?=\s+of\s)", re.IGNORECASE)
_COUNTED = re.compile(
    r"[^\d.;:“”\"]{0,40}(?:[;,]\s+(?:it|the\s+(?:correct|right|actual)\s+(?:number|figure|count))\s+"
    r"(?:was|is|should\s+be)(?:\s+in\s+fact)?\s+)?",
    re.IGNORECASE,
)
_FAR_BEFORE = 90
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and how far the words that give it reach; `measured` where it is money or a measure."""

    name: str
    start: int
    end: int
    measured: bool = False


def find_unit(text: str, start: int, end: int, stop: int, *, one: bool) -> Unit:
    """Return what the number `text[start:end]` counts, looking no further than `stop`; "" if nothing is named."""
    if symbol := _SYMBOL.search(text, max(0, start - 5), start):
        name = symbol.group().strip().lower()
        code = CURRENCIES.get(name, "INR" if name.startswith("rs") else name.upper())
        return Unit(code, symbol.start(), end, measured=True)
    for pattern in (_BEHIND, SHORT_MEASURE):
        if match := pattern.match(text, end, stop):
            name = " ".join(match.group().strip(" -").lower().split()).replace("sq.", "sq").replace("° ", "°")
            measure = MEASURES.get(name) or MEASURES.get(_singular(name))
            if measure is not None:
                return Unit(measure, start, match.end(), measured=True)
    unit = _noun(text, start, end, stop, one=one)
    if unit.measured and unit.name == "pound":
        return Unit(_pounds(text, start, unit.end), unit.start, unit.end, measured=True)
    return unit


_WEIGHED = re.compile(
    r"\b(?:weigh\w*|weight|heav\w+|shed|overweight|catch|caught|tipped the scales)\b", re.IGNORECASE
)
_OF_WEIGHT = re.compile(
    r"\s+(?:\(\s?[\d.,]+\s?(?:kg|kilo)|(?:heavier|lighter|overweight|in weight|per square inch)\b"
    r"|of\s+(?!(?:\w+\s)?(?:money|cash|debt|debts|damage|funding|investment|spending|revenue|sales|savings|aid|cuts|fines|tax|taxes|income|grants|losses|profit|profits|goods|assets)\b))",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|cost\w*|fine\w*|worth|price\w*|spen[dt]\w*|earn\w*|salar\w+|wage\w*|s[eo]ld|sell\w*|b[uo]\w*ght|buy\w*|bill|debt\w*"
    r"|loan\w*|donat\w+|raise\w*|rais\w+|owe\w*|lend|lent|borrow\w*|charge\w*|fee|fees|profit\w*|fund\w*|budget|grant\w*|reward|damages|stole\w*|invest\w*|save\w*|money|cash|bet)\b",
    re.IGNORECASE,
)
_PAID_FOR = re.compile(
    r"\s+(?:sterling|an? (?:day|week|month|year|night|hour|head|ticket)|per (?:day|week|month|year|head)|in (?:cash|fines?|tax|damages))\b"
)


def _pounds(text: str, start: int, end: int) -> str:
    """Tell pounds sterling from pounds of weight by the words around them; where nothing tells they are no money."""
    before = text[max(0, start - 60) : start]
    sentence = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    if _OF_WEIGHT.match(text, end) or _WEIGHED.search(sentence):
        return "pound"
    millions = re.search(r"(?:m|b|tr)illion|[\d.](?:m|bn)\b", text[start:end])
    paid = _PAID.search(sentence) or _PAID_FOR.match(text, end) or _PAID.search(text, end, end + 40)
    return "GBP" if millions or paid else "pound"


def _noun(text: str, start: int, end: int, stop: int, *, one: bool) -> Unit:
    """Read the noun phrase behind a number: its first plural, after `one` the last word before it breaks off.

    The words of `300 of the 1,200 workers` give the unit, but they belong to the other number.
    """
    words = _phrase(text, end, stop)
    unit = _head_of(words, text, start, end, one=one)
    if unit.end > end and any(sign.isdigit() for sign in text[end : unit.end]):
        return Unit(unit.name, unit.start, end, measured=unit.measured)
    return unit


def _head_of(words: list[tuple[str, int, int]], text: str, start: int, end: int, *, one: bool) -> Unit:
    if words and text[end] == "-":
        word, _, last = words[0]
        return Unit("people" if word.lower() == "strong" else lemma(word.lower()), start, last)
    if not words:
        harmed = _HARMED.search(text, max(0, start - 50), start)
        return Unit("people" if harmed else _counted_before(text, start), start, end)
    if (unit := _first_plural(words, start, end)) is not None:
        return unit
    word, _, last = words[-1]
    return Unit(lemma(word.lower()), start, last) if one and word.lower() != "such" else Unit("", start, end)


def _counted_before(text: str, start: int) -> str:
    """Return what a number is said to be the number of, "" where nothing before it says so."""
    for match in _COUNT_OF.finditer(text, max(0, start - _FAR_BEFORE), start):
        unit = _first_plural(_phrase(text, match.end(), start), match.end(), match.end())
        if unit is not None and not unit.measured and _COUNTED.fullmatch(text, unit.end, start):
            return unit.name
    return ""


def _first_plural(words: list[tuple[str, int, int]], start: int, end: int) -> Unit | None:
    for place, (word, first, last) in enumerate(words):
        lower = word.lower()
        if lower in PEOPLE:
            return Unit("people", start, last)
        if (found := _named(lower, words, place)) is not None:
            return Unit(found, start, last, measured=True)
        following = words[place + 1][0].lower() if place + 1 < len(words) else ""
        if _is_plural(lower) and not (following and _is_plural(following) and first - end < 2):
            return Unit(lemma(lower), start, last)
    return None


def _named(lower: str, words: list[tuple[str, int, int]], place: int) -> str | None:
    single = _singular(lower)
    before = words[place - 1][0].lower() if place else ""
    if single in CURRENCIES and single != "real":
        return _COUNTRY_DOLLARS.get(before, CURRENCIES[single])
    if single == "pound" and place == 0:
        return "pound"
    return MEASURES.get(lower) or MEASURES.get(single) if place == 0 else None


def _phrase(text: str, end: int, stop: int) -> list[tuple[str, int, int]]:
    words: list[tuple[str, int, int]] = []
    place = end
    if match := _OF.match(text, place, stop):
        place = match.end() - 1
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, place, stop)):
        word = match[1]
        if word.lower() in STOPS:
            break
        words.append((word, match.start(1), match.end(1)))
        place = match.end()
    return words


def _is_plural(word: str) -> bool:
    if word in IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s", "’s"))


def lemma(noun: str) -> str:
    """Return the singular of a noun in lower case by the rules of spelling."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-3] + "man"
    return _singular(noun)


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 2:
        return noun[:-1]
    return noun
