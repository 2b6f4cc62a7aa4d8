"""Feeds visited again and again, on invented sites in simulated time."""

import itertools
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from evaluation.online.server import Asked, Reply
from tests.reports.online.worlds import World, entry, rss
from twosource.model import Refusal, Report

LONG = " ".join(f"Sentence {number} of the report on the bridge." for number in range(40))
XML = {"Content-Type": "application/rss+xml"}


def addresses(brought: list[Report | Refusal]) -> list[str]:
    return sorted(one.address if isinstance(one, Report) else f"refused {one.report}" for one in brought)


def feed_of(world: World, *entries: str, **headers: str) -> str:
    return world.put("fjord.example", "/feed", Reply(body=rss(*entries), headers={**XML, **headers}))


def test_an_entry_with_a_summary_is_read_whole_and_its_source_is_its_outlet(world: World) -> None:
    page = world.page("rival.example", "/b", "All of it.")
    feed = feed_of(world, entry(page, more="<source url='http://x.example'>The Rival</source>"))
    (report,) = world.visit(feed)
    assert isinstance(report, Report)
    assert (report.address, report.stated_outlet) == (page, "The Rival")
    assert "All of it." in report.text


def test_an_entry_that_is_whole_is_taken_as_it_stands(world: World) -> None:
    content = f"<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>"
    body = rss(entry("http://rival.example/b?utm_source=rss", more=content)).replace(
        b"<rss ", b"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    )
    feed = world.put("fjord.example", "/feed", Reply(body=body))
    (report,) = world.visit(feed)
    assert isinstance(report, Report)
    assert (report.address, report.stated_outlet) == ("http://rival.example/b", "Fjord Desk")
    assert report.captured == "2025-03-04T06:00:01+00:00"
    assert not world.server.times("rival.example", "/b")


@pytest.mark.parametrize("ending", [" …", " [&#8230;]", " Read more", " Continue reading the full story"])
def test_an_entry_that_breaks_off_is_read_whole(world: World, ending: str) -> None:
    page = world.page("fjord.example", "/b", "All of it.")
    content = f"<content:encoded><![CDATA[<p>{LONG}{ending}</p>]]></content:encoded>"
    body = rss(entry(page, more=content)).replace(
        b"<rss ", b"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    )
    (report,) = world.visit(world.put("fjord.example", "/feed", Reply(body=body)))
    assert isinstance(report, Report)
    assert "All of it." in report.text


def test_a_second_visit_is_conditional_and_brings_nothing_twice(world: World) -> None:
    world.page("fjord.example", "/b")

    def answer(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == '"v1"':
            assert asked.headers["if-modified-since"] == "Tue, 04 Mar 2025 05:00:00 GMT"
            return Reply(status=304)
        validators = {"ETag": '"v1"', "Last-Modified": "Tue, 04 Mar 2025 05:00:00 GMT"}
        return Reply(body=rss(entry("/b")), headers={**XML, **validators})

    feed = world.put("fjord.example", "/feed", answer)
    assert len(world.visit(feed)) == 1
    world.wait(minutes=15)
    assert world.visit(feed) == []
    assert len(world.server.times("fjord.example", "/b")) == 1


def test_a_feed_that_ignores_conditions_brings_nothing_twice_either(world: World) -> None:
    world.page("fjord.example", "/b")
    feed = feed_of(world, entry("/b"), entry("/b", title="Listed twice under one link"))
    assert addresses(world.visit(feed)) == [world.server.at("fjord.example", "/b")]
    assert world.visit(feed) == []


def test_an_entry_whose_words_changed_is_read_again_but_not_one_whose_day_did(world: World) -> None:
    world.page("fjord.example", "/b")
    feed = feed_of(world, entry("/b", more="<guid>1</guid><pubDate>Tue, 04 Mar 2025 05:00:00 GMT</pubDate>"))
    world.visit(feed)
    feed_of(world, entry("/b", more="<guid>1</guid><pubDate>Fri, 04 Mar 2099 05:00:00 GMT</pubDate>"))
    assert world.visit(feed) == []
    feed_of(world, entry("/b", title="Bridge open again", more="<guid>1</guid>"))
    assert len(world.visit(feed)) == 1


def test_a_page_is_read_again_at_its_set_ages_so_that_a_silent_change_is_noticed(world: World) -> None:
    world.page("fjord.example", "/b", "Nine are missing.")
    feed = feed_of(world, entry("/b"))
    world.visit(feed)
    world.page("fjord.example", "/b", "Three are missing.")
    world.wait(minutes=50)
    assert world.visit(feed) == []
    feed_of(world)
    world.wait(minutes=15)
    (report,) = world.visit(feed)
    assert isinstance(report, Report)
    assert "Three are missing." in report.text
    world.wait(hours=100)
    assert [len(world.visit(feed)) for _ in range(4)] == [1, 1, 0, 0]


def test_a_page_that_did_not_change_is_not_brought_again(world: World) -> None:
    def answer(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == "W/3":
            return Reply(status=304)
        return Reply(body=b"<html><body>Closed.</body></html>", headers={"ETag": "W/3"})

    world.put("fjord.example", "/b", answer)
    feed = feed_of(world, entry("/b"))
    assert len(world.visit(feed)) == 1
    for _ in range(5):
        world.wait(hours=30)
        assert world.visit(feed) == []
    assert len(world.server.times("fjord.example", "/b")) == 4


def test_the_day_that_a_page_states_is_believed_over_the_feeds(world: World) -> None:
    lie = "<pubDate>Fri, 04 Mar 2099 05:00:00 GMT</pubDate>"
    dated = b"<html><head><meta property='article:published_time' content='2025-03-03'></head><body>x</body></html>"
    world.put("fjord.example", "/a", Reply(body=dated))
    world.page("fjord.example", "/b")
    brought = world.visit(feed_of(world, entry("/a", more=lie), entry("/b", more=lie)))
    days = {one.address[-2:]: one.stated_published for one in brought if isinstance(one, Report)}
    assert days == {"/a": None, "/b": "Fri, 04 Mar 2099 05:00:00 GMT"}


def test_one_report_in_two_feeds_is_asked_for_once(world: World) -> None:
    page = world.page("agency.example", "/b")
    feeds = [
        world.put(host, "/feed", Reply(body=rss(entry(page + f"?utm_source={host}"))))
        for host in ("fjord.example", "rival.example")
    ]
    world.page("agency.example", "/b*")
    assert addresses(world.visit(*feeds)) == [page]


def test_broken_xml_gives_the_entries_before_the_break(world: World) -> None:
    world.page("fjord.example", "/b")
    body = rss(entry("/b"))[:-20] + b"<item><title>Half of a"
    feed = world.put("fjord.example", "/feed", Reply(body=body, headers=XML))
    assert addresses(world.visit(feed)) == [world.server.at("fjord.example", "/b"), f"refused {feed}"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"<rss version='2.0'><chan", "without entries of a feed"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel>&a;</channel></rss>", "defines entities"),
        (b"<html><body>No feed here.</body></html>", "is no feed and names none"),
        (b"Just words.", "is no feed and names none"),
        (b"{\"items\": 3}", "is JSON but no JSON Feed"),
        (b"\x89PNG\r\n", "says that it is text and is not"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused_and_left_alone_longer_each_time(
    world: World, body: bytes, told: str
) -> None:
    feed = world.put("fjord.example", "/feed", Reply(body=body))
    (refusal,) = world.visit(feed)
    assert isinstance(refusal, Refusal)
    assert told in refusal.reason
    (left,) = world.visit(feed)
    assert isinstance(left, Refusal)
    assert "left alone until 2025-03-04T06:15" in left.reason
    world.wait(minutes=16)
    world.visit(feed)
    assert world.memories[feed].failures == 2
    assert world.memories[feed].again.startswith("2025-03-04T06:46")


def test_a_feed_that_the_settings_bar_is_free_as_soon_as_they_allow_it(world: World) -> None:
    page = world.page("rival.example", "/b")
    feed = feed_of(world, entry(page))
    for _ in range(2):
        (refusal,) = world.visit(feed, ports=(443,))
        assert isinstance(refusal, Refusal)
        assert "under [online] in twosource.toml" in refusal.reason
    assert (world.memories[feed].failures, world.memories[feed].again) == (0, "")
    assert not world.server.asked
    assert addresses(world.visit(feed)) == [page]


def test_a_password_in_a_feeds_address_is_refused_and_not_repeated(world: World) -> None:
    (refusal,) = world.visit("http://ada:secret@fjord.example/feed")
    assert "secret" not in f"{refusal}"
    assert "user name or password" in f"{refusal}"


def test_a_feed_without_news_is_no_fault(world: World) -> None:
    assert world.visit(feed_of(world)) == []


def test_a_sites_feed_is_found_from_its_page(world: World) -> None:
    world.page("fjord.example", "/b")
    feed_of(world, entry("/b"))
    head = (
        "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments'>"
        "<!-- <link rel=alternate type=application/rss+xml href=/old> -->"
        "<link rel='alternate' type='application/rss+xml' href='feed'>"
    )
    site = world.put("fjord.example", "/", Reply(body=f"<html><head>{head}</head></html>".encode()))
    assert addresses(world.visit(site)) == [world.server.at("fjord.example", "/b")]
    assert world.memories[site].found == world.server.at("fjord.example", "/feed")
    world.visit(site)
    assert len(world.server.times("fjord.example", "/")) == 1


def test_a_found_feed_that_goes_away_is_looked_for_again(world: World) -> None:
    page = "<html><head><link rel=alternate type=application/rss+xml href='{}'></head></html>"
    feed_of(world)
    site = world.put("fjord.example", "/", Reply(body=page.format("/feed").encode()))
    world.visit(site)
    world.put("fjord.example", "/feed", Reply(status=410))
    world.page("fjord.example", "/b")
    world.put("fjord.example", "/new", Reply(body=rss(entry("/b"))))
    world.put("fjord.example", "/", Reply(body=page.format("/new").encode()))
    assert addresses(world.visit(site)) == [f"refused {site}"]
    world.wait(hours=1)
    assert addresses(world.visit(site)) == [world.server.at("fjord.example", "/b")]


def test_an_opml_list_at_an_address_is_followed_feed_by_feed(world: World) -> None:
    world.page("fjord.example", "/b")
    feed = feed_of(world, entry("/b"))
    body = f"<opml version='2.0'><body><outline text='g'><outline xmlUrl='{feed}'/></outline></body></opml>"
    listed = world.put(
        "fjord.example", "/list", Reply(body=body.encode(), headers={"Content-Type": "text/x-opml"})
    )
    assert addresses(world.visit(listed)) == [world.server.at("fjord.example", "/b")]
    assert set(world.memories) == {listed, feed}


def test_a_json_feed_is_read_like_the_others(world: World) -> None:
    world.page("fjord.example", "/b", "All of it.")
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Fjord Desk",
        "items": [
            {"id": "1", "url": "/b", "title": "Bridge closed", "summary": "Short."},
            {"id": "2", "title": "Whole", "content_text": LONG, "authors": [{"name": "Kari Moe"}]},
            "no entry",
        ],
    }
    body = json.dumps(value).encode()
    feed = world.put(
        "fjord.example", "/feed", Reply(body=body, headers={"Content-Type": "application/feed+json"})
    )
    brought = {one.address: one for one in world.visit(feed) if isinstance(one, Report)}
    whole = brought.pop(next(address for address in brought if "#" in address))
    assert (whole.stated_outlet, whole.stated_authors, whole.text) == ("Fjord Desk", ("Kari Moe",), LONG)
    assert list(brought) == [world.server.at("fjord.example", "/b")]


def test_entries_that_lead_nowhere_good_are_refused_by_name_once(world: World) -> None:
    feed = feed_of(
        world,
        entry("http://169.254.169.254/latest/meta-data"),
        entry("http://ada:secret@fjord.example/b"),
        entry("file:///etc/passwd"),
        entry("/gone"),
        "<item><title>Nothing but a title</title></item>",
    )
    brought = world.visit(feed)
    told = " ".join(f"{one}" for one in brought)
    assert all(isinstance(one, Refusal) for one in brought)
    assert len(brought) == 5
    assert "a link-local address" in told
    assert "secret" not in told
    assert world.visit(feed) == []


def test_an_entry_that_fails_for_now_is_tried_again_later_and_given_up_at_last(world: World) -> None:
    world.put("fjord.example", "/b", Reply(status=503))
    feed = feed_of(world, entry("/b"))
    reasons = []
    for _ in range(20):
        reasons += [one.reason for one in world.visit(feed) if isinstance(one, Refusal)]
        world.wait(hours=7)
    assert len(reasons) == 8
    assert reasons[-1].endswith("given up after 8 visits")
    world.page("fjord.example", "/b")
    feed_of(world, entry("/b", title="Listed anew"))
    assert len(world.visit(feed)) == 1


def test_pages_of_a_host_that_is_down_for_days_are_told_once_and_brought_when_it_is_back(
    world: World,
) -> None:
    pages = [world.put("down.example", f"/{number}", Reply(status=503)) for number in range(12)]
    feed = feed_of(world, *map(entry, pages))
    refused = []
    for _ in range(10):
        refused += world.visit(feed)
        world.wait(hours=6, minutes=1)
    assert all(isinstance(one, Refusal) for one in refused)
    assert len(refused) <= 12 * 8
    for number in range(12):
        world.page("down.example", f"/{number}")
    assert addresses(world.visit(feed)) == sorted(pages)


def test_validators_that_cannot_be_sent_back_are_not_kept(world: World) -> None:
    world.page("fjord.example", "/b", "Closed.", ETag='"ä"')
    feed = feed_of(world, entry("/b"), ETag='"' + "x" * 1000 + '"')
    world.visit(feed)
    assert (world.memories[feed].etag, world.memories[feed].seen[0].etag) == ("", "")


def test_a_damaged_time_in_the_memory_stops_nothing(world: World) -> None:
    world.page("fjord.example", "/b")
    feed = feed_of(world, entry("/b"))
    world.visit(feed)
    memory = world.memories[feed]
    (seen,) = memory.seen
    bad = replace(seen, again="tomorrow", first="2025-01-01", print="")
    world.memories[feed] = replace(memory, again="never", seen=(bad,))
    assert addresses(world.visit(feed)) == [world.server.at("fjord.example", "/b")]


def test_a_feed_of_ten_thousand_entries_is_read_to_its_bound_and_says_so(world: World) -> None:
    world.page("fjord.example", "/*")
    feed = feed_of(world, *(entry(f"/{number}") for number in range(10_000)))
    brought = world.visit(feed, entries=20, pause_seconds=0)
    assert len(brought) == 21
    assert isinstance(brought[0], Refusal)
    assert brought[0].reason == "lists 10,000 entries; the first 20 are read"


def test_what_is_remembered_of_a_feed_is_bounded(world: World) -> None:
    world.page("fjord.example", "/*")
    for turn in range(5):
        feed = feed_of(world, *(entry(f"/{turn}-{number}") for number in range(10)))
        assert len(world.visit(feed, remembered=25, pause_seconds=0, revisit_hours=())) == 10
    assert len(world.memories[feed].seen) == 25


def test_a_report_that_was_not_remembered_is_brought_again(world: World) -> None:
    for number in range(6):
        world.page("fjord.example", f"/{number}")
    feed = feed_of(world, *(entry(f"/{number}") for number in range(6)))
    stream = world.follow([feed])
    kept = [next(stream) for _ in range(3)]
    world.memories[feed] = kept[1].memory
    stream.close()
    rest = addresses(world.visit(feed))
    acknowledged = [one.outcome.address for one in kept[:2] if isinstance(one.outcome, Report)]
    assert len(rest) == 4
    assert sorted(rest + acknowledged) == [
        world.server.at("fjord.example", f"/{number}") for number in range(6)
    ]


def test_following_goes_on_in_its_rhythm_until_its_time_is_over(world: World) -> None:
    feed = feed_of(world)
    stream = world.follow([feed], once=False, minutes=10, lasting=timedelta(hours=2))
    assert all(arrival.outcome is None for arrival in stream)
    times = world.server.times("fjord.example", "/feed")
    assert 11 <= len(times) <= 13
    assert all(9.4 * 60 < after - before < 10.6 * 60 for before, after in itertools.pairwise(times))


def test_a_stream_that_is_stopped_gives_what_it_had_and_ends(world: World) -> None:
    for number in range(3):
        world.page("fjord.example", f"/{number}")
    stream = world.follow([feed_of(world, *(entry(f"/{number}") for number in range(3)))], once=False)
    first = next(stream)
    assert isinstance(first.outcome, Report)
    stream.stop()
    stream.stop()
    assert len(list(stream)) < 1000
    assert list(stream) == []
