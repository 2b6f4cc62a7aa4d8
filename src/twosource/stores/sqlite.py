"""The one module that drives SQLite: connections, transactions, and faults told plainly."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias
from weakref import WeakSet

from twosource.errors import ArchiveError

Value: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Value, ...]

PATIENCE = 60.0
"""Seconds that a writer waits for another one: as long as telling the largest stories takes."""
SETTINGS = (
    # The last commit outlives a power cut too, not only a killed process: the log is synced with each.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    # 8 MiB: a server has a connection for each of its threads.
    "PRAGMA cache_size = -8192",
)
VARIABLES = 500
"""Values that one statement may be asked with; SQLite's own limit is 32,766, older builds have 999."""


class Held:
    """One thread's connection, closed when the thread is gone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Database:
    """One SQLite file: a connection for each thread, readers that go on while one writes."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._own = threading.local()
        self._opened: WeakSet[Held] = WeakSet()
        self._opening = threading.Lock()
        self._closed = False

    def rows(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return what a statement gives, all of it."""
        with self._told():
            return self._connection().execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Value] = ()) -> Row | None:
        """Return the first row that a statement gives."""
        with self._told():
            found: Row | None = self._connection().execute(statement, values).fetchone()
            return found

    def run(self, statement: str, values: Sequence[Value] = ()) -> int:
        """Run a statement that writes; return the number of the row that it made, if it made one."""
        with self._told():
            return self._connection().execute(statement, values).lastrowid or 0

    def run_each(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement that writes once for each row of values."""
        with self._told():
            self._connection().executemany(statement, rows)

    def rows_among(self, statement: str, keys: Sequence[Value], values: Sequence[Value] = ()) -> list[Row]:
        """Return what a statement with `(??)` gives for all the keys, asked in portions of them."""
        found: list[Row] = []
        for start in range(0, len(keys), VARIABLES):
            part = keys[start : start + VARIABLES]
            marks = "(" + ", ".join("?" * len(part)) + ")"
            found += self.rows(statement.replace("(??)", marks), (*part, *values))
        return found

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that the block writes, or nothing; another writer waits, readers see the state before."""
        with self._inside("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that the block reads be of one moment."""
        with self._inside("BEGIN"):
            yield

    def copy_to(self, path: Path) -> None:
        """Write a whole and consistent copy of the file."""
        with self._told():
            target = sqlite3.connect(path)
            try:
                self._connection().backup(target)
            finally:
                target.close()

    def close(self) -> None:
        """Close every thread's connection."""
        self._closed = True
        with self._opening:
            for held in list(self._opened):
                held.connection.close()

    @contextmanager
    def _inside(self, begin: str) -> Iterator[None]:
        with self._told():
            connection = self._connection()
        if connection.in_transaction:
            yield
            return
        with self._told():
            connection.execute(begin)
        try:
            yield
        except BaseException:
            connection.rollback()
            raise
        with self._told():
            connection.commit()

    def _connection(self) -> sqlite3.Connection:
        held: Held | None = getattr(self._own, "held", None)
        if self._closed:
            raise ArchiveError(f"{self.path} was closed; open the archive again")
        if held is None:
            held = self._own.held = Held(self._connect())
            with self._opening:
                self._opened.add(held)
            for setting in SETTINGS:
                held.connection.execute(setting)
        return held.connection

    def _connect(self) -> sqlite3.Connection:
        mode = "ro" if self.read_only else "rwc"
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(
            address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            raise ArchiveError(explain(self.path, fault, reading=self.read_only)) from fault


def whole(value: Value) -> int:
    """Return a whole number that a column holds."""
    assert isinstance(value, int)
    return value


def real(value: Value) -> float:
    """Return a number that a column holds."""
    assert isinstance(value, float)
    return value


MEANINGS = (
    (("locked", "busy"), "is being written by another process; try again when that one has ended"),
    (("not a database",), "is no archive: not a SQLite file; name another file with --archive"),
    (("malformed",), "is damaged; take the copy that you keep, and add the reports since"),
    (("readonly", "read-only"), "may not be written here; change its permissions or copy it elsewhere"),
    (("unable to open",), "cannot be opened; check the folder and its permissions"),
    (("no such module",), "needs SQLite with FTS5, which this Python was built without; use another build"),
    (("is full",), "has no room left on its disk; make room and add the reports again"),
)
"""What SQLite says, and what that means for who uses the archive."""
BESIDE = frozenset({"SQLITE_READONLY_DIRECTORY", "SQLITE_READONLY_CANTINIT", "SQLITE_READONLY_RECOVERY"})
"""Faults of a reader that cannot make or use the files beside an archive."""
CLOSED_FOLDER = (
    "can be read only where its folder may be written to, since what is written last stands in a file beside it; "
    "copy it to another folder"
)


def explain(path: Path, fault: sqlite3.Error, *, reading: bool) -> str:
    """Return what a fault means, as the file's name and what to do; `reading` says that the file is open for that alone."""
    told = str(fault)
    if reading and getattr(fault, "sqlite_errorname", "") in BESIDE:
        return f"{path} {CLOSED_FOLDER}"
    for signs, meaning in MEANINGS:
        if any(sign in told for sign in signs):
            return f"{path} {meaning}"
    return f"{path}: {told}"
