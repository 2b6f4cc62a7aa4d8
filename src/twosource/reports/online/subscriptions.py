"""Which feeds are meant: addresses, OPML files, and plain lists with one address a line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from twosource.errors import ReportRefused, SettingsError
from twosource.reports.decoding import decode
from twosource.reports.online.addresses import is_address
from twosource.reports.online.links import listed_feeds

LONGEST = 16 * 1024 * 1024
"""Bytes of a list; one of 100,000 feeds has about 15 MiB."""


def read_subscriptions(places: Sequence[str]) -> tuple[str, ...]:
    """Return the feeds that addresses and files name, in their order, each once.

    Raises:
        SettingsError: a file cannot be read, or names no feed.
    """
    feeds: list[str] = []
    for place in places:
        feeds.extend([place] if is_address(place) else _listed(place))
    return tuple(dict.fromkeys(feeds))


def _listed(place: str) -> list[str]:
    try:
        with Path(place).open("rb") as stream:
            content = stream.read(LONGEST + 1)
        text, _ = decode(content, markup=True)
    except (OSError, ValueError, ReportRefused) as fault:
        told = fault.strerror if isinstance(fault, OSError) else fault
        raise SettingsError(
            f"{place}: cannot be read as a list of feeds ({told}); give an OPML file"
        ) from fault
    if len(content) > LONGEST:
        raise SettingsError(f"{place}: is too large for a list of feeds; split it")
    feeds = list(listed_feeds(text)) or list(_plain(text))
    if not feeds:
        raise SettingsError(f"{place}: names no feed; give an OPML file, or a list with one address a line")
    return feeds


def _plain(text: str) -> Iterator[str]:
    """Yield the addresses of a plain list; a line that begins with # is a remark."""
    return (line.strip() for line in text.splitlines() if is_address(line.strip()))
