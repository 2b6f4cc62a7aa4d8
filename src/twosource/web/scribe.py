"""The writer of a desk: a process of its own, so that reports that come in do not slow those who read."""

import os
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol, TypeVar

from twosource.archive import Added, Archive
from twosource.errors import ArchiveError
from twosource.model import Refusal, Report

GENTLE = 10
"""How much the writing process gives way to those who read (nice)."""
Given = TypeVar("Given")
_HELD: list[Archive] = []
"""The archive that the writing process has open; a process has one."""


class Writer(Protocol):
    """What can change an archive: the archive itself, or a process that has it open."""

    def add(self, reports: Iterable[Report | Refusal], *, now: datetime) -> Added:
        """Add reports, and tell every story anew that they touch."""
        ...

    def rule(self, kind: str, one: str, other: str, *, now: datetime) -> int:
        """Make a correction; return its number."""
        ...

    def undo(self, ruling: int, *, now: datetime) -> None:
        """Take a correction back."""
        ...


class Scribe:
    """An archive that another process writes to, one thing after the other.

    What it raises is what the archive raises. A process that dies is replaced by the next request; what the
    archive had acknowledged is held.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._process: ProcessPoolExecutor | None = None

    def add(self, reports: Iterable[Report | Refusal], *, now: datetime) -> Added:
        """Add reports, and tell every story anew that they touch."""
        return self._asked(_add, list(reports), now)

    def rule(self, kind: str, one: str, other: str, *, now: datetime) -> int:
        """Make a correction; return its number."""
        return self._asked(_rule, kind, one, other, now)

    def undo(self, ruling: int, *, now: datetime) -> None:
        """Take a correction back."""
        self._asked(_undo, ruling, now)

    def pid(self) -> int:
        """Return the id of the process that writes, which begins if it has not."""
        return self._asked(os.getpid)

    def close(self) -> None:
        """Let the process finish what it does, and end it."""
        with self._lock:
            if self._process is not None:
                self._process.shutdown()
                self._process = None

    def _asked(self, function: Callable[..., Given], *arguments: object) -> Given:
        try:
            waiting: Future[Given] = self._running().submit(function, *arguments)
            return waiting.result()
        except BrokenProcessPool as fault:
            self.close()
            raise ArchiveError("the process that writes has ended; send this again") from fault

    def _running(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._process is None:
                self._process = ProcessPoolExecutor(
                    max_workers=1, mp_context=get_context("spawn"), initializer=_open, initargs=(self._path,)
                )
            return self._process


def _open(path: Path) -> None:
    # Ctrl+C in a terminal reaches this process too; it ends when the desk has let it finish.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_desk, daemon=True).start()
    os.nice(GENTLE)
    _HELD.append(Archive.open(path, create=True))


def _end_with_desk() -> None:
    """Wait for the desk's process; where that was killed nobody else would end this one."""
    desk = parent_process()
    if desk is not None:
        desk.join()
        os._exit(1)


def _add(reports: list[Report | Refusal], now: datetime) -> Added:
    return _HELD[0].add(reports, now=now)


def _rule(kind: str, one: str, other: str, now: datetime) -> int:
    return _HELD[0].rule(kind, one, other, now=now)


def _undo(ruling: int, now: datetime) -> None:
    _HELD[0].undo(ruling, now=now)
