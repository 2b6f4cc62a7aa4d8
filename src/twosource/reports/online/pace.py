"""The pace of hosts: one request at a time each, pauses between, rests after failures.

Waiting for one host holds up no other.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from twosource.reports.online.faults import Passing, Resting
from twosource.reports.online.settings import OnlineSettings

HOSTS = 10_000
"""Hosts whose pace is held in memory; beyond, those that wait for nothing are forgotten."""


@dataclass(slots=True)
class Host:
    """Where one host stands, in seconds of the loop's clock."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    failures: int = 0
    rests: bool = False


class Pace:
    """The turns of all hosts."""

    def __init__(self, settings: OnlineSettings) -> None:
        self.settings = settings
        self.hosts: dict[str, Host] = {}

    @asynccontextmanager
    async def turn(self, name: str, *, pause: float = 0.0) -> AsyncIterator[None]:
        """Wait until a host may be asked and hold its turn; `pause`: seconds that it wants between requests.

        Raises Resting instead of waiting longer than `longest_pause_seconds`.
        """
        host = self._host(name)
        self._refuse_resting(name, host)
        async with host.turn:
            self._refuse_resting(name, host)
            await asyncio.sleep(max(0.0, host.free_at - _time()))
            try:
                yield
            except Passing as fault:
                self._count_failure(host, fault)
                raise
            else:
                host.failures, host.rests = 0, False
            finally:
                gap = max(self.settings.pause_seconds, min(pause, self.settings.longest_pause_seconds))
                host.free_at = max(host.free_at, _time() + gap)

    def _refuse_resting(self, name: str, host: Host) -> None:
        wait = host.free_at - _time()
        if wait > self.settings.longest_pause_seconds:
            why = f"failed {host.failures} times in a row" if host.rests else "asks not to be asked so often"
            raise Resting(f"is left in peace for {wait:.0f} more seconds, because {name} {why}", wait=wait)

    def _count_failure(self, host: Host, fault: Passing) -> None:
        host.failures += 1
        if fault.wait is not None:
            host.free_at = max(
                host.free_at, _time() + min(fault.wait, self.settings.longest_back_off_seconds)
            )
        if host.failures >= self.settings.host_failures:
            host.rests = True
            host.free_at = max(host.free_at, _time() + self.settings.rest_seconds)

    def _host(self, name: str) -> Host:
        if len(self.hosts) >= HOSTS and name not in self.hosts:
            now = _time()
            for other in [
                other
                for other, host in self.hosts.items()
                if host.free_at <= now and not host.turn.locked() and not host.failures
            ]:
                del self.hosts[other]
        return self.hosts.setdefault(name, Host())


def _time() -> float:
    return asyncio.get_running_loop().time()
