"""The archive that a command reads or writes, and the options that lists share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from twosource.cli.options import read_day
from twosource.cli.reading import survey_in
from twosource.cli.settings import archive_path
from twosource.errors import SettingsError

if TYPE_CHECKING:
    from twosource.archive import Archive
    from twosource.model import Survey

ArchiveFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--archive", metavar="FILE", help="The archive; else TWOSOURCE_ARCHIVE or twosource.toml."),
]
Since: TypeAlias = Annotated[
    datetime | None, typer.Option(parser=read_day, metavar="DATE", help="Only from this day on.")
]
Until: TypeAlias = Annotated[
    datetime | None, typer.Option(parser=read_day, metavar="DATE", help="Only up to this day.")
]
OutletName: TypeAlias = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Only what this outlet reports.")
]
Disputed: TypeAlias = Annotated[
    bool, typer.Option("--disputed", help="Only stories in which accounts contradict each other.")
]
Limit: TypeAlias = Annotated[int, typer.Option(min=1, max=500, help="Entries that are listed.")]
After: TypeAlias = Annotated[
    str | None, typer.Option(metavar="PLACE", help="Go on behind the place that a list ended with.")
]

SOME_NAMED = 3
"""Refused reports that a message names."""
Processes: TypeAlias = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Processes that read at the same time.")
]


@contextmanager
def opened(asked: Path | None, *, create: bool = False, write: bool = False) -> "Iterator[Archive]":
    """Give the archive that a command is about, open for reading unless it writes, and close it."""
    from twosource.archive import Archive  # noqa: PLC0415 - help and version answer without loading the stages

    with Archive.open(archive_path(asked), create=create, read_only=not (create or write)) as held:
        yield held


def day_of(asked: datetime | None) -> date | None:
    """Return the day that an option names."""
    return asked.date() if asked else None


def clock(asked: datetime | None = None) -> datetime:
    """Return the day that an option names, else the present moment."""
    return asked.replace(tzinfo=UTC) if asked else datetime.now(UTC)


def looked_in(
    paths: list[str] | None,
    file: Path | None,
    pick: "Callable[[Archive], Survey]",
    *,
    jobs: int,
    quiet: bool,
) -> "Survey":
    """Return what the named reports tell; where none are named, what `pick` finds in the archive.

    Raises:
        SettingsError: both are named, or no archive is, or none of the reports can be read.
    """
    if paths and file:
        raise SettingsError("name where to look with --in or with --archive, not both")
    if paths:
        return some_of(survey_in(paths, jobs=jobs, quiet=quiet), paths)
    with opened(file) as held:
        return pick(held)


def some_of(survey: "Survey", paths: list[str]) -> "Survey":
    """Return the survey if any report was read: in nothing, nothing can be looked up.

    Raises:
        SettingsError: no report was read.
    """
    if survey.dossiers:
        return survey
    why = "; ".join(f"{refused.report} {refused.reason}" for refused in survey.refusals[:SOME_NAMED])
    raise SettingsError(f"there is no report to look in: {why or f'none lies in {paths[0]}'}")
