"""`twosource watch`: follow feeds into an archive, until stopped."""

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.faults import told_plainly
from twosource.cli.listing import counted
from twosource.cli.network import online_wanted
from twosource.cli.opened import ArchiveFile, clock, opened
from twosource.cli.options import EXIT_CODES, Quiet
from twosource.cli.refusals import ALL_READ, SOME_REFUSED, printable
from twosource.errors import SettingsError

if TYPE_CHECKING:
    from twosource.archive import Told, Watched

EXAMPLES = f"""\b
Examples:
  twosource watch feeds.opml --archive news.db            until you stop it
  twosource watch https://example.org/ --archive news.db  the feed that the page names
  twosource watch feeds.opml --archive news.db --once     one visit of each feed, for cron
  twosource watch feeds.opml --every 5m --for 8h

{EXIT_CODES}"""
LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*(s|m|h|d)")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
STOPPING = "twosource: stopping; what was read is being added (once more to stop at once)\n"

Feeds = Annotated[
    list[str],
    typer.Argument(
        metavar="FEEDS",
        help="OPML files, or addresses of feeds or of pages that name one.",
        show_default=False,
    ),
]
Interval = Annotated[str, typer.Option("--every", metavar="TIME", help="Between two visits of a feed.")]
Lasting = Annotated[str | None, typer.Option("--for", metavar="TIME", help="Stop after this long (8h, 2d).")]
Once = Annotated[bool, typer.Option("--once", help="Visit each feed once and stop.")]
Allowed = Annotated[
    list[str] | None,
    typer.Option("--allow", metavar="HOST[:PORT]",
        help="A private host or network that may be read, and a port that is not a usual one; may be given again.",
   ),
]  # fmt: skip


def watch(
    feeds: Feeds,
    *,
    file: ArchiveFile = None,
    every: Interval = "15m",
    lasting: Lasting = None,
    once: Once = False,
    allow: Allowed = None,
    quiet: Quiet = False,
) -> None:
    """Follow feeds: add what they bring to an archive as it comes, and tell each report and what it changed."""
    from twosource.archive import Rhythm, Watch  # noqa: PLC0415 - help answers without loading the stages

    with told_plainly():
        rhythm = Rhythm(
            every=length(every, "--every"), once=once, lasting=length(lasting, "--for") if lasting else None
        )
        with opened(file, create=True) as archive:
            watching = Watch(
                archive=archive,
                places=feeds,
                now=clock,
                tell=tell_nothing if quiet else tell,
                rhythm=rhythm,
                settings=online_wanted(allow or ()),
            )
            with stopped_by_signals(watching.stop):
                watched = watching.run()
        sys.stdout.write(summary(watched))
    raise typer.Exit(SOME_REFUSED if watched.refused else ALL_READ)


def length(words: str, option: str) -> timedelta:
    """Return the length of time that is written as "90s", "15m", "8h" or "2d"."""
    found = LENGTH.fullmatch(words.strip().lower())
    if found is None:
        raise SettingsError(f"{option} must be a length of time such as 90s, 15m, 8h or 2d, not {words!r}")
    return timedelta(**{UNITS[found[2]]: float(found[1])})


def tell(told: "Told") -> None:
    """Write one line, at once."""
    at = clock().strftime("%H:%M:%S")
    if told.became == "told":
        line = f"{at}            {printable(told.text)}  {told.story or ''}"
    else:
        reason = f": {printable(told.text)}" if told.text else ""
        line = f"{at}  {told.became:8}  {printable(told.report)}{reason}"
    sys.stdout.write(f"{line.rstrip()}\n")
    sys.stdout.flush()


def tell_nothing(_: "Told") -> None:
    """Leave out the lines."""


def summary(watched: "Watched") -> str:
    """Return one line: what the watch came to."""
    told = [counted(watched.feeds, "feed"), counted(watched.new, "new report")]
    if watched.changed:
        told.append(counted(watched.changed, "new version"))
    if watched.known:
        told.append(f"{watched.known:,} known already")
    if watched.refused:
        told.append(f"{watched.refused:,} refused")
    return ", ".join(told) + "\n"


@contextmanager
def stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Let the first interrupt or termination end a watch gently, and the second end the process."""
    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def end(_number: int, _frame: FrameType | None) -> None:
        for other in usual:
            signal.signal(other, signal.SIG_DFL)
        sys.stderr.write(STOPPING)
        stop()

    for number in usual:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, before in usual.items():
            signal.signal(number, before)
