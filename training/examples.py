"""One window of text with whatever a set says about it, as arrays, and batches of such windows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.utils.rnn import pad_sequence

from twosource.language.pieces import Vocabulary
from twosource.language.windows import Token

UNKNOWN = -100
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Pieces and words of one window; row 0 of everything per word stands for the whole window ([CLS]).

    A label array that is None says that the set does not know; UNKNOWN says so for one word.
    `links` has rows (kind, from word, to word), a to of 0 means none. `allowed` marks the name tags a word may have.
    """

    ids: Integers
    shapes: Integers
    gaps: Integers
    marks: Integers
    firsts: Integers
    sentences: Integers
    bounds: Integers
    layers: Integers | None = None
    links: Integers | None = None
    upos: Integers | None = None
    heads: Integers | None = None
    relations: Integers | None = None
    allowed: NDArray[np.bool_] | None = None
    vectors: NDArray[np.float32] | None = None
    roots: NDArray[np.bool_] | None = None
    status: int = UNKNOWN


def lay_out(tokens: Sequence[Token], vocabulary: Vocabulary, marks: Sequence[int] | None = None) -> Example:
    """Lay the tokens out as one window without labels; sentences are numbered from 0 in their order."""
    lengths = [len(token.pieces) for token in tokens]
    firsts = np.concatenate([[0], 1 + np.cumsum([0, *lengths[:-1]])]) if tokens else np.zeros(1, np.int64)
    order = {sentence: i for i, sentence in enumerate(dict.fromkeys(t.sentence for t in tokens))}
    sentences = np.array([-1, *(order[t.sentence] for t in tokens)])
    ends = firsts[1:] + lengths
    bounds = [(firsts[1:][sentences[1:] == s][0], ends[sentences[1:] == s][-1]) for s in range(len(order))]

    def spread(values: Sequence[int]) -> Integers:
        return np.array([0, *np.repeat(np.array(values, np.int64), lengths), 0], np.int64)

    pieces = [piece for token in tokens for piece in token.pieces]
    return Example(
        ids=np.array([vocabulary.opening, *pieces, vocabulary.closing], np.int64),
        shapes=spread([1 + t.shape for t in tokens]),
        gaps=spread([1 + t.gap for t in tokens]),
        marks=spread(marks if marks is not None else [0] * len(tokens)),
        firsts=firsts.astype(np.int64),
        sentences=sentences.astype(np.int64),
        bounds=np.array(bounds, np.int64).reshape(-1, 2),
    )


@dataclass(slots=True)
class Batch:
    """Examples stacked with padding; `present` holds only the labels that every example has."""

    ids: torch.Tensor
    shapes: torch.Tensor
    gaps: torch.Tensor
    marks: torch.Tensor
    mask: torch.Tensor
    firsts: torch.Tensor
    sentences: torch.Tensor
    pool: torch.Tensor
    present: dict[str, torch.Tensor] = field(default_factory=dict)


def stack(examples: Sequence[Example]) -> Batch:
    """Stack examples of one set into a batch."""
    mask = _pad([np.ones(len(e.ids), bool) for e in examples], False)
    batch = Batch(
        ids=_pad([e.ids for e in examples], 0),
        shapes=_pad([e.shapes for e in examples], 0),
        gaps=_pad([e.gaps for e in examples], 0),
        marks=_pad([e.marks for e in examples], 0),
        mask=mask,
        firsts=_pad([e.firsts for e in examples], 0),
        sentences=_pad([e.sentences for e in examples], -2),
        pool=_pool([e.bounds for e in examples], mask.shape[1]),
    )
    fills = {
        "layers": UNKNOWN,
        "upos": UNKNOWN,
        "heads": UNKNOWN,
        "relations": UNKNOWN,
        "allowed": True,
        "vectors": 0,
    }
    for name, fill in fills.items():
        arrays = [getattr(e, name) for e in examples]
        if all(array is not None for array in arrays):
            batch.present[name] = _pad(arrays, fill)
    if all(e.links is not None for e in examples):
        rows = [np.insert(e.links, 0, i, axis=1) for i, e in enumerate(examples) if e.links is not None]
        batch.present["links"] = torch.from_numpy(np.concatenate(rows))
    if all(e.roots is not None for e in examples):
        batch.present["roots"] = torch.from_numpy(
            np.stack([e.roots for e in examples if e.roots is not None])
        )
        batch.present["status"] = torch.tensor([e.status for e in examples])
    return batch


def _pad(arrays: Sequence[np.ndarray], fill: float) -> torch.Tensor:
    return pad_sequence([torch.from_numpy(array) for array in arrays], batch_first=True, padding_value=fill)


def _pool(bounds: Sequence[Integers], length: int) -> torch.Tensor:
    """Make the matrices (batch, sentences, pieces) whose rows average over the pieces of a sentence."""
    pool = torch.zeros(len(bounds), max(len(b) for b in bounds), length)
    for i, rows in enumerate(bounds):
        for j, (start, end) in enumerate(rows):
            pool[i, j, start:end] = 1.0 / (end - start)
    return pool


__all__ = ["UNKNOWN", "Batch", "Example", "Integers", "lay_out", "replace", "stack"]
