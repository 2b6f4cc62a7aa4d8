"""Readers go on while one process writes, and two writers take turns."""

import threading
from pathlib import Path

import pytest

from tests.archive.invented import NOW, report
from twosource import pipeline
from twosource.archive import Archive, write

pytestmark = pytest.mark.usefixtures("plainly")
REPORTS = [report(number, number % 3, number % 2, number % 5, day=1 + number % 6) for number in range(10)]


def test_a_reader_always_sees_whole_stories(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    Archive.open(path, create=True).close()
    done = threading.Event()
    seen: list[int] = []
    faults: list[BaseException] = []

    def look() -> None:
        try:
            with Archive.open(path, read_only=True) as reader:
                while not done.is_set():
                    for line in reader.stories().entries:
                        dossier = reader.dossier(line.id)
                        assert len(dossier.texts) == len(dossier.story.articles)
                    seen.append(len(reader.survey().dossiers))
                    done.wait(0.05)
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    with Archive.open(path) as archive:
        try:
            for one in REPORTS:
                archive.add([one], now=NOW)
        finally:
            done.set()
            for reader in readers:
                reader.join()
        assert faults == []
        assert len(set(seen)) > 1
        assert write(archive.survey(), "json") == write(pipeline.survey(REPORTS, today=NOW.date()), "json")


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    Archive.open(path, create=True).close()
    faults: list[BaseException] = []

    def add(part: list[object]) -> None:
        try:
            with Archive.open(path) as archive:
                for one in part:
                    archive.add([one], now=NOW)  # type: ignore[list-item]
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    writers = [threading.Thread(target=add, args=(REPORTS[start::2] + REPORTS[:3],)) for start in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert faults == []
    with Archive.open(path, read_only=True) as archive:
        assert archive.verify() == ()
        assert archive.statistics().articles == len(REPORTS)
        assert write(archive.survey(), "json") == write(pipeline.survey(REPORTS, today=NOW.date()), "json")
