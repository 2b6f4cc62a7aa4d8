"""Watch feeds: what they bring is added to an archive as it comes, and where they stand is remembered.

What was read of a feed is remembered only after the archive has acknowledged its reports: whoever is stopped,
or killed, at any moment reads a few reports once more and loses none.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from twosource.archive.facade import Added, Archive
from twosource.errors import ContractError, UnknownArticle
from twosource.model import Report
from twosource.reports.online import Now, OnlineSettings, Rhythm
from twosource.reports.online.drivers import check_drivers
from twosource.reports.online.memory import FeedMemory
from twosource.reports.online.subscriptions import read_subscriptions

if TYPE_CHECKING:  # their drivers come with the extra `online`, which reading an archive does not need
    from twosource.reports.online.arrivals import Arrival
    from twosource.reports.online.stream import Loop, Stream
    from twosource.reports.online.transport import Resolver

BATCH = 32
"""Reports that are added together: enough for the model's batches, told within seconds."""
LINGER_SECONDS = 0.5
"""Seconds that an addition waits for more reports before it begins with what came."""

Became = Literal["new", "changed", "refused", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line for whoever watches: a report that came in or was refused, or a change of a story."""

    became: Became
    report: str = ""
    text: str = ""
    story: str | None = None


@dataclass(slots=True, kw_only=True)
class Watched:
    """What a watch came to: reports that were new, changed under their address, known already, refused."""

    feeds: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    refused: int = 0
    additions: int = 0


@dataclass(slots=True, kw_only=True)
class Watch:
    """A watch over feeds, which runs in the thread that calls `run` and can be stopped from any other.

    `places` are addresses of feeds or of pages that name one, and files that list such.
    """

    archive: Archive
    places: Sequence[str]
    now: Now
    tell: Callable[[Told], None]
    rhythm: Rhythm = field(default_factory=Rhythm)
    settings: OnlineSettings = field(default_factory=OnlineSettings)
    resolve: "Resolver | None" = None
    loop: "Loop | None" = None
    linger: float = LINGER_SECONDS
    _adding: bool = False
    _stream: "Stream[Arrival] | None" = None
    _stopped: bool = False

    def run(self) -> Watched:
        """Add what comes until the watch ends, and return what it came to.

        Raises:
            SettingsError: a list of feeds cannot be read, or the extra `online` is not installed.
            ArchiveError: the archive cannot be written.
        """
        check_drivers()
        from twosource.reports.online.following import follow  # noqa: PLC0415 - comes with the extra

        feeds = read_subscriptions(self.places)
        watched = Watched(feeds=len(feeds))
        self._stream = follow(
            feeds, self._recall, now=self.now, rhythm=self.rhythm, settings=self.settings, resolve=self.resolve,
            loop=self.loop,
        )  # fmt: skip
        if self._stopped:
            self._stream.stop()
        with closing(self._stream) as stream:
            while batch := self._batch(stream):
                self._add(batch, watched)
                self._adding = False
        return watched

    @property
    def behind(self) -> bool:
        """Whether something that was read is not in the archive yet; may be asked from any thread."""
        return self._adding or (self._stream is not None and self._stream.waiting > 0)

    def stop(self) -> None:
        """End the watch once what was read is in the archive; may be called from a signal, more than once."""
        self._stopped = True
        if self._stream is not None:
            self._stream.stop()

    def _batch(self, stream: "Stream[Arrival]") -> "list[Arrival]":
        """Return what came, waiting for the first of it; nothing at the end of the stream."""
        batch: list[Arrival] = []
        try:
            batch.append(next(stream))
            self._adding = True
            until = time.monotonic() + self.linger
            while len(batch) < BATCH and (left := until - time.monotonic()) > 0:
                arrival = stream.take(seconds=left)
                if arrival is None:
                    break
                batch.append(arrival)
        except StopIteration:
            pass  # the stream is at its end; what came before is added
        return batch

    def _add(self, batch: "Sequence[Arrival]", watched: Watched) -> None:
        """Add a batch, then remember where its feeds stand, then tell."""
        outcomes = [arrival.outcome for arrival in batch if arrival.outcome is not None]
        reports = [outcome.address for outcome in outcomes if isinstance(outcome, Report)]
        before = {address: self._count(address) for address in reports}
        added = self.archive.add(outcomes, now=self.now()) if outcomes else None
        memories = {arrival.feed: arrival.memory for arrival in batch}
        for feed, memory in memories.items():
            self.archive.remember(_name(feed), memory.dumps())
        if added is not None:
            self._tell(added, before, watched)

    def _tell(self, added: Added, before: dict[str, int], watched: Watched) -> None:
        for address, count in before.items():
            if self._count(address) > count:
                self.tell(Told(became="changed" if count else "new", report=address))
        for refusal in added.refusals:
            self.tell(Told(became="refused", report=refusal.report, text=refusal.reason))
        for change in added.changes:
            if change.kind not in ("new report", "new version"):
                text = f"{change.kind}: {change.text}"
                self.tell(Told(became="told", text=text, story=change.story))
        watched.new += added.articles
        watched.changed += added.versions
        watched.known += added.known
        watched.refused += len(added.refusals)
        watched.additions += 1

    def _count(self, address: str) -> int:
        try:
            return len(self.archive.versions(address))
        except UnknownArticle:
            return 0

    def _recall(self, feed: str) -> FeedMemory:
        """Return where a feed was left; one whose memory is damaged is read from the beginning."""
        text = self.archive.recall(_name(feed))
        try:
            return FeedMemory.loads(text) if text else FeedMemory(feed=feed)
        except ContractError:
            return FeedMemory(feed=feed)


def _name(feed: str) -> str:
    return f"feed {feed}"
