"""Vectors for propositions: one for the whole of each, and one for every content word in its sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from twosource import language
from twosource.claims.propositions import Proposition
from twosource.language import Bounds

Vector = NDArray[np.float32]


def encode_propositions(propositions: Sequence[Proposition]) -> list[Proposition]:
    """Return the propositions with vectors, in order; the model reads every wording of a sentence once."""
    sentences: dict[tuple[str, int], str] = {}
    parts: dict[str, dict[Bounds, None]] = {}
    for proposition in propositions:
        place = proposition.sentence.article, proposition.sentence.start
        sentence = proposition.sentence.cut(proposition.text.article.text)
        sentences[place] = sentence
        parts.setdefault(sentence, {}).update(dict.fromkeys(_parts(proposition)))
    wordings = list(parts)
    encoded = language.encode_parts(wordings, [list(parts[wording]) for wording in wordings])
    rows = {
        wording: dict(zip(parts[wording], vectors, strict=True))
        for wording, vectors in zip(wordings, encoded, strict=True)
    }
    return [_with_vectors(p, rows[sentences[p.sentence.article, p.sentence.start]]) for p in propositions]


def _parts(proposition: Proposition) -> list[Bounds]:
    """Return the whole proposition and its content words as intervals of its sentence."""
    offset = proposition.span.start - proposition.sentence.start
    whole = (offset, offset + proposition.span.end - proposition.span.start)
    return [whole, *((offset + c.start, offset + c.end) for c in proposition.concepts)]


def _with_vectors(proposition: Proposition, rows: Mapping[Bounds, Vector]) -> Proposition:
    whole, *words = _parts(proposition)
    return replace(proposition, vector=rows[whole], senses=np.array([rows[word] for word in words]))
