"""What it costs to add one report to an archive that holds few or many, without the cost of reading it.

Reports are invented and annotated without the model, so that the archive alone is measured: looking up companions,
dividing and telling the stories that change, writing. Reading a report costs what the task `speed` says.
"""

import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from evaluation.task import Figures, Task
from twosource import articles, pipeline
from twosource.archive import Archive
from twosource.model import AnnotatedText, Refusal, Report, Sentence
from twosource.text.rarity import load_rarity

NOW = datetime(2026, 7, 1, tzinfo=UTC)
SYLLABLES = [
    "ka",
    "lo",
    "mi",
    "ren",
    "tas",
    "vor",
    "bel",
    "dun",
    "shi",
    "par",
    "gos",
    "nal",
    "tre",
    "quo",
    "hil",
    "zen",
    "mar",
    "tok",
    "fes",
    "lun",
]
VERBS = [
    "said",
    "told",
    "warned",
    "denied",
    "opened",
    "closed",
    "sold",
    "bought",
    "joined",
    "left",
    "praised",
    "blamed",
    "found",
    "lost",
    "built",
]
PER_STORY = 5
STORIES_A_DAY = 40
SENTENCES = 5
SAMPLE = 60
"""Additions of one report that are timed at each size."""


def invented_reports(count: int, seed: int) -> Iterator[Report]:
    """Yield reports of happenings, five of each within three days, forty happenings a day, in the order of days."""
    chance = random.Random(seed)
    common = load_rarity().frequencies
    words, weights = list(common), list(accumulate(common.values()))
    for happening in range(count // PER_STORY + 1):
        own = [word(chance).title() for _ in range(8)]
        first = date(2020, 1, 1) + timedelta(days=happening // STORIES_A_DAY)
        for number in range(PER_STORY):
            day = first + timedelta(days=chance.randrange(3))
            yield Report(
                address=f"https://paper{number}.example/{seed}/{happening}",
                text="\n\n".join(sentence(chance, own, words, weights) for _ in range(SENTENCES)) + "\n",
                stated_headline=f"{own[0]} {chance.choice(VERBS)} {own[1]} in {own[2]}",
                stated_outlet=f"Paper {number}",
                stated_published=day.isoformat(),
            )


def word(chance: random.Random) -> str:
    """Return an invented word."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def sentence(
    chance: random.Random, own: Sequence[str], words: Sequence[str], weights: Sequence[float]
) -> str:
    """Return an invented sentence with names of its happening and words as frequent as in news."""
    rest = " ".join(chance.choices(words, cum_weights=weights, k=14))
    return f"{chance.choice(own)} {chance.choice(VERBS)} {chance.choice(own)} the {rest}."


def read_without_model(batch: Sequence[Report | Refusal], *, today: date | None) -> pipeline.Read:
    """Clean a batch; each paragraph is one sentence, and nothing else is annotated."""
    cleaned = [articles.clean(report, today=today) for report in batch if isinstance(report, Report)]
    texts = [
        AnnotatedText(
            article=article,
            sentences=tuple(
                Sentence(start=block.start, end=block.end, role=block.role, block=place)
                for place, block in enumerate(article.blocks)
                if block.role in {"headline", "body"}
            ),
        )
        for article in cleaned
    ]
    return pipeline.Read(texts=tuple(texts), refusals=())


@contextmanager
def without_model() -> Iterator[None]:
    """Let the pipeline read without the model."""
    read_batch = pipeline.read_batch
    pipeline.read_batch = read_without_model
    try:
        yield
    finally:
        pipeline.read_batch = read_batch


def score_growth(bench: Path) -> Figures:  # noqa: ARG001 - invented reports
    """Fill an archive to 1,000 and to 10,000 articles; time single additions, reading and checking at each."""
    return grow((1000, 10_000))


def grow(sizes: Sequence[int]) -> Figures:
    """Return what filling an archive to each size gave."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder, without_model():
        path = Path(folder) / "news.db"
        with Archive.open(path, create=True) as archive:
            for size in sizes:
                figures |= measure(archive, path, size)
        figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def measure(archive: Archive, path: Path, size: int) -> Figures:
    """Fill the archive to a size, then time what is done with it."""
    held = archive.statistics().articles
    begun = time.perf_counter()
    archive.add(list(invented_reports(size - held - PER_STORY, seed=size)), now=NOW)
    filled = (archive.statistics().articles - held) / (time.perf_counter() - begun)
    fresh = list(invented_reports(size, seed=size + 1))
    singles = [seconds_to_add(archive, one) for one in random.Random(size).sample(fresh, SAMPLE)]
    stories = [line.id for line in archive.stories(limit=50).entries]
    begun = time.perf_counter()
    for story in stories:
        archive.dossier(story)
    shown = (time.perf_counter() - begun) / len(stories)
    begun = time.perf_counter()
    assert archive.verify() == ()
    checked = time.perf_counter() - begun
    return {
        f"added_per_second_{size}": filled,
        f"one_addition_ms_{size}": 1000 * sorted(singles)[SAMPLE // 2],
        f"one_addition_p95_ms_{size}": 1000 * sorted(singles)[int(SAMPLE * 0.95)],
        f"dossier_ms_{size}": 1000 * shown,
        f"verify_seconds_{size}": checked,
        f"kib_an_article_{size}": path.stat().st_size / 1024 / archive.statistics().articles,
    }


def seconds_to_add(archive: Archive, report: Report) -> float:
    """Return the wall seconds of adding one report."""
    begun = time.perf_counter()
    archive.add([report], now=NOW)
    return time.perf_counter() - begun


TASKS = (Task(name="archive", files=(), score=score_growth, slow=True),)
