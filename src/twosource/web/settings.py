"""How the desk is served."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from twosource.errors import SettingsError
from twosource.web.hooks import Hook

MEBIBYTE = 1024 * 1024
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
LEAST_TOKEN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeSettings:
    """Where the desk listens, who may write, and how much one request may cost."""

    archive: Path
    host: str = "127.0.0.1"
    port: int = 8642
    token: str = ""
    """What a request that writes must bear; "" lets nobody write."""
    names: tuple[str, ...] = ()
    """Names under which the desk may be asked for, beside the loopback's; any if it listens elsewhere and none is given."""
    cors: tuple[str, ...] = ()
    """Origins whose pages may read the REST interface."""
    hooks: tuple[Hook, ...] = ()
    """Programs that are sent what changes."""
    body_bytes: int = 16 * MEBIBYTE
    read_seconds: float = 20.0
    write_seconds: float = 300.0
    threads: int = 16
    """Requests that read at one time."""
    waiting: int = 8
    """Requests that may wait to write: at most so many bodies are held in memory."""

    def __post_init__(self) -> None:
        if self.token and len(self.token) < LEAST_TOKEN:
            raise SettingsError(
                f"the token must have at least {LEAST_TOKEN} characters; make one with: openssl rand -hex 20"
            )
        if not 0 <= self.port <= 65535:
            raise SettingsError(f"port must be 0 to 65535, not {self.port!r}")
        wrong = [one for one in self.cors if one != "*" and not one.startswith(("http://", "https://"))]
        if wrong:
            raise SettingsError(f"an origin is written as https://example.org, not {wrong[0]!r}")

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the desk."""
        try:
            return ipaddress.ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return self.host == "localhost"

    def answers_to(self, host: str) -> bool:
        """Tell whether the desk may be asked for under a name (DNS rebinding would use another)."""
        bare = host.rsplit(":", 1)[0] if host.rsplit(":", 1)[-1].isdigit() else host
        return bare.lower() in LOOPBACK_NAMES | {self.host.lower(), *map(str.lower, self.names)} or not (
            self.loopback or self.names
        )
