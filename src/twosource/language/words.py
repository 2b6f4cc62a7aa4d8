"""Split a text into words as Universal Dependencies does: punctuation, hyphens and clitics apart."""

import re
from collections.abc import Iterator

from twosource.language.types import Bounds
from twosource.text.tokens import part_clitics

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Cmdr|Hon|Rev|Fr|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|"
    "vs|etc|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_WORD = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"“”»]+"
    rf"|(?:[^\W\d_]\.){{2,}}"
    rf"|(?:{_ABBREVIATIONS})\.(?=\s)"
    rf"|\d+(?:[.,:]\d+)+"
    rf"|[^\W_]+(?:['’][^\W_]+)*"
    rf"|\.{{2,}}|-{{2,}}"
    rf"|\S"
)


def split_words(text: str, start: int, end: int) -> Iterator[Bounds]:
    """Yield the words of `text[start:end]` in order, as intervals of the whole text."""
    yield from part_clitics(_WORD.finditer(text, start, end))
