"""What one more report costs in a busy week: real reports of one country's politics, laid on a few days.

python -m evaluation.desk.busy ../shared/bench --days 7 --reports 1300

Binding links chain such reports into one large component, which every addition divides anew. Reports are neither annotated nor
told: what is measured is the archive's own part of an addition, in processor time.
"""

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from evaluation.tasks.archive import NOW, tell_cheaply
from evaluation.tasks.stories import read_set
from twosource import pipeline
from twosource.archive import Archive
from twosource.model import AnnotatedText, Refusal, Report
from twosource.stories import find_links, join_components, outline

FIRST = date(2026, 3, 2)
SINGLES = 15
"""Additions of one report that are timed."""
TOGETHER = 20
"""Reports of the addition of several that is timed."""


def lay_on_days(bench: Path, days: int, seed: int = 4) -> list[AnnotatedText]:
    """Return the reports of `allsides` in a drawn order, each story on one of so many days; undated ones stay so."""
    texts, gold = read_set(bench, "allsides")
    drawn = random.Random(seed)
    drawn.shuffle(texts)
    day_of = {story: FIRST + timedelta(days=drawn.randrange(days)) for story in dict.fromkeys(gold.values())}
    return [
        replace(
            text,
            article=replace(
                text.article,
                report=f"https://papers.example/{text.id}",
                published=day_of[gold[text.id]].isoformat() if text.article.published else None,
            ),
        )
        for text in texts
    ]


@contextmanager
def read_as(texts: Sequence[AnnotatedText]) -> Iterator[list[Report]]:
    """Let the pipeline take these texts for what it read, and tell stories at next to no cost; give their reports."""
    held = pipeline.read_batch, pipeline.tell
    made = {text.article.report: text for text in texts}

    def read(batch: Sequence[Report | Refusal], *, today: date | None) -> pipeline.Read:  # noqa: ARG001
        taken = tuple(made[one.address] for one in batch if isinstance(one, Report))
        return pipeline.Read(texts=taken, refusals=())

    pipeline.read_batch, pipeline.tell = read, tell_cheaply
    try:
        yield [Report(address=address, text=text.article.text) for address, text in made.items()]
    finally:
        pipeline.read_batch, pipeline.tell = held


def seconds_to_add(archive: Archive, reports: Sequence[Report]) -> float:
    """Return the processor's seconds that adding reports together takes."""
    begun = time.process_time()
    archive.add(reports, now=NOW)
    return time.process_time() - begun


def measure(bench: Path, *, days: int, reports: int) -> dict[str, float]:
    """Fill an archive with reports of so many days; return what filling and single additions to it took."""
    texts = lay_on_days(bench, days)[: reports + SINGLES + TOGETHER]
    plans = [outline(text) for text in texts[:reports]]
    sizes = Counter(len(component) for component in join_components(plans, find_links(plans)))
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive.open(Path(folder) / "n.db", create=True) as archive,
        read_as(texts) as given,
    ):
        filled = seconds_to_add(archive, given[:reports])
        singles = sorted(seconds_to_add(archive, [one]) for one in given[reports : reports + SINGLES])
        several = seconds_to_add(archive, given[reports + SINGLES :])
    return {
        "reports": len(plans),
        "largest_component": max(sizes),
        "filled_a_second": round(len(plans) / filled, 1),
        "one_addition_ms_median": round(1000 * singles[SINGLES // 2]),
        "one_addition_ms_least": round(1000 * singles[0]),
        "one_addition_ms_most": round(1000 * singles[-1]),
        f"adding_{TOGETHER}_together_ms": round(1000 * several),
    }


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "bench", type=Path, help="the folder of public sets, which has stories/allsides.jsonl.gz"
    )
    parser.add_argument("--days", type=int, default=7, help="days on which the reports are laid")
    parser.add_argument("--reports", type=int, default=1300, help="reports that the archive holds")
    given = parser.parse_args()
    print(json.dumps(measure(given.bench, days=given.days, reports=given.reports), indent=1))


if __name__ == "__main__":
    main()
