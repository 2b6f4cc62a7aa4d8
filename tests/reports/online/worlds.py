"""A world of invented sites on the loopback, in simulated time."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from evaluation.online.clock import MORNING, SimulatedLoop
from evaluation.online.server import Answerer, Reply, Server, loopback
from twosource.model import Refusal, Report
from twosource.reports.online.arrivals import Arrival
from twosource.reports.online.fetching import fetch
from twosource.reports.online.following import follow
from twosource.reports.online.memory import FeedMemory
from twosource.reports.online.settings import OnlineSettings, Rhythm
from twosource.reports.online.stream import Stream


class World:
    """A server with invented hosts, and readers of it whose clock jumps."""

    def __init__(self) -> None:
        self.server = Server()
        self.loop: SimulatedLoop | None = None
        self.resolve = loopback
        self.memories: dict[str, FeedMemory] = {}

    def begin(self) -> asyncio.AbstractEventLoop:
        if self.loop is None:
            self.loop = SimulatedLoop()
        else:
            seconds = self.loop.jumping.seconds
            self.loop = SimulatedLoop()
            self.loop.jumping.seconds = seconds
            self.server.reopen()
        self.loop.run_until_complete(self.server.start())
        return self.loop

    def now(self) -> datetime:
        return self.loop.now() if self.loop is not None else MORNING

    def seconds(self) -> float:
        return self.loop.time() if self.loop is not None else 0.0

    def settings(self, **changed: object) -> OnlineSettings:
        usual: dict[str, object] = {"allow": ("127.0.0.0/8",), "ports": (80, 443, self.server.port)}
        return OnlineSettings(**{**usual, **changed})  # type: ignore[arg-type]

    def page(self, host: str, path: str, words: str = "A bridge was closed.", **headers: str) -> str:
        body = f"<html><head><title>t</title></head><body><p>{words}</p></body></html>".encode()
        return self.server.put(host, path, Reply(body=body, headers=headers))

    def put(self, host: str, path: str, reply: Reply | Answerer) -> str:
        return self.server.put(host, path, reply)

    def fetch(self, *addresses: str, **changed: object) -> list[Report | Refusal]:
        brought = fetch(
            addresses,
            now=self.now,
            settings=self.settings(**changed),
            resolve=self.resolve,
            loop=self.begin,
        )
        return list(brought)

    def refused(self, address: str, **changed: object) -> str:
        """Return why one address is refused."""
        (refusal,) = self.fetch(address, **changed)
        assert isinstance(refusal, Refusal), refusal
        return refusal.reason

    def follow(
        self,
        feeds: Sequence[str],
        *,
        once: bool = True,
        minutes: float = 15,
        lasting: timedelta | None = None,
        **changed: object,
    ) -> Stream[Arrival]:
        return follow(
            feeds,
            lambda feed: self.memories.get(feed, FeedMemory(feed=feed)),
            now=self.now,
            rhythm=Rhythm(every=timedelta(minutes=minutes), once=once, lasting=lasting),
            settings=self.settings(**changed),
            resolve=self.resolve,
            loop=self.begin,
        )

    def visit(self, *feeds: str, **changed: object) -> list[Report | Refusal]:
        """Visit feeds once, keep what is to be remembered, and return what came."""
        brought = []
        for arrival in self.follow(feeds, **changed):
            self.memories[arrival.feed] = FeedMemory.loads(arrival.memory.dumps())
            if arrival.outcome is not None:
                brought.append(arrival.outcome)
        return brought

    def wait(self, **length: float) -> None:
        """Let simulated time pass between two visits."""
        assert self.loop is not None
        self.loop.jumping.seconds += timedelta(**length).total_seconds()

    def close(self) -> None:
        self.server.close()


def rss(*entries: str, title: str = "Fjord Desk") -> bytes:
    """Return an RSS feed of entries that are written out."""
    return f"<rss version='2.0'><channel><title>{title}</title>{''.join(entries)}</channel></rss>".encode()


def entry(link: str, title: str = "Bridge closed", summary: str = "Short.", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link><description>{summary}</description>{more}</item>"
