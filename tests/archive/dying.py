"""A process that adds reports, notes what was acknowledged, and dies at a chosen point."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.archive.invented import NOW, read_plainly, report
from twosource import pipeline
from twosource.archive import Archive
from twosource.model import Report
from twosource.stores.sqlite import Database

REPORTS = [
    report(number, number % 4, (number * 7) % 3, number % 6, day=1 + number % 9) for number in range(24)
]
EDITED = [report(number, number % 4, (number * 7) % 3, number + 50, day=1 + number % 9) for number in (2, 9)]
"""What two addresses give later."""


def add_and_die(path: Path, noted: Path, *, statement: int | None) -> None:
    """Add all reports in batches; die at the statement with this number, counted from 0, if one is given."""
    pipeline.read_batch = read_plainly
    if statement is not None:
        die_at(statement)
    note = os.open(noted, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with Archive.open(path, create=True) as archive:
        for batch in [*portions(REPORTS), EDITED]:
            archive.add(batch, now=NOW)
            os.write(note, "".join(f"{one.address}\n" for one in batch).encode())


def portions(reports: Sequence[Report]) -> Iterator[Sequence[Report]]:
    for start in range(0, len(reports), 5):
        yield reports[start : start + 5]


def die_at(statement: int) -> None:
    """Let this process die in the place of its n-th writing statement."""
    count = 0

    def dying(write: Callable[..., object]) -> Callable[..., object]:
        def write_or_die(*arguments: object) -> object:
            nonlocal count
            if count == statement:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1
            return write(*arguments)

        return write_or_die

    for name in ("run", "run_each"):
        setattr(Database, name, dying(getattr(Database, name)))
