"""Check what a reader asks of a list: how many entries, and from where on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from twosource.errors import SettingsError

MOST = 500
"""Entries that one page may have."""


@contextmanager
def paged(limit: int, after: str | None) -> Iterator[None]:
    """Raise SettingsError for a limit out of bounds, or a place that no page gave."""
    if not 1 <= limit <= MOST:
        raise SettingsError(f"limit must be 1 to {MOST}, not {limit!r}")
    try:
        yield
    except ValueError as fault:
        raise SettingsError(f"after must be what a page gave as its next, not {after!r}") from fault


def iso(day: date | None) -> str | None:
    """Return a day in ISO 8601."""
    return day.isoformat() if day else None
