import time
from pathlib import Path

import pytest

from twosource.errors import SettingsError
from twosource.reports.online.addresses import read_address
from twosource.reports.online.links import listed_feeds, page_links
from twosource.reports.online.settings import ONLINE, OnlineSettings, Rhythm
from twosource.reports.online.subscriptions import read_subscriptions

HERE = read_address("https://www.fjord.example/2025/bridge")


def test_links_are_read_however_they_are_quoted_and_against_the_pages_base() -> None:
    markup = """<HTML><HEAD><BASE HREF="/news/"><LINK REL="Alternate" TYPE=application/atom+xml HREF=atom.xml>
    <link href='r&amp;d.rss?a=1&amp;b=2' type='application/rss+xml' rel="alternate home" title="It's > all">
    <link rel=stylesheet type=application/rss+xml href=style.css><link rel=alternate type=text/html href=/en>"""
    links = page_links(markup, HERE, ONLINE)
    assert links.feeds == (
        "https://www.fjord.example/news/atom.xml",
        "https://www.fjord.example/news/r&d.rss?a=1&b=2",
    )


@pytest.mark.parametrize(
    "markup",
    ["<link " * 90_000, "<!--" * 130_000, "<link a" + "a" * 500_000, "<link " + "a='" * 170_000 + ">", "<link" + " " * 500_000],
    ids=range(5),
)  # fmt: skip
def test_markup_built_to_exhaust_a_reader_is_read_in_no_time(markup: str) -> None:
    begun = time.process_time()
    assert page_links(markup, HERE, ONLINE).feeds == ()
    assert time.process_time() - begun < 2


def test_an_opml_list_is_read_in_order_also_where_it_breaks_off(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x "http://entity.example/">]><opml version="2.0"><body>
    <outline text="Coast"><outline type="rss" xmlUrl="http://fjord.example/feed?a=1&amp;b=2"/><outline text="none"/>
    <outline XMLURL='http://rival.example/feed'/></outline><outline xmlUrl="&x;"/><outline xmlUrl="http://half"""
    assert list(listed_feeds(text)) == [
        "http://fjord.example/feed?a=1&b=2",
        "http://rival.example/feed",
        "&x;",
    ]


def test_lists_that_write_feed_before_http_are_read_all_the_same() -> None:
    text = "<outline xmlUrl='feed://a.example/f'/><outline xmlUrl='feed:https://b.example/f'/>"
    assert list(listed_feeds(text)) == ["http://a.example/f", "https://b.example/f"]


def test_subscriptions_come_from_addresses_opml_files_and_plain_lists(tmp_path: Path) -> None:
    opml, plain = tmp_path / "f.opml", tmp_path / "f.txt"
    opml.write_text("<opml><outline xmlUrl='http://a.example/'/></opml>")
    plain.write_text("# desk\n\nhttp://b.example/\n  https://a.example/x\nno address\n")
    assert read_subscriptions([str(plain), "http://b.example/", str(opml)]) == (
        "http://b.example/", "https://a.example/x", "http://a.example/",
    )  # fmt: skip


@pytest.mark.parametrize("content", [None, b"", b"<opml></opml>", b"\0\1\2\3" * 100])
def test_a_list_that_names_no_feed_is_a_wrong_setting(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "feeds.opml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"feeds\.opml: .*OPML"):
        read_subscriptions([str(path)])


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"tries": 0}, "online.tries must be at least 1, not 0"),
        ({"pause_seconds": -1.0}, "online.pause_seconds must be at least 0"),
        ({"ports": (80, 70_000)}, "online.ports must be between 1 and 65535, not 70000"),
        ({"contact": "a\r\nHost: b"}, "online.contact must be one line"),
        ({"allow": ("localhost:8000",)}, "online.allow names localhost:8000, which is no host"),
    ],
)
def test_a_wrong_setting_says_what_to_write(changed: dict[str, object], told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        OnlineSettings(**changed)  # type: ignore[arg-type]


def test_a_rhythm_is_no_faster_than_feeds_are_made_for() -> None:
    from datetime import timedelta

    with pytest.raises(SettingsError, match="at least 30s"):
        Rhythm(every=timedelta(seconds=1))
    with pytest.raises(SettingsError, match="longer than nothing"):
        Rhythm(lasting=timedelta(0))
