"""Keep reports: only those that are new are cleaned and annotated; a changed page becomes a new version."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from twosource import pipeline
from twosource.archive.edits import Edits, find_edits, tell_edits
from twosource.archive.membership import enter, hold, withdraw
from twosource.engines import Engine
from twosource.model import AnnotatedText, Refusal, Report
from twosource.stores import Store, Version, pack

Batch = list[Report | Refusal]


@dataclass(slots=True, kw_only=True)
class Tally:
    """What keeping reports came to so far."""

    articles: int = 0
    known: int = 0
    versions: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def reports(self) -> int:
        """How many reports were seen."""
        return self.articles + self.known + self.versions + len(self.refusals)


def keep_all(
    store: Store,
    reports: Iterable[Report | Refusal],
    *,
    at: str,
    today: date,
    engine: Engine,
) -> Iterator[Tally]:
    """Keep reports batch by batch; yield the tally each time that a batch is safely held."""
    tally = Tally()
    for batch, read in read_fresh(store, reports, tally, today=today, engine=engine):
        texts = {text.article.report: text for text in read.texts}
        with store.transaction():
            for report in batch:
                if isinstance(report, Report) and report.address in texts:
                    keep(store, report, texts[report.address], tally, at=at)
            for refusal in read.refusals:
                store.refusals.add(refusal, at)
                tally.refusals.append(refusal)
        yield tally
    yield tally


def read_fresh(
    store: Store,
    reports: Iterable[Report | Refusal],
    tally: Tally,
    *,
    today: date,
    engine: Engine,
) -> Iterator[tuple[Batch, pipeline.Read]]:
    """Yield the reports that are not known, in batches, each with what reading it gave."""
    under_way: deque[Batch] = deque()

    def noted() -> Iterator[Batch]:
        for batch in batches(unknown(store, reports, tally)):
            under_way.append(batch)
            yield batch

    for read in pipeline.read_batches(noted(), today=today, engine=engine):
        yield under_way.popleft(), read


def unknown(store: Store, reports: Iterable[Report | Refusal], tally: Tally) -> Iterator[Report | Refusal]:
    """Yield the reports that were not received before, and the refusals; count the others."""
    for report in reports:
        if isinstance(report, Report) and is_known(store, report):
            tally.known += 1
        else:
            yield report


def batches(reports: Iterable[Report | Refusal]) -> Iterator[Batch]:
    """Yield the reports in short lists, in their order; no address is twice in one list."""
    batch: Batch = []
    addresses: set[str] = set()
    for report in reports:
        address = report.address if isinstance(report, Report) else ""
        if batch and (len(batch) == pipeline.BATCH or address in addresses):
            yield batch
            batch, addresses = [], set()
        batch.append(report)
        addresses.add(address)
    if batch:
        yield batch


def is_known(store: Store, report: Report) -> bool:
    """Tell whether a report was received before and nothing has replaced it since that it replaces again."""
    article = store.versions.received(report.address, digest_of(report))
    if article is None:
        return False
    standing = current_version(store.versions.at(report.address))
    return standing is None or standing.article == article or not is_later(report.captured, standing.captured)


def digest_of(report: Report) -> str:
    """Return a digest of all that a report says, save when it was captured."""
    return hashlib.sha256(pack(replace(report, captured=None))).hexdigest()


def keep(store: Store, report: Report, text: AnnotatedText, tally: Tally, *, at: str) -> None:
    """Keep one report with its text, inside a transaction."""
    store.versions.note(report.address, digest_of(report), text.id)
    store.refusals.lift([report.address])
    held = store.versions.at(report.address)
    standing = current_version(held)
    again = any(version.article == text.id for version in held)
    if standing is not None and again:
        is_current = standing.article == text.id
        if is_current or not is_later(report.captured, standing.captured):
            tally.known += 1
            return
    current = replaces(report.captured, standing)
    number = store.articles.number(text.id) or hold(store, text, current=current)
    version = Version(number=len(held) + 1, article=text.id, at=at, captured=report.captured, current=current)
    if standing is None:
        tally.articles += 1
        store.versions.add(report, version)
    else:
        tally.versions += 1
        replace_version(store, report, version, standing, text)
    if current:
        enter(store, number, text)


def replace_version(
    store: Store, report: Report, version: Version, standing: Version, text: AnnotatedText
) -> None:
    """Keep a further version of a report, and tell what was edited; the standing one counts no more if it is later."""
    before = store.articles.text(standing.article)
    edits = find_edits(before, text) if version.current else find_edits(text, before)
    store.versions.add(report, with_edits(version, edits))
    if not version.current:
        return
    story = store.articles.story(standing.article)
    number = store.articles.number(standing.article)
    outlet = text.article.outlet or report.address
    change = store.changes.add(version.at, "new version", story, text.id, f"{outlet}: {tell_edits(edits)}")
    if story is not None:
        store.stories.note_change(story, change)
    if number is not None:
        withdraw(store, number)


def with_edits(version: Version, edits: Edits) -> Version:
    """Return a version with what was edited."""
    return replace(version, came=edits.came, went=edits.went, changed=edits.changed)


def current_version(versions: Sequence[Version]) -> Version | None:
    """Return the version that counts today."""
    return next((version for version in versions if version.current), None)


def replaces(captured: str | None, standing: Version | None) -> bool:
    """Tell whether a text that arrives now counts in the place of the standing one: unless it was captured before."""
    if standing is None or captured is None or standing.captured is None:
        return True
    return not is_later(standing.captured, captured)


def is_later(one: str | None, other: str | None) -> bool:
    """Tell whether one time of capture, where both can be read, is after the other."""
    times = moment(one), moment(other)
    return times[0] is not None and times[1] is not None and times[0] > times[1]


def moment(stated: str | None) -> datetime | None:
    """Return a time as stated, in universal time where it names no offset; None if it cannot be read."""
    try:
        read = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
