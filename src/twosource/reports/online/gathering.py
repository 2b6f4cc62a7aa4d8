"""Reports from wherever they lie: paths and web addresses in one list."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from twosource.model import Refusal, Report
from twosource.reports.limits import Limits
from twosource.reports.online.addresses import is_address
from twosource.reports.online.drivers import check_drivers
from twosource.reports.online.settings import ONLINE, Now, OnlineSettings
from twosource.reports.read import read


def clock() -> datetime:
    """Return the time of day: when an answer was captured cannot be told from what is asked for."""
    return datetime.now(UTC)


def gather(
    places: Sequence[str | Path],
    *,
    limits: Limits | None = None,
    settings: OnlineSettings = ONLINE,
    now: Now = clock,
) -> Iterator[Report | Refusal]:
    """Yield the reports under paths, then those at web addresses as they come in.

    Nothing is asked of the network unless an address is given.

    Raises:
        SettingsError: an address is given and the extra `online` is not installed.
    """
    addresses = [str(place) for place in places if is_address(str(place))]
    if addresses:
        check_drivers()
    yield from read([place for place in places if not is_address(str(place))], limits=limits)
    if addresses:
        from twosource.reports.online.fetching import fetch  # noqa: PLC0415 - comes with the extra

        yield from fetch(addresses, now=now, settings=settings)
