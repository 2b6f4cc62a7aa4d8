"""An archive: reports that are added as they come, and everything that they amount to at any time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.archive import corrections
from twosource.archive.holdings import Holdings
from twosource.engines import Local, Progress, tell_nobody
from twosource.model import Refusal, Report
from twosource.stores import Change

if TYPE_CHECKING:
    from twosource.reports.online import OnlineSettings

SETTLE = 512
"""New articles after which stories are told while reports still come: bounds what waits, tells few stories twice."""
ALL = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What an addition came to: new articles, reports known already, new versions, refusals, changes of stories."""

    articles: int
    known: int
    versions: int
    refusals: tuple[Refusal, ...]
    changes: tuple[Change, ...]


class Archive(Holdings):
    """Holdings that can grow: reports are added, corrections made, small things remembered."""

    def add(
        self,
        reports: Iterable[Report | Refusal],
        *,
        now: datetime,
        jobs: int = 1,
        progress: Progress = tell_nobody,
    ) -> Added:
        """Add reports, and tell every story anew that they touch; what was received before is passed over.

        After each call of `progress` all that was counted is held and survives a kill; what is left untold by
        one is told by the next addition. `now` dates versions and changes, and its day is what stated times of
        publication are doubted against. Any order and batches of reports lead to the same archive.

        Raises:
            SettingsError: `jobs` is less than 1.
            ArchiveError: the file cannot be written.
        """
        from twosource.archive.keeping import keep_all  # noqa: PLC0415 - readers must not load the stages

        at, before = now.isoformat(timespec="seconds"), self._store.changes.last()
        waiting = 0
        kept = keep_all(self._store, reports, at=at, today=now.date(), engine=Local(jobs=jobs))
        for tally in kept:
            progress("reports", tally.reports, None)
            if tally.articles + tally.versions - waiting >= SETTLE:
                waiting = tally.articles + tally.versions
                self.settle(now=now, progress=progress)
        self.settle(now=now, progress=progress)
        return Added(
            articles=tally.articles,
            known=tally.known,
            versions=tally.versions,
            refusals=tuple(sorted(set(tally.refusals))),
            changes=self.changes(before, ALL),
        )

    def add_paths(
        self,
        paths: Sequence[str | Path],
        *,
        now: datetime,
        jobs: int = 1,
        progress: Progress = tell_nobody,
        online: "OnlineSettings | None" = None,
    ) -> Added:
        """Add the reports of files, folders, globs, web addresses or `-` (standard input), as `add` does."""
        from twosource.reports.online import ONLINE, gather  # noqa: PLC0415 - readers must not load the stages

        return self.add(gather(paths, settings=online or ONLINE), now=now, jobs=jobs, progress=progress)

    def add_archive(
        self, held: Holdings, *, now: datetime, jobs: int = 1, progress: Progress = tell_nobody
    ) -> Added:
        """Add the reports of another archive, read anew, and make the corrections again that stand in it."""
        added = self.add(held.reports(), now=now, jobs=jobs, progress=progress)
        for ruling in held.rulings():
            named = (ruling.one, ruling.other)
            if ruling.kind != "family":
                named = (held.text(ruling.one).article.report, held.text(ruling.other).article.report)
            if ruling.undone is None:
                self.rule(ruling.kind, *named, now=now)
        return added

    def settle(self, *, now: datetime, progress: Progress = tell_nobody) -> None:
        """Tell the stories around all articles that wait for it, as `add` does at its end."""
        from twosource.archive.settling import settle_next  # noqa: PLC0415 - readers must not load the stages

        settled = 0
        while settle_next(self._store, at=now.isoformat(timespec="seconds")):
            settled += 1
            progress("stories", settled, None)

    def rule(self, kind: str, one: str, other: str, *, now: datetime) -> int:
        """Make a correction and tell the stories that it touches anew; return its number.

        `one` and `other` are articles by id or address; for "family" an outlet and the group that it belongs to.

        Raises:
            SettingsError: it is about one article alone, or against a ruling that stands.
            UnknownArticle: the archive does not hold one of the articles.
        """
        number = corrections.rule(self._store, kind, one, other, at=now.isoformat(timespec="seconds"))
        self.settle(now=now)
        return number

    def undo(self, ruling: int, *, now: datetime) -> None:
        """Take a correction back and tell the stories that it touches anew.

        Raises:
            SettingsError: no ruling with this number stands.
        """
        corrections.undo(self._store, ruling, at=now.isoformat(timespec="seconds"))
        self.settle(now=now)

    def remember(self, name: str, text: str) -> None:
        """Keep a text under a name, in the place of what was there."""
        self._store.memory.remember(name, text)
