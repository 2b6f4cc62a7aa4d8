"""Webhooks: signed, in order, sent again until taken, and remembered when the desk is started anew."""

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import NOW
from twosource.archive import Archive
from twosource.errors import SettingsError
from twosource.model import Report
from twosource.web.hooks import Courier, Hook, deliver, send_next, sign

SECRET = "a-secret-for-tests-only"


@dataclass
class Receiver:
    """A program that takes changes, or answers with the statuses that it is told to."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    came: threading.Event = field(default_factory=threading.Event)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    told = Receiver()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = told.statuses.pop(0) if told.statuses else 204
            if status < 300:
                told.taken.append((dict(self.headers), body))
            self.send_response(status)
            if status in {301, 302}:
                self.send_header("Location", f"{told.url}/elsewhere")
            self.end_headers()
            if status < 300:
                told.came.set()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Taking)
    told.url = f"http://127.0.0.1:{server.server_port}/changes?from=desk"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "news.db", create=True) as held:
        yield held


def add(archive: Archive, name: str) -> None:
    text = f"{name} bridge opens\n\nThe {name} bridge was opened on Monday, mayor Runa Vik said.\n"
    archive.add([Report(address=f"news/{name}.txt", text=text)], now=NOW)


def test_changes_are_sent_signed_and_once(archive, receiver):
    hook = Hook(url=receiver.url, secret=SECRET)
    add(archive, "Old")
    assert send_next(archive, hook, now=NOW) is None
    add(archive, "Tunnel")
    assert send_next(archive, hook, now=NOW) is True
    assert send_next(archive, hook, now=NOW) is None
    ((headers, body),) = receiver.taken
    told = json.loads(body)
    assert [change["story"] for change in told["changes"]] == [archive.changes(1)[0].story]
    expected = hmac.new(
        SECRET.encode(), headers["Twosource-Time"].encode() + b"." + body, hashlib.sha256
    ).hexdigest()
    assert headers["Twosource-Signature"] == f"sha256={expected}"


def test_the_receiver_that_the_guide_shows_knows_what_the_desk_signed(archive, receiver):
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "desk.md").read_text(encoding="utf-8")
    (shown,) = [block for block in guide.split("```python\n")[1:] if "is_from_the_desk" in block]
    written: dict[str, Any] = {}
    exec(shown.partition("```")[0], written)
    hook = Hook(url=receiver.url, secret=SECRET)
    send_next(archive, hook, now=NOW)
    add(archive, "Viaduct")
    send_next(archive, hook, now=NOW)
    ((headers, body),) = receiver.taken
    assert written["is_from_the_desk"](headers, body, SECRET)
    assert not written["is_from_the_desk"](headers, body + b" ", SECRET)
    assert not written["is_from_the_desk"](headers, body, "another-secret-of-some-length")


def test_what_is_not_taken_is_sent_again_until_it_is(archive, receiver):
    hook = Hook(url=receiver.url, secret=SECRET)
    send_next(archive, hook, now=NOW)
    add(archive, "Quay")
    receiver.statuses = [500, 302]
    assert send_next(archive, hook, now=NOW) is False
    assert send_next(archive, hook, now=NOW) is False
    assert receiver.taken == []
    assert send_next(archive, hook, now=NOW) is True
    assert len(receiver.taken) == 1


def test_a_courier_sends_what_comes_while_it_runs(archive, receiver):
    hook = Hook(url=receiver.url, secret=SECRET)
    send_next(archive, hook, now=NOW)
    receiver.statuses = [503]
    courier = Courier(archive=archive, hook=hook, now=lambda: NOW, pause=0.01)
    courier.start()
    add(archive, "Harbour")
    assert receiver.came.wait(10)
    courier.stop()
    assert send_next(archive, hook, now=NOW) is None


def test_a_receiver_that_is_away_fails_the_delivery_alone():
    assert deliver(Hook(url="http://127.0.0.1:1/x", secret=SECRET), b"{}", at="2026-07-01") is False


def test_a_signature_depends_on_secret_time_and_body():
    assert (
        len(
            {
                sign(SECRET, "1", b"a"),
                sign(SECRET, "2", b"a"),
                sign(SECRET, "1", b"b"),
                sign("x" * 16, "1", b"a"),
            }
        )
        == 4
    )


@pytest.mark.parametrize(
    ("url", "secret"),
    [("ftp://x.org", SECRET), ("https://", SECRET), ("x", SECRET), ("https://x.org", "short")],
)
def test_a_hook_that_cannot_be_is_told(url, secret):
    with pytest.raises(SettingsError):
        Hook(url=url, secret=secret)
