"""Fetch addresses once: pages and texts as reports, feeds as the reports that they list."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import timedelta

from twosource.errors import ReportRefused
from twosource.model import Refusal, Report
from twosource.reports.online.access import Access
from twosource.reports.online.addresses import read_address, without_credentials
from twosource.reports.online.arrivals import Arrival
from twosource.reports.online.claims import Claims
from twosource.reports.online.contents import answer_feed, answer_report, kind_of_answer
from twosource.reports.online.faults import faulty
from twosource.reports.online.memory import FeedMemory
from twosource.reports.online.settings import ONLINE, Now, OnlineSettings
from twosource.reports.online.stream import Loop, Stream
from twosource.reports.online.transport import Resolver
from twosource.reports.online.visiting import Visit

AT_ONCE = 1000
"""Addresses that wait for their hosts at the same time."""
Outcome = Report | Refusal
Put = Callable[[Outcome], Awaitable[None]]


def fetch(
    addresses: Iterable[str],
    *,
    now: Now,
    settings: OnlineSettings = ONLINE,
    resolve: Resolver | None = None,
    loop: Loop | None = None,
) -> Iterator[Outcome]:
    """Yield the reports at web addresses as they come in, and a Refusal for each that cannot be read.

    A feed gives a report for each of its entries, read whole where the feed has a summary only. `now` tells
    the time of capture, with its zone.
    """

    async def work(put: Put) -> None:
        access = Access(settings, now=now, resolve=resolve)
        try:
            await Fetching(access, put).run(addresses)
        finally:
            await access.close()

    stream = Stream(work, room=settings.waiting, loop=loop)
    try:
        yield from stream
    finally:
        stream.close()


class Fetching:
    """All addresses of one run."""

    def __init__(self, access: Access, put: Put) -> None:
        self.access, self.put = access, put
        self.asked: set[str] = set()
        self.claims = Claims()

    async def run(self, addresses: Iterable[str]) -> None:
        """Fetch all addresses, each once."""
        places = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            for address in addresses:
                await places.acquire()
                task = group.create_task(self._fetch(address))
                task.add_done_callback(lambda _: places.release())

    async def _fetch(self, address: str) -> None:
        try:
            canonical = read_address(address, settings=self.access.settings).canonical
            if canonical not in self.asked:
                self.asked.add(canonical)
                await self._bring(address)
        except ReportRefused as fault:
            await self.put(Refusal(report=without_credentials(address), reason=str(fault)))
        except Exception as fault:  # noqa: BLE001 - one address never stops the others
            await self.put(faulty(without_credentials(address), fault))

    async def _bring(self, address: str) -> None:
        async with self.access.retrieved(address) as answer:
            kind = kind_of_answer(answer)
            if kind == "list":
                raise ReportRefused("is a list of feeds; follow it with `twosource watch`")
            if kind in ("page", "text"):
                settings = self.access.settings
                now = self.access.now()
                report = await asyncio.to_thread(answer_report, answer, kind, now=now, settings=settings)
                await self.put(report)
                self.claims.note(report.address, "")
                return
            feed = await asyncio.to_thread(answer_feed, answer, kind)
        visit = Visit(
            self.access,
            FeedMemory(feed=address),
            put=self._put_outcome,
            claims=self.claims,
            every=timedelta(0),
        )
        await visit.read(feed, answer.address)

    async def _put_outcome(self, arrival: Arrival) -> None:
        if arrival.outcome is not None:
            await self.put(arrival.outcome)
