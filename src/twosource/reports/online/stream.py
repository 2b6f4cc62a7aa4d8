"""A stream of what a background thread brings: bounded, stoppable from outside at any time."""

import asyncio
import queue
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

T = TypeVar("T")
Work = Callable[[Callable[[T], Awaitable[None]]], Awaitable[None]]
"""Takes a function that puts one thing into the stream and waits while the stream is full."""
Loop = Callable[[], asyncio.AbstractEventLoop]

AGAIN_SECONDS = 5.0
"""After which the work is told again to end: longer than closing its connections takes."""


class Stream(Iterator[T], Generic[T]):
    """What `work` puts, in that order; at most `room` things wait to be taken.

    A fault of `work` is raised where the things are taken. `stop` ends the work; what it had put can still be
    taken.
    """

    def __init__(self, work: Work[T], *, room: int, loop: Loop | None = None) -> None:
        self._work, self._room, self._factory = work, room, loop
        self._waiting: queue.SimpleQueue[tuple[T] | None] = queue.SimpleQueue()
        self._begun = threading.Event()
        self._fault: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="twosource-online", daemon=True)
        self._thread.start()
        self._begun.wait()

    def __next__(self) -> T:
        """Return the next thing, waiting for it."""
        taken = self._waiting.get()
        return self._opened(taken)

    def take(self, *, seconds: float) -> T | None:
        """Return the next thing, None if none comes within some seconds; raises StopIteration at the end."""
        try:
            taken = self._waiting.get(timeout=seconds)
        except queue.Empty:
            return None
        return self._opened(taken)

    @property
    def waiting(self) -> int:
        """How many things wait to be taken, about."""
        return self._waiting.qsize()

    def stop(self) -> None:
        """End the work; may be called from any thread and from a signal, more than once."""
        if self._thread.is_alive():
            with suppress(RuntimeError):  # the loop may just have been closed: then the work is over
                self._loop.call_soon_threadsafe(self._end)

    def close(self) -> None:
        """End the work and wait until its connections are closed."""
        self.stop()
        self._thread.join()

    def _end(self, *, again: bool = False) -> None:
        """Cancel the work until it is over: a driver that ends a wait of its own at that moment can lose a cancellation.

        A group of tasks passes on the first one only, so that later ones go to every task that is still there.
        """
        if not self._task.done():
            for task in asyncio.all_tasks(self._loop) - {self._main_task} if again else {self._task}:
                task.cancel()
            self._loop.call_later(AGAIN_SECONDS, partial(self._end, again=True))

    def _opened(self, taken: tuple[T] | None) -> T:
        if taken is None:
            self._waiting.put(None)
            self._thread.join()
            fault, self._fault = self._fault, None
            if fault is not None:
                raise fault
            raise StopIteration
        if self._thread.is_alive():
            with suppress(RuntimeError):  # the loop may just have been closed: then nobody waits for room
                self._loop.call_soon_threadsafe(self._free.release)
        return taken[0]

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=self._factory) as runner:
                runner.run(self._main())
        except asyncio.CancelledError:
            pass
        except BaseException as fault:  # noqa: BLE001 - raised again where the stream is read
            self._fault = fault
        finally:
            self._begun.set()
            self._waiting.put(None)

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._free = asyncio.Semaphore(self._room)
        self._main_task = asyncio.current_task()
        self._task = asyncio.ensure_future(self._work(self._put))
        self._begun.set()
        await self._task

    async def _put(self, thing: T) -> None:
        await self._free.acquire()
        self._waiting.put((thing,))
