"""`twosource serve` and `twosource mcp`, as they are started."""

import http.client
import json
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.web.conftest import TOKEN
from twosource.archive import Archive
from twosource.cli.app import app
from twosource.web import ServeSettings
from twosource.web.serving import opened_desk


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TWOSOURCE_ARCHIVE", "TWOSOURCE_TOKEN", "TWOSOURCE_HOOK_SECRET"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str, **environment: str):
    return CliRunner().invoke(app, list(arguments), prog_name="twosource", env=environment)


def made(path: Path) -> str:
    Archive.open(path, create=True).close()
    return str(path)


def test_serving_no_archive_or_one_that_is_not_there_is_wrong_use(tmp_path):
    nowhere = run("serve")
    assert (nowhere.exit_code, "which archive?" in nowhere.stderr) == (2, True)
    missing = run("serve", "--archive", "none.db")
    assert (missing.exit_code, "there is no archive at none.db" in missing.stderr) == (2, True)
    assert run("mcp", "--archive", "none.db").exit_code == 2


def test_a_wrong_token_hook_or_origin_is_told_before_anything_is_served(tmp_path):
    path = made(tmp_path / "news.db")
    short = run("serve", "--archive", path, TWOSOURCE_TOKEN="short")
    assert (short.exit_code, "at least 16 characters" in short.stderr) == (2, True)
    unsigned = run("serve", "--archive", path, "--hook", "https://x.example/")
    assert (unsigned.exit_code, "the secret of hooks" in unsigned.stderr) == (2, True)
    assert run("serve", "--archive", path, "--cors", "x.example").exit_code == 2


def test_without_the_extra_the_command_says_how_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "twosource.web.serving", raising=False)
    told = run("serve", "--archive", made(tmp_path / "news.db"))
    assert (told.exit_code, "pip install 'twosource[web]'" in told.stderr) == (2, True)


def test_a_desk_writes_only_with_a_token_and_then_makes_its_archive(tmp_path):
    with opened_desk(ServeSettings(archive=tmp_path / "new.db", token=TOKEN)) as desk:
        assert desk.writer is not None
        assert desk.archive.statistics().articles == 0
    with opened_desk(ServeSettings(archive=tmp_path / "new.db")) as desk:
        assert desk.writer is None


def test_a_client_speaks_to_the_command_over_its_input_and_output(tmp_path):
    path = made(tmp_path / "news.db")
    asked = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_stories"}}\n'
    told = CliRunner().invoke(app, ["mcp", "--archive", path], input=asked)
    assert told.exit_code == 0
    assert json.loads(json.loads(told.stdout)["result"]["content"][0]["text"]) == {
        "entries": [],
        "next": None,
    }


def test_the_desk_is_served_until_it_is_stopped(tmp_path):
    command = [
        sys.executable,
        "-m",
        "twosource",
        "serve",
        "--archive",
        made(tmp_path / "news.db"),
        "--port",
        "0",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        bound = threading.Timer(120, process.kill)  # its first line would be waited for as long as it takes
        bound.start()
        told = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stderr.readline())
        assert told is not None
        port = int(told[1])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", "/healthz")
        assert connection.getresponse().read() == b"ok 0\n"
        connection.close()
        taken = run("serve", "--archive", str(tmp_path / "news.db"), "--port", f"{port}")
        assert (taken.exit_code, "choose another --host or --port" in taken.stderr) == (2, True)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        bound.cancel()
    assert process.returncode in {0, 130, -signal.SIGINT}
