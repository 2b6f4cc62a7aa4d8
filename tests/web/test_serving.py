"""What stands around the answers: names, other sites, metrics, logs, time; and settings that are told when wrong."""

import json
import socket
import threading
from pathlib import Path

import pytest

from tests.web.conftest import client_of
from twosource.archive import Archive
from twosource.errors import SettingsError
from twosource.web import ServeSettings
from twosource.web.desk import Lately
from twosource.web.serving import listening


def test_a_desk_on_the_loopback_answers_to_its_names_alone(client):
    for host in ("evil.example", "evil.example:8642", "127.0.0.1.evil.example", ""):
        answer = client.get("/", headers={"Host": host})
        assert (answer.status_code, "desk is not called so" in answer.text) == (421, True)
    for host in ("localhost:8642", "127.0.0.1", "LOCALHOST", "[::1]:8642"):
        assert client.get("/", headers={"Host": host}).status_code == 200


def test_a_desk_that_is_given_names_answers_to_them(examples):
    named = client_of(examples, host="0.0.0.0", names=("desk.example.org",))
    assert named.get("/", headers={"Host": "desk.example.org"}).status_code == 200
    assert named.get("/", headers={"Host": "other.example"}).status_code == 421
    assert client_of(examples, host="0.0.0.0").get("/", headers={"Host": "any.example"}).status_code == 200


def test_other_sites_may_read_only_if_they_are_named(client, examples):
    asking = {"Origin": "https://cms.example"}
    assert "access-control-allow-origin" not in client.get("/api/v1/stories", headers=asking).headers
    assert client.options("/api/v1/stories", headers=asking).status_code == 405
    named = client_of(examples, cors=("https://cms.example",))
    assert (
        named.get("/api/v1/stories", headers=asking).headers["access-control-allow-origin"]
        == "https://cms.example"
    )
    assert (
        "access-control-allow-origin"
        not in named.get("/api/v1/stories", headers={"Origin": "https://x.example"}).headers
    )
    assert named.options("/api/v1/stories", headers=asking).headers["access-control-allow-methods"] == "GET"
    assert (
        "access-control-allow-methods"
        not in named.options("/api/v1/stories", headers={"Origin": "https://x.example"}).headers
    )


def test_metrics_count_requests_by_route_and_name_no_story(client, trawler):
    client.get(f"/stories/{trawler}")
    client.get("/search?words=secret")
    lines = client.get("/metrics").text.splitlines()
    assert 'twosource_requests_total{method="GET",route="/stories/{story}",status="200"}' in "\n".join(lines)
    assert not [line for line in lines if trawler in line or "secret" in line]
    assert all(line.startswith(("#", "twosource_")) for line in lines)
    assert 'twosource_request_seconds_bucket{route="/search",le="+Inf"}' in "\n".join(lines)
    assert "twosource_articles " in client.get("/metrics").text


def test_the_log_has_a_line_of_json_for_each_request_and_no_word_that_was_sought(client, capsys):
    client.get("/search?words=whistleblower")
    written = capsys.readouterr().err.strip().splitlines()[-1]
    line = json.loads(written)
    assert (line["method"], line["route"], line["status"]) == ("GET", "/search", 200)
    assert "whistleblower" not in written


def test_health_says_how_many_articles_are_held(client, examples):
    assert client.get("/healthz").text == f"ok {examples.statistics().articles}\n"


def test_a_request_that_takes_too_long_is_ended(examples, monkeypatch):
    release = threading.Event()
    monkeypatch.setattr(Archive, "people", lambda *_, **__: release.wait(5))
    slow = client_of(examples, read_seconds=0.05)
    answer = slow.get("/people")
    release.set()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_what_was_rendered_a_moment_ago_is_not_rendered_again_and_later_it_is():
    now = [0.0]
    lately = Lately(seconds=2, clock=lambda: now[0])
    made = iter([b"one", b"two"])
    assert lately.once(("a",), lambda: next(made)) == b"one"
    now[0] = 1.9
    assert lately.once(("a",), lambda: next(made)) == b"one"
    now[0] = 2.0
    assert lately.once(("a",), lambda: next(made)) == b"two"


def test_what_was_rendered_is_kept_for_a_bounded_number_of_pages():
    lately = Lately(clock=lambda: 0.0)
    for number in range(1000):
        lately.once((f"{number}",), lambda: b"page")
    again = iter([b"anew"])
    assert lately.once(("0",), lambda: next(again)) == b"anew"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"token": "short"}, "at least 16"), ({"port": 70000}, "port must be 0 to 65535"), ({"cors": ("x.org",)}, "https://example.org")],
)  # fmt: skip
def test_a_wrong_setting_says_what_to_write(wrong, says):
    with pytest.raises(SettingsError, match=says):
        ServeSettings(archive=Path("news.db"), **wrong)


def test_an_answer_on_a_connection_waits_for_no_acknowledgement():
    settings = ServeSettings(archive=Path("news.db"), port=0)
    with listening(settings) as held, socket.create_connection(held.getsockname()), held.accept()[0] as taken:
        assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
