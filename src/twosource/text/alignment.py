"""Words aligned with words: two sequences, or a table of many as in textual criticism."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

EditKind = Literal["equal", "replace", "insert", "delete"]
Column = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step from sequence a to sequence b; the intervals are half-open indices of words."""

    kind: EditKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def align(a: Sequence[str], b: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits from `a` to `b` that keep the longest common subsequence; they cover both wholly.

    Neighbouring deletions and insertions are one replacement. Two empty sequences give no edit.
    """
    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(word, len(numbers)) for word in side] for side in (a, b)]
    blocks = [(step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end)
              for step in Indel.opcodes(coded[0], coded[1])]  # fmt: skip
    edits: list[Edit] = []
    for tag, *bounds in blocks:
        if edits and tag != "equal" and edits[-1].kind != "equal":
            last = edits.pop()
            edits.append(_edit(False, last.a_start, bounds[1], last.b_start, bounds[3]))
        else:
            edits.append(_edit(tag == "equal", *bounds))
    return tuple(edits)


def _edit(equal: bool, /, a_start: int, a_end: int, b_start: int, b_end: int) -> Edit:
    kind: EditKind = "replace"
    if equal:
        kind = "equal"
    elif a_start == a_end:
        kind = "insert"
    elif b_start == b_end:
        kind = "delete"
    return Edit(kind=kind, a_start=a_start, a_end=a_end, b_start=b_start, b_end=b_end)


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    return sum(edit.a_end - edit.a_start for edit in align(a, b) if edit.kind == "equal")


def table(sequences: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Return a collation: columns that hold, for every sequence, the index of its word there or None.

    Progressive alignment in the given order: the first sequence is the guide, each following one is aligned
    with the columns so far. Read one row down and every index stands once, in order. (Schmidt and Colomb,
    2009, describe the task; CollateX the progressive way.)
    """
    columns: list[list[int | None]] = []
    for row, sequence in enumerate(sequences):
        columns = _grow(columns, [_held(column, sequences) for column in columns], sequence, row)
    return tuple(tuple(column) for column in columns)


def _held(column: Sequence[int | None], sequences: Sequence[Sequence[str]]) -> frozenset[str]:
    return frozenset(sequences[row][index] for row, index in enumerate(column) if index is not None)


def _grow(
    columns: list[list[int | None]], held: list[frozenset[str]], sequence: Sequence[str], row: int
) -> list[list[int | None]]:
    grown: list[list[int | None]] = []
    for at, index in _path(held, sequence):
        column: list[int | None] = [None] * row if at is None else list(columns[at])
        grown.append([*column, index])
    return grown


def _path(held: list[frozenset[str]], sequence: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return the cheapest pairing of columns and words: equal 0, different 1.5, one without the other 1."""
    wide, long = len(held), len(sequence)
    cost = [[0.0] * (long + 1) for _ in range(wide + 1)]
    for i in range(wide, -1, -1):
        for j in range(long, -1, -1):
            if i < wide or j < long:
                cost[i][j] = min(price for price, _ in _steps(cost, held, sequence, i, j))
    path: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < wide or j < long:
        _, (down, right) = min(_steps(cost, held, sequence, i, j), key=lambda step: step[0])
        path.append((i if down else None, j if right else None))
        i, j = i + down, j + right
    return path


def _steps(
    cost: list[list[float]], held: list[frozenset[str]], sequence: Sequence[str], i: int, j: int
) -> list[tuple[float, tuple[int, int]]]:
    steps: list[tuple[float, tuple[int, int]]] = []
    if i < len(held) and j < len(sequence):
        steps.append((cost[i + 1][j + 1] + (0.0 if sequence[j] in held[i] else 1.5), (1, 1)))
    if i < len(held):
        steps.append((cost[i + 1][j] + 1.0, (1, 0)))
    if j < len(sequence):
        steps.append((cost[i][j + 1] + 1.0, (0, 1)))
    return steps
