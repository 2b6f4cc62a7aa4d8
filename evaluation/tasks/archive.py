"""What it costs to add one report to an archive that holds few or many: the archive's own part of it.

Reports are invented, and neither annotated nor told: what is measured is looking up companions, dividing components
into stories, comparing and writing. Reading and telling cost what the tasks `speed` and `stages` say.
"""

import hashlib
import random
import re
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from evaluation.task import Figures, Task
from twosource import pipeline
from twosource.archive import Archive
from twosource.dossiers import assemble
from twosource.model import (
    NO_RULINGS,
    AnnotatedText,
    Article,
    Block,
    Dossier,
    Refusal,
    Report,
    Rulings,
    Sentence,
    Stemma,
    Story,
    Witness,
)
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
STORIES_A_DAY = 10
SENTENCES = 12
SAMPLE = 60
"""Additions of one report that are timed at each size."""


def invented_reports(count: int, seed: int) -> Iterator[Report]:
    """Yield reports of happenings, five of each within three days, ten happenings a day, in the order of days."""
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


def read_cheaply(batch: Sequence[Report | Refusal], *, today: date | None) -> pipeline.Read:  # noqa: ARG001
    """Take each paragraph of the reports for a sentence of a body, and annotate nothing."""
    texts = tuple(as_text(report) for report in batch if isinstance(report, Report))
    return pipeline.Read(texts=texts, refusals=())


def as_text(report: Report) -> AnnotatedText:
    """Return an invented report as a text."""
    named = hashlib.sha256(f"{report.address}\0{report.text}".encode()).hexdigest()[:12]
    paragraphs = [match.span() for match in re.finditer(r".+", report.text)]
    article = Article(
        id=named,
        report=report.address,
        text=report.text,
        blocks=tuple(Block(start=start, end=end, role="body") for start, end in paragraphs),
        outlet=report.stated_outlet,
        headline=report.stated_headline,
        published=report.stated_published,
    )
    sentences = (
        Sentence(start=start, end=end, role="body", block=place)
        for place, (start, end) in enumerate(paragraphs)
    )
    return AnnotatedText(article=article, sentences=tuple(sentences))


def tell_cheaply(story: Story, texts: Sequence[AnnotatedText], *, rulings: Rulings = NO_RULINGS) -> Dossier:  # noqa: ARG001
    """Tell a story whose reports all stand alone, and nothing that they say."""
    witnesses = tuple(
        Witness(article=article, sigil=f"W{place}") for place, article in enumerate(story.articles)
    )
    return assemble(story, texts, Stemma(witnesses=witnesses), (), (), ())


@contextmanager
def archive_alone() -> Iterator[None]:
    """Let the pipeline read and tell at next to no cost."""
    held = pipeline.read_batch, pipeline.tell
    pipeline.read_batch, pipeline.tell = read_cheaply, tell_cheaply
    try:
        yield
    finally:
        pipeline.read_batch, pipeline.tell = held


def score_growth(bench: Path) -> Figures:  # noqa: ARG001 - invented reports
    """Fill an archive to 1,000 and to 10,000 articles; time single additions, reading and checking at each."""
    return grow((1000, 10_000))


def grow(sizes: Sequence[int]) -> Figures:
    """Return what filling an archive to each size gave."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder, archive_alone():
        path = Path(folder) / "news.db"
        with Archive.open(path, create=True) as archive:
            for size in sizes:
                figures |= measure(archive, path, size)
        figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def measure(archive: Archive, path: Path, size: int) -> Figures:
    """Fill the archive to a size, then time what is done with it; times are those of the processor."""
    held = archive.statistics().articles
    begun = time.process_time()
    archive.add(list(invented_reports(size - held - PER_STORY, seed=size)), now=NOW)
    filled = (archive.statistics().articles - held) / (time.process_time() - begun)
    fresh = list(invented_reports(size, seed=size + 1))
    singles = sorted(seconds_to_add(archive, one) for one in random.Random(size).sample(fresh, SAMPLE))
    stories = [line.id for line in archive.stories(limit=50).entries]
    begun = time.process_time()
    for story in stories:
        archive.dossier(story)
    shown = (time.process_time() - begun) / len(stories)
    begun = time.process_time()
    assert archive.verify() == ()
    checked = time.process_time() - begun
    return {
        f"added_per_second_{size}": filled,
        f"one_addition_ms_{size}": 1000 * singles[SAMPLE // 2],
        f"one_addition_p95_ms_{size}": 1000 * singles[int(SAMPLE * 0.95)],
        f"dossier_ms_{size}": 1000 * shown,
        f"verify_seconds_{size}": checked,
        f"kib_an_article_{size}": path.stat().st_size / 1024 / archive.statistics().articles,
    }


def seconds_to_add(archive: Archive, report: Report) -> float:
    """Return the processor's seconds of adding one report: what else runs on the machine does not count."""
    begun = time.process_time()
    archive.add([report], now=NOW)
    return time.process_time() - begun


TASKS = (Task(name="archive", files=(), score=score_growth, slow=True),)
