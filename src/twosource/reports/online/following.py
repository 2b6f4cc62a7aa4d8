"""Follow feeds: each in a rhythm of its own, all at the same time, none held up by another."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from twosource.model import Refusal
from twosource.reports.online.access import Access
from twosource.reports.online.arrivals import Arrival, Put
from twosource.reports.online.claims import Claims
from twosource.reports.online.faults import faulty
from twosource.reports.online.memory import FeedMemory, moment
from twosource.reports.online.settings import ONLINE, USUAL_RHYTHM, Now, OnlineSettings, Rhythm
from twosource.reports.online.stream import Loop, Stream
from twosource.reports.online.transport import Resolver
from twosource.reports.online.visiting import Visit

Recall = Callable[[str], FeedMemory]
"""Takes a feed's address, returns what is remembered of it, a new memory for a new feed."""


def follow(
    feeds: Sequence[str],
    recall: Recall,
    *,
    now: Now,
    rhythm: Rhythm = USUAL_RHYTHM,
    settings: OnlineSettings = ONLINE,
    resolve: Resolver | None = None,
    loop: Loop | None = None,
) -> Stream[Arrival]:
    """Return the stream of what feeds bring, in their rhythm.

    A feed is the address of a feed, of a page that names one, or of an OPML list. `now` tells the time of day
    with its zone. `recall` is called from the stream's thread.
    """

    async def work(put: Put) -> None:
        access = Access(settings, now=now, resolve=resolve)
        seconds = rhythm.lasting.total_seconds() if rhythm.lasting else None
        try:
            await asyncio.wait_for(Following(access, recall, put, rhythm).run(feeds), seconds)
        except TimeoutError:
            pass  # the time is over; what was put can still be taken
        finally:
            await access.close()

    return Stream(work, room=settings.waiting, loop=loop)


class Following:
    """All feeds of one run."""

    def __init__(self, access: Access, recall: Recall, put: Put, rhythm: Rhythm) -> None:
        self.access, self.recall, self.put, self.rhythm = access, recall, put, rhythm
        self.known: set[str] = set()
        self.claims = Claims()

    async def run(self, feeds: Sequence[str]) -> None:
        """Follow feeds until all ended or the task is cancelled."""
        async with asyncio.TaskGroup() as group:
            self._begin(group, feeds)

    def _begin(self, group: asyncio.TaskGroup, feeds: Sequence[str]) -> None:
        for feed in feeds:
            if feed not in self.known:
                self.known.add(feed)
                group.create_task(self._follow(group, self.recall(feed)))

    async def _follow(self, group: asyncio.TaskGroup, memory: FeedMemory) -> None:
        while True:
            wait = _until(memory.again, self.access.now())
            if wait > 0 and self.rhythm.once:
                times = "once" if memory.failures == 1 else f"{memory.failures} times in a row"
                reason = f"failed {times} and is left alone until {memory.again}; try it again then"
                await self.put(Arrival(memory=memory, outcome=Refusal(report=memory.told, reason=reason)))
                return
            await asyncio.sleep(wait)
            memory = await self._visit(group, memory)
            if self.rhythm.once:
                return
            await asyncio.sleep(self.rhythm.every.total_seconds() * (0.95 + self.access.chance.random() / 10))

    async def _visit(self, group: asyncio.TaskGroup, memory: FeedMemory) -> FeedMemory:
        visit = Visit(self.access, memory, put=self.put, claims=self.claims, every=self.rhythm.every)
        try:
            await visit.make()
        except Exception as fault:  # noqa: BLE001 - one feed never stops the others
            await self.put(Arrival(memory=memory, outcome=faulty(memory.told, fault)))
        self._begin(group, visit.listed)
        return visit.memory


def _until(again: str, now: datetime) -> float:
    """Return the seconds until a moment of the memory, 0 for one that is over or none."""
    found = moment(again)
    return max(0.0, (found - now).total_seconds()) if found else 0.0
