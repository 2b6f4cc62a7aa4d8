"""One answer to one request, and what its status means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from twosource.errors import ReportRefused
from twosource.reports.online.addresses import WebAddress
from twosource.reports.online.faults import Passing

LONGEST_VALIDATOR = 500
"""Characters of a validator that is sent back."""
MOVED = frozenset({301, 302, 303, 307, 308})
UNCHANGED = 304
GIVEN = frozenset({200, 203})
LATER = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
"""Statuses after which the same request may succeed; 52x are those of content networks."""
MEANINGS = {
    401: "asks for a login (401); save the page in a browser and give the file",
    402: "asks for payment (402); save the page in a browser and give the file",
    403: "is forbidden to programs (403); save the page in a browser and give the file",
    404: "is not there (404); check the address",
    410: "was taken away (410); leave it out",
    429: "was asked for too often (429); try it again later",
    451: "is withheld on legal demand (451)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host answered: `body` is decompressed, and empty unless the status gives the thing itself."""

    address: WebAddress
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def media(self) -> str:
        """The stated type in lower case without parameters ("text/html"), "" where none is stated."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def etag(self) -> str:
        """The validator ETag, "" where none is stated that could be sent back."""
        return _sendable(self.headers.get("etag", ""))

    @property
    def modified(self) -> str:
        """The validator Last-Modified, "" where none is stated that could be sent back."""
        return _sendable(self.headers.get("last-modified", ""))

    @property
    def charset(self) -> str | None:
        """The stated encoding, None where none is stated."""
        for parameter in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'") or None
        return None


def _sendable(words: str) -> str:
    return words if words.isascii() and words.isprintable() and len(words) <= LONGEST_VALIDATOR else ""


def check_status(answer: Answer, *, now: datetime) -> None:
    """Raise Passing for a status after which a later try may succeed, ReportRefused for one that stays."""
    if answer.status in GIVEN or answer.status in MOVED or answer.status == UNCHANGED:
        return
    wait = waiting_time(answer.headers.get("retry-after", ""), now=now)
    reason = MEANINGS.get(answer.status, f"is answered with status {answer.status}; try it again later")
    if answer.status in LATER:
        raise Passing(reason, wait=wait)
    raise ReportRefused(reason)


def waiting_time(words: str, *, now: datetime) -> float | None:
    """Return the seconds that a Retry-After asks for, given as seconds or as a day; None where it is neither."""
    words = words.strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        day = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    day = day if day.tzinfo else day.replace(tzinfo=UTC)
    return max(0.0, (day - now).total_seconds())
