"""Webhooks: what happens to stories is sent to another program, signed, in order, and again until it is taken."""

import hashlib
import hmac
import http.client
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from twosource.archive import Archive, Change
from twosource.archive.pages import escape_surrogates
from twosource.errors import SettingsError, TwosourceError
from twosource.web.desk import universal_time
from twosource.web.records import change_record, listed

BATCH = 100
"""Changes of one delivery."""
PATIENCE = 10.0
"""Seconds until a receiver has to answer."""
PAUSE, LONGEST_PAUSE = 2.0, 300.0
"""Seconds between two looks for changes; after failures each pause is twice the one before, up to the longest."""
LEAST_SECRET = 16
MEMORY = "hook:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """Where changes are sent, and the secret that signs them."""

    url: str
    secret: str

    def __post_init__(self) -> None:
        address = urlsplit(self.url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise SettingsError(f"a hook is an address as https://example.org/changes, not {self.url!r}")
        if len(self.secret) < LEAST_SECRET:
            raise SettingsError(f"the secret of hooks must have at least {LEAST_SECRET} characters")

    @property
    def name(self) -> str:
        """The name under which an archive remembers what was sent."""
        return MEMORY + hashlib.sha256(self.url.encode()).hexdigest()[:16]


def body_of(changes: Sequence[Change]) -> bytes:
    """Return what is sent of changes."""
    told = {"schema": "twosource-changes/1", "changes": listed(changes, change_record)}
    return escape_surrogates(json.dumps(told, ensure_ascii=False, separators=(",", ":"))).encode()


def sign(secret: str, at: str, body: bytes) -> str:
    """Return the signature of a delivery: HMAC-SHA256 over its time, a full stop, and its body, in hexadecimal."""
    return hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()


def deliver(hook: Hook, body: bytes, *, at: str) -> bool:
    """Send one delivery; tell whether it was taken (a status of 2xx). Redirections are not followed."""
    address = urlsplit(hook.url)
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "twosource",
        "Twosource-Time": at,
        "Twosource-Signature": f"sha256={sign(hook.secret, at, body)}",
    }
    path = (address.path or "/") + (f"?{address.query}" if address.query else "")
    connection = kind(address.hostname or "", address.port, timeout=PATIENCE)
    try:
        connection.request("POST", path, body, headers)
        return HTTPStatus.OK <= connection.getresponse().status < HTTPStatus.MULTIPLE_CHOICES
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()


def send_next(archive: Archive, hook: Hook, *, now: datetime) -> bool | None:
    """Send the changes behind those that were taken; tell whether they were taken, None where there are none.

    What was taken is remembered in the archive after the receiver has said so: it may come twice, and is never lost.
    A hook that is new is sent what happens from now on.
    """
    remembered = archive.recall(hook.name)
    if remembered is None:
        archive.remember(hook.name, f"{archive.statistics().changes}")
        return None
    changes = archive.changes(int(remembered), BATCH)
    if not changes:
        return None
    taken = deliver(hook, body_of(changes), at=now.isoformat(timespec="seconds"))
    if taken:
        archive.remember(hook.name, f"{changes[-1].number}")
    return taken


@dataclass(slots=True, kw_only=True)
class Courier:
    """Sends changes to one hook until it is stopped."""

    archive: Archive
    hook: Hook
    now: Callable[[], datetime] = universal_time
    pause: float = PAUSE
    _stopped: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to send."""
        self._thread = threading.Thread(target=self.run, name="courier", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Send no more, and wait for a delivery that is under way."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(PATIENCE + self.pause)

    def run(self) -> None:
        """Send until stopped, more and more seldom while nobody takes what is sent."""
        wait = self.pause
        while not self._stopped.is_set():
            taken = self.attempt()
            wait = min(wait * 2, LONGEST_PAUSE) if taken is False else self.pause
            if not taken:
                self._stopped.wait(wait)

    def attempt(self) -> bool | None:
        """Send once; an archive that cannot be read at this moment is one that can be read later."""
        try:
            return send_next(self.archive, self.hook, now=self.now())
        except TwosourceError:
            return False
