"""Feeds watched into an archive, in simulated time."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from evaluation.online.server import Reply
from tests.reports.online.worlds import World, entry, rss
from twosource.archive import Archive, Rhythm, Told, Watch, Watched
from twosource.errors import ContractError, SettingsError
from twosource.reports.online.memory import FeedMemory


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    yield world
    world.close()


def story(world: World, path: str, count: str = "Nine", title: str = "Bridge at Utne closed") -> str:
    words = (
        f"{title}\n\nUTNE, March 4 - The bridge at Utne was closed on Tuesday after a ferry hit its pier.\n\n"
        f"{count} people were hurt, said Kari Moe, who leads the harbour office of the town.\n\n"
        f"“We heard it before we saw it,” she told reporters on the quay.\n"
    )
    return world.put(
        "fjord.example", path, Reply(body=words.encode(), headers={"Content-Type": "text/plain"})
    )


def watching(
    world: World, archive: Archive, *places: str, tell: Callable[[Told], None] | None = None, **rhythm: object
) -> Watch:
    return Watch(
        archive=archive,
        places=places,
        now=world.now,
        tell=tell or (lambda _: None),
        rhythm=Rhythm(**(rhythm or {"once": True})),  # type: ignore[arg-type]
        settings=world.settings(),
        resolve=world.resolve,
        loop=world.begin,
    )  # fmt: skip


def test_what_feeds_bring_is_added_and_told_line_by_line(
    world: World, archive: Archive, plainly: None
) -> None:
    page = story(world, "/b")
    gone = world.server.at("fjord.example", "/gone")
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(page), entry(gone, title="Gone"))))
    told: list[Told] = []
    watched = watching(world, archive, feed, tell=told.append).run()
    assert watched == Watched(feeds=1, new=1, refused=1, additions=watched.additions)
    assert [(one.became, one.report) for one in told if one.became != "told"] == [
        ("new", page),
        ("refused", gone),
    ] or [(one.became, one.report) for one in told if one.became != "told"] == [
        ("refused", gone),
        ("new", page),
    ]
    assert any(one.text.startswith("new story") for one in told)
    assert archive.statistics().articles == 1
    assert archive.verify() == ()


def test_a_second_watch_goes_on_where_the_first_ended(world: World, archive: Archive, plainly: None) -> None:
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(story(world, "/b")))))
    watching(world, archive, feed).run()
    world.put(
        "fjord.example", "/feed", Reply(body=rss(entry(story(world, "/c", title="Ferry back")), entry("/b")))
    )
    assert watching(world, archive, feed).run().new == 1
    assert len(world.server.times("fjord.example", "/b")) == 1


def test_a_page_that_was_changed_silently_becomes_a_new_version(
    world: World, archive: Archive, plainly: None
) -> None:
    page = story(world, "/b")
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(page))))
    watching(world, archive, feed).run()
    story(world, "/b", "Three")
    told: list[Told] = []
    watched = watching(world, archive, feed, tell=told.append, lasting=timedelta(hours=2)).run()
    assert (watched.new, watched.changed) == (0, 1)
    assert ("changed", page) in [(one.became, one.report) for one in told]
    assert len(archive.versions(page)) == 2


def test_one_report_under_two_feeds_is_held_once(world: World, archive: Archive, plainly: None) -> None:
    page = story(world, "/b*")[:-1]
    feeds = [
        world.put(f"h{number}.example", "/feed", Reply(body=rss(entry(f"{page}?utm_source=h{number}"))))
        for number in range(3)
    ]
    assert watching(world, archive, *feeds).run().new == 1
    assert archive.statistics().articles == 1


def test_a_watch_that_fails_to_remember_reads_again_and_holds_nothing_twice(
    world: World, archive: Archive, plainly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(story(world, "/b")))))

    def fail(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(Archive, "remember", fail)
        with pytest.raises(OSError, match="no space"):
            watching(world, archive, feed).run()
    watched = watching(world, archive, feed).run()
    assert (watched.new, watched.known) == (0, 1)
    assert archive.statistics().articles == 1


def test_a_watch_that_is_stopped_adds_what_was_read_and_loses_nothing(
    world: World, archive: Archive, plainly: None
) -> None:
    pages = [story(world, f"/{number}", title=f"Bridge {number} closed") for number in range(12)]
    feed = world.put("fjord.example", "/feed", Reply(body=rss(*map(entry, pages))))
    seen: list[str] = []

    def stop_soon(told: Told) -> None:
        if told.became == "new":
            seen.append(told.report)
            watch.stop()

    watch = watching(world, archive, feed, tell=stop_soon, every=timedelta(hours=1))
    watch.run()
    assert seen
    assert archive.statistics().articles == len(seen)
    watching(world, archive, feed).run()
    assert archive.statistics().articles == len(pages)


def test_a_watch_that_is_stopped_before_it_began_ends_at_once(world: World, archive: Archive) -> None:
    watch = watching(world, archive, world.server.at("fjord.example", "/feed"), every=timedelta(hours=1))
    watch.stop()
    thread = threading.Thread(target=watch.run)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


def test_a_damaged_memory_is_begun_anew(world: World, archive: Archive, plainly: None) -> None:
    feed = world.put("fjord.example", "/feed", Reply(body=rss(entry(story(world, "/b")))))
    archive.remember(f"feed {feed}", "{")
    with pytest.raises(ContractError):
        FeedMemory.loads("{")
    assert watching(world, archive, feed).run().new == 1


def test_a_list_of_feeds_that_is_not_there_stops_at_once(world: World, archive: Archive) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.opml"):
        watching(world, archive, "nowhere.opml").run()
