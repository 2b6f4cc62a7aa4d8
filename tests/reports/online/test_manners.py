"""Pace, robots.txt, tries and time limits, all in simulated time."""

import itertools
from datetime import timedelta

import pytest

from evaluation.online.server import Asked, Reply
from tests.reports.online.worlds import World, entry, rss
from twosource.model import Refusal, Report
from twosource.reports.online import pace, robots

PAGE = Reply(body=b"<html><body><p>The bridge was closed.</p></body></html>")


def test_one_host_is_asked_once_a_second_and_hosts_do_not_wait_for_each_other(world: World) -> None:
    hosts = [f"h{number}.example" for number in range(20)]
    addresses = [world.put(host, f"/{number}", PAGE) for host in hosts for number in range(5)]
    assert all(isinstance(one, Report) for one in world.fetch(*addresses))
    for host in hosts:
        times = sorted(asked.time for asked in world.server.asked if asked.host == host)
        assert len(times) == 6
        assert all(after - before >= 1 for before, after in itertools.pairwise(times))
    assert world.seconds() < 7


def test_a_slow_host_holds_up_nobody(world: World) -> None:
    slow = [world.put("slow.example", f"/{number}", Reply(pause=14, body=PAGE.body)) for number in range(40)]
    quick = [world.put(f"h{number}.example", "/b", PAGE) for number in range(40)]
    fetched = world.fetch(*slow, *quick, connections=4)
    assert all(isinstance(one, Report) for one in fetched[:40])
    first = [one.address for one in fetched[:40] if isinstance(one, Report)]
    assert not any("slow" in address for address in first)
    assert len(fetched) == 80


def test_a_slow_feed_holds_up_no_other_and_a_slow_page_no_other_of_its_feed(world: World) -> None:
    world.put("slow.example", "/feed", Reply(pause=14, trickle=10, body=rss(entry("/b")), headers={}))
    world.put("slow.example", "/b", Reply(pause=1000))
    world.put("quick.example", "/b*", PAGE)
    links = [entry("http://slow.example:{port}/b")] + [entry(f"/b{number}") for number in range(10)]
    body = rss(*links).replace(b"{port}", str(world.server.port).encode())
    world.put("quick.example", "/feed", Reply(body=body))
    feeds = [world.server.at("slow.example", "/feed"), world.server.at("quick.example", "/feed")]
    outcomes = [arrival.outcome for arrival in world.follow(feeds)]
    first = [one.address for one in outcomes[:10] if isinstance(one, Report)]
    assert len(first) == 10
    assert "takes longer than 60 seconds" in " ".join(
        one.reason for one in outcomes if isinstance(one, Refusal)
    )


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(pause=10_000), "sends nothing for 15 seconds"),
        (Reply(body=b"x" * 100_000, trickle=5), "takes longer than 60 seconds"),
        (Reply(endless=b"all is well " * 5000), "is larger than 8 MiB"),
        (Reply(endless=b"x" * 10, trickle=1), "larger than 8 MiB"),
        (Reply(raw=b"SSH-2.0-OpenSSH_9.6\r\n"), "breaks off"),
        (Reply(raw=b""), "breaks off"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nshort"), "breaks off"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 500_000 + b"\r\n\r\n"), "breaks off"),
        (Reply(status=500), "is answered with status 500"),
        (Reply(status=404), "is not there (404)"),
        (Reply(status=403), "is forbidden to programs (403)"),
        (Reply(status=402), "asks for payment (402)"),
        (Reply(status=418), "is answered with status 418"),
        (Reply(status=204), "is answered with status 204"),
    ],
    ids=itertools.count(),
)
def test_every_fault_of_a_server_has_its_reason(world: World, reply: Reply, told: str) -> None:
    if reply.endless[:1] == b"x":
        reply = Reply(endless=reply.endless * 20_000)
    assert told in world.refused(world.put("fjord.example", "/b", reply))


def test_a_passing_fault_is_tried_again_after_longer_waits_each_time(world: World) -> None:
    answers = iter([Reply(status=503), Reply(status=502), PAGE])
    address = world.put("fjord.example", "/b", lambda _: next(answers))
    (report,) = world.fetch(address)
    assert isinstance(report, Report)
    first, second, third = world.server.times("fjord.example", "/b")
    assert 1 <= second - first <= 1.6
    assert 2 <= third - second <= 3.1


def test_a_lasting_fault_is_not_tried_again(world: World) -> None:
    address = world.put("fjord.example", "/b", Reply(status=404))
    world.refused(address)
    assert len(world.server.times("fjord.example", "/b")) == 1


def test_a_short_retry_after_is_waited_for(world: World) -> None:
    answers = iter([Reply(status=429, headers={"Retry-After": "20"}), PAGE])
    address = world.put("fjord.example", "/b", lambda _: next(answers))
    other = world.put("fjord.example", "/c", PAGE)
    assert all(isinstance(one, Report) for one in world.fetch(address, other))
    first, second = world.server.times("fjord.example", "/b")
    assert second - first >= 20
    assert min(world.server.times("fjord.example", "/c")) - first >= 20


@pytest.mark.parametrize("after", ["3600", "Tue, 04 Mar 2025 07:00:01 GMT", "999999999999999999"])
def test_a_long_retry_after_leaves_the_whole_host_in_peace(world: World, after: str) -> None:
    address = world.put("fjord.example", "/b", Reply(status=429, headers={"Retry-After": after}))
    others = [world.put("fjord.example", f"/{number}", PAGE) for number in range(5)]
    world.put("rival.example", "/b", PAGE)
    brought = world.fetch(address, *others, world.server.at("rival.example", "/b"))
    refused = [one.reason for one in brought if isinstance(one, Refusal)]
    assert len(refused) == 6
    assert sum("asks not to be asked so often" in reason for reason in refused) == 5
    assert len([asked for asked in world.server.asked if asked.host == "fjord.example"]) == 2


@pytest.mark.parametrize("after", ["soon", "-5", "", "Tue, 99 Foo", "٣"])
def test_a_retry_after_that_says_nothing_is_passed_over(world: World, after: str) -> None:
    answers = iter([Reply(status=503, headers={"Retry-After": after.encode().decode("latin-1")}), PAGE])
    (report,) = world.fetch(world.put("fjord.example", "/b", lambda _: next(answers)))
    assert isinstance(report, Report)


def test_a_host_that_fails_again_and_again_is_left_in_peace(world: World) -> None:
    addresses = [world.put("down.example", f"/{number}", Reply(pause=1000)) for number in range(30)]
    refused = world.fetch(*addresses)
    assert all(isinstance(one, Refusal) for one in refused)
    asked = [one for one in world.server.asked if one.host == "down.example"]
    assert len(asked) == 1 + 5
    assert "because down.example failed 5 times in a row" in f"{refused[-1]}"
    assert world.seconds() < 200


def test_robots_txt_is_heeded_and_asked_for_once(world: World) -> None:
    rules = b"User-agent: *\nDisallow: /\nUser-agent: twosource\nDisallow: /closed/*.html$\nAllow: /closed/but-open\n"
    world.put("fjord.example", "/robots.txt", Reply(body=rules))
    world.put("fjord.example", "/*", PAGE)
    open_pages = [
        world.server.at("fjord.example", path) for path in ("/a", "/closed/but-open.html", "/closed/b")
    ]
    closed = world.server.at("fjord.example", "/closed/a.html")
    brought = {getattr(one, "address", None) or one.report: one for one in world.fetch(*open_pages, closed)}  # type: ignore[union-attr]
    assert isinstance(brought.pop(closed), Refusal)
    assert all(isinstance(one, Report) for one in brought.values())
    assert len(world.server.times("fjord.example", "/robots.txt")) == 1
    assert not world.server.times("fjord.example", "/closed/a.html")


def test_the_target_of_a_redirect_is_held_to_its_own_sites_robots_txt(world: World) -> None:
    world.put("rival.example", "/robots.txt", Reply(body=b"User-agent: *\nDisallow: /"))
    target = world.put("rival.example", "/b", PAGE)
    address = world.put("fjord.example", "/s", Reply(status=302, headers={"Location": target}))
    assert "which is closed to programs by its site's robots.txt" in world.refused(address)
    assert isinstance(world.fetch(address, robots=False)[0], Report)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_txt_may_be_read(world: World, status: int) -> None:
    world.put("fjord.example", "/robots.txt", Reply(status=status))
    assert isinstance(world.fetch(world.page("fjord.example", "/b"))[0], Report)


@pytest.mark.parametrize("reply", [Reply(status=500), Reply(pause=1000), Reply(raw=b"")])
def test_a_site_whose_robots_txt_cannot_be_had_now_is_not_read_now(world: World, reply: Reply) -> None:
    world.put("fjord.example", "/robots.txt", reply)
    reason = world.refused(world.page("fjord.example", "/b"))
    assert reason.startswith("is on a site whose robots.txt")
    assert not world.server.times("fjord.example", "/b")


def test_a_crawl_delay_is_heeded_up_to_a_bound(world: World) -> None:
    for host, delay in (("fjord.example", 10), ("rival.example", 100_000)):
        world.put(host, "/robots.txt", Reply(body=f"User-agent: *\nCrawl-delay: {delay}".encode()))
    pages = [
        world.put(host, path, PAGE) for host in ("fjord.example", "rival.example") for path in ("/a", "/b")
    ]
    assert all(isinstance(one, Report) for one in world.fetch(*pages))
    for host, least in (("fjord.example", 10), ("rival.example", 30)):
        (first,), (second,) = world.server.times(host, "/a"), world.server.times(host, "/b")
        assert least <= abs(second - first) < least + 1


def test_many_faults_at_once_leave_the_others_alone(world: World) -> None:
    """Feeds of every kind of fault beside good ones, an hour long."""
    bad = [
        Reply(pause=1000), Reply(endless=b"x" * 65536), Reply(status=500), Reply(status=302, headers={"Location": "/feed"}),
        Reply(status=302, headers={"Location": "http://169.254.169.254/"}), Reply(body=b"\x89PNG"), Reply(raw=b"\0\0"),
    ]  # fmt: skip
    feeds = [world.put(f"bad{number}.example", "/feed", reply) for number, reply in enumerate(bad)]

    def news(asked: Asked) -> Reply:
        return Reply(body=rss(*(entry(f"/{number}") for number in range(int(asked.time // 600) + 1))))

    for number in range(3):
        feeds.append(world.put(f"good{number}.example", "/feed", news))
        world.put(f"good{number}.example", "/*", PAGE)
    stream = world.follow(feeds, once=False, minutes=10, lasting=timedelta(minutes=59), answer_bytes=1 << 20)
    outcomes = [arrival.outcome for arrival in stream]
    brought = [one for one in outcomes if isinstance(one, Report)]
    assert len({one.address for one in brought}) >= 15
    assert {one.report for one in outcomes if isinstance(one, Refusal)} == set(feeds[: len(bad)])


def test_what_is_held_of_hosts_is_bounded_and_still_polite(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "HOSTS", 3)
    monkeypatch.setattr(robots, "SITES", 3)
    addresses = [
        world.put(f"h{number}.example", f"/{turn}", PAGE) for turn in range(3) for number in range(8)
    ]
    assert all(isinstance(one, Report) for one in world.fetch(*addresses))
    for number in range(8):
        times = sorted(asked.time for asked in world.server.asked if asked.host == f"h{number}.example")
        assert all(after - before >= 1 for before, after in itertools.pairwise(times))
