"""The order of the stages, written once.

report ─clean→ article ─annotate→ annotated text ─group→ story ─┬─trace──→ stemma
                                                                 ├─collate→ utterances
                                                                 ├─weigh──→ claims
                                                                 └─code───→ events
                                                       all of them ─assemble→ dossier
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from twosource.annotation import annotate
from twosource.articles import clean, find_doubles, settle_years
from twosource.claims import weigh
from twosource.dossiers import assemble
from twosource.engines import Engine, Local, Progress, tell_nobody
from twosource.errors import ReportRefused
from twosource.events import code
from twosource.lineage import trace
from twosource.model import (
    NO_RULINGS,
    AnnotatedText,
    Article,
    Dossier,
    Refusal,
    Report,
    Rulings,
    Story,
    Survey,
)
from twosource.quotations import collate
from twosource.stories import GroupingSettings, develop, group, outline

BATCH = 16
"""Reports that one job cleans and annotates together: enough to fill the model's batches."""
AS_ARCHIVE, AS_FOLDER = GroupingSettings(), GroupingSettings(folder=True)
"""Reports as they come, and reports that somebody put together for one reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What one batch of reports gave."""

    texts: tuple[AnnotatedText, ...]
    refusals: tuple[Refusal, ...]


def survey(
    reports: Iterable[Report | Refusal],
    *,
    today: date | None = None,
    engine: Engine | None = None,
    progress: Progress = tell_nobody,
    rulings: Rulings = NO_RULINGS,
    settings: GroupingSettings = AS_ARCHIVE,
) -> Survey:
    """Return the dossiers of all stories that the reports tell, the largest story first.

    The result does not depend on the order of the reports; a report that comes twice counts once. `settings` tell
    how reports are divided into stories; by default as an archive of these reports does.
    """
    engine = engine or Local()
    texts, refusals = annotated(reports, today=today, engine=engine, progress=progress)
    stories = group(texts, rulings=rulings, settings=settings)
    by_id = {text.id: text for text in texts}
    pieces = ((story, tuple(by_id[article] for article in story.articles)) for story in stories)
    dossiers: list[Dossier] = []
    for outcome in engine.map(partial(dossier_or_refusals, rulings=rulings), pieces):
        if isinstance(outcome, Dossier):
            dossiers.append(outcome)
        else:
            refusals.extend(outcome)
        progress("dossiers", len(dossiers), len(stories))
    dossiers.sort(key=lambda dossier: (-len(dossier.texts), dossier.story.id))
    developed = {story.id: story for story in develop(stories, map(outline, texts))}
    dossiers = [replace(dossier, story=developed[dossier.story.id]) for dossier in dossiers]
    return Survey(dossiers=tuple(dossiers), refusals=tuple(sorted(set(refusals))))


def annotated(
    reports: Iterable[Report | Refusal],
    *,
    today: date | None,
    engine: Engine,
    progress: Progress,
) -> tuple[list[AnnotatedText], list[Refusal]]:
    """Return the texts of all reports that can be used, ordered by id, and the refusals of the others.

    A report that is there twice is refused once; what states its day without a year is annotated again in the year of the others, as times are read from that day.
    """
    texts: dict[str, AnnotatedText] = {}
    refusals: list[Refusal] = []
    for read in read_batches(batches(reports), today=today, engine=engine):
        texts.update((text.id, text) for text in read.texts)
        refusals.extend(read.refusals)
        progress("reports", len(texts) + len(refusals), None)
    for double, kept in find_doubles(text.article for text in texts.values()).items():
        reason = f"is the same report as {kept}, word for word; it counts once"
        refusals.append(Refusal(report=texts.pop(double).article.report, reason=reason))
    settled, failed = texts_or_refusals(settle_years([text.article for text in texts.values()]))
    texts.update((text.id, text) for text in settled)
    refusals.extend(failed)
    return [texts[article] for article in sorted(texts)], refusals


def read_batches(
    batches: Iterable[Sequence[Report | Refusal]], *, today: date | None, engine: Engine
) -> Iterator[Read]:
    """Yield what each batch of reports gave, in their order; batches are taken as they are needed."""
    return engine.map(partial(read_batch, today=today), batches)


def batches(reports: Iterable[Report | Refusal]) -> Iterator[list[Report | Refusal]]:
    """Yield the reports in lists of at most `BATCH`, in their order."""
    rest = iter(reports)
    while batch := list(islice(rest, BATCH)):
        yield batch


def read_batch(batch: Sequence[Report | Refusal], *, today: date | None) -> Read:
    """Clean and annotate a batch; what fails becomes a refusal and the others go on."""
    outcomes = [
        article_or_refusal(report, today=today) if isinstance(report, Report) else report for report in batch
    ]
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    texts, failed = texts_or_refusals(articles)
    return Read(texts=tuple(texts), refusals=(*refusals, *failed))


def article_or_refusal(report: Report, *, today: date | None) -> Article | Refusal:
    """Clean one report, or say why it cannot be used."""
    try:
        return clean(report, today=today)
    except ReportRefused as refused:
        return Refusal(report=report.address, reason=str(refused))
    except Exception as fault:  # noqa: BLE001 - one bad report never stops a run
        return faulty(report.address, "cleaning", fault)


def texts_or_refusals(articles: Sequence[Article]) -> tuple[list[AnnotatedText], list[Refusal]]:
    """Annotate a batch together; where that fails, one by one, so that only the bad one is refused."""
    try:
        return annotate(articles), []
    except Exception as fault:  # noqa: BLE001 - one bad report never stops a run
        if len(articles) == 1:
            return [], [faulty(articles[0].report, "annotating", fault)]
    parts = [texts_or_refusals([article]) for article in articles]
    return [text for part in parts for text in part[0]], [refusal for part in parts for refusal in part[1]]


def dossier_or_refusals(
    piece: tuple[Story, tuple[AnnotatedText, ...]], *, rulings: Rulings = NO_RULINGS
) -> Dossier | list[Refusal]:
    """Make a story's dossier, or refuse its reports if that fails."""
    story, texts = piece
    try:
        return tell(story, texts, rulings=rulings)
    except Exception as fault:  # noqa: BLE001 - one bad story never stops a run
        return [faulty(text.article.report, "telling its story", fault) for text in texts]


def tell(story: Story, texts: Sequence[AnnotatedText], *, rulings: Rulings = NO_RULINGS) -> Dossier:
    """Return all of it for one story."""
    stemma = trace(story, texts, rulings=rulings)
    utterances = collate(story, texts, stemma)
    claims = weigh(story, texts, stemma)
    events = code(story, texts, stemma)
    return assemble(story, texts, stemma, utterances, claims, events)


def faulty(address: str, doing: str, fault: Exception) -> Refusal:
    """Return the refusal of a report over which Twosource itself stumbled."""
    reason = f"a fault in Twosource while {doing}: {type(fault).__name__}: {fault}; please report it"
    return Refusal(report=address, reason=reason)
