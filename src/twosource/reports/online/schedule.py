"""When what is asked for again: pages at their set ages, what failed after longer waits each time."""

from dataclasses import replace
from datetime import datetime, timedelta

from twosource.errors import ReportRefused
from twosource.model import Refusal
from twosource.reports.entries import Entry
from twosource.reports.online.answers import Answer
from twosource.reports.online.faults import Passing, Resting
from twosource.reports.online.memory import FeedMemory, Seen, moment
from twosource.reports.online.settings import OnlineSettings

ENTRY_TRIES = 8
"""Visits at which a page that fails for now is asked for before it is given up: over about a day."""
FIRST_WAIT = 300.0
"""Seconds before a page that failed is asked for again; four times as long each time."""


def renewed(seen: Seen, entry: Entry, address: str, mark: str) -> Seen:
    """Return what is held of an entry with what the feed says now; validators of another address are dropped."""
    moved = seen.address != address
    return replace(
        seen,
        print=mark,
        address=address,
        outlet=entry.outlet or "",
        published=entry.published or "",
        failures=0,
        etag="" if moved else seen.etag,
        modified="" if moved else seen.modified,
    )


def visited(seen: Seen, answer: Answer, *, settings: OnlineSettings, now: datetime) -> Seen:
    """Return an entry whose page was read once more, with the moment at which it is due again."""
    again = ""
    if seen.visits < len(settings.revisit_hours):
        due = (moment(seen.first) or now) + timedelta(hours=settings.revisit_hours[seen.visits])
        again = written(max(due, now))
    return replace(
        seen, visits=seen.visits + 1, failures=0, again=again, etag=answer.etag, modified=answer.modified
    )


def failed(
    seen: Seen, fault: Passing, *, settings: OnlineSettings, now: datetime
) -> tuple[Seen, Refusal | None]:
    """Return an entry whose page cannot be had now, due again later or given up, and what is told of it.

    While its host is left in peace nothing was tried, so that nothing is counted and only the first time told.
    """
    resting = isinstance(fault, Resting)
    failures = seen.failures + (0 if resting else 1)
    if failures >= ENTRY_TRIES:
        reason = f"{fault}; given up after {failures} visits"
        return replace(seen, failures=failures, again=""), Refusal(report=seen.address, reason=reason)
    usual = FIRST_WAIT * 4.0 ** max(0, failures - 1)
    again = now + bounded(max(usual, fault.wait or 0.0), settings)
    told = None if resting and seen.again else Refusal(report=seen.address, reason=str(fault))
    return replace(seen, failures=failures, again=written(again)), told


def feed_failed(
    memory: FeedMemory, fault: ReportRefused, *, every: timedelta, settings: OnlineSettings, now: datetime
) -> FeedMemory:
    """Return the memory of a feed that failed, left alone twice as long each time.

    A feed that was found from a page and fails for good is looked for again there.
    """
    asked = fault.wait if isinstance(fault, Passing) and fault.wait else 0.0
    wait = max(every.total_seconds() * 2.0 ** min(memory.failures, 20), asked)
    again = written(now + bounded(wait, settings))
    found = memory.found if isinstance(fault, Passing) else ""
    return replace(memory, failures=memory.failures + 1, again=again, found=found)


def bounded(seconds: float, settings: OnlineSettings) -> timedelta:
    """Return a wait, no longer than the settings let a feed or a page be left alone."""
    return timedelta(seconds=min(seconds, settings.longest_back_off_seconds))


def written(moment: datetime) -> str:
    """Return a moment as it is remembered."""
    return moment.isoformat(timespec="seconds")
