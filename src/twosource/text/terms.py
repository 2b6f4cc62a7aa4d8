"""Terms: the words of a text that carry its subject, stemmed, with their places."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import Stemmer

TermKind = Literal["word", "name", "number"]

_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)\d+)*(?:[-'’.](?=[^\W\d_])[^\W_]+)*", re.UNICODE)
_SENTENCE_ENDS = frozenset('.!?:;\n"“”«»‘(–—-')
_LOOKED_BACK = 3
"""Characters before a word in which the mark that ends a sentence may stand."""
_CARRIED_KEPT = 200_000
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


class Term(NamedTuple):
    """A content word: its stem in lower case, where it stands, and whether it is a name or a number.

    A tuple, because every word of every report becomes one: it is made in a third of a dataclass's time.
    """

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


class _Carried(dict[str, tuple[str, TermKind]]):
    """The stem of every word met, empty for a function word or a single letter, and what the word looks like.

    A dictionary that fills itself: looking up the words of a report in it takes a third of what calls take.
    """

    def __missing__(self, word: str) -> tuple[str, TermKind]:
        if len(self) >= _CARRIED_KEPT:
            self.clear()
        carried = self[word] = _carry(word)
        return carried


_CARRIED = _Carried()


def _carry(word: str) -> tuple[str, TermKind]:
    if word.lower().replace("’", "'") in _FUNCTION_WORDS or (len(word) < 2 and not word.isdigit()):
        return "", "word"
    first = word[0]
    return stem(word), "name" if first.isupper() else "number" if first.isdigit() else "word"


def find_terms(text: str, start: int = 0, end: int | None = None) -> Iterator[Term]:
    """Yield the content words of `text[start:end]` in order; function words are left out.

    A capital at the start of a sentence proves no name, so such a word is of kind "word".
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        carried, kind = _CARRIED[match[0]]
        if carried:
            left, right = match.span()
            if kind == "name" and not _follows_words(text, start, left):
                kind = "word"
            yield Term(left, right, carried, kind)


def find_stems(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, TermKind]]:
    """Yield the stems and kinds of the terms that `find_terms` finds, in half its time."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        carried, kind = _CARRIED[match[0]]
        if carried:
            yield (
                carried,
                "word" if kind == "name" and not _follows_words(text, start, match.start()) else kind,
            )


def _follows_words(text: str, start: int, left: int) -> bool:
    """Tell whether a word stands inside a sentence: something is before it, and no mark that may end one."""
    least = max(left - _LOOKED_BACK, start)
    place = left - 1
    while place >= least and text[place] != "\n" and text[place].isspace():
        place -= 1
    return left > start and (place < least or text[place] not in _SENTENCE_ENDS)
