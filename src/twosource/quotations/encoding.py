"""Vectors of quoted words, by which a rewording is known that shares no word."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from twosource import language
from twosource.language import Vectors
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS


def encode_passages(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages in order with vectors; equal words are read by the model once.

    Without the model's weights, in marks of fewer words than `firm_words` and elsewhere of one, none has a vector.
    """
    if not language.available():
        return list(passages)
    read = [passage for passage in passages if _is_read(passage)]
    wordings = sorted({words for passage in read for words in (passage.wording, *_parts(passage))})
    rows = dict(zip(wordings, language.encode(wordings), strict=True))
    return [_with_vectors(passage, rows) if _is_read(passage) else passage for passage in passages]


def _with_vectors(passage: Passage, rows: Mapping[str, Vectors]) -> Passage:
    parts = [rows[words] for words in _parts(passage)]
    return replace(
        passage, vector=rows[passage.wording], sentence_vectors=np.stack(parts) if len(parts) > 1 else None
    )


def _parts(passage: Passage) -> tuple[str, ...]:
    """Return the sentences of words in marks, where they are several of some length."""
    parts = passage.statements if passage.marked else ()
    return parts if 1 < len(parts) <= SETTINGS.most_statements else ()


def _is_read(passage: Passage) -> bool:
    return len(passage.normals) >= (SETTINGS.firm_words if passage.marked else 2)
