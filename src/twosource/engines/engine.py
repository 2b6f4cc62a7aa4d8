"""The seam behind which work is spread."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Engine(Protocol):
    """Spreads independent pieces of work over whatever it has."""

    def map(self, make: Callable[[Given], Made], pieces: Iterable[Given]) -> Iterator[Made]:
        """Yield `make(piece)` for every piece, in the order of the pieces.

        `make` and the pieces must be picklable; pieces are taken as they are needed, never all at once.
        """
        ...
