"""Which story became which: what was told before against what is told now."""

from collections.abc import Mapping
from dataclasses import dataclass

Members = Mapping[str, frozenset[str]]
"""By story, the addresses of its reports: an address stays where a page changes its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a story of today was made from.

    `heir_of` is the earlier story that it goes on with, None if it is new; `merged` are further stories
    that ended in it; `split_from` is a story that goes on as another one and left some of its reports here.
    """

    story: str
    heir_of: str | None = None
    merged: tuple[str, ...] = ()
    split_from: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()
    """Addresses that were in no story before."""


def follow(before: Members, now: Members) -> list[Course]:
    """Return the course of every story of today, ordered by id.

    An earlier story goes on as the one that has most of its reports; at a tie, as that with its own id,
    then as that with the least id.
    """
    heirs = {story: heir(story, reports, now) for story, reports in before.items()}
    seen = frozenset[str]().union(*before.values())
    return [course(story, reports, before, heirs, seen) for story, reports in sorted(now.items())]


def heir(story: str, reports: frozenset[str], now: Members) -> str | None:
    """Return the story of today as which an earlier one goes on, None if all its reports are gone."""
    sharing = [other for other, held in now.items() if held & reports]
    return min(sharing, key=lambda other: (-len(now[other] & reports), other != story, other), default=None)


def course(
    story: str,
    reports: frozenset[str],
    before: Members,
    heirs: Mapping[str, str | None],
    seen: frozenset[str],
) -> Course:
    """Return the course of one story of today."""
    ended = [earlier for earlier in before if heirs[earlier] == story]
    ended.sort(key=lambda earlier: (-len(before[earlier] & reports), earlier != story, earlier))
    left = sorted(earlier for earlier, held in before.items() if held & reports and heirs[earlier] != story)
    return Course(
        story=story,
        heir_of=ended[0] if ended else None,
        merged=tuple(ended[1:]),
        split_from=tuple(left),
        fresh=frozenset(reports - seen),
    )
