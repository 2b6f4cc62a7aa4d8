"""Training sentences for events: PLOVER roots with marked actors, and CAMEO's coarse classes as a weaker hint."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from training.corpora import Record
from training.examples import UNKNOWN, Example, lay_out, replace
from training.labels import ROOTS, STATUSES
from twosource.language.pieces import Vocabulary
from twosource.language.types import Bounds
from twosource.language.windows import Token, tokenize

_TAG = re.compile(r"</?[st]>")


def strip_marks(marked: str) -> tuple[str, Bounds, Bounds]:
    """Take the tags out of a marked sentence; give the text and the intervals of source and target."""
    text, place = "", 0
    found = {"s": [0, 0], "t": [0, 0]}
    for match in _TAG.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        found[match.group()[-2]][match.group().startswith("</")] = len(text)
    source, target = found["s"], found["t"]
    return text + marked[place:], (source[0], source[1]), (target[0], target[1])


def mark(tokens: Sequence[Token], source: Bounds, target: Bounds) -> list[int]:
    """Number the tokens: 1 in the source, 2 in the target, 0 elsewhere."""

    def overlaps(token: Token, bounds: Bounds) -> bool:
        return token.start < bounds[1] and bounds[0] < token.end

    return [1 if overlaps(t, source) else 2 if overlaps(t, target) else 0 for t in tokens]


def read_plover(records: Sequence[Record], vocabulary: Vocabulary) -> Iterator[Example]:
    """Lay the sentences with a gold root out, one a window."""
    for record in records:
        text, source, target = strip_marks(record["marked_sentence"])
        tokens = tokenize(text, [(0, len(text))], vocabulary)[:200]
        example = lay_out(tokens, vocabulary, mark(tokens, source, target))
        roots = np.array([root == record["gold_root"] for root in ROOTS])
        yield replace(example, roots=roots, status=STATUSES.index(record["modality_L2"]))


def read_classes(
    records: Sequence[Record], coarse: Mapping[int, set[str]], vocabulary: Vocabulary
) -> Iterator[Example]:
    """Lay out sentences of which only the coarse class is known: any root of that class is right."""
    for record in records:
        if not record.get("source_spans") or record["split"] != "train" or int(record["penta"]) not in coarse:
            continue
        text, starts = "", []
        for token in record["tokens"]:
            text += " " if text and token[:1] not in ".,;:!?)%'’" else ""
            starts.append((len(text), len(text) + len(token)))
            text += token
        source, target = (
            (starts[s[0][0]][0], starts[s[0][1] - 1][1]) if s else (0, 0)
            for s in (record["source_spans"], record["target_spans"])
        )
        tokens = tokenize(text, [(0, len(text))], vocabulary)[:200]
        example = lay_out(tokens, vocabulary, mark(tokens, source, target))
        roots = np.array([root in coarse[int(record["penta"])] for root in ROOTS])
        yield replace(example, roots=roots, status=UNKNOWN)


def coarse_classes(records: Sequence[Record]) -> dict[int, set[str]]:
    """Read off which roots each coarse class holds."""
    classes: dict[int, set[str]] = {}
    for record in records:
        classes.setdefault(int(record["gold_penta"]), set()).add(record["gold_root"])
    return classes
