"""Shingles: runs of words as numbers, and how much of one text's runs stand in another.

Winnowing follows Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
fingerprinting" (SIGMOD 2003): of every window of shingles the least is kept, so every run of
`size + window - 1` equal words leaves at least one common fingerprint.
"""

from collections.abc import Sequence
from zlib import crc32

_MODULUS = (1 << 61) - 1
_BASE = 1_000_003


def shingle(words: Sequence[str], *, size: int = 5) -> tuple[int, ...]:
    """Return one number for each run of `size` words, in order; empty where there are fewer words.

    The numbers depend on the words alone (no per-process seed), so they may be stored.
    """
    if len(words) < size:
        return ()
    values = [crc32(word.encode()) + 1 for word in words]
    lead = pow(_BASE, size - 1, _MODULUS)
    rolling = 0
    for value in values[:size]:
        rolling = (rolling * _BASE + value) % _MODULUS
    runs = [rolling]
    for leaving, entering in zip(values, values[size:], strict=False):
        rolling = ((rolling - leaving * lead) * _BASE + entering) % _MODULUS
        runs.append(rolling)
    return tuple(runs)


def winnow(runs: Sequence[int], *, window: int = 4) -> frozenset[int]:
    """Return the fingerprints of a text: the least shingle of every `window` consecutive ones."""
    if not runs:
        return frozenset()
    mixed = [run * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF for run in runs]
    last = max(len(mixed) - window + 1, 1)
    return frozenset(min(mixed[start : start + window]) for start in range(last))


def cover(runs: Sequence[int], others: frozenset[int] | set[int], *, size: int = 5) -> tuple[bool, ...]:
    """Tell for every word whether a shingle over it is among `others`; `runs` must be `shingle(words)`."""
    covered = [False] * (len(runs) + size - 1 if runs else 0)
    for start, run in enumerate(runs):
        if run in others:
            covered[start : start + size] = [True] * size
    return tuple(covered)


def containment(one: frozenset[int] | set[int], other: frozenset[int] | set[int]) -> float:
    """Return the part of `one` that is in `other`, in [0, 1]; 0 where `one` is empty."""
    return len(one & other) / len(one) if one else 0.0


def resemblance(one: frozenset[int] | set[int], other: frozenset[int] | set[int]) -> float:
    """Return the Jaccard coefficient of two sets of shingles; 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0
