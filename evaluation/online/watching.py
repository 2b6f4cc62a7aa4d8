"""Watch fifty feeds with every fault for ten minutes, simulated or real, into an archive of its own.

python -m evaluation.online.watching            prints a table: what each site does, what was asked, came in, was refused
python -m evaluation.online.watching --real     the same in ten minutes of real time
"""

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from evaluation.online.clock import MORNING, RealLoop, SimulatedLoop
from evaluation.online.server import Server
from evaluation.online.sites import OWN, Names, Site, faulty_sites, good_sites
from twosource.archive import Archive, OnlineSettings, Rhythm, Told, Watch, Watched

MINUTES = 10
REVISITS = (0.05, 0.1)
"""Pages are read again after three and six minutes, not hours, so that ten minutes show silent changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What the watch came to: what was told, what the server was asked, and what the archive holds."""

    sites: tuple[Site, ...]
    server: Server
    told: tuple[Told, ...]
    watched: Watched
    held: tuple[str, ...]
    faults: tuple[str, ...]
    seconds: float


class Morning:
    """The loop of the watch, once it runs, and its time of day, which stands still while reports are added."""

    def __init__(self, server: Server, *, real: bool = False) -> None:
        self.server = server
        self.real = real
        self.loop: SimulatedLoop | RealLoop | None = None
        self.watch: Watch | None = None

    def begin(self) -> SimulatedLoop | RealLoop:
        """Return a new loop in which the server answers."""
        self.loop = RealLoop() if self.real else SimulatedLoop()
        if isinstance(self.loop, SimulatedLoop):
            self.loop.jumping.busy = lambda: self.watch is not None and self.watch.behind
        self.loop.run_until_complete(self.server.start())
        return self.loop

    def now(self) -> datetime:
        """Return the time of day in that loop."""
        return self.loop.now() if self.loop else MORNING


def watch_all(*, real: bool = False) -> Run:
    """Return what ten minutes over all sites came to, in simulated time unless it is to be real."""
    server, told, begun = Server(also=OWN), list[Told](), time.perf_counter()
    sites = (*good_sites(server), *faulty_sites(server))
    hosts = {host for host, _ in server.replies} - {"127.0.0.1", "inside.example", "turning.example"}
    morning = Morning(server, real=real)
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "n.db", create=True) as archive:
        watch = Watch(
            archive=archive,
            places=[site.address for site in sites],
            now=morning.now,
            tell=told.append,
            rhythm=Rhythm(every=timedelta(minutes=1), lasting=timedelta(minutes=MINUTES)),
            settings=OnlineSettings(
                allow=(*sorted(hosts), OWN), ports=(80, server.port), revisit_hours=REVISITS
            ),
            resolve=Names(),
            loop=morning.begin,
            linger=0.02,
        )
        morning.watch = watch
        watched = watch.run()
        held = sorted({one.report for one in told if one.became == "new"})
        faults = archive.verify()
    server.close()
    return Run(
        sites=sites, server=server, told=tuple(told), watched=watched, held=tuple(held), faults=faults,
        seconds=time.perf_counter() - begun,
    )  # fmt: skip


def expected(server: Server) -> set[str]:
    """Return the addresses of the reports that are to come in: all that a feed lists a minute before the end."""
    count = 2 + (MINUTES - 1) * 60 // 180
    desks = {
        server.at(f"desk{place}.example", f"/r/{number}") for place in range(12) for number in range(count)
    }
    others = {server.at(f"{name}.example", "/r/0") for name in ("slow", "packed", "lying", "half")}
    return desks | others


def reasons_of(site: Site, refused: Iterable[tuple[str, str]]) -> list[str]:
    """Return why a site's feed or what it lists was refused; `refused`: addresses with reasons."""
    hosts = {urlsplit(site.address).hostname} | ({"127.0.0.1"} if "entries that" in site.does else set())
    return [reason for address, reason in refused if urlsplit(address).hostname in hosts]


def table(run: Run) -> str:
    """Return a line a site, and the sums."""
    asked = Counter(one.host for one in run.server.asked)
    new = Counter(urlsplit(address).hostname for address in run.held)
    lines = ["| a site that has or gives | asked | new | refused | reason |", "|---|---|---|---|---|"]
    refused = [(one.report, one.text) for one in run.told if one.became == "refused"]
    for site in run.sites:
        host = urlsplit(site.address).hostname or ""
        reasons = reasons_of(site, refused)
        told = (reasons[0] if reasons else "").replace(str(run.server.port), "PORT")
        lines.append(f"| {site.does} | {asked[host]} | {new[host]} | {len(reasons)} | {told[:110]} |")
    watched = run.watched
    lines.append(
        f"\n{len(run.sites)} feeds, {MINUTES} minutes in {run.seconds:.0f} s: {len(run.server.asked)} requests, "
        f"{watched.new} new, {watched.changed} changed, {watched.known} known already, {watched.refused} refusals; "
        f"{len(set(run.held) & expected(run.server))} of {len(expected(run.server))} expected reports held; "
        f"{asked['127.0.0.1']} requests reached the private address; faults of the archive: {len(run.faults)}"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--real", action="store_true", help="ten minutes of real time")
    print(table(watch_all(real=parser.parse_args().real)))
