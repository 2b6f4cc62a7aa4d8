"""Progress on standard error while a long reading runs."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

Telling = Callable[[str, int, int | None], None]
"""Takes the stage, how many pieces are done, and of how many where that is known."""


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Telling]:
    """Give what to tell progress to: lines on a terminal that go away at the end, else nothing."""
    if quiet or not sys.stderr.isatty():
        yield tell_nobody
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it, and it takes long to load
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
    )

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield tell


def tell_nobody(stage: str, done: int, total: int | None) -> None:
    """Ignore progress."""
