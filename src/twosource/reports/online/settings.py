"""What reading from the network may do, how politely, and how much it may take in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from twosource.errors import ReportRefused, SettingsError
from twosource.reports.limits import MEBIBYTE
from twosource.reports.online.guard import Guard

Now = Callable[[], datetime]
"""Tells the time of day with its zone."""
FROM_NOTHING = ("seed", "pause_seconds", "retry_seconds", "redirects")


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineSettings:
    """Bounds and manners of reading from the network; the defaults suit a newsroom's laptop."""

    allow: tuple[str, ...] = ()
    """Host names, addresses or networks that may be read although they are private or local."""
    ports: tuple[int, ...] = (80, 443, 8080, 8443)
    """Ports that may be asked."""
    robots: bool = True
    """Whether robots.txt is heeded."""
    contact: str = ""
    """What stands behind the program's name in requests, so that a site can complain: an address or a page."""
    pause_seconds: float = 1.0
    """Between two requests to one host; a longer Crawl-delay of its robots.txt is heeded."""
    longest_pause_seconds: float = 30.0
    """Longest Crawl-delay or Retry-After that is waited for at once; what is longer is left for later."""
    connect_seconds: float = 10.0
    """Until a host has answered to being connected to."""
    silence_seconds: float = 15.0
    """Between two pieces of an answer."""
    total_seconds: float = 60.0
    """One request with its whole answer."""
    answer_bytes: int = 8 * MEBIBYTE
    """One answer, after decompression; a long live page has 2 MiB, and many answers are in memory at once."""
    expansion: int = 200
    """How many times its own size an answer may unfold to; text seldom passes 20."""
    redirects: int = 5
    """Redirects that one request follows."""
    tries: int = 3
    """Requests for one address before it is given up or left for later."""
    retry_seconds: float = 1.0
    """Before the second try; doubled for each further one, with up to half of it by chance."""
    host_failures: int = 5
    """Failures in a row after which a host is left in peace."""
    rest_seconds: float = 300.0
    """How long a host that failed so often is left in peace."""
    connections: int = 32
    """Requests at the same time, and answers in memory."""
    waiting: int = 32
    """Reports that wait to be taken."""
    entries: int = 500
    """Entries that are read of one feed at one visit."""
    remembered: int = 5000
    """Entries of one feed that are remembered as seen."""
    longest_back_off_seconds: float = 6 * 3600.0
    """Longest time that a failing feed is left alone."""
    revisit_hours: tuple[float, ...] = (1.0, 6.0, 24.0)
    """Ages at which a report's page is read again, so that a silent change is noticed; () for never."""
    seed: int = 0
    """Of the chance in waiting times."""

    def __post_init__(self) -> None:
        for name in self.__slots__:
            value = getattr(self, name)
            if isinstance(value, int | float) and not isinstance(value, bool):
                least = 0 if name in FROM_NOTHING else 1
                if value < least:
                    raise SettingsError(f"online.{name} must be at least {least}, not {value!r}")
        for port in self.ports:
            if not 0 < port < 65536:
                raise SettingsError(f"online.ports must be between 1 and 65535, not {port!r}")
        if not (self.contact.isascii() and self.contact.isprintable()):
            raise SettingsError("online.contact must be one line in ASCII: an address or a page")
        try:
            Guard.of(self.allow)
        except ReportRefused as fault:
            raise SettingsError(f"online.allow {fault}") from fault

    @classmethod
    def of(cls, table: Mapping[str, object]) -> "OnlineSettings":
        """Return the settings that a table of a settings file makes.

        Raises:
            SettingsError: it has a key that is not known, or a value of a wrong kind.
        """
        usual = {field.name: field.default for field in fields(cls)}
        unknown = sorted(set(table) - set(usual))
        if unknown:
            raise SettingsError(f"there is no setting online.{unknown[0]}; there are {', '.join(usual)}")
        return replace(cls(), **{name: _like(name, value, usual[name]) for name, value in table.items()})


def _like(name: str, value: object, usual: object) -> Any:
    """Return a value of a settings file in the type that the usual value has."""
    if isinstance(usual, tuple) and isinstance(value, list):
        kind = int if name == "ports" else float if name == "revisit_hours" else str
        if all(isinstance(one, kind) or (kind is float and type(one) is int) for one in value):
            return tuple(kind(one) for one in value)
    elif isinstance(usual, float) and type(value) in (int, float):
        return float(str(value))
    elif type(value) is type(usual):
        return value
    raise SettingsError(f"online.{name} must be written like {_written(usual)}, not {value!r}")


def _written(usual: object) -> str:
    shown = list(usual) if isinstance(usual, tuple) else usual
    return {True: "true", False: "false"}.get(shown, repr(shown)) if isinstance(shown, bool) else repr(shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often feeds are visited, and for how long."""

    every: timedelta = timedelta(minutes=15)
    """Between two visits of one feed, give or take one in twenty."""
    once: bool = False
    """Whether each feed is visited once only."""
    lasting: timedelta | None = None
    """After which all ends; None for never."""

    def __post_init__(self) -> None:
        if self.every < timedelta(seconds=30):
            raise SettingsError("every must be at least 30s; no feed is made for more")
        if self.lasting is not None and self.lasting <= timedelta(0):
            raise SettingsError("for must be longer than nothing")


ONLINE = OnlineSettings()
USUAL_RHYTHM = Rhythm()
