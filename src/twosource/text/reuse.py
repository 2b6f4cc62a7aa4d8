"""Which of many texts have words of another: a search over all of them that compares no two texts.

Runs of words are numbered, those whose number is 0 modulo `SAMPLED` are kept of every text alike, and what two texts
keep in common tells how much of the shorter one stands in the other (Manber, "Finding similar files in a large file
system", USENIX 1994; Broder, "On the resemblance and containment of documents", 1997).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Ints = NDArray[np.int64]

RUN = 5
"""Words in a run."""
SAMPLED = 8
"""One run in this many is kept."""
LEAST = 3
"""Fewest kept runs in common: one or two may be a phrase."""
MOST_HOLDERS = 200
"""Texts with one run that are all paired with each other; of more, each is paired with the first alone."""
_BATCH = 1 << 21
"""Bytes that are taken apart at once."""
_BASE = np.uint64(0x100000001B3)
_RADIX = np.uint64(0x9E3779B97F4A7C15)
_STIR = np.uint64(0xD6E8FEB86659FD93)
_MARKS = "“”„‘’‚«»–—…\u00a0"
_WORD_BYTES = np.array([chr(byte).isalnum() or byte >= 128 for byte in range(256)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """Two texts by their places, the earlier first, and the part of the shorter one that both have, in (0, 1]."""

    one: int
    other: int
    share: float


def find_reuse(texts: Iterable[str], *, least_share: float = 0.5) -> list[Reuse]:
    """Return the pairs of texts that have `least_share` of the shorter one's words in common, in the order of their places.

    Shares are estimates from one run of words in `SAMPLED`: for 400 words, within 0.07 in two of three cases. A
    text of fewer than `RUN` words, and one of which fewer than `LEAST` runs are kept, is like no other. Time and
    memory are near linear in the length of all texts.
    """
    runs, owners, number = _sample(texts)
    runs, owners = _sort(runs, owners)
    held = np.bincount(owners, minlength=number)
    one, other, common = _count_common(runs, owners, number)
    share = common / np.minimum(held[one], held[other])
    kept = (common >= LEAST) & (share >= least_share)
    return [
        Reuse(one=first, other=second, share=min(value, 1.0))
        for first, second, value in zip(
            one[kept].tolist(), other[kept].tolist(), share[kept].tolist(), strict=True
        )
    ]


def _sample(texts: Iterable[str]) -> tuple[Numbers, Ints, int]:
    """Return the kept runs of all texts, the place of the text of each, and how many texts there are."""
    runs: list[Numbers] = [np.zeros(0, np.uint64)]
    owners: list[Ints] = [np.zeros(0, np.int64)]
    number = 0
    for batch in _batch(texts):
        numbers, places = _number_runs(batch)
        runs.append(numbers)
        owners.append(places + number)
        number += len(batch)
    return np.concatenate(runs), np.concatenate(owners), number


def _batch(texts: Iterable[str]) -> Iterator[list[bytes]]:
    """Yield the texts in lower case and UTF-8, some together."""
    batch: list[bytes] = []
    size = 0
    for text in texts:
        batch.append(_plain(text).lower().encode("utf-8", "replace"))
        size += len(batch[-1])
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _plain(text: str) -> str:
    """Return the text with spaces for the marks beyond ASCII that stand at words."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


def _number_runs(batch: Sequence[bytes]) -> tuple[Numbers, Ints]:
    """Return the kept runs of each text, each once in a text, and the place of the text in the batch."""
    letters = np.frombuffer(b"\n".join(batch) + b"\n", np.uint8)
    inside = _WORD_BYTES[letters]
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if inside[0]:
        edges = np.concatenate([[0], edges])
    starts, ends = edges[::2], edges[1::2]
    words = _number_words(letters, starts, ends)
    bounds = np.cumsum([len(text) + 1 for text in batch])
    texts = np.searchsorted(bounds, starts, side="right")
    if len(words) < RUN:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    runs = words[: len(words) - RUN + 1].copy()
    for place in range(1, RUN):
        runs = runs * _RADIX + words[place : len(words) - RUN + 1 + place]
    runs = _stir(runs)
    kept = (texts[: len(runs)] == texts[RUN - 1 :]) & (runs % np.uint64(SAMPLED) == 0)
    return runs[kept], texts[: len(runs)][kept]


def _number_words(letters: NDArray[np.uint8], starts: Ints, ends: Ints) -> Numbers:
    """Return a number for each word, equal for equal words: a polynomial of its letters, modulo 2**64."""
    powers = np.full(int((ends - starts).max(initial=0)) + 1, _BASE, np.uint64)
    powers[0] = 1
    powers = np.multiply.accumulate(powers)
    lengths = ends - starts
    within = _unroll(np.zeros_like(starts), lengths)
    inside = np.repeat(starts, lengths) + within
    sums = np.concatenate(
        [[np.uint64(0)], np.cumsum((letters[inside].astype(np.uint64) + 1) * powers[within])]
    )
    last = np.cumsum(lengths)
    return _stir(sums[last] - sums[last - lengths])


def _stir(numbers: Numbers) -> Numbers:
    stirred: Numbers = numbers * _STIR
    stirred ^= stirred >> np.uint64(32)
    stirred *= _STIR
    stirred ^= stirred >> np.uint64(29)
    return stirred


def _sort(runs: Numbers, owners: Ints) -> tuple[Numbers, Ints]:
    """Return runs and owners ordered by run, then by owner, each pair once."""
    order = np.argsort(runs, kind="stable")  # owners come in order, and stay so
    runs, owners = runs[order], owners[order]
    again = (runs[1:] == runs[:-1]) & (owners[1:] == owners[:-1])
    once = np.concatenate([np.ones(min(len(runs), 1), np.bool_), ~again])
    return runs[once], owners[once]


def _count_common(runs: Numbers, owners: Ints, number: int) -> tuple[Ints, Ints, Ints]:
    """Return the pairs of texts with a run in common, ordered, and how many each has."""
    firsts = np.flatnonzero(np.concatenate([np.ones(min(len(runs), 1), np.bool_), runs[1:] != runs[:-1]]))
    sizes = np.diff(np.concatenate([firsts, [len(runs)]]))
    found = [_pair_with_first(owners, firsts[sizes > MOST_HOLDERS], sizes[sizes > MOST_HOLDERS], number)]
    firsts, sizes = firsts[sizes <= MOST_HOLDERS], sizes[sizes <= MOST_HOLDERS]
    for apart in range(1, MOST_HOLDERS):
        firsts, sizes = firsts[sizes > apart], sizes[sizes > apart]
        if not len(sizes):
            break
        at = _unroll(firsts, sizes - apart)
        found.append(owners[at] * number + owners[at + apart])
    keys, counts = np.unique(np.concatenate(found), return_counts=True)
    return keys // max(number, 1), keys % max(number, 1), counts


def _pair_with_first(owners: Ints, firsts: Ints, sizes: Ints, number: int) -> Ints:
    first = np.repeat(owners[firsts], sizes - 1)
    return first * number + owners[_unroll(firsts + 1, sizes - 1)]


def _unroll(starts: Ints, lengths: Ints) -> Ints:
    """Return the places from each start on, as many as its length."""
    unrolled: Ints = np.arange(int(lengths.sum())) + np.repeat(
        starts - (np.cumsum(lengths) - lengths), lengths
    )
    return unrolled
