"""Which feed reads a report that several list: the first, and another one if that fails."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

MOST = 100_000
"""Addresses that are known to have been brought in this run."""


@dataclass(slots=True)
class Turn:
    """Whoever reads one address now, and how many wait for it or read."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class Claims:
    """Canonical addresses with the feeds that brought what lies there."""

    def __init__(self) -> None:
        self._brought: OrderedDict[str, str] = OrderedDict()
        self._turns: dict[str, Turn] = {}

    @asynccontextmanager
    async def turn(self, address: str, feed: str) -> AsyncIterator[bool]:
        """Wait until nobody reads an address; give whether `feed` is to read it: no other has brought it."""
        turn = self._turns.setdefault(address, Turn())
        turn.users += 1
        try:
            async with turn.lock:
                yield self._brought.get(address, feed) == feed
        finally:
            turn.users -= 1
            if not turn.users:
                self._turns.pop(address, None)

    def note(self, address: str, feed: str) -> None:
        """Note that a feed brought what lies at an address."""
        self._brought[address] = feed
        if len(self._brought) > MOST:
            self._brought.popitem(last=False)
