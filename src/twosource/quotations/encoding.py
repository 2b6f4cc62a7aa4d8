"""Vectors of quoted words, by which a rewording is known that shares no word."""

from collections.abc import Sequence
from dataclasses import replace

from twosource import language
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS


def encode_passages(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages in order, those in marks with vectors; equal words are read by the model once.

    Without the model's weights, and of fewer words than `firm_words`, none has a vector.
    """
    if not language.available():
        return list(passages)
    wordings = sorted({passage.wording for passage in passages if _is_read(passage)})
    rows = dict(zip(wordings, language.encode(wordings), strict=True))
    return [replace(p, vector=rows[p.wording]) if _is_read(p) else p for p in passages]


def _is_read(passage: Passage) -> bool:
    return passage.marked and len(passage.normals) >= SETTINGS.firm_words
