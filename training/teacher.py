"""The untuned encoder's own sentence vectors, which the tuned one must keep."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from training.encoder import WIDTH, Encoder, load_pretrained
from training.examples import lay_out, stack
from twosource.language.pieces import Vocabulary
from twosource.language.windows import GAPS, SHAPES, tokenize

LONGEST = 128


class Teacher:
    """Vectors by sentence; a sentence that was never given has zeros."""

    def __init__(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        self._vectors = vectors
        self._none = np.zeros(WIDTH, np.float32)

    def look_up(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Stack the vectors of the sentences, shape (len(sentences), 384)."""
        return np.stack([self._vectors.get(s, self._none) for s in sentences]).astype(np.float32)


def ask_teacher(sentences: Iterable[str], vocabulary: Vocabulary, weights: Path, cache: Path) -> Teacher:
    """Encode the sentences with the untuned encoder, or read them from the cache file of an earlier run."""
    unique = sorted(set(sentences))
    if cache.exists():
        stored = np.load(cache)
        if len(stored) == len(unique):
            return Teacher(dict(zip(unique, stored, strict=True)))
    vectors = encode(unique, vocabulary, weights)
    np.save(cache, vectors)
    return Teacher(dict(zip(unique, vectors, strict=True)))


@torch.inference_mode()
def encode(sentences: Sequence[str], vocabulary: Vocabulary, weights: Path) -> NDArray[np.float16]:
    """Encode with mean pooling over all pieces, as the published model does."""
    encoder = Encoder(shapes=SHAPES + 1, gaps=GAPS + 1, marks=3).eval()
    load_pretrained(encoder, weights)
    vectors = np.zeros((len(sentences), WIDTH), np.float16)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    for begin in range(0, len(order), 64):
        rows, examples = [], []
        for i in order[begin : begin + 64]:
            tokens = tokenize(sentences[i], [(0, len(sentences[i]))], vocabulary)[:LONGEST]
            if 0 < sum(len(t.pieces) for t in tokens) < 500:
                rows.append(i)
                examples.append(lay_out(tokens, vocabulary))
        if not examples:
            continue
        batch = stack(examples)
        blank = torch.zeros_like(batch.ids)
        hidden = encoder(batch.ids, blank, blank, blank, batch.mask).last
        mean = (hidden * batch.mask.unsqueeze(-1)).sum(1) / batch.mask.sum(1, keepdim=True)
        vectors[rows] = functional.normalize(mean, dim=-1).half().numpy()
    return vectors
