"""Cut sentences into the words and codes that the patterns of times are matched against."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.annotation.times.patterns import code_of, code_of_kind
from twosource.annotation.times.words import (
    AFTER_NAMED_DAY,
    BEFORE_MONTH,
    BEFORE_NAMED_DAY,
    CAPITALISED,
    CLASSES,
    NAMESAKES,
    SHORT_DAYS,
    SHORT_MONTHS,
    SURELY_BEFORE_MONTH,
    TRIGGERS,
)
from twosource.model import Sentence
from twosource.text.feasts import FEASTS

_WORD = re.compile(
    r"\b[ap]\.\s?m\b\.?|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b|\d+|[^\W\d_]+|[^\w\s]",
    re.IGNORECASE,
)
_AM_PM = re.compile(r"([ap])\.\s?m\.?$")
_ZONES = frozenset(CLASSES["ZONE"].split())
# "Expected to last six weeks": no time that is past.
_BEFORE_TO_LAST = frozenset(
    {"to", "will", "would", "could", "may", "might", "can", "not", "t", "should", "must"}
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Lexed:
    """The words of an article's sentences: parallel sequences, with a code for each word in `codes`."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    codes: str


def lex(text: str, sentences: Sequence[Sentence]) -> Lexed:
    """Return the words of the sentences that can hold a time, in their order, with a BREAK behind each sentence."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    for sentence in sentences:
        found = [match.span() for match in _WORD.finditer(text, sentence.start, sentence.end)]
        written = [text[start:end] for start, end in found]
        normal = [_normal(word) for word in written]
        if TRIGGERS.isdisjoint(normal) and not any(word[0].isdigit() for word in normal):
            continue
        if words and _runs_on(words, normal):
            del words[-1], codes[-1], starts[-1], ends[-1]
        words += [*normal, "\n"]
        codes += [_code(written, normal, place) for place in range(len(written))]
        codes.append(code_of_kind("BREAK"))
        starts += [start for start, _ in found] + [sentence.end]
        ends += [end for _, end in found] + [sentence.end]
    return Lexed(text, tuple(words), tuple(starts), tuple(ends), "".join(codes))


def _runs_on(words: Sequence[str], following: Sequence[str]) -> bool:
    """Tell whether a sentence was cut behind `p.m.` though its day goes on (`9 p.m. | Tuesday`)."""
    first = following[0] if following else ""
    return words[-2:-1] in (["am"], ["pm"]) and (first in CAPITALISED or first in _ZONES)


def _normal(word: str) -> str:
    lower = word.lower()
    match = _AM_PM.match(lower) if "." in lower else None
    return f"{match[1]}m" if match else lower


def _code(written: Sequence[str], normal: Sequence[str], place: int) -> str:
    word, lower = written[place], normal[place]
    if word == lower and lower not in CAPITALISED and lower != "last" and not word[0].isdigit():
        return code_of(lower)
    if word[0].isdigit():
        return code_of_kind(_kind_of_number(word))
    if lower in CAPITALISED and not _is_calendar_name(written, place, lower):
        return code_of_kind("CAPITAL" if word[0].isupper() else "OTHER")
    if lower == "last" and place and normal[place - 1] in _BEFORE_TO_LAST:
        return code_of_kind("OTHER")
    code = code_of(lower)
    if code == code_of_kind("OTHER") and word[0].isupper():
        return code_of_kind("CAPITAL")
    return code


def _kind_of_number(word: str) -> str:
    if ":" in word:
        return "CLOCK"
    if word.endswith(("st", "nd", "rd", "th", "ST", "ND", "RD", "TH")):
        return "ORDNUM"
    if word.endswith("s"):
        return "DECADE" if len(word) in {3, 5} and word[-2] == "0" else "OTHER"
    if not word.isdecimal():
        return "NUMERAL"
    if len(word) == 4 and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return "YEAR"
    return "DAYNUM" if len(word) <= 2 and 1 <= int(word) <= 31 else "NUMERAL"


def _is_calendar_name(written: Sequence[str], place: int, lower: str) -> bool:
    """Tell the month or weekday from a verb (may, march), a person (April Jones) and a title (Sunday Times)."""
    if not written[place][0].isupper():
        return False
    before = written[place - 1] if place else ""
    after = written[place + 1] if place + 1 < len(written) else ""
    if lower in SHORT_DAYS or lower in SHORT_MONTHS:
        return after == "." or after.isdecimal()
    if f"{before.lower()} {lower}" in FEASTS:
        return True
    if before.lower() in BEFORE_NAMED_DAY or after.lower() in AFTER_NAMED_DAY:
        return False
    if (
        lower not in NAMESAKES
        or after[:1].isdecimal()
        or before.lower() in SURELY_BEFORE_MONTH
        or before.isdecimal()
    ):
        return True
    return _stands_alone(written[place], before, after)


def _stands_alone(word: str, before: str, after: str) -> bool:
    """Tell whether a word that is also a name or a verb is still likely the month."""
    if word == "March" and after in {"for", "on", "against"} and before in {"the", "annual"}:
        return False
    if after[:1].isupper() and after.isalpha():
        return False
    if before.lower() in BEFORE_MONTH:
        return True
    if not before:
        return after in {",", "'", "’"} or word not in {"May", "March"}
    return not before[0].isupper() and before != "."
