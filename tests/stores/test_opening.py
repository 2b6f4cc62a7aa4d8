"""Making, knowing and migrating an archive's file."""

import gc
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from twosource.errors import ArchiveError
from twosource.stores import Store
from twosource.stores.opening import migrate, number
from twosource.stores.schema import VERSION
from twosource.stores.sqlite import Database, explain


def test_what_is_made_can_be_opened_again(tmp_path: Path) -> None:
    made = Store.open(tmp_path / "a.db", create=True)
    made.memory.remember("feed", "etag 7")
    made.close()
    again = Store.open(tmp_path / "a.db", read_only=True)
    assert again.memory.recall("feed") == "etag 7"
    assert again.memory.recall("other") is None
    again.close()


def test_where_there_is_none_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(
        ArchiveError, match=r"there is no archive at .*a\.db; make one by adding reports: twosource add"
    ):
        Store.open(tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no folder"):
        Store.open(tmp_path / "none" / "a.db", create=True)


@pytest.mark.parametrize("content", [b"dear diary\n" * 50, b"\0" * 5000])
@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_sqlite_is_no_archive(tmp_path: Path, content: bytes, create: bool) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="no archive"):
        Store.open(path, create=create)
    assert path.read_bytes() == content


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_another_program_is_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(ArchiveError, match="another program"):
        Store.open(path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_archive_asks_for_the_newer_program(tmp_path: Path, read_only: bool) -> None:
    Store.open(tmp_path / "a.db", create=True).close()
    with sqlite3.connect(tmp_path / "a.db") as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    with pytest.raises(ArchiveError, match=f"tables of version {VERSION + 1}.*install the newer one"):
        Store.open(tmp_path / "a.db", read_only=read_only)


def test_a_reader_does_not_write(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db", create=True).close()
    reader = Store.open(tmp_path / "a.db", read_only=True)
    with pytest.raises(ArchiveError, match="may not be written"):
        reader.memory.remember("feed", "etag 7")
    reader.close()
    with pytest.raises(ArchiveError, match="was closed"):
        reader.memory.recall("feed")


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.stores.sqlite.PATIENCE", 0.01)
    one, other = Store.open(tmp_path / "a.db", create=True), Store.open(tmp_path / "a.db")
    with one.transaction():
        one.memory.remember("feed", "etag 7")
        assert other.memory.recall("feed") is None
        with pytest.raises(ArchiveError, match="being written by another process"):
            other.memory.remember("feed", "etag 8")
    assert other.memory.recall("feed") == "etag 7"
    one.close()
    other.close()


def test_what_a_failed_transaction_wrote_is_not_there(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a.db", create=True)

    def write_in_part() -> None:
        with store.transaction():
            store.memory.remember("feed", "etag 7")
            store.database.run("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(ArchiveError, match="nowhere"):
        write_in_part()
    assert store.memory.recall("feed") is None
    store.close()


def test_a_migration_keeps_a_copy_and_leads_through_every_version(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db", create=True).close()
    database = Database(tmp_path / "a.db")
    steps = {
        VERSION: ("CREATE TABLE moods (name TEXT)",),
        VERSION + 1: ("INSERT INTO moods VALUES ('curious')",),
    }
    migrate(database, steps, VERSION + 2)
    assert number(database, "user_version") == VERSION + 2
    assert database.rows("SELECT name FROM moods") == [("curious",)]
    copy = Database(tmp_path / f"a.db.version-{VERSION}")
    assert number(copy, "user_version") == VERSION
    assert copy.rows("SELECT name FROM sqlite_master WHERE name = 'moods'") == []
    copy.close()
    database.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db", create=True).close()
    database = Database(tmp_path / "a.db")
    with pytest.raises(ArchiveError):
        migrate(
            database,
            {VERSION: ("CREATE TABLE moods (name TEXT)", "INSERT INTO nowhere VALUES (1)")},
            VERSION + 1,
        )
    assert number(database, "user_version") == VERSION
    assert database.rows("SELECT name FROM sqlite_master WHERE name = 'moods'") == []
    database.close()


def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    (folder / "a.db").mkdir()
    with pytest.raises(ArchiveError, match="cannot be opened"):
        Store.open(folder / "a.db", create=True)
    assert stat.S_ISDIR((folder / "a.db").stat().st_mode)


def test_a_thread_that_is_gone_leaves_no_connection_open(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a.db", create=True)
    for _ in range(5):
        reader = threading.Thread(target=store.memory.recall, args=("feed",))
        reader.start()
        reader.join()
    gc.collect()
    assert len(store.database._opened) == 1
    store.close()


@pytest.mark.parametrize(
    ("reading", "told"),
    [(True, "can be read only where its folder may be written to"), (False, "may not be written here")],
)
def test_a_closed_folder_is_told_to_who_reads_otherwise_than_to_who_writes(reading: bool, told: str) -> None:
    fault = sqlite3.OperationalError("attempt to write a readonly database")
    fault.sqlite_errorname = "SQLITE_READONLY_DIRECTORY"
    message = explain(Path("shelf/news.db"), fault, reading=reading)
    assert message.startswith(f"shelf/news.db {told}")
    assert "copy it" in message
