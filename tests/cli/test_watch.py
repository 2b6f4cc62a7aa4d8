"""`twosource watch` over a real server on the loopback, in real time."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource import archive
from twosource.archive import Told, Watch, Watched
from twosource.cli.app import app
from twosource.cli.watch import length
from twosource.errors import SettingsError


def run(*arguments: str):
    return CliRunner().invoke(app, list(arguments), prog_name="twosource")


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Let a watch tell three lines without asking anybody, and remember what it was asked for."""
    held: list[Watch] = []

    def tell_some(self: Watch) -> Watched:
        held.append(self)
        self.tell(Told(became="new", report="http://fjord.example/b\x1b[2J"))
        self.tell(Told(became="refused", report="http://fjord.example/c", text="is not there (404)"))
        self.tell(Told(became="told", text="new story: Bridge closed", story="5f0c"))
        return Watched(feeds=2, new=1, known=3, refused=1)

    monkeypatch.setattr(archive.Watch, "run", tell_some)
    monkeypatch.chdir(tmp_path)
    return held


def test_each_report_has_its_line_and_the_end_its_sum(asked):
    result = run("watch", "http://fjord.example/feed", "--archive", "n.db", "--once")
    lines = result.stdout.splitlines()
    assert [line[10:] for line in lines[:3]] == [
        "new       http://fjord.example/b\N{REPLACEMENT CHARACTER}[2J",
        "refused   http://fjord.example/c: is not there (404)",
        "          new story: Bridge closed  5f0c",
    ]
    assert lines[3:] == ["2 feeds, 1 new report, 3 known already, 1 refused"]
    assert (result.exit_code, result.stderr) == (1, "")


def test_options_and_the_settings_file_say_what_may_be_asked(asked, tmp_path):
    (tmp_path / "twosource.toml").write_text(
        'archive = "n.db"\n[online]\nallow = ["desk.internal"]\npause_seconds = 2\n'
    )
    run("watch", "f.opml", "--allow", "10.0.0.0/8", "--every", "5m", "--for", "8h", "--quiet")
    (watch,) = asked
    assert watch.settings.allow == ("desk.internal", "10.0.0.0/8")
    assert watch.settings.pause_seconds == 2.0
    assert (watch.rhythm.every, watch.rhythm.lasting) == (timedelta(minutes=5), timedelta(hours=8))


def test_a_port_may_be_allowed_together_with_its_host(asked):
    allowed = ("desk.internal:8911", "[::1]:9000", "fd00::/8", "10.0.0.0/8")
    run("watch", "f.opml", "--archive", "n.db", *(part for host in allowed for part in ("--allow", host)))
    (watch,) = asked
    assert watch.settings.allow == ("desk.internal", "::1", "fd00::/8", "10.0.0.0/8")
    assert watch.settings.ports == (80, 443, 8080, 8443, 8911, 9000)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("speed = 3", "there is no setting online.speed"),
        ('allow = "all"', "online.allow must be written like []"),
        ("tries = true", "online.tries must be written like 3"),
        ("ports = ['80']", "online.ports must be written like"),
        ("tries = 0", "online.tries must be at least 1"),
    ],
)
def test_a_wrong_setting_stops_at_once(asked, tmp_path, table, told):
    (tmp_path / "twosource.toml").write_text(f"[online]\n{table}\n")
    result = run("watch", "f.opml", "--archive", "n.db")
    assert (result.exit_code, asked) == (2, [])
    assert told in result.stderr


@pytest.mark.parametrize("words", ["15", "m", "1w", "-5m", "five minutes", ""])
def test_a_length_of_time_that_is_none_says_how_to_write_one(words):
    with pytest.raises(SettingsError, match="such as 90s, 15m, 8h or 2d"):
        length(words, "--every")


def test_lengths_of_time():
    assert [length(words, "--for") for words in ("90s", "1.5 h", "2D")] == [
        timedelta(seconds=90), timedelta(minutes=90), timedelta(days=2),
    ]  # fmt: skip


PATIENCE = 120.0
"""Seconds after which a process or a thread that should have ended is a fault."""
STORY = (
    "Bridge {} at Utne closed\n\nUTNE, March 4 - The bridge at Utne was closed on Tuesday after a ferry hit pier {}.\n\n"
    "Nine people were hurt, said Kari Moe, who leads the harbour office of the town.\n"
)


class Desk(BaseHTTPRequestHandler):
    """A feed of six reports, each on a page of its own."""

    def do_GET(self) -> None:
        number = self.path.strip("/")
        if number == "feed":
            entries = "".join(
                f"<item><title>Bridge {one}</title><link>/{one}</link></item>" for one in range(6)
            )
            self.answer("application/rss+xml", f"<rss version='2.0'><channel>{entries}</channel></rss>")
        elif number.isdigit():
            self.answer("text/plain", STORY.format(number, number))
        else:
            self.send_error(404)

    def answer(self, media: str, body: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def desk() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(PATIENCE)
    server.server_close()


def test_a_watch_that_is_interrupted_keeps_what_it_told_and_goes_on_later(desk: str, tmp_path: Path) -> None:
    port = desk.rsplit(":", 1)[1]
    settings = f'archive = "n.db"\n[online]\nallow = ["127.0.0.1"]\nports = [{port}]\npause_seconds = 0.01\n'
    (tmp_path / "twosource.toml").write_text(settings)
    command = [sys.executable, "-m", "twosource", "watch", f"{desk}/feed"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stderr is not None
        bound = threading.Timer(PATIENCE, first.kill)  # whoever waits for its output would wait for ever
        bound.start()
        told = [first.stdout.readline()]
        os.kill(first.pid, signal.SIGTERM)
        told += first.stdout.read().splitlines()
        assert "stopping" in first.stderr.read()
        assert first.wait(PATIENCE) == 0
        bound.cancel()
    new = [line.split()[-1] for line in told if line[10:13] == "new" and "http" in line]
    with archive.Archive.open(tmp_path / "n.db", read_only=True) as held:
        assert all(held.versions(address) for address in new)
        assert held.statistics().articles == len(new)
    second = subprocess.run(
        [*command, "--once"], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert second.returncode == 0, second.stderr
    with archive.Archive.open(tmp_path / "n.db", read_only=True) as held:
        assert held.statistics().articles == 6
        assert held.verify() == ()
