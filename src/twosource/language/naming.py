"""Join the words of a name and choose its kind."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language.types import NamedSpan, NameKind
from twosource.language.windows import Token

_KINDS: dict[str, NameKind] = {
    "PER": "PER", "LOC": "LOC", "ORG": "ORG", "NORP": "NORP", "EVENT": "EVENT", "WEAPON": "WEAPON", "MISC": "MISC",
}  # fmt: skip


def find_names(
    tokens: Sequence[Token], odds: NDArray[np.float32], tags: Sequence[str]
) -> Iterator[NamedSpan]:
    """Yield the names, left to right; the kind is the one with the highest probability over all words of the name.

    `odds` is (words, tags); a word belongs to a name if that is more probable than O.
    """
    outside = odds[:, tags.index("O")]
    begins = odds[:, [i for i, tag in enumerate(tags) if tag.startswith("B-")]].sum(axis=1)
    kinds = [tag[2:] for tag in tags if tag.startswith("B-")]
    by_kind = np.stack(
        [odds[:, [tags.index(f"B-{k}"), tags.index(f"I-{k}")]].sum(axis=1) for k in kinds], axis=1
    )
    start = -1
    for index in range(len(tokens) + 1):
        ends = index == len(tokens) or outside[index] >= 0.5
        if start >= 0 and (ends or _parts(tokens, begins, outside, index)):
            weights = by_kind[start:index].mean(axis=0)
            best = int(weights.argmax())
            yield NamedSpan(
                start=tokens[start].start,
                end=tokens[index - 1].end,
                kind=_KINDS[kinds[best]],
                probability=round(float(weights[best]), 4),
            )
            start = -1
        if start < 0 and not ends:
            start = index


def _parts(
    tokens: Sequence[Token],
    begins: NDArray[np.float32],
    outside: NDArray[np.float32],
    index: int,
) -> bool:
    """Tell whether a new name begins at a word that follows a word of another name."""
    return tokens[index].sentence != tokens[index - 1].sentence or bool(
        2 * begins[index] > 1 - outside[index]
    )
