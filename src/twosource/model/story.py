"""A story: the articles about one happening."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

When = Literal["earlier", "same day", "later"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Why an article is in its story: the nearest other article, what they share, how sure."""

    article: str
    nearest: str | None
    shared: tuple[str, ...]
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """Another story of the same running story, as it stands to one story.

    `days` lie between the first days of the two, below 0 where the other is earlier; `shared` are the stems that weigh
    most in both, rare names first; `probability` that a reader of one wants to be led to the other.
    """

    story: str
    headline: str
    earliest: str
    latest: str
    days: int
    shared: tuple[str, ...]
    probability: float

    @property
    def when(self) -> When:
        """Whether the other story is the earlier or the later one; of one day neither is."""
        return "earlier" if self.days < 0 else "later" if self.days > 0 else "same day"


def nearest_in_time(developments: Iterable[Development], *, most: int) -> list[Development]:
    """Return at most so many developments of each side, those of the nearest days, in the order of days."""
    near = sorted(developments, key=lambda one: (abs(one.days), one.story))
    sides: tuple[When, ...] = ("earlier", "same day", "later")
    kept = [one for when in sides for one in [one for one in near if one.when == when][:most]]
    return sorted(kept, key=lambda one: (one.days, one.story))


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles about one happening, ordered by id, with the window of days where known.

    `developments` are the stories before and after it that it is directly tied to, in the order of days; `running` names
    the running story that they all belong to, None for a story that is tied to none.
    """

    id: str
    articles: tuple[str, ...]
    headline: str
    earliest: str | None = None
    latest: str | None = None
    memberships: tuple[Membership, ...] = ()
    running: str | None = None
    developments: tuple[Development, ...] = ()
