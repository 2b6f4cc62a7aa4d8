"""What sites ask of programs in their robots.txt (RFC 9309), through Protego; the only module that knows it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego

from twosource.errors import ReportRefused
from twosource.reports.online.addresses import WebAddress
from twosource.reports.online.answers import Answer
from twosource.reports.online.faults import Passing

NAME = "Twosource"
LONGEST = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""
FRESH_SECONDS = 24 * 3600.0
SITES = 10_000
"""Sites whose rules are held in memory, and bytes of them; beyond, all are asked for anew."""
HELD = 32 * 1024 * 1024
Fetch = Callable[[WebAddress], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Rules:
    """One site's rules, and until when they are held to; no parser where the site has none."""

    parser: Protego | None
    until: float


class Robots:
    """The rules of all sites that were asked, each asked once a day."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch
        self.rules: dict[str, Rules] = {}
        self.asking: dict[str, asyncio.Lock] = {}
        self.size = 0

    async def check(self, address: WebAddress) -> float:
        """Return the seconds between requests that the site asks for.

        Raises ReportRefused for an address that programs may not read, Passing while the rules cannot be had.
        """
        parser = (await self._rules_of(address)).parser
        if parser is None:
            return 0.0
        if not parser.can_fetch(address.text, NAME):
            raise ReportRefused(
                "is closed to programs by its site's robots.txt; save the page and give the file"
            )
        return float(parser.crawl_delay(NAME) or 0.0)

    async def _rules_of(self, address: WebAddress) -> Rules:
        async with self.asking.setdefault(address.origin, asyncio.Lock()):
            now = asyncio.get_running_loop().time()
            held = self.rules.get(address.origin)
            if held is None or held.until <= now:
                if len(self.rules) >= SITES or self.size >= HELD:
                    self._forget()
                held = Rules(await self._read(address), now + FRESH_SECONDS)
                self.rules[address.origin] = held
            return held

    async def _read(self, address: WebAddress) -> Protego | None:
        """Return a site's rules, None where it has none; what fails for now raises Passing."""
        place = WebAddress(scheme=address.scheme, host=address.host, port=address.port, target="/robots.txt")
        try:
            answer = await self.fetch(place)
        except Passing as fault:
            raise fault.retold(f"is on a site whose robots.txt {fault}") from fault
        except ReportRefused:
            return None
        rules = answer.body[:LONGEST]
        self.size += len(rules)
        return Protego.parse(rules.decode("utf-8", "replace"))

    def _forget(self) -> None:
        self.rules.clear()
        self.size = 0
        self.asking = {origin: lock for origin, lock in self.asking.items() if lock.locked()}
