"""Rows of different lengths, one behind the other in one array."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Rows:
    """Where the row of each place starts, and how long it is."""

    def __init__(self, lengths: Sequence[int] | Ints) -> None:
        self.lengths = np.array(lengths, np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])

    def of(self, place: int) -> slice:
        """Return where the row of a place is."""
        return slice(int(self.starts[place]), int(self.starts[place + 1]))

    def gather(self, places: Ints) -> tuple[Ints, Ints]:
        """Return where all cells of the rows of `places` are, and which of `places` each is of, in order."""
        lengths = self.lengths[places]
        before = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(self.starts[places] - before, lengths)
        return at, np.repeat(np.arange(len(places)), lengths)
