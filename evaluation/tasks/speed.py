"""How fast reports are read, what each stage costs, and how much memory it takes."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from evaluation.task import Figures, Task, load_records
from twosource import annotation, articles, pipeline, reports, stories
from twosource.model import Article, Report

Made = TypeVar("Made")
TEXTS = "stories/allsides.jsonl.gz"
MEASURED_RUN = (
    "import resource, sys; from twosource.archive import read; read(sys.argv[1:]); "
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


def write_articles(bench: Path, folder: Path, count: int) -> Path:
    """Write that many schema.org articles; texts that come round again carry their round as a first line."""
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for place, record in enumerate(islice(cycle(load_records(bench / TEXTS)), count)):
            lines.write(json.dumps(as_schema_org(record, place)) + "\n")
    return path


def as_schema_org(record: dict[str, str], place: int) -> dict[str, object]:
    """Return a bench record as a schema.org NewsArticle with an address of its own."""
    return {
        "@type": "NewsArticle",
        "headline": record["title"],
        "articleBody": record["text"],
        "datePublished": record.get("date"),
        "url": f"https://paper.example/{place}",
        "publisher": {"@type": "Organization", "name": record["outlet"]},
    }


def score_reading(bench: Path) -> Figures:
    """Read 1,000 articles in a fresh process: articles a second on one core, peak memory."""
    seconds, peak = timed_reading(bench, 1000)
    return {"articles_per_second": 1000 / seconds, "peak_mib": peak}


def score_growth(bench: Path) -> Figures:
    """Read 1,000 and 10,000 articles: what an article costs among many, over its cost among few."""
    few, few_peak = timed_reading(bench, 1000)
    many, many_peak = timed_reading(bench, 10_000)
    return {
        "articles_per_second_10000": 10_000 / many,
        "peak_10000_mib": many_peak,
        "cost_growth": many / few / 10,
        "memory_growth": many_peak / few_peak,
    }


def timed_reading(bench: Path, count: int) -> tuple[float, float]:
    """Return wall seconds and peak MiB of reading that many articles."""
    with tempfile.TemporaryDirectory() as name:
        return timed_run(write_articles(bench, Path(name), count))


def timed_run(path: Path) -> tuple[float, float]:
    """Return wall seconds and peak MiB of reading one file in a process of its own."""
    begun = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", MEASURED_RUN, str(path)], capture_output=True, text=True, check=True
    )
    return time.perf_counter() - begun, int(run.stdout.split()[-1]) / 1024


def score_stages(bench: Path) -> Figures:
    """Return milliseconds an article that each stage takes over 300 articles, one process, models warm."""
    with tempfile.TemporaryDirectory() as name:
        path = write_articles(bench, Path(name), 300)
        costs: Figures = {}
        received = clock(
            costs, "read", lambda: [row for row in reports.read([path]) if isinstance(row, Report)]
        )
        cleaned: list[Article] = clock(
            costs, "clean", lambda: [articles.clean(report, today=None) for report in received]
        )
        annotation.annotate(cleaned[:4])
        texts = clock(costs, "annotate", lambda: annotation.annotate(cleaned))
        grouped = clock(costs, "group", lambda: stories.group(texts))
        by_id = {text.id: text for text in texts}
        clock(
            costs,
            "tell",
            lambda: [pipeline.tell(story, [by_id[one] for one in story.articles]) for story in grouped],
        )
    return {f"{stage}_ms_an_article": 1000 * seconds / 300 for stage, seconds in costs.items()}


def clock(costs: Figures, stage: str, work: Callable[[], Made]) -> Made:
    """Return what the work makes and note the seconds it took."""
    begun = time.perf_counter()
    made = work()
    costs[stage] = time.perf_counter() - begun
    return made


def score_cold_start(bench: Path) -> Figures:
    """Return the wall seconds of the command line over the seed reports, median of five cold processes."""
    command = [sys.executable, "-m", "twosource", "read", str(bench.parent / "seeds"), "--format", "json"]
    return {"read_seeds_seconds": sorted(seconds(command) for _ in range(5))[2]}


def seconds(command: list[str]) -> float:
    """Return the wall seconds that a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - begun


TASKS = (
    Task(name="speed", files=(TEXTS,), score=score_reading, slow=True),
    Task(name="speed_growth", files=(TEXTS,), score=score_growth, slow=True),
    Task(name="stages", files=(TEXTS,), score=score_stages, slow=True),
    Task(name="cold_start", files=("../seeds/README.md",), score=score_cold_start, slow=True),
)
