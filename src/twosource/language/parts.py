"""Vectors of the parts of a sentence, each word read in the light of the whole."""

from collections.abc import Sequence

import numpy as np

from twosource.language.cores import ask_each, free_cores
from twosource.language.network import DIMENSIONS, load_network
from twosource.language.read import fit
from twosource.language.types import Bounds, Vectors
from twosource.language.windows import tokenize


def encode_parts(sentences: Sequence[str], parts: Sequence[Sequence[Bounds]]) -> list[Vectors]:
    """Encode parts of sentences as rows of unit length, one array (len(parts of it), 384) per sentence.

    `parts` are half-open intervals of each sentence in code points; they may overlap. A part that no word
    touches has a row of zeros. Each sentence is read by itself, so that a vector never depends on the others.
    """
    return ask_each(lambda asked: _encode(*asked), zip(sentences, parts, strict=True), threads=free_cores())


def _encode(sentence: str, parts: Sequence[Bounds]) -> Vectors:
    if not parts:
        return np.zeros((0, DIMENSIONS), np.float32)
    network = load_network()
    tokens = fit(tokenize(sentence, [(0, len(sentence))], network.vocabulary))
    groups = [
        [place for place, token in enumerate(tokens) if token.start < end and start < token.end]
        for start, end in parts
    ]
    vectors = np.zeros((len(parts), DIMENSIONS), np.float32)
    told = [row for row, group in enumerate(groups) if group]
    if told:
        vectors[told] = network.ask(tokens, [groups[row] for row in told]).vectors
    return vectors
