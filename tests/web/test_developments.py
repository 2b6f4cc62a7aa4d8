"""The stories before and after a story on the front page, on its page, and in REST."""

from pathlib import Path

from starlette.testclient import TestClient

from tests.archive.invented import NOW
from tests.archive.test_running import REPORTS
from tests.web.conftest import client_of
from twosource.archive import Archive
from twosource.web import Desk, ServeSettings
from twosource.web.application import application
from twosource.web.desk import Lately


def test_pages_link_what_came_before_and_after(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "news.db", create=True) as archive:
        archive.add(REPORTS, now=NOW)
        last = next(line for line in archive.stories().entries if "charged" in line.headline)
        assert last.developments
        client = client_of(archive)
        front, page = client.get("/").text, client.get(f"/stories/{last.id}").text
        for told in (front, page):
            assert f'href="/stories/{last.developments[-1].story}"' in told
            assert "earlier, " in told
        (listed,) = [one for one in client.get("/api/v1/stories").json()["entries"] if one["id"] == last.id]
        assert [one["days"] for one in listed["developments"]] == [one.days for one in last.developments]
        (story,) = client.get(f"/api/v1/stories/{last.id}").json()["stories"]
        assert [one["story"] for one in story["developments"]] == [one.story for one in last.developments]


def test_a_page_that_was_shown_and_kept_gets_the_story_that_came_later(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "news.db", create=True) as archive:
        archive.add(REPORTS[:2], now=NOW)
        (first,) = archive.stories().entries
        desk = Desk(archive=archive, writer=None, now=lambda: NOW, lately=Lately(seconds=600))
        client = TestClient(
            application(desk, ServeSettings(archive=Path("news.db"), token="")), base_url="http://localhost"
        )
        assert "later, " not in client.get(f"/stories/{first.id}").text
        archive.add(REPORTS[2:], now=NOW)
        assert "later, " in client.get(f"/stories/{first.id}").text
