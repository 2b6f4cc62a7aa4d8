"""Archives in a folder of the test, and reading without the model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.invented import NOW, read_plainly
from twosource import pipeline
from twosource.archive import Archive
from twosource.reports import read as read_reports

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "news.db", create=True) as held:
        yield held


@pytest.fixture
def plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read_batch", read_plainly)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of the examples, added in small batches; tests that use it must not write to it."""
    reports = sorted(read_reports([EXAMPLES]), key=str, reverse=True)
    with Archive.open(tmp_path_factory.mktemp("examples") / "news.db", create=True) as held:
        for place in range(0, len(reports), 4):
            held.add(reports[place : place + 4], now=NOW)
        yield held
