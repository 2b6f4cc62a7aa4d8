"""Connected components: what is joined, directly or through others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

FEW_TEXTS = 20
"""Distinct texts of a component up to which it is a small one, as of a folder and not of a busy subject."""


class Components:
    """A partition of names that grows coarser; a component is called by its least name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def knows(self, name: str) -> bool:
        """Tell whether the name is in the partition."""
        return name in self._above

    def of(self, name: str) -> str:
        """Return the least name of the component that `name` is in."""
        while self._above[name] != name:
            self._above[name] = self._above[self._above[name]]
            name = self._above[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make one component of those of two names."""
        least, greatest = sorted((self.of(one), self.of(other)))
        self._above[greatest] = least

    def members(self) -> dict[str, list[str]]:
        """Return the sorted members of every component, by its least name."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._above):
            found[self.of(name)].append(name)
        return dict(found)


def find_small(number: int, links: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the sorted places, of 0 to `number` - 1, of every component of `links` that has two places to `FEW_TEXTS`."""
    components = Components(map(str, range(number)))
    for one, other in links:
        components.join(str(one), str(other))
    for names in components.members().values():
        if 1 < len(names) <= FEW_TEXTS:
            yield sorted(map(int, names))
