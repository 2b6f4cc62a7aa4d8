"""Fill an archive with copies of reports that were read once, and let further ones come in at a rate.

python -m evaluation.desk.filling news.db examples/ --reports 1000 --a-day 300
python -m evaluation.desk.filling news.db examples/ --rate 20 --seconds 60     reports that come in at a rate

Copies are neither annotated nor told. What fills the archive is laid in by the store's functions, without asking which stories
it could belong to; the archive is whole, and `archive check` finds nothing amiss in it. What comes in is added as any
report is, so that what is measured there is the archive's own part of an addition.
"""

import argparse
import json
import resource
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path

from evaluation.desk.copies import Copy, Original, as_report
from twosource import archive, pipeline
from twosource.archive import Archive, running, settling
from twosource.archive.keeping import digest_of
from twosource.model import NO_RULINGS, AnnotatedText, Dossier, Refusal, Report, Rulings, Story
from twosource.stores import Store, Version
from twosource.stories import outline

Costs = dict[str, float]

A_DAY = 300
TOGETHER = 512
"""Reports that are added together, as stories are told after so many."""
SURE = 6.0
"""Log odds of the links between the reports of one story that is laid in."""
MEMORY = "copies"
"""Under which name the archive remembers the number of the next copy."""


class Reader:
    """What stands in the place of reading and telling while copies are added."""

    def __init__(self) -> None:
        self.texts: dict[str, AnnotatedText] = {}
        self.copies: dict[str, Copy] = {}
        self.told_anew = 0
        self._tell = pipeline.tell

    def hold(self, copies: Sequence[Copy]) -> list[Report]:
        """Know these copies and no others; return their reports."""
        self.texts = {text.article.report: text for copy in copies for text in copy.texts}
        self.copies = {text.id: copy for copy in copies for text in copy.texts}
        return [as_report(text.article) for text in self.texts.values()]

    def read(self, batch: Sequence[Report | Refusal], *, today: date | None) -> pipeline.Read:  # noqa: ARG002
        """Return the texts of copied reports."""
        return pipeline.Read(
            texts=tuple(self.texts[one.address] for one in batch if isinstance(one, Report)), refusals=()
        )

    def tell(self, story: Story, texts: Sequence[AnnotatedText], *, rulings: Rulings = NO_RULINGS) -> Dossier:
        """Return the copied dossier of a story; one that the originals do not have is told of its texts."""
        copy = self.copies.get(story.articles[0])
        dossier = copy.dossier(story.articles) if copy else None
        if dossier is None:
            self.told_anew += 1
            return self._tell(story, texts, rulings=rulings)
        return replace(dossier, story=story, texts=tuple(texts))


@contextmanager
def copies_read() -> Iterator[Reader]:
    """Let the pipeline take copies for read and told."""
    held = pipeline.read_batch, pipeline.tell
    reader = Reader()
    pipeline.read_batch, pipeline.tell = reader.read, reader.tell
    try:
        yield reader
    finally:
        pipeline.read_batch, pipeline.tell = held


def copies_of(original: Original, first: int, *, a_day: int) -> Iterator[list[Copy]]:
    """Yield copies from a number on without end, in the order of weeks, in portions that are added together."""
    size = len(original.texts)
    number = first
    while True:
        portion = range(number, number + max(1, TOGETHER // size))
        yield [Copy.made(original, one, weeks=one * size // (7 * a_day)) for one in portion]
        number = portion.stop


def fill(path: Path, original: Original, *, reports: int, a_day: int = A_DAY) -> Costs:
    """Lay copies into an archive until it holds so many reports; return what it took."""
    store = Store.open(path, create=True)
    begun, before = time.process_time(), store.statistics().articles
    count, first = before, int(store.memory.recall(MEMORY) or 1)
    for portion in copies_of(original, first, a_day=a_day):
        if count >= reports:
            break
        with store.transaction():
            for copy in portion:
                lay_in(store, copy)
            store.memory.remember(MEMORY, str(portion[-1].number + 1))
        count += sum(len(copy.texts) for copy in portion)
    seconds = time.process_time() - begun
    store.close()
    return {
        "reports": count,
        "processor_ms_a_report": round(1000 * seconds / max(count - before, 1), 1),
        "mib_of_file": round(path.stat().st_size / 2**20),
        "mib_at_peak": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def lay_in(store: Store, copy: Copy) -> None:
    """Keep a copy's reports and stories by the store's own functions; nothing is looked up, linked or divided."""
    at, numbers = datetime.now(UTC).isoformat(timespec="seconds"), dict[str, int]()
    for text in copy.texts:
        report, plan = as_report(text.article), outline(text)
        store.versions.note(report.address, digest_of(report), text.id)
        number = numbers[text.id] = store.articles.add(text, outline=plan, key=plan.key, current=True)
        store.versions.add(report, Version(number=1, article=text.id, at=at, captured=None, current=True))
        store.links.index(number, plan.index_terms, plan.day)
        store.words.index(number, text.article)
    texts = {text.id: text for text in copy.texts}
    told = copy.stories()
    for story, dossier in told:
        held = tuple(texts[article] for article in story.articles)
        whole = replace(dossier, texts=tuple(texts[one.article] for one in dossier.stemma.witnesses))
        settling.put(store, settling.Told(story=story, texts=held, outcome=whole), at=at)
        places = sorted(numbers[article] for article in story.articles)
        for place in places:
            store.links.add(place, {other: SURE for other in places if other > place})
    running.tie_again(store, [story for story, _ in told])


def come_in(path: Path, original: Original, *, rate: float, seconds: float, a_day: int = A_DAY) -> Costs:
    """Add a copy after the other, at a rate of reports; return how many came in and what adding a copy took."""
    took, computed, came = list[float](), 0.0, 0
    with Archive.open(path) as held, copies_read() as reader:
        copies = chain.from_iterable(copies_of(original, int(held.recall(MEMORY) or 1), a_day=a_day))
        until = time.perf_counter() + seconds
        while (begun := time.perf_counter()) < until:
            copy = next(copies)
            reports = reader.hold([copy])
            working, computing = time.perf_counter(), time.process_time()
            came += held.add(reports, now=datetime.now(UTC)).articles
            took.append(time.perf_counter() - working)
            computed += time.process_time() - computing
            held.remember(MEMORY, str(copy.number + 1))
            time.sleep(max(0.0, len(reports) / rate - (time.perf_counter() - begun)))
    took.sort()
    return {
        "came_in": came,
        "a_second": round(came / seconds, 1),
        "processor_ms_a_report": round(1000 * computed / max(came, 1), 1),
        "stories_told_anew": reader.told_anew,
        "adding_a_copy_ms_median": round(1000 * took[len(took) // 2]),
        "adding_a_copy_ms_p95": round(1000 * took[int(len(took) * 0.95)]),
    }


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("archive", type=Path)
    parser.add_argument("originals", nargs="+", help="reports that are read and told once")
    parser.add_argument("--reports", type=int, default=1000, help="reports that the archive is to hold")
    parser.add_argument("--a-day", type=int, default=A_DAY, help="reports of one day")
    parser.add_argument("--rate", type=float, default=0, help="reports a second that come in")
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    original = Original(archive.read(given.originals))
    if given.rate:
        told = come_in(given.archive, original, rate=given.rate, seconds=given.seconds, a_day=given.a_day)
    else:
        told = fill(given.archive, original, reports=given.reports, a_day=given.a_day)
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
