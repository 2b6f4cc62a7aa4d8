"""A network of links in arrays: how strongly each place is linked, and what company two linked places share."""

import numpy as np

from twosource.stories.rows import Ints, Rows


class Network:
    """Undirected links with whole strengths from 0, as rows of neighbours for each place."""

    def __init__(self, pairs: Ints, strengths: Ints) -> None:
        """Take `pairs` of shape (links, 2), each once, and the strength of each."""
        number, links = int(pairs.max(initial=-1)) + 1, len(pairs)
        near, far = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
        order = np.lexsort((far, near))
        self.near, self.far = near[order], far[order]
        self.strengths = np.concatenate([strengths, strengths])[order]
        self.rows = Rows(np.bincount(near, minlength=number))
        self._seat_of_end = np.argsort(order).reshape(2, links)

    def totals(self) -> Ints:
        """Return the sum of the strengths of each place's links."""
        return self._add_up(self.near, self.strengths)

    def strongest(self) -> Ints:
        """Return the strength of each place's strongest link; 0 for a place without a link."""
        found = np.zeros(len(self.rows.lengths), np.int64)
        np.maximum.at(found, self.near, self.strengths)
        return found

    def sum_strongest(self, number: int) -> Ints:
        """Return the sum of the strengths of each place's `number` strongest links."""
        order = np.lexsort((-self.strengths, self.near))
        ranks = np.arange(len(order)) - np.repeat(self.rows.starts[:-1], self.rows.lengths)
        top = order[ranks < number]
        return self._add_up(self.near[top], self.strengths[top])

    def sum_common(self) -> Ints:
        """Return, for each link and each of its two ends, how strongly that end is linked to neighbours of both.

        Shape (2, links), in the order of the pairs given. Memory is that of the links of one place's neighbours.
        """
        sums = np.zeros(len(self.far), np.int64)
        strength_to = np.zeros(len(self.rows.lengths), np.int64)
        for place in np.flatnonzero(self.rows.lengths).tolist():
            row = self.rows.of(place)
            strength_to[self.far[row]] = self.strengths[row]
            sums[row] = self._sum_rows(self.far[row], strength_to)
            strength_to[self.far[row]] = 0
        return self.at_ends(sums)

    def at_ends(self, cells: Ints) -> Ints:
        """Return, of what every cell of the rows has, that of both ends of each link, shape (2, links)."""
        return cells[self._seat_of_end]

    def _sum_rows(self, places: Ints, values: Ints) -> Ints:
        """Return the sum of `values` over the neighbours of each of `places`, which all have some."""
        at, owners = self.rows.gather(places)
        sums = np.zeros(len(places), np.int64)
        np.add.at(sums, owners, values[self.far[at]])
        return sums

    def _add_up(self, places: Ints, values: Ints) -> Ints:
        found = np.zeros(len(self.rows.lengths), np.int64)
        np.add.at(found, places, values)
        return found
