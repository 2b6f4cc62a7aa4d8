"""Terms: the words of a text that carry its subject, stemmed, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import Stemmer

TermKind = Literal["word", "name", "number"]

_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)\d+)*(?:[-'’.](?=[^\W\d_])[^\W_]+)*", re.UNICODE)
_SENTENCE_END = re.compile(r"[.!?:;\n\"“”«»‘(–—-]\s*$")
_UNWEIGHED = """
a about above after again against all also am among an and any are as at be because been before being
below between both but by can could did do does doing down during each even every few for from further
had has have having he her here hers him his how however i if in into is it its itself just like made
make many may me might more most much must my no nor not now of off on once one only or other our out
over own per same she should since so some still such than that the their them then there these they
this those though through to too under until up upon us very was we were what when where whether which
while who whom whose why will with within without would yet you your said say says saying told tell
tells mr mrs ms dr according two three first last new year years day days week weeks month months time
people monday tuesday wednesday thursday friday saturday sunday
"""
_FUNCTION_WORDS = frozenset(_UNWEIGHED.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: its stem in lower case, where it stands, and whether it is a name or a number."""

    start: int
    end: int
    stem: str
    kind: TermKind


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return a word's stem: lower case, no possessive, no full stops, Porter's English stemmer."""
    plain = (
        word.lower().replace("’", "'").replace(".", "") if not word[0].isdigit() else word.replace(",", "")
    )
    plain = plain.removesuffix("'s").rstrip("'")
    return str(_stemmer().stemWord(plain)) or plain


@lru_cache(maxsize=200_000)
def _carried(word: str) -> str:
    """Return the stem of a content word; empty for a function word or a single letter."""
    if word.lower().replace("’", "'") in _FUNCTION_WORDS or (len(word) < 2 and not word.isdigit()):
        return ""
    return stem(word)


def find_terms(text: str, start: int = 0, end: int | None = None) -> Iterator[Term]:
    """Yield the content words of `text[start:end]` in order; function words are left out.

    A capital at the start of a sentence proves no name, so such a word is of kind "word".
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        if carried := _carried(word):
            left, right = match.span()
            yield Term(left, right, carried, _kind(word, text, start, left))


def _kind(word: str, text: str, start: int, left: int) -> TermKind:
    first = word[0]
    if first.islower():
        return "word"
    if first.isdigit():
        return "number"
    before = text[max(left - 3, start) : left]
    return "name" if first.isupper() and before and not _SENTENCE_END.search(before) else "word"
