"""What every page and operation stands on: the archive, who may write, the clock, what was rendered lately."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus

from twosource.archive import Holdings
from twosource.web.problems import Problem
from twosource.web.scribe import Writer

KEPT, SECONDS = 256, 4.0
"""Rendered pages that are kept, and for how long: readers of one page at one time cost one rendering."""
LASTING = 30
"""How many times as long a page is kept whose name changes with what it shows."""


def universal_time() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Rendering:
    """One page as it was made last; whoever holds the lock makes it anew."""

    at: float = float("-inf")
    body: bytes = b""
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(slots=True, kw_only=True)
class Lately:
    """What was made in the last moments, by name; safe for threads."""

    seconds: float = SECONDS
    clock: Callable[[], float] = time.monotonic
    _made: "OrderedDict[tuple[str, ...], Rendering]" = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def once(self, name: tuple[str, ...], make: Callable[[], bytes], *, lasting: bool = False) -> bytes:
        """Return what was made under a name a moment ago, else make it; who asks meanwhile waits for that.

        `lasting` says that what is shown cannot change under this name.
        """
        held = self._held(name)
        with held.lock:
            begun = self.clock()
            if begun - held.at >= self.seconds * (LASTING if lasting else 1):
                held.body = make()
                held.at = begun
            return held.body

    def _held(self, name: tuple[str, ...]) -> Rendering:
        with self._lock:
            held = self._made.setdefault(name, Rendering())
            self._made.move_to_end(name)
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
            return held


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An archive that is read, the same one open for writing where a token allows that, and a clock."""

    archive: Holdings
    writer: Writer | None = None
    now: Callable[[], datetime] = universal_time
    lately: Lately = field(default_factory=Lately)
    writing: threading.Lock = field(default_factory=threading.Lock)

    def opened_for_writing(self) -> Writer:
        """Return what can change the archive.

        Raises:
            Problem: this server changes nothing.
        """
        if self.writer is None:
            raise Problem(
                status=HTTPStatus.FORBIDDEN,
                detail="this server only reads; start it with TWOSOURCE_TOKEN set to let it write",
            )
        return self.writer
