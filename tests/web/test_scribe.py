"""The process that writes: it adds and corrects, tells faults as the archive does, and is replaced if it dies."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.archive.invented import report
from twosource.archive import Archive
from twosource.errors import ArchiveError, UnknownArticle
from twosource.web.scribe import Scribe

NOW = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Archive.open(tmp_path / "news.db", create=True).close()
    return tmp_path / "news.db"


@pytest.fixture
def scribe(path: Path) -> Iterator[Scribe]:
    held = Scribe(path)
    yield held
    held.close()


def test_what_another_process_adds_is_seen_by_who_reads_and_survives_its_death(
    path: Path, scribe: Scribe
) -> None:
    with Archive.open(path, read_only=True) as read:
        added = scribe.add([report(1, 0, 1, 1), report(2, 1, 2, 2)], now=NOW)
        assert (added.articles, read.statistics().articles) == (2, 2)
        with pytest.raises(UnknownArticle, match="nowhere"):
            scribe.rule("apart", "nowhere", "neither", now=NOW)
        os.kill(scribe.pid(), signal.SIGKILL)
        with pytest.raises(ArchiveError, match="send this again"):
            scribe.add([report(3, 2, 3, 3)], now=NOW)
        assert scribe.add([report(3, 2, 3, 3)], now=NOW).articles == 1
        assert read.statistics().articles == 3
        assert read.verify() == ()
