"""Join the words of a name and choose its kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from twosource.language.gazetteer import PEOPLES, PLACES, TITLES
from twosource.language.types import NamedSpan, NameKind
from twosource.language.windows import NAMING_SHAPES, Token

_KINDS: dict[str, NameKind] = {
    "PER": "PER", "LOC": "LOC", "ORG": "ORG", "NORP": "NORP", "EVENT": "EVENT", "WEAPON": "WEAPON", "MISC": "MISC",
}  # fmt: skip


def find_names(
    tokens: Sequence[Token], odds: NDArray[np.float32], tags: Sequence[str]
) -> Iterator[NamedSpan]:
    """Yield the names, left to right; the kind is the one with the highest probability over all words of the name.

    `odds` is (words, tags); a word belongs to a name if that is more probable than O. Words without a capital, or
    letters that have none, are no name.
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
            if any(token.shape in NAMING_SHAPES for token in tokens[start:index]):
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


def settle_names(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Bring names into line with what is known beforehand.

    Titles and peoples before a person are cut off, halves of a person's name joined, countries, capitals and peoples
    get their own kind.
    """
    waiting: NamedSpan | None = None
    for found in names:
        name = _settle(text, found)
        if name is None:
            continue
        if (
            waiting is not None
            and name.kind == waiting.kind == "PER"
            and text[waiting.end : name.start] == " "
        ):
            waiting = replace(waiting, end=name.end, probability=min(waiting.probability, name.probability))
            continue
        if waiting is not None:
            yield waiting
        waiting = name
    if waiting is not None:
        yield waiting


def _settle(text: str, name: NamedSpan) -> NamedSpan | None:
    """Give the name with its kind and its own words only, or nothing if it is a title."""
    shown = text[name.start : name.end]
    if shown in PLACES:
        return replace(name, kind="LOC")
    if shown in PEOPLES:
        return replace(name, kind="NORP")
    if name.kind != "PER":
        return name
    start = name.start
    for word in shown.split(" "):
        if word not in TITLES and word not in PEOPLES and word not in PLACES and not word.islower():
            return replace(name, start=start)
        start += len(word) + 1
    return None
