"""The default engine: this machine, one process or several."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.engines.engine import Given, Made
from twosource.errors import SettingsError

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """Runs in this process for one job, in a pool of fresh processes for more."""

    jobs: int = 1

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise SettingsError(f"jobs must be at least 1, not {self.jobs!r}")

    def map(self, make: Callable[[Given], Made], pieces: Iterable[Given]) -> Iterator[Made]:
        """Yield `make(piece)` in order; at most three pieces a job are under way or waiting."""
        if self.jobs == 1:
            yield from map(make, pieces)
            return
        import multiprocessing  # noqa: PLC0415 - one job must not load what several need
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
            waiting: deque[Future[Made]] = deque()
            for piece in pieces:
                waiting.append(pool.submit(make, piece))
                if len(waiting) >= 3 * self.jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
