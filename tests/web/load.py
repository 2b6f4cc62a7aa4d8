"""Put a running desk under load: readers of story pages, and reports that come in meanwhile.

    TWOSOURCE_TOKEN=… twosource serve --archive copy.db
    TWOSOURCE_TOKEN=… python -m tests.web.load http://127.0.0.1:8642 --readers 50 --reports 20 --seconds 60

Prints how long story pages took, and whether everything that was acknowledged is held. Use a copy of an archive.
"""

import argparse
import asyncio
import json
import os
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field

import httpx2 as httpx

from tests.archive.invented import report

ROOT = "/api/v1"
BATCH = 10
"""Reports of one request that adds."""


@dataclass
class Seen:
    """What was measured."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    sent: int = 0
    added: int = 0
    adding: list[float] = field(default_factory=list)


async def read(client: httpx.AsyncClient, stories: list[str], start: int, until: float, seen: Seen) -> None:
    """Read a story page a second, as a person who looks from one to the next."""
    place = start
    while time.perf_counter() < until:
        begun = time.perf_counter()
        answer = await client.get(f"/stories/{stories[place % len(stories)]}")
        seen.seconds.append(time.perf_counter() - begun)
        seen.statuses[answer.status_code] += 1
        place += 1
        await asyncio.sleep(max(0.0, 1 - (time.perf_counter() - begun)))


async def add(client: httpx.AsyncClient, rate: float, until: float, seen: Seen) -> None:
    """Send reports at a rate, in batches; a batch waits for the one before."""
    bearer = {"Authorization": f"Bearer {os.environ['TWOSOURCE_TOKEN']}"}
    first = int(time.time()) * 1000
    while time.perf_counter() < until:
        begun = time.perf_counter()
        numbers = range(first + seen.sent, first + seen.sent + BATCH)
        sent = [described(number) for number in numbers]
        answer = await client.post(f"{ROOT}/reports", json={"reports": sent}, headers=bearer)
        seen.sent += BATCH
        seen.added += answer.raise_for_status().json()["articles"]
        seen.adding.append(time.perf_counter() - begun)
        await asyncio.sleep(max(0.0, BATCH / rate - (time.perf_counter() - begun)))


def described(number: int) -> dict[str, str | None]:
    """Return one invented report as it is sent."""
    made = report(number, number % 4, (number + 1) % 4, number, day=1 + number % 28)
    return {"address": f"load/{number}", "text": made.text, "outlet": made.stated_outlet, "headline": made.stated_headline,
            "published": made.stated_published}  # fmt: skip


async def run(root: str, *, readers: int, reports: float, seconds: float) -> None:
    """Put the desk under load and print what was seen."""
    seen = Seen()
    limits = httpx.Limits(max_connections=readers + 10)
    async with httpx.AsyncClient(base_url=root, timeout=300, limits=limits, trust_env=False) as client:
        before = (await client.get(f"{ROOT}/statistics")).json()["articles"]
        lines = (await client.get(f"{ROOT}/stories", params={"limit": 200})).json()["entries"]
        stories = [line["id"] for line in lines if line["articles"] > 1]
        until = time.perf_counter() + seconds
        tasks = [read(client, stories, number, until, seen) for number in range(readers)]
        if reports:
            tasks.append(add(client, reports, until, seen))
        await asyncio.gather(*tasks)
        held = (await client.get(f"{ROOT}/statistics")).json()["articles"]
    hundredths = statistics.quantiles(seen.seconds, n=100)
    told = {
        "pages": len(seen.seconds),
        "statuses": dict(seen.statuses),
        "median_ms": round(hundredths[49] * 1000),
        "p95_ms": round(hundredths[94] * 1000),
        "p99_ms": round(hundredths[98] * 1000),
        "reports_sent": seen.sent,
        "reports_a_second": round(seen.sent / seconds, 1),
        "added_as_acknowledged": seen.added,
        "lost": before + seen.added - held,
    }
    print(json.dumps(told, indent=1))  # noqa: T201 - a command


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("root")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--reports", type=float, default=0, help="reports a second that come in")
    parser.add_argument("--seconds", type=float, default=30)
    given = parser.parse_args()
    asyncio.run(run(given.root, readers=given.readers, reports=given.reports, seconds=given.seconds))


if __name__ == "__main__":
    main()
