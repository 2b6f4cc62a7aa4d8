"""Addresses fetched from invented sites."""

import gzip
import zlib

import brotli
import pytest

from evaluation.online.server import Asked, Reply
from tests.reports.online.worlds import World, entry, rss
from twosource.model import Refusal, Report

PAGE = b"<html><body><p>The bridge at Utne was closed.</p></body></html>"


def test_a_page_comes_as_it_was_sent_under_its_canonical_address(world: World) -> None:
    address = world.page("fjord.example", "/bridge?id=7*", "The bridge at Utne was closed.")[:-1]
    (report,) = world.fetch(address + "&utm_source=mail&fbclid=x#top")
    assert isinstance(report, Report)
    assert (report.address, report.url) == (address, address)
    assert report.text.count("Utne") == 1
    assert report.captured == "2025-03-04T06:00:01+00:00", "one second after robots.txt"
    assert (report.markup, report.stated_outlet) == ("html", None)


def test_one_address_is_asked_once_however_it_is_written(world: World) -> None:
    address = world.page("fjord.example", "/bridge")
    shouted = address.replace("http://fjord.example", "HTTP://FJORD.Example.")
    assert len(world.fetch(address, shouted, address + "?utm_medium=x", address + "#end")) == 1


def test_a_page_is_known_by_the_address_that_it_states_on_its_own_site(world: World) -> None:
    body = b"<html><head><link rel='canonical' href='https://WWW.fjord.example/2025/bridge?utm_x=1'></head><p>Closed.</p></html>"
    address = world.put("m.fjord.example", "/b", Reply(body=body.replace(b"https", b"http")))
    (kept,) = world.fetch(address)
    assert isinstance(kept, Report)
    assert kept.address == address, "another port is another site"
    body = body.replace(b"https://WWW.fjord.example", world.server.at("www.fjord.example", "").encode())
    (report,) = world.fetch(world.put("m.fjord.example", "/c", Reply(body=body)))
    assert isinstance(report, Report)
    assert report.address == world.server.at("www.fjord.example", "/2025/bridge")


@pytest.mark.parametrize("stated", ["http://rival.example/story", "/", "javascript:alert(1)", "http://[::1"])
def test_a_stated_address_elsewhere_or_on_the_front_page_is_not_believed(world: World, stated: str) -> None:
    body = f"<html><head><link rel=canonical href='{stated}'></head><p>Closed.</p></html>".encode()
    address = world.put("fjord.example", "/b", Reply(body=body))
    (report,) = world.fetch(address)
    assert isinstance(report, Report)
    assert report.address == address


def test_plain_text_is_a_report_with_its_front_matter(world: World) -> None:
    body = "outlet: Fjord Desk\npublished: 2025-03-03\n\nÅ bro er stengt.".encode("latin-1")
    address = world.put(
        "fjord.example", "/b", Reply(body=body, headers={"Content-Type": "text/plain; charset=latin-1"})
    )
    (report,) = world.fetch(address)
    assert isinstance(report, Report)
    assert (report.stated_outlet, report.markup, report.text[report.header_end :].strip()) == (
        "Fjord Desk",
        "plain",
        "Å bro er stengt.",
    )


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE[:20]) + gzip.compress(b"") * 3000 + gzip.compress(PAGE[20:])),
        ("x-gzip", gzip.compress(PAGE) + b"\0\0\0"),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("br", brotli.compress(PAGE)),
        ("identity", PAGE),
    ],
)
def test_compressed_answers_are_unfolded(world: World, encoding: str, packed: bytes) -> None:
    address = world.put("fjord.example", "/b", Reply(body=packed, headers={"Content-Encoding": encoding}))
    (report,) = world.fetch(address)
    assert isinstance(report, Report), report
    assert report.text.encode() == PAGE


BOMB = b"<p>" + b" " * (40 << 20)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(BOMB)),
        ("deflate", zlib.compress(BOMB, 9)),
        ("br", brotli.compress(BOMB, quality=5)),
    ],
    ids=["gzip", "deflate", "br"],
)
def test_a_bomb_is_refused_while_it_unfolds(world: World, encoding: str, packed: bytes) -> None:
    assert len(packed) < 1 << 20
    address = world.put("fjord.example", "/b", Reply(body=packed, headers={"Content-Encoding": encoding}))
    assert "unfolds to more than 200 times its size" in world.refused(address)
    assert "is larger than 2 MiB" in world.refused(address, answer_bytes=2 << 20, expansion=10**6)


@pytest.mark.parametrize(
    ("encoding", "packed", "told"),
    [
        ("gzip", gzip.compress(PAGE)[:-9], "breaks off"),
        ("br", brotli.compress(PAGE)[:-3], "breaks off"),
        ("gzip", b"no gzip at all", "damaged"),
        ("br", b"\xff\xff\xff\xff", "damaged"),
        ("zstd", PAGE, "compressed as zstd"),
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE)), "compressed as gzip, gzip"),
    ],
)
def test_damaged_or_unasked_compression_is_refused(
    world: World, encoding: str, packed: bytes, told: str
) -> None:
    address = world.put("fjord.example", "/b", Reply(body=packed, headers={"Content-Encoding": encoding}))
    assert told in world.refused(address)


@pytest.mark.parametrize(
    ("media", "body", "told"),
    [
        ("image/png", b"\x89PNG....", "is image/png, not text"),
        ("video/mp4", PAGE, "is video/mp4, not text"),
        ("text/css", b"p { color: red }", "is text/css, not text"),
        ("text/html", b"\x89PNG\r\n\x1a\n", "says that it is text and is not"),
        ("text/html", b"PK\x03\x04zip", "says that it is text and is not"),
        ("text/html", b"  \n ", "is empty"),
        ("application/json", b'{"a": 1}', "no JSON Feed"),
        ("application/json", b'{"a": ', "is no JSON"),
        ("text/xml", b"<?xml version='1.0'?><a/>", "without entries of a feed"),
        ("text/x-opml", b"<opml><outline xmlUrl='http://a.example/f'/></opml>", "list of feeds"),
    ],
)
def test_what_is_no_news_is_refused_by_its_type_or_its_bytes(
    world: World, media: str, body: bytes, told: str
) -> None:
    address = world.put("fjord.example", "/b", Reply(body=body, headers={"Content-Type": media}))
    assert told in world.refused(address)


def test_a_page_without_a_type_is_told_by_its_bytes(world: World) -> None:
    address = world.put("fjord.example", "/b", Reply(body=PAGE, headers={"Content-Type": ""}))
    (report,) = world.fetch(address)
    assert isinstance(report, Report)
    assert report.markup == "html"


def test_a_feed_among_the_addresses_gives_its_reports_read_whole(world: World) -> None:
    page = world.page("fjord.example", "/bridge")
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(page), entry("/gone", title="Gone"))))
    reports = world.fetch(feed)
    assert [type(one) for one in reports] == [Report, Refusal]
    assert reports[0].address == page  # type: ignore[union-attr]


def test_one_request_names_the_program_and_whom_to_ask(world: World) -> None:
    world.fetch(world.page("fjord.example", "/b"), contact="desk@fjord.example")
    asked = world.server.asked[-1]
    assert asked.headers["user-agent"].startswith("Twosource/")
    assert asked.headers["user-agent"].endswith(" (+desk@fjord.example)")
    assert asked.headers["host"] == f"fjord.example:{world.server.port}"
    assert not {"cookie", "authorization", "referer"} & set(asked.headers)


def test_what_the_environment_says_of_proxies_changes_nothing(world: World, monkeypatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    (report,) = world.fetch(world.page("fjord.example", "/b"))
    assert isinstance(report, Report)


def test_a_password_in_an_address_is_refused_and_not_repeated(world: World) -> None:
    (refusal,) = world.fetch("http://ada:secret@fjord.example/b")
    assert isinstance(refusal, Refusal)
    assert "secret" not in f"{refusal}"
    assert "user name or password" in refusal.reason


def test_a_fault_of_the_program_is_told_and_stops_nobody(world: World, monkeypatch) -> None:
    from twosource.reports.online import fetching

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nothing")

    bad = world.page("fjord.example", "/b")
    monkeypatch.setattr(fetching, "kind_of_answer", fail)
    (refusal,) = world.fetch(bad)
    assert isinstance(refusal, Refusal)
    assert "a fault in Twosource" in refusal.reason


def test_a_reader_that_goes_away_ends_the_fetching(world: World) -> None:
    def answer(asked: Asked) -> Reply:
        return Reply(body=PAGE)

    for number in range(300):
        world.put(f"h{number}.example", "/b", answer)
    from twosource.reports.online.fetching import fetch

    addresses = [world.server.at(f"h{number}.example", "/b") for number in range(300)]
    reading = fetch(
        addresses,
        now=world.now,
        settings=world.settings(waiting=2, connections=2),
        resolve=world.resolve,
        loop=world.begin,
    )
    assert isinstance(next(reading), Report)
    reading.close()
    assert len(world.server.times("h299.example", "/b")) == 0
