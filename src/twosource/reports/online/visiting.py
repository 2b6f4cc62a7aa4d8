"""One visit of one feed: what is new in it, and what of it is due to be read again, becomes reports."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from twosource.errors import ReportRefused
from twosource.model import Refusal, Report
from twosource.reports.entries import Entry, Feed
from twosource.reports.online.access import Access
from twosource.reports.online.addresses import WebAddress, read_address, without_credentials
from twosource.reports.online.answers import UNCHANGED
from twosource.reports.online.arrivals import Arrival, Put
from twosource.reports.online.claims import Claims
from twosource.reports.online.contents import answer_feed, answer_report, kind_of_answer
from twosource.reports.online.faults import Barred, Passing, faulty
from twosource.reports.online.links import listed_feeds, page_links
from twosource.reports.online.memory import FeedMemory, Seen, entry_key, entry_print, moment
from twosource.reports.online.schedule import failed, feed_failed, renewed, visited

STATES_DAY = re.compile(r"datePublished|article:published_time|pubdate|<time\b", re.IGNORECASE)
"""How a page shows that it states its own day, which is believed over the feed's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An entry to be read: what is held of it, and what the feed says of it if it lists it."""

    seen: Seen
    entry: Entry | None = None


class Visit:
    """One visit. `memory` is what it leaves; `listed` the feeds of a list found where a feed was expected."""

    def __init__(
        self, access: Access, memory: FeedMemory, *, put: Put, claims: Claims, every: timedelta
    ) -> None:
        self.access, self.put, self.claims, self.every = access, put, claims, every
        self.memory = memory
        self.listed: tuple[str, ...] = ()
        self._seen = {one.key: one for one in memory.seen}
        self._order = asyncio.Lock()

    async def make(self) -> None:
        """Ask the feed what is new and put what comes of it."""
        try:
            found = await self._ask()
        except ReportRefused as fault:
            await self._fail(fault)
            return
        feed, base, etag, modified = found
        self.memory = replace(self.memory, failures=0, again="")
        await self.read(feed, base)
        await self._keep(replace(self.memory, etag=etag, modified=modified))

    async def read(self, feed: Feed, base: WebAddress) -> None:
        """Put what is new in a feed that was read at `base`, and what is due of its past."""
        most = self.access.settings.entries
        if len(feed.entries) > most:
            reason = f"lists {len(feed.entries):,} entries; the first {most:,} are read"
            await self.put(
                Arrival(memory=self.memory, outcome=Refusal(report=self.memory.told, reason=reason))
            )
        async with asyncio.TaskGroup() as group:
            for due in self._due(feed.entries[:most], base):
                group.create_task(self._bring(due, feed.title))

    async def _ask(self) -> tuple[Feed, WebAddress, str, str]:
        """Return the feed, where it was read, and its validators; an unchanged feed is one without entries."""
        address = self.memory.found or self.memory.feed
        validators = {"If-None-Match": self.memory.etag, "If-Modified-Since": self.memory.modified}
        async with self.access.retrieved(address, headers=_stated(validators)) as answer:
            if answer.status == UNCHANGED:
                return Feed(), answer.address, self.memory.etag, self.memory.modified
            kind = kind_of_answer(answer)
            if kind in ("feed", "json feed"):
                feed = await asyncio.to_thread(answer_feed, answer, kind)
                return feed, answer.address, answer.etag, answer.modified
            text = answer.body.decode("utf-8", "replace")
            if kind == "list":
                self.listed = tuple(dict.fromkeys(listed_feeds(text)))
                return Feed(), answer.address, "", ""
            links = page_links(text, answer.address, self.access.settings).feeds if kind == "page" else ()
        if self.memory.found or not links:
            raise ReportRefused("is no feed and names none; give the address of a feed")
        self.memory = replace(self.memory, found=links[0], etag="", modified="")
        return await self._ask()

    def _due(self, entries: Iterable[Entry], base: WebAddress) -> list[Due]:
        """Return what is to be read: entries that are new or say something new, and what is due again."""
        found: dict[str, Due] = {}
        listed: set[str] = set()
        now = self.access.now()
        for entry in entries:
            address = self._joined(entry.link, base)
            canonical = self._canonical(address)
            key, mark = entry_key(entry, canonical), entry_print(entry, canonical)
            if key in listed:
                continue
            listed.add(key)
            held = self._seen.pop(key, None)
            if held is None or held.print != mark:
                fresh = held or Seen(key=key, first=now.isoformat(timespec="seconds"))
                found[key] = Due(seen=renewed(fresh, entry, address, mark), entry=entry)
            if held is not None:
                self._seen[key] = held
        for key, held in self._seen.items():
            again = moment(held.again)
            if key not in found and held.address and again is not None and again <= now:
                found[key] = Due(seen=held)
        return list(found.values())

    async def _bring(self, due: Due, title: str | None) -> None:
        """Put the report of one entry, or why there is none; one entry never stops the others."""
        seen = due.seen
        try:
            await self._bring_report(due, title)
        except Passing as fault:
            await self._note(*failed(seen, fault, settings=self.access.settings, now=self.access.now()))
        except ReportRefused as fault:
            refusal = Refusal(report=seen.address or self.memory.told, reason=str(fault))
            await self._note(replace(seen, again=""), refusal)
        except Exception as fault:  # noqa: BLE001 - a fault of the program is told as one
            await self._note(replace(seen, again=""), faulty(seen.address or self.memory.told, fault))

    async def _bring_report(self, due: Due, title: str | None) -> None:
        seen = due.seen
        if due.entry is not None and (due.entry.is_whole or not seen.address):
            await self._note(replace(seen, again=""), self._own_report(due.entry, seen, title))
            return
        canonical = self._canonical(seen.address)
        async with self.claims.turn(canonical, self.memory.feed) as own:
            if own:
                await self._bring_page(seen)
                self.claims.note(canonical, self.memory.feed)
            else:
                await self._note(replace(seen, again=""), None)

    async def _bring_page(self, seen: Seen) -> None:
        """Put the report of the page that an entry links to; nothing if it did not change since it was read."""
        validators = {"If-None-Match": seen.etag, "If-Modified-Since": seen.modified}
        async with self.access.retrieved(seen.address, headers=_stated(validators)) as answer:
            after = visited(seen, answer, settings=self.access.settings, now=self.access.now())
            if answer.status == UNCHANGED:
                await self._note(replace(after, etag=seen.etag, modified=seen.modified), None)
                return
            kind = kind_of_answer(answer)
            if kind not in ("page", "text"):
                raise ReportRefused("is linked to as a report and is none; leave it out")
            now, settings = self.access.now(), self.access.settings
            report = await asyncio.to_thread(answer_report, answer, kind, now=now, settings=settings)
            day = None if STATES_DAY.search(report.text) else seen.published or None
            await self._note(after, replace(report, stated_outlet=seen.outlet or None, stated_published=day))

    def _own_report(self, entry: Entry, seen: Seen, title: str | None) -> Report:
        """Return the report that the entry itself holds."""
        address = self._canonical(seen.address) if seen.address else f"{self.memory.feed}#{seen.key}"
        captured = self.access.now().isoformat(timespec="seconds")
        return replace(entry.report(address, title), captured=captured, url=seen.address or None)

    async def _fail(self, fault: ReportRefused) -> None:
        """Put the refusal of the feed itself, and leave it alone twice as long each time.

        One that the settings bar was not asked, so that it is free again as soon as they allow it.
        """
        settings, now = self.access.settings, self.access.now()
        left = (
            replace(self.memory, failures=0, again="")
            if isinstance(fault, Barred)
            else feed_failed(self.memory, fault, every=self.every, settings=settings, now=now)
        )
        await self._keep(left, Refusal(report=self.memory.told, reason=str(fault)))

    async def _note(self, seen: Seen, outcome: Report | Refusal | None) -> None:
        """Put an outcome with a memory that holds it; those of one feed come one after another."""
        async with self._order:
            self._seen.pop(seen.key, None)
            self._seen[seen.key] = seen
            await self._keep(self.memory, outcome)

    async def _keep(self, memory: FeedMemory, outcome: Report | Refusal | None = None) -> None:
        held = tuple(self._seen.values())[-self.access.settings.remembered :]
        self.memory = replace(memory, seen=held)
        await self.put(Arrival(memory=self.memory, outcome=outcome))

    def _joined(self, link: str | None, base: WebAddress) -> str:
        """Return where an entry links to; a link that may not be read is kept, so that it is refused by name."""
        try:
            return read_address(link or "", base=base, settings=self.access.settings).text if link else ""
        except ReportRefused:
            return without_credentials(link or "")

    def _canonical(self, address: str) -> str:
        try:
            return read_address(address, settings=self.access.settings).canonical
        except ReportRefused:
            return address


def _stated(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if value}
