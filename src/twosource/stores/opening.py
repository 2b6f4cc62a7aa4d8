"""Open an archive's file: make it, know it, bring it to this version."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from twosource.errors import ArchiveError
from twosource.stores.schema import APPLICATION, MIGRATIONS, TABLES, VERSION
from twosource.stores.sqlite import Database, whole


def open_database(path: Path, *, create: bool, read_only: bool) -> Database:
    """Return the database of an archive, at the version that this program writes.

    Raises:
        ArchiveError: there is none and `create` is not set, the file is no archive, or a newer one.
    """
    fresh = not path.exists() or path.stat().st_size == 0
    if fresh and (read_only or not create):
        raise ArchiveError(
            f"there is no archive at {path}; make one by adding reports: "
            f"twosource add REPORTS --archive {path}"
        )
    if fresh and not path.parent.is_dir():
        raise ArchiveError(f"there is no folder {path.parent}; make it, or name another --archive")
    database = Database(path, read_only=read_only)
    try:
        if not read_only:
            found_or_made(database, create=create)
        hold_version(database)
    except BaseException:
        database.close()
        raise
    return database


def found_or_made(database: Database, *, create: bool) -> None:
    """Make the tables of a file that is empty; bring those of an older archive to this version."""
    if create and number(database, "application_id") == 0 and not tables(database):
        database.run("PRAGMA journal_mode = WAL")
        with database.transaction():
            if not tables(database):  # another process may have been first
                for statement in TABLES:
                    database.run(statement)
                database.run(f"PRAGMA application_id = {APPLICATION}")
                database.run(f"PRAGMA user_version = {VERSION}")
    hold_kind(database)
    migrate(database, MIGRATIONS, VERSION)


def migrate(database: Database, migrations: Mapping[int, Sequence[str]], version: int) -> None:
    """Lead an older archive to a version, step by step in one transaction; a copy of the file is kept before."""
    held = number(database, "user_version")
    if held >= version:
        return
    copy = database.path.with_name(f"{database.path.name}.version-{held}")
    if not copy.exists():
        part = copy.with_name(copy.name + ".part")
        part.unlink(missing_ok=True)
        database.copy_to(part)
        part.replace(copy)
    with database.transaction():
        for step in range(number(database, "user_version"), version):
            for statement in migrations[step]:
                database.run(statement)
        database.run(f"PRAGMA user_version = {version}")


def hold_kind(database: Database) -> None:
    """Raise ArchiveError if the file is not an archive's."""
    if number(database, "application_id") != APPLICATION:
        raise ArchiveError(
            f"{database.path} is no archive of Twosource: a SQLite file of another program; "
            "name another file with --archive"
        )


def hold_version(database: Database) -> None:
    """Raise ArchiveError if the file is not an archive's, or of a version that this program does not read."""
    hold_kind(database)
    held = number(database, "user_version")
    if held > VERSION:
        raise ArchiveError(
            f"{database.path} was written by a newer Twosource (tables of version {held}, this one knows "
            f"{VERSION}); install the newer one"
        )
    if held < VERSION:
        raise ArchiveError(
            f"{database.path} is of an older version ({held}); open it once for writing, as "
            f"`twosource add` does, to bring it to {VERSION}"
        )


def number(database: Database, pragma: str) -> int:
    """Return a number of the file's header."""
    row = database.row(f"PRAGMA {pragma}")
    return whole(row[0]) if row else 0


def tables(database: Database) -> list[str]:
    """Return the names of the tables that the file has."""
    return [str(row[0]) for row in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
