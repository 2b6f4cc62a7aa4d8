"""Which story became which: what was told before against what is told now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
    was_in, is_in = stories_by_report(before), stories_by_report(now)
    heirs = {story: heir(story, reports, now, is_in) for story, reports in before.items()}
    ended: defaultdict[str, list[str]] = defaultdict(list)
    for earlier, story in heirs.items():
        if story is not None:
            ended[story].append(earlier)
    return [course(story, reports, before, ended[story], was_in) for story, reports in sorted(now.items())]


def stories_by_report(members: Members) -> dict[str, list[str]]:
    """Return the stories that each report is in, by its address."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for story, reports in members.items():
        for report in reports:
            found[report].append(story)
    return found


def heir(story: str, reports: frozenset[str], now: Members, is_in: Mapping[str, Sequence[str]]) -> str | None:
    """Return the story of today as which an earlier one goes on, None if all its reports are gone."""
    sharing = {other for report in reports for other in is_in.get(report, ())}
    return min(sharing, key=lambda other: (-len(now[other] & reports), other != story, other), default=None)


def course(
    story: str,
    reports: frozenset[str],
    before: Members,
    ended: Iterable[str],
    was_in: Mapping[str, Sequence[str]],
) -> Course:
    """Return the course of one story of today; `ended` are the earlier stories that go on as it."""
    merged = sorted(ended, key=lambda earlier: (-len(before[earlier] & reports), earlier != story, earlier))
    left = {earlier for report in reports for earlier in was_in.get(report, ())} - set(merged)
    return Course(
        story=story,
        heir_of=merged[0] if merged else None,
        merged=tuple(merged[1:]),
        split_from=tuple(sorted(left)),
        fresh=frozenset(report for report in reports if report not in was_in),
    )
