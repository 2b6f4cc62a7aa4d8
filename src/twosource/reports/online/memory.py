"""What is remembered of one feed between two visits: a plain value, written as JSON and read again.

Whoever follows feeds keeps the memory only after the reports that came with it were kept, so that stopping
at any moment loses nothing: what was not remembered is read once more.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from twosource.errors import ContractError
from twosource.reports.entries import Entry
from twosource.reports.online.addresses import without_credentials

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One entry that was dealt with: `print` tells whether the feed says something new of it.

    `again`: when its page is to be read once more (ISO 8601 with zone), "" for never; `failures` counts tries
    that failed, `visits` the times that its page was read.
    """

    key: str
    print: str = ""
    address: str = ""
    outlet: str = ""
    published: str = ""
    etag: str = ""
    modified: str = ""
    again: str = ""
    first: str = ""
    failures: int = 0
    visits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedMemory:
    """One feed as it was left: validators for conditional requests, failures in a row, what was seen.

    `found` is the feed that the page at `feed` names, "" where the address is the feed's own. `again`: before
    that moment it is not asked. `seen` is ordered from the longest unlisted to the last listed.
    """

    feed: str
    found: str = ""
    etag: str = ""
    modified: str = ""
    again: str = ""
    failures: int = 0
    seen: tuple[Seen, ...] = ()

    @property
    def told(self) -> str:
        """The feed's address as it may be told: without a password."""
        return without_credentials(self.feed)

    def dumps(self) -> str:
        """Return the memory as JSON; empty fields are left out."""
        held = {name: value for name, value in asdict(self).items() if value and name != "seen"}
        seen = [{name: value for name, value in asdict(one).items() if value} for one in self.seen]
        return json.dumps({"version": VERSION, **held, "seen": seen}, ensure_ascii=False, sort_keys=True)

    @staticmethod
    def loads(text: str) -> "FeedMemory":
        """Return the memory that a JSON text holds; raises ContractError where it is none."""
        try:
            value = json.loads(text)
            if value["version"] != VERSION:
                raise ValueError("another version")  # noqa: TRY301 - one place tells
            return _memory(value)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ContractError(f"is no memory of a feed ({error}); leave it out") from error


def moment(words: str) -> datetime | None:
    """Return a moment that is remembered, None for none and for one that cannot be read."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return found if found.tzinfo else None


def entry_key(entry: Entry, address: str) -> str:
    """Return what an entry is known by: its id, else the address that it links to, else its words."""
    return _digest(entry.id or address or f"{entry.headline}\n{entry.text}")


def entry_print(entry: Entry, address: str) -> str:
    """Return what changes when the feed says something new of an entry; a changed day alone says nothing."""
    return _digest(f"{address}\n{entry.headline}\n{entry.text}")


def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _memory(value: Mapping[str, object]) -> FeedMemory:
    seen = value.get("seen", [])
    if not isinstance(seen, list):
        raise ValueError("seen is no list")  # noqa: TRY004 - told as damage
    return FeedMemory(
        feed=_words(value, "feed"),
        found=_words(value, "found"),
        etag=_words(value, "etag"),
        modified=_words(value, "modified"),
        again=_words(value, "again"),
        failures=_count(value, "failures"),
        seen=tuple(_one_seen(one) for one in seen),
    )


def _one_seen(value: Mapping[str, object]) -> Seen:
    return Seen(
        key=_words(value, "key"),
        print=_words(value, "print"),
        address=_words(value, "address"),
        outlet=_words(value, "outlet"),
        published=_words(value, "published"),
        etag=_words(value, "etag"),
        modified=_words(value, "modified"),
        again=_words(value, "again"),
        first=_words(value, "first"),
        failures=_count(value, "failures"),
        visits=_count(value, "visits"),
    )


def _words(value: Mapping[str, object], name: str) -> str:
    words = value.get(name, "")
    if not isinstance(words, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004 - told as damage
    return words


def _count(value: Mapping[str, object], name: str) -> int:
    count = value.get(name, 0)
    if not isinstance(count, int) or isinstance(count, bool) or count < 0:
        raise ValueError(f"{name} is no count")
    return count
