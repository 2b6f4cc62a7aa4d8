"""The words of a text with a normal form for comparing: case, marks, abbreviations and spelling set aside."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from twosource.text.spelling import american

_WORD = re.compile(
    r"per\s+cent\b"  # one word in American spelling
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # U.S. and U.S
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
    r"|[%&$€£¥₽₹₴]",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:anti|co|counter|cyber|de|inter|mid|multi|non|over|post|pre|re|semi|sub|un|under)", re.IGNORECASE
)
_SYMBOLS = {"%": "percent", "&": "and"}
_NUMERALS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that stay whole when accents are taken off, as English print writes them."""
# Upper case alone tells these from the pronoun and the verb stem.
_ABBREVIATIONS = {"US": "u.s", "USA": "u.s.a", "UK": "u.k", "UN": "u.n", "EU": "e.u", "UAE": "u.a.e"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word with its place and the form under which it is compared."""

    start: int
    end: int
    text: str
    normal: str


@lru_cache(maxsize=4096)  # sentences of the few stories in hand; every stage asks for them again
def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order; marks, spaces and hyphens between words are left out.

    Prefixes set off by a hyphen stay with their word ("co-operate" is compared as "cooperate"); other
    hyphenated words count as two. Contractions stay whole.
    """
    found: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if (
            found
            and found[-1].end == start - 1
            and text[start - 1] in "-‐‑"
            and _PREFIX.fullmatch(found[-1].text)
        ):
            start = found.pop().start
        elif found and text[start:end].startswith("."):
            continue
        found.append(Word(start=start, end=end, text=text[start:end], normal=normal(text[start:end])))
    return tuple(found)


@lru_cache(maxsize=65_536)  # about the word forms of a day's news
def normal(word: str) -> str:
    """Return the form under which one word is compared."""
    if word in _ABBREVIATIONS:
        return _ABBREVIATIONS[word]
    if word in _SYMBOLS:
        return _SYMBOLS[word]
    folded = _without_accents(unicodedata.normalize("NFKC", word).casefold())
    folded = re.sub(r"[’ʼ]", "'", folded).rstrip(".")
    folded = re.sub(r"[-‐‑\s]", "", folded)
    if folded[:1].isdigit():
        return folded.replace(",", "")
    return _NUMERALS.get(folded) or american(folded)


def _without_accents(folded: str) -> str:
    """Return letters as wires without accents write them ("Tromsø" as "tromso")."""
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded.translate(PLAIN_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def normals(text: str) -> tuple[str, ...]:
    """Return the normal forms of the words of `text` in order."""
    return tuple(word.normal for word in words(text))
