"""Loops for a watch that is looked at: one in real time, and one whose clock jumps: whatever waits for a time is called at that time, without waiting for it."""

import asyncio
import selectors
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

GRACE_SECONDS = 0.002
"""Real time given to bytes under way on the loopback before the clock jumps."""
MORNING = datetime(2025, 3, 4, 6, 0, tzinfo=UTC)


class JumpingSelector(selectors.DefaultSelector):
    """Waits for sockets a moment only, and then lets the clock jump by what the loop wanted to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self.busy: Callable[[], bool] = lambda: False

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return the sockets that are ready; none of them once the clock has jumped.

        It stands still while `busy` says that work goes on elsewhere.
        """
        if timeout is None:
            return super().select(None)
        ready = super().select(0 if timeout <= 0 else GRACE_SECONDS)
        if not ready and timeout > 0 and not self.busy():
            self.seconds += timeout
        return ready


class SimulatedLoop(asyncio.SelectorEventLoop):
    """A loop in simulated time, which begins at 0 and on the morning of an invented day."""

    def __init__(self) -> None:
        self.jumping = JumpingSelector()
        super().__init__(self.jumping)

    def time(self) -> float:
        """Return the simulated seconds since the beginning."""
        return self.jumping.seconds

    def run_in_executor(
        self, _executor: object, work: Callable[..., Any], *arguments: object
    ) -> "asyncio.Future[Any]":
        """Call a function at once: while a thread worked, the clock would jump."""
        outcome = self.create_future()
        try:
            outcome.set_result(work(*arguments))
        except Exception as fault:  # noqa: BLE001 - raised where the outcome is awaited
            outcome.set_exception(fault)
        return outcome

    def now(self) -> datetime:
        """Return the simulated time of day."""
        return MORNING + timedelta(seconds=self.jumping.seconds)


class RealLoop(asyncio.SelectorEventLoop):
    """A loop in real time, which begins at 0 and on the same morning."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        super().__init__()

    def time(self) -> float:
        """Return the seconds since the beginning."""
        return time.monotonic() - self._begun

    def now(self) -> datetime:
        """Return the time of day."""
        return MORNING + timedelta(seconds=self.time())
