"""Reading reports for a command, with progress; and the text of a file that a dossier was written to."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from twosource.cli.faults import WRONG_USE
from twosource.cli.network import online_wanted
from twosource.cli.progress import shown_progress
from twosource.errors import ContractError

if TYPE_CHECKING:
    from twosource.model import Survey

DOSSIER, SQLITE = b'"schema": "twosource/', b"SQLite format 3\x00"
OPENING = 64
"""Bytes of a file in which it says what it is."""


def read_all(
    paths: list[str], *, jobs: int, today: datetime | None, quiet: bool, as_archive: bool = False
) -> "Survey":
    """Return what reading gives; nothing to read is wrong use."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the model

    day = (today or datetime.now(UTC)).date()
    with shown_progress(quiet=quiet) as progress:
        survey = archive.read(
            paths,
            today=day,
            jobs=jobs,
            progress=progress,
            online=online_wanted(),
            as_archive=as_archive,
        )
    if not survey.dossiers and not survey.refusals:
        sys.stderr.write(
            f"twosource: there is no report in {', '.join(paths)}; name files or folders that hold some\n"
        )
        raise typer.Exit(WRONG_USE)
    return survey


def survey_in(paths: list[str], *, jobs: int, quiet: bool) -> "Survey":
    """Return what reports tell; or what a dossier or an archive holds, where that alone is named.

    Whoever reads from what was read before is not told again which reports were refused then.
    """
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    if len(paths) == 1 and is_dossier(Path(paths[0])):
        return replace(load_dossier(Path(paths[0])), refusals=())
    if len(paths) == 1 and is_archive(Path(paths[0])):
        with archive.Archive.open(paths[0], read_only=True) as held:
            return replace(held.survey(), refusals=())
    return read_all(paths, jobs=jobs, today=None, quiet=quiet)


def load_dossier(path: Path) -> "Survey":
    """Return what a file holds that was written with --format json.

    Raises:
        ContractError: it is no such file.
    """
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    try:
        return archive.load(text_of(path))
    except ContractError as fault:
        raise ContractError(f"{path}: {fault}") from fault


def text_of(path: Path) -> str:
    """Return the text of a dossier's file."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise ContractError("is not UTF-8; a dossier is written with --format json") from fault


def is_dossier(path: Path) -> bool:
    """Tell whether a file starts as a dossier that was written before."""
    return path.suffix.lower() == ".json" and starts_with(path, DOSSIER)


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive."""
    return starts_with(path, SQLITE)


def starts_with(path: Path, opening: bytes) -> bool:
    """Tell whether a path is a file that has some bytes within its first few."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return opening in stream.read(OPENING)
