"""Find surnames that are also titles or small words where they stand alone ("Usman Sheikh … Sheikh said")."""

import re
from collections.abc import Iterable, Iterator, Sequence

from twosource.annotation.closed_words import MONTHS
from twosource.annotation.names.words import Name
from twosource.annotation.vocabulary import NOT_NAMES, TITLES
from twosource.model import Sentence

_DOUBTFUL = (TITLES | NOT_NAMES) - MONTHS - {"may"}
_USED_OTHERWISE = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|that|this)\s+|[“‘\"'])\Z", re.IGNORECASE
)


def repeated_surnames(text: str, names: Sequence[Name], sentences: Iterable[Sentence]) -> Iterator[Name]:
    """Yield the places where such a surname of somebody named in full stands alone: no article before, no name behind."""
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    doubtful = sorted(word for word in surnames if word.lower() in _DOUBTFUL and word[0].isupper())
    if not doubtful:
        return
    word = re.compile(rf"\b(?:{'|'.join(map(re.escape, doubtful))})\b(?!\s+[A-Z])(?![-’'](?!s\b))")
    taken = [(name.start, name.end) for name in names]
    for sentence in sentences:
        for found in word.finditer(text, sentence.start, sentence.end):
            free = not any(start < found.end() and found.start() < end for start, end in taken)
            before = text[max(0, found.start() - 8) : found.start()]
            if free and not _USED_OTHERWISE.search(before):
                yield Name(start=found.start(), end=found.end(), text=found.group(), kind="person")
