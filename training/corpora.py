"""Read the public sets and cut running text into rough sentences for training."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from twosource.language.types import Bounds

Record = dict[str, Any]

_END = re.compile(r"(?<=[.!?…])[\"”’'»)\]]*(?P<gap>\s+)(?=[\"“‘'«„(\[]?[A-Z0-9])|(?P<line>\s*\n\s*)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Prof|Rev)|\b[A-Z])\.$"
)


def load(path: Path) -> list[Record]:
    """Read a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def split_sentences(text: str) -> Iterator[Bounds]:
    """Yield rough sentences: cut at line ends, and after a full stop that ends no common abbreviation."""
    start = 0
    for match in _END.finditer(text):
        group = "line" if match.group("line") is not None else "gap"
        end, following = match.span(group)
        if group == "gap" and _ABBREVIATED.search(text, max(start, end - 8), end):
            continue
        if text[start:end].strip():
            yield start, end
        start = following
    if text[start:].strip():
        yield start, len(text.rstrip())


def write_out(sentence: Record) -> tuple[str, list[Bounds]]:
    """Give a sentence's text, with the interval of each of its words.

    The words are looked up in the text: `space_after` is set between the parts of "it's" and "country's" too.
    """
    text: str = sentence["text"]
    bounds: list[Bounds] = []
    end = 0
    for form in sentence["form"]:
        start = text.index(form, end)
        end = start + len(form)
        bounds.append((start, end))
    return text, bounds
