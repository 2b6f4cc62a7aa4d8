"""Find the quantities of an article: what a number can mean, and of what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from twosource.annotation.quantities.units import SHORT_MEASURE, Unit, find_unit
from twosource.annotation.quantities.words import (
    BOUNDS,
    LEADING,
    MONTHS_BEFORE,
    NUMBERED,
    SCORED,
    TIMES,
)
from twosource.model import Article, Bound, Quantity, Sentence
from twosource.text.numbers import Number, find_numbers, rounding_of

_BOUND = re.compile(
    r"(?<![\w])(" + "|".join(sorted(map(re.escape, BOUNDS), key=len, reverse=True)) + r")\s+(?:the\s+)?"
    r"(?:(?:US|A|C|HK|NZ)?\$|[£€¥₹₽])?$",
    re.IGNORECASE,
)
_LONGEST_BOUND = 24
_AFTER_BOUND = re.compile(r"\s+or\s+(more|so|less|fewer)\b|\+", re.IGNORECASE)
_AFTER: dict[str, Bound] = {
    "more": "at_least",
    "+": "at_least",
    "so": "about",
    "less": "at_most",
    "fewer": "at_most",
}
_RANGE = re.compile(r"(?:\s*[-–—]\s*|\s+(?P<word>to|or|and)\s+)(?:US)?[$£€¥]?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:[$£€¥]|US\$)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:[$£€¥]|US\$)?$", re.IGNORECASE)
_AGE = re.compile(r"[-\s‑]years?[-\s‑]old(?:s)?\b", re.IGNORECASE)
_NAME_AND_AGE = re.compile(r"[A-Z][\w’'-]+,\s+(?:who\s+is\s+|aged?\s+)?$|\baged?\s+$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.\s-]*$")
_WORD_BEHIND = re.compile(r"[-\s]*([^\W\d_]+(?:\.[^\W\d_]\.?)?)")
_SHARE = re.compile(r"-(third|quarter|fifth|tenth)s?\b", re.IGNORECASE)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PRONOUN = re.compile(
    r"one\s+(?:of|another|can|could|should|would|must|who|that|is|was|by|day)\b", re.IGNORECASE
)
_NOT_ONE = re.compile(r"\b(?:no|not|any|every|each|some)[\s-]$", re.IGNORECASE)
# "Two" without a noun mostly stands for somebody; and nobody is older than this.
_LEAST_BARE_WORD = 20
_OLDEST = 130


def find_quantities(article: Article, sentences: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """Return the quantities in the sentences, ordered by start; dates, ordinals and numbers in names are none.

    A number that the words bound on one side only reaches to infinity or from zero.
    """
    return tuple(
        quantity
        for sentence in sentences
        for quantity in _in_sentence(article.text, sentence.start, sentence.end)
    )


def _in_sentence(text: str, start: int, end: int) -> Iterator[Quantity]:
    numbers = _scaled(text, list(find_numbers(text, start, end)))
    place = 0
    while place < len(numbers):
        number = numbers[place]
        second = numbers[place + 1] if place + 1 < len(numbers) else None
        place += 1
        if _is_range_of_days(text, number, second, start):
            place += 1
            continue
        if _is_no_quantity(text, number, start) or _is_ranged_time(text, number, second, end):
            continue
        if second is not None and (pair := _pair(text, number, second, start, end)) is not None:
            place += 1
            yield pair
        elif (quantity := _single(text, number, start, end)) is not None:
            yield quantity


_SCALES = frozenset({"dozen", "hundred", "thousand", "million", "billion", "trillion"})


def _scaled(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Join "several dozen", "a few hundred" and "a couple of thousand", which the words count together."""
    joined: list[Number] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.vague
            and text[number.start : number.end].lower() in _SCALES
            and text[before.end : number.start] in {" ", " of "}
        ):
            low, high = before.low * number.low, before.high * number.low
            joined[-1] = replace(before, end=number.end, low=low, high=high)
        else:
            joined.append(number)
    return joined


def _pair(text: str, one: Number, two: Number, start: int, end: int) -> Quantity | None:
    """Read a range (30-40, between 30 and 40) or the score of a match (3-0)."""
    link = _RANGE.fullmatch(text, one.end, two.start)
    if link is None or one.vague or two.vague:
        return None
    between = _BETWEEN.search(text, max(start, one.start - 14), one.start) is not None
    word = (link["word"] or "").lower()
    if word == "and" and not between:
        return None
    if word == "to" and _FROM.search(text, max(start, one.start - 10), one.start):
        return None
    unit = find_unit(text, two.start, two.end, end, one=False)
    symbol = find_unit(text, one.start, one.end, one.end, one=False)
    if symbol.measured:
        unit = Unit(symbol.name, symbol.start, max(unit.end, two.end), measured=True)
    if not word and _is_match_score(text, one, two, unit, start):
        low, high = sorted((one.low, two.low))
        return _quantity(text, one.start, two.end, low, high, "exact", "score")
    low, high = one.low * _shared_scale(one, two), two.low
    if low >= high:
        return None
    return _quantity(
        text, min(one.start, unit.start), max(two.end, unit.end), low, high, "between", unit.name
    )


def _shared_scale(one: Number, two: Number) -> float:
    """Return what "2 to 3 million" multiplies its first number by."""
    for scale in (1e12, 1e9, 1e6, 1e3):
        if (
            two.low >= scale
            and one.low < 1000 <= scale
            and two.low / scale < 1000
            and one.low <= two.low / scale
        ):
            return scale
    return 1.0


def _is_match_score(text: str, one: Number, two: Number, unit: Unit, start: int) -> bool:
    if not (one.figures and two.figures) or max(one.low, two.low) > 250 or "." in text[one.start : two.end]:
        return False
    before = set(re.findall(r"\w+", text[max(start, one.start - 60) : one.start].lower()))
    return one.low >= two.low or not unit.name or bool(before & SCORED and unit.name not in {"%", "people"})


def _single(text: str, number: Number, start: int, end: int) -> Quantity | None:
    if (special := _age_or_share(text, number, start, end)) is not None:
        return special
    if number.low == 1 and _NOT_ONE.search(text, max(start, number.start - 8), number.start):
        return None
    if _is_time(text, number, end) or _PRONOUN.match(text, number.start, end):
        return None
    unit = find_unit(text, number.start, number.end, end, one=number.low == 1)
    bare_word = not number.figures and not unit.name and number.low < _LEAST_BARE_WORD and not number.vague
    if bare_word or _is_name_or_year(text, number, unit, start):
        return None
    bound, first = _bound(text, min(number.start, unit.start), start)
    last = unit.end
    if behind := _AFTER_BOUND.match(text, number.end, end):
        bound, last = _AFTER[(behind[1] or "+").lower()], max(last, behind.end())
        unit = unit if unit.name else find_unit(text, number.start, behind.end(), end, one=False)
        last = max(last, unit.end)
    low, high, bound = _reach(number, bound)
    return _quantity(text, first, last, low, high, bound, unit.name)


def _age_or_share(text: str, number: Number, start: int, end: int) -> Quantity | None:
    """Read `34-year-old`, the 27 of `Amina Okoro, 27,` and `three-quarters`."""
    if age := _AGE.match(text, number.end, end):
        return _quantity(text, number.start, age.end(), number.low, number.high, "exact", "year-old")
    if number.figures and number.low < _OLDEST and _is_age(text, number, start):
        return _quantity(text, number.start, number.end, number.low, number.high, "exact", "year-old")
    if share := _SHARE.match(text, number.end, end):
        percent = 100 * number.low / _PARTS[share[1].lower().removesuffix("s")]
        return _quantity(text, number.start, share.end(), percent, percent, "exact", "%")
    return None


def _bound(text: str, start: int, floor: int) -> tuple[Bound, int]:
    match = _BOUND.search(text, max(floor, start - _LONGEST_BOUND), start)
    if match is None:
        return "exact", start
    return BOUNDS[re.sub(r"\s+", " ", match[1].lower())], match.start(1)


def _reach(number: Number, bound: Bound) -> tuple[float, float, Bound]:
    if number.vague:
        return (number.low, inf if bound in {"at_least", "more_than"} else number.high, "vague")
    if bound in {"at_least", "more_than"}:
        return number.low, inf, bound
    if bound in {"at_most", "less_than"}:
        return 0.0, number.high, bound
    if bound == "about":
        return number.low * (1 - rounding_of(number.low)), number.high * (1 + rounding_of(number.high)), bound
    return number.low, number.high, bound


def _quantity(text: str, start: int, end: int, low: float, high: float, bound: Bound, unit: str) -> Quantity:
    return Quantity(
        start=start, end=end, text=text[start:end], low=float(low), high=float(high), bound=bound, unit=unit
    )


def _is_range_of_days(text: str, one: Number, two: Number | None, start: int) -> bool:
    """Tell `March 12-15`."""
    joined = two is not None and _RANGE.fullmatch(text, one.end, two.start) is not None
    return joined and _word_before(text, one.start, start).lower() in MONTHS_BEFORE


def _is_ranged_time(text: str, one: Number, two: Number | None, end: int) -> bool:
    """Tell the first number of `2 to 3 days`."""
    return (
        two is not None
        and _RANGE.fullmatch(text, one.end, two.start) is not None
        and _is_time(text, two, end)
    )


def _is_no_quantity(text: str, number: Number, start: int) -> bool:
    """Tell ordinals, parts of words, clock times and long rows of figures from numbers that count."""
    behind, before = text[number.end : number.end + 2], text[max(start, number.start - 2) : number.start]
    glued = behind[:1].isalpha() and not SHORT_MEASURE.match(text, number.end)
    if glued or behind[:1] in {"_", "/", "@"} or before[-1:] in {"#", "/", "_", "'", "’", "@"}:
        return True
    if (behind[:1] == ":" and behind[1:].isdigit()) or (before[-1:] == ":" and before[:1].isdigit()):
        return True
    if before[-1:] in "-‑–" and before[:1].isalpha():
        return True
    return before[-1:] == "." and before[:1].isdigit()


def _is_time(text: str, number: Number, end: int) -> bool:
    behind = _WORD_BEHIND.match(text, number.end, end)
    return behind is not None and behind[1].lower() in TIMES


def _is_age(text: str, number: Number, start: int) -> bool:
    if text[number.end : number.end + 1] not in {",", ".", ";", ")"} or number.low < 1:
        return False
    return _NAME_AND_AGE.search(text, max(start, number.start - 40), number.start) is not None


def _is_name_or_year(text: str, number: Number, unit: Unit, start: int) -> bool:
    """Tell years, days of months and numbers that name something (Boeing 737, Article 5) from counts."""
    word = _word_before(text, number.start, start)
    lower = word.lower()
    if not number.figures:
        return not unit.name and lower in NUMBERED
    if lower in MONTHS_BEFORE or (_is_like_year(text, number) and not unit.measured):
        return True
    if lower in NUMBERED and (word[:1].isupper() or not unit.name):
        return True
    if unit.name or not word or text.startswith(word, start):
        return False
    return word[:1].isupper() and not word.isupper() and lower not in LEADING


def _word_before(text: str, place: int, start: int) -> str:
    match = _WORD_BEFORE.search(text, max(start, place - 24), place)
    return match[1] if match else ""


def _is_like_year(text: str, number: Number) -> bool:
    """Tell a bare four-digit figure of these centuries, which news writes without a comma only for years."""
    return (
        number.end - number.start == 4
        and text[number.start : number.end].isdecimal()
        and 1900 <= number.low <= 2059
    )
