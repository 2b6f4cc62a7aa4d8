"""Connected components: what is joined, directly or through others."""

from collections import defaultdict
from collections.abc import Iterable


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
