"""A story: the articles about one happening."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Why an article is in its story: the nearest other article, what they share, how sure."""

    article: str
    nearest: str | None
    shared: tuple[str, ...]
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles about one happening, ordered by id, with the window of days where known."""

    id: str
    articles: tuple[str, ...]
    headline: str
    earliest: str | None = None
    latest: str | None = None
    memberships: tuple[Membership, ...] = ()
