"""Which quotation of another report is nearest in sense to a quotation."""

from collections.abc import Iterable, Sequence

from twosource.quotations.likeness import sense
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS


class Nearness:
    """The highest cosine that every passage has with any passage of each other article."""

    def __init__(self, passages: Sequence[Passage], pairs: Iterable[tuple[int, int]]) -> None:
        self._passages = passages
        self._best: dict[tuple[int, str], float] = {}
        for i, j in pairs:
            alike = None if passages[i].article == passages[j].article else sense(passages[i], passages[j])
            if alike is not None:
                self._raise((i, passages[j].article), alike)
                self._raise((j, passages[i].article), alike)

    def _raise(self, place: tuple[int, str], alike: float) -> None:
        self._best[place] = max(self._best.get(place, -1.0), alike)

    def mutual(self, i: int, j: int) -> bool:
        """Tell whether two passages are each other's nearest, or as near as one that repeats its words."""
        one, other = self._passages[i], self._passages[j]
        alike = sense(one, other)
        if alike is None or one.article == other.article:
            return False
        places = ((i, other.article), (j, one.article))
        return all(alike >= self._best.get(place, 2.0) - SETTINGS.sense_margin for place in places)
