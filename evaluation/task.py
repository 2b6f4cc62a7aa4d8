"""What a task is: files that it reads and a function that scores them."""

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Figures = dict[str, float]
Records = Iterator[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A named measurement.

    `files` are paths below the bench folder that must be there (empty for invented sets of this
    repository); `score` takes the bench folder and gives figures by name, each in [0, 1] unless its name
    ends in a unit (`_per_second`, `_seconds`, `_mib`, `_count`).
    """

    name: str
    files: tuple[str, ...]
    score: Callable[[Path], Figures]
    slow: bool = False


def load_records(path: Path) -> Records:
    """Yield the records of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
