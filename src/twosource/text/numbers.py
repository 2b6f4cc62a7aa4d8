"""Numbers as English news writes them: digits, words, and both together, read as values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_DIGITS = re.compile(r"(\d{1,3}(?:[,  ]\d{3})+|\d+)(\.\d+)?$")
# More digits than any count in the news; beyond it float() of a hostile text would be infinite.
_MOST_DIGITS = 30


_MOST_ROUNDING, _LEAST_ROUNDING = 0.1, 0.025
_ROUGH_FROM = 100.0  # small numbers are rounded by ear: about 14, almost 40


def rounding_of(value: float) -> float:
    """Return how far what a newsroom calls "about" a number may lie from it, as a share of it in [0.025, 0.1].

    Half of the last step that the number shows: 400 may stand for 360, 410 only for what lies near it.
    """
    if not (value >= _ROUGH_FROM and isfinite(value)):
        return _MOST_ROUNDING
    digits = f"{value:.0f}".rstrip("0")
    step = 10.0 ** (len(f"{value:.0f}") - len(digits)) * (5 if digits.endswith("5") else 1)
    return min(max(step / 2 / value, _LEAST_ROUNDING), _MOST_ROUNDING)


def digits_value(word: str) -> float | None:
    """Return what `5,000`, `12.5` or `3½` means, None for anything else."""
    if len(word) > _MOST_DIGITS:
        return None
    if word[-1:] in _FRACTIONS:
        whole = digits_value(word[:-1]) if word[:-1] else 0.0
        return None if whole is None else whole + _FRACTIONS[word[-1]]
    match = _DIGITS.match(word)
    if match is None:
        return None
    return float(re.sub(r"\D", "", match[1]) + (match[2] or ""))


def number_value(words: Sequence[str]) -> float | None:
    """Return the value of a number's words in lower case (`two hundred and six`), None if they are none.

    Follows the usual grammar of hundreds below scales; `a`, `and` and hyphens may stand between.
    """
    total, part, seen = 0.0, 0.0, False
    for word in words:
        value = UNITS.get(word)
        amount = float(value) if value is not None else digits_value(word)
        if amount is not None:
            part, seen = part + amount, True
        elif word in SCALES:
            total, part = _scaled(total, part if seen else 1.0, SCALES[word])
            seen = True
        elif word == "half":
            part, seen = part + 0.5, True
        elif word not in {"a", "an", "and", "-", "of"}:
            return None
    result = total + part
    return result if seen and isfinite(result) else None


def _scaled(total: float, part: float, scale: float) -> tuple[float, float]:
    """Multiply what a scale word governs: a hundred only the words before it, a million all of them."""
    if scale == SCALES["hundred"]:
        return total, (part or 1.0) * scale
    if 0 < total < scale:
        return (total + part) * scale, 0.0
    return total + (part or 1.0) * scale, 0.0


def ordinal_value(word: str) -> int | None:
    """Return the rank that `third`, `21st` or `twenty-first` names, None for anything else."""
    if match := re.match(r"(\d{1,4})(?:st|nd|rd|th)$", word):
        return int(match[1])
    tens, _, rest = word.rpartition("-")
    if tens and (UNITS.get(tens, 0) < 20 or rest not in ORDINALS):
        return None
    rank = ORDINALS.get(rest)
    return None if rank is None else rank + UNITS.get(tens, 0)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at `[start, end)`; `low` and `high` differ only for words like `dozens`."""

    start: int
    end: int
    low: float
    high: float
    figures: bool

    @property
    def vague(self) -> bool:
        """Whether the words give an order of size, not a number."""
        return self.low != self.high


# What the words leave open: the smallest and largest number that a newsroom would still call so.
VAGUE = {
    "couple": (2, 3), "handful": (3, 9), "several": (3, 12), "few": (2, 12), "numerous": (3, 1e5),
    "many": (3, 1e6), "countless": (20, 1e7), "dozens": (24, 200), "scores": (40, 400), "tens": (20, 99),
    "hundreds": (200, 2e3), "thousands": (2e3, 2e4), "millions": (2e6, 2e7), "billions": (2e9, 2e10),
    "trillions": (2e12, 2e13),
}  # fmt: skip
_SMALL = "|".join(sorted(UNITS, key=len, reverse=True))
_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_BIG = "hundreds|thousands|millions|billions|trillions"
_FIGURES = re.compile(
    r"(?P<digits>\d{1,3}(?:[,  ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|)(?P<part>[½¼¾⅓⅔])?"
    rf"(?P<scale>[-\s]?(?:{_SCALE})\b|\s?(?:bn|mn|tn|m|b|k)\b)?(?P<again>\s(?:{_SCALE})\b)?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"(?:(?:half\s+)?an?\s+(?={_SCALE}|half\s+(?:{_SCALE})))?"
    rf"(?:{_SMALL}|{_SCALE}|half(?=\s+(?:a\s+)?(?:{_SCALE})))\b"
    rf"(?:(?:[-\s]+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+|\s+and\s+a\s+(?=half\b))"
    rf"(?:{_SMALL}|{_SCALE}|half)\b)*",
    re.IGNORECASE,
)
_VAGUE_WORDS = re.compile(
    rf"(?:(?:many|several)\s+)?(?:(?P<first>tens|dozens|scores|hundreds)\s+of\s+(?P<then>{_BIG})"
    rf"|(?P<big>{_BIG}|dozens|scores)|an?\s+(?:small\s+)?(?P<some>couple|handful|few)|(?P<bare>several|numerous|countless))\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"(?<![\w])(?:\d|[½¼¾⅓⅔]|(?:{_SMALL}|{_SCALE}|{_BIG}|half|an?(?=\s+(?:{_SCALE}|couple|handful|few|half|small))|several|many"
    r"|numerous|countless|dozens|scores|tens)\b)",
    re.IGNORECASE,
)


def find_numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """Yield the numbers of `text[start:end]` from left to right; ordinals and letters in names are none."""
    place = start
    while match := _BEGINNING.search(text, place, end):
        number = _number_at(text, match.start(), end)
        if number is not None:
            yield number
        place = number.end if number is not None else match.end()


def _number_at(text: str, start: int, end: int) -> Number | None:
    if match := _VAGUE_WORDS.match(text, start, end):
        return _vague_number(match)
    if text[start].isdigit() or text[start] in _FRACTIONS:
        return _number_of_figures(text, start, end)
    found = _WORDS.match(text, start, end)
    if found is None:
        return None
    value = number_value(re.split(r"[\s-]+", found.group().lower()))
    return None if value is None else Number(found.start(), found.end(), value, value, figures=False)


def _vague_number(match: re.Match[str]) -> Number:
    if match["first"]:
        low, _ = VAGUE[match["first"].lower()]
        scale = SCALES[match["then"].lower().removesuffix("s")]
        return Number(match.start(), match.end(), low * scale, 10 * low * scale, figures=False)
    low, high = VAGUE[(match["big"] or match["some"] or match["bare"]).lower()]
    return Number(match.start(), match.end(), low, high, figures=False)


_MANY_BEHIND = re.compile(r"\s+(?:people|men|women|children|[a-z]+s)\b")


def _means_metres(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Tell `100m` of a track from `£100m` and `100m viewers`."""
    if (match["scale"] or "").strip() != "m":
        return False
    return (
        text[start - 1 : start] not in tuple("$£€¥₹₽₺") and _MANY_BEHIND.match(text, match.end(), end) is None
    )


def _number_of_figures(text: str, start: int, end: int) -> Number | None:
    match = _FIGURES.match(text, start, end)
    if match is None or not (match["digits"] or match["part"]):
        return None
    stop = match.end()
    if text[stop : stop + 1].isalnum() or _means_metres(text, start, match, end):
        stop = match.end("part") if match["part"] else match.end("digits")
        scales = []
    else:
        scales = [
            SCALES[re.sub(r"[-\s]", "", scale).lower()] for scale in (match["scale"], match["again"]) if scale
        ]
    value = digits_value((match["digits"] or "") + (match["part"] or ""))
    if value is None:
        return None
    for scale in scales:
        value *= scale
    return Number(start, stop, value, value, figures=True) if isfinite(value) else None
