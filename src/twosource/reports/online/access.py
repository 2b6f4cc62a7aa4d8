"""Access to the network for one run: its manners and bounds in one place, one address at a time."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version

from twosource.errors import ReportRefused
from twosource.reports.online.addresses import WebAddress, read_address
from twosource.reports.online.answers import MOVED, Answer, check_status
from twosource.reports.online.faults import Passing
from twosource.reports.online.pace import Pace
from twosource.reports.online.robots import NAME, Robots
from twosource.reports.online.settings import Now, OnlineSettings
from twosource.reports.online.transport import Resolver, Transport
from twosource.reports.online.unfolding import ACCEPTED

WANTED = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1"
)
NOTHING: Mapping[str, str] = {}


class Access:
    """What one run holds of the network: connections, the pace of hosts, robots' rules, chance.

    `now` tells the time of day with its zone; waiting goes by the clock of the running loop.
    """

    def __init__(self, settings: OnlineSettings, *, now: Now, resolve: Resolver | None = None) -> None:
        self.settings, self.now = settings, now
        self.transport = Transport(settings, resolve=resolve)
        self.pace = Pace(settings)
        self.robots = Robots(self._ask_for_rules)
        self.slots = asyncio.Semaphore(settings.connections)
        self.chance = random.Random(settings.seed)  # noqa: S311 - spreads waiting times, guards nothing
        contact = f" (+{settings.contact})" if settings.contact else ""
        agent = f"{NAME}/{version('twosource')}{contact}"
        self.headers = {"User-Agent": agent, "Accept": WANTED, "Accept-Encoding": ACCEPTED}

    @asynccontextmanager
    async def retrieved(self, words: str, *, headers: Mapping[str, str] = NOTHING) -> AsyncIterator[Answer]:
        """Give the final answer for an address, and keep its place among the answers in memory until left.

        Raises:
            ReportRefused: the address may not or cannot be read.
            Passing: it cannot be read now, after all tries.
        """
        answer = await self._attempt(words, headers)
        try:
            yield answer
        finally:
            self.slots.release()

    async def close(self) -> None:
        """Close the connections."""
        await self.transport.close()

    async def _attempt(self, words: str, headers: Mapping[str, str]) -> Answer:
        """Ask as often as the settings say, waiting twice as long each time, and as long as the host says."""
        number = 0
        while True:
            number += 1
            try:
                return await self._follow(read_address(words, settings=self.settings), headers)
            except Passing as fault:
                wait = self._waiting(number) if fault.wait is None else fault.wait
                if number >= self.settings.tries or wait > self.settings.longest_pause_seconds:
                    raise
            await asyncio.sleep(wait)

    def _waiting(self, number: int) -> float:
        return self.settings.retry_seconds * 2.0 ** (number - 1) * (1 + self.chance.random() / 2)

    async def _follow(self, address: WebAddress, headers: Mapping[str, str], *, rules: bool = True) -> Answer:
        """Ask for an address and for those that it redirects to, each judged like the first.

        The answer that is returned holds one of the slots.
        """
        asked: list[str] = []
        while True:
            try:
                answer = await self._ask(address, headers, rules=rules and self.settings.robots)
            except ReportRefused as fault:
                raise (_retold(fault, address) if asked else fault) from fault
            if answer.status not in MOVED:
                return answer
            self.slots.release()
            asked.append(address.text)
            address = self._next(answer, asked)

    def _next(self, answer: Answer, asked: list[str]) -> WebAddress:
        target = answer.headers.get("location", "")
        if not target:
            raise ReportRefused("redirects without saying where to; fetch it again later")
        if len(asked) > self.settings.redirects:
            raise ReportRefused(
                f"redirects more than {self.settings.redirects} times; give the final address"
            )
        try:
            address = read_address(target, base=answer.address, settings=self.settings)
        except ReportRefused as fault:
            raise ReportRefused(f"redirects to what {fault}") from fault
        if address.text in asked:
            raise ReportRefused("redirects in a circle; give the final address")
        return address

    async def _ask(self, address: WebAddress, headers: Mapping[str, str], *, rules: bool) -> Answer:
        self.transport.network.guard.check_host(address.host)
        pause = await self.robots.check(address) if rules else 0.0
        async with self.pace.turn(address.host, pause=pause):
            await self.slots.acquire()
            try:
                answer = await self.transport.ask(address, {**self.headers, **headers})
                check_status(answer, now=self.now())
            except BaseException:
                self.slots.release()
                raise
        return answer

    async def _ask_for_rules(self, address: WebAddress) -> Answer:
        answer = await self._follow(address, NOTHING, rules=False)
        self.slots.release()
        return answer


def _retold(fault: ReportRefused, address: WebAddress) -> ReportRefused:
    """Return a fault of the address that a redirect leads to, told of the one that redirects."""
    reason = f"redirects to {address.text[:200]}, which {fault}"
    return fault.retold(reason) if isinstance(fault, Passing) else ReportRefused(reason)
