"""The settings file `twosource.toml`, and which archive a command is about."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from twosource.errors import SettingsError

NAME = "twosource.toml"
VARIABLE = "TWOSOURCE_ARCHIVE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a settings file says; every field is a key that it may have."""

    archive: Path | None = None
    """The archive's file, from the folder of the settings file on."""
    jobs: int | None = None
    """Processes that read at the same time."""
    online: Mapping[str, object] = field(default_factory=dict)
    """A table: what reading from the network may do."""


def find_settings(folder: Path | None = None) -> Settings:
    """Return what the settings file says that is nearest: in the folder, or in one above it.

    Raises:
        SettingsError: it is no TOML, or has a key that is not known or of a wrong kind.
    """
    start = (folder or Path.cwd()).absolute()
    for place in (start, *start.parents):
        if (place / NAME).is_file():
            return read_settings(place / NAME)
    return Settings()


def read_settings(path: Path) -> Settings:
    """Return what one settings file says."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise SettingsError(f"{path} is no TOML: {fault}") from fault
    known = [one.name for one in fields(Settings)]
    unknown = sorted(set(said) - set(known))
    if unknown:
        raise SettingsError(f"{path}: there is no setting {unknown[0]!r}; there are {', '.join(known)}")
    archive, jobs = said.get("archive"), said.get("jobs")
    if archive is not None and not isinstance(archive, str):
        raise SettingsError(
            f'{path}: archive must be a path in quotation marks, as "news.db", not {archive!r}'
        )
    if jobs is not None and (not isinstance(jobs, int) or isinstance(jobs, bool) or jobs < 1):
        raise SettingsError(f"{path}: jobs must be a number of at least 1, not {jobs!r}")
    online = said.get("online", {})
    if not isinstance(online, dict):
        raise SettingsError(f"{path}: online must be a table [online], not {online!r}")
    place = path.parent / Path(archive).expanduser() if archive else None
    return Settings(archive=place, jobs=jobs, online=online)


def archive_path(asked: Path | None) -> Path:
    """Return the archive that is asked for, else that of the environment, else that of the settings file.

    Raises:
        SettingsError: none of them names one, or it is a folder.
    """
    path = asked or os.environ.get(VARIABLE) or find_settings().archive
    if not path:
        raise SettingsError(
            f'which archive? Name it with --archive FILE, in {VARIABLE}, or as archive = "FILE" in {NAME}'
        )
    if Path(path).is_dir():
        raise SettingsError(f"{path} is a folder; name a file in it, such as {Path(path) / 'news.db'}")
    return Path(path)


def jobs_wanted(asked: int | None) -> int:
    """Return how many processes are asked for, else what the settings file says, else one."""
    return asked or find_settings().jobs or 1
