"""Split text into words and marks."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Bounds: TypeAlias = tuple[int, int]

_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”»]+"
    r"|[@#]\w+"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No)\.(?=\s)"
    r"|\b[^\W\d_]\.(?=\s[^\W\d_])"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\.{2,}|-{2,}"
    r"|\S"
)
_CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|ll|re|ve|d|m))$|(?<=^can)not$", re.IGNORECASE)


def split_tokens(text: str, start: int, end: int) -> Iterator[Bounds]:
    """Yield the words and marks of `text[start:end]` in order; clitics stand apart, hyphens too."""
    yield from part_clitics(_TOKEN.finditer(text, start, end))


def part_clitics(matches: Iterable[re.Match[str]]) -> Iterator[Bounds]:
    """Yield the bounds of matched words, those that end in a clitic ("n't", "'s") in two."""
    for match in matches:
        clitic = _CLITIC.search(match.group())
        if clitic is None:
            yield match.span()
        else:
            cut = match.start() + clitic.start()
            yield match.start(), cut
            yield cut, match.end()
