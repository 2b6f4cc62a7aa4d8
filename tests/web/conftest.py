"""A desk over the examples, and one that may be written to."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.hostile import HOSTILE
from twosource.archive import Archive
from twosource.reports import read as read_reports
from twosource.web import Desk, ServeSettings
from twosource.web.application import application
from twosource.web.desk import Lately

EXAMPLES = Path(__file__).parents[2] / "examples"
NOW = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
TOKEN = "a-token-for-tests-only"


def client_of(archive: Archive, *, writer: Archive | None = None, **changed: object) -> TestClient:
    """Return a client of a desk; what it renders is kept for no time."""
    settings = ServeSettings(archive=Path("news.db"), token=TOKEN if writer else "", **changed)  # type: ignore[arg-type]
    desk = Desk(archive=archive, writer=writer, now=lambda: NOW, lately=Lately(seconds=0))
    app = application(desk, settings)
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=True, follow_redirects=False)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of the examples; tests that use it must not write to it."""
    with Archive.open(tmp_path_factory.mktemp("desk") / "news.db", create=True) as held:
        held.add(read_reports([EXAMPLES]), now=NOW)
        yield held


@pytest.fixture(scope="session")
def client(examples: Archive) -> TestClient:
    return client_of(examples)


@pytest.fixture(scope="session")
def trawler(examples: Archive) -> str:
    """Give the id of the story that five reports and more tell."""
    return max(examples.stories().entries, key=lambda line: line.articles).id


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of reports that want to do harm."""
    with Archive.open(tmp_path_factory.mktemp("hostile") / "news.db", create=True) as held:
        held.add(HOSTILE, now=NOW)
        yield held


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Give a desk over an empty archive, open for writing."""
    with Archive.open(tmp_path / "news.db", create=True) as held:
        yield lambda **changed: client_of(held, writer=held, **changed)
