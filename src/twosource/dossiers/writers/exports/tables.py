"""A dossier's tables: rows of plain cells, for spreadsheets and data frames.

Every row names its story and, where it stands on words, the article with the code points of its text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from twosource.dossiers.writers.exports.names import all_texts
from twosource.dossiers.writers.places import Places
from twosource.model import Dossier, OriginCount, Survey

Cell: TypeAlias = "str | int | float | bool | None"
Row: TypeAlias = tuple[Cell, ...]
Kind: TypeAlias = type[str] | type[int] | type[float] | type[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a name, its columns with their types, and its rows in the order of the dossier."""

    name: str
    columns: tuple[tuple[str, Kind], ...]
    rows: tuple[Row, ...]


SPAN: tuple[tuple[str, Kind], ...] = (("article", str), ("start", int), ("end", int))
ORIGINS: tuple[tuple[str, Kind], ...] = (("origins_low", int), ("origins_high", int))


def tables(survey: Survey) -> tuple[Table, ...]:
    """Return all tables of a survey, also those without a row."""
    return (articles(survey), *(table(survey, *plan) for plan in PLANS))


def articles(survey: Survey) -> Table:
    """Return the reports with what they state of themselves."""
    columns: tuple[tuple[str, Kind], ...] = (
        ("article", str), ("report", str), ("url", str), ("outlet", str), ("outlet_probability", float), ("headline", str),
        ("published", str), ("language", str), ("text", str),
    )  # fmt: skip
    rows = (
        (
            text.id, text.article.report, text.article.url, text.article.outlet, text.article.outlet_probability,
            text.article.headline, text.article.published, text.article.language, text.article.text,
        )
        for text in all_texts(survey)
    )  # fmt: skip
    return Table(name="articles", columns=columns, rows=tuple(rows))


def table(
    survey: Survey,
    name: str,
    columns: tuple[tuple[str, Kind], ...],
    rows: Callable[[Dossier], Iterator[Row]],
) -> Table:
    """Return a table over all stories, the story's id in its first column."""
    made = tuple((dossier.story.id, *row) for dossier in survey.dossiers for row in rows(dossier))
    return Table(name=name, columns=(("story", str), *columns), rows=made)


def range_of(origins: OriginCount) -> tuple[int, int]:
    """Return a range of origins as two cells."""
    return origins.low, origins.high


def witness_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield the reports of a story with their sigils and origins."""
    origins = {article: origin.id for origin in dossier.stemma.origins for article in origin.articles}
    for witness in dossier.stemma.witnesses:
        yield witness.article, witness.sigil, origins.get(witness.article), dossier.story.headline


def descent_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield who was made from whom."""
    lost = {text.id: text.label for text in dossier.stemma.lost}
    for one in dossier.stemma.descents:
        reasons = "; ".join(reason.text for reason in one.evidence)
        exemplar = lost.get(one.exemplar, one.exemplar)
        yield one.witness, exemplar, one.exemplar in lost, one.kind, one.share, one.probability, reasons


def utterance_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield what was said, in its best attested wording."""
    for one in dossier.utterances:
        span = one.wording_span
        bounds = (span.article, span.start, span.end)
        yield (
            one.id,
            one.speaker,
            one.wording,
            *bounds,
            len(one.readings),
            one.outlets,
            *range_of(one.origins),
        )


def reading_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield every reading of every utterance; the words that differ stand as "theirs | attested", parted by "; "."""
    places = Places(dossier)
    for utterance in dossier.utterances:
        for reading in utterance.readings:
            quotation = places.quotations[reading.quotation]
            span = quotation.span
            words = places.words(span)
            differing = "; ".join(f"{theirs} | {attested}" for theirs, attested in reading.differences)
            bounds = (span.article, span.start, span.end)
            told = (quotation.form, quotation.speaker, reading.relation, differing, reading.note)
            yield utterance.id, quotation.id, words, *bounds, *told


def claim_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield the claims in a source's words."""
    for one in dossier.claims:
        span = one.text_span
        bounds = (span.article, span.start, span.end)
        yield one.id, one.text, *bounds, one.disputed, one.background, one.outlets, *range_of(one.origins)


def evidence_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield where each claim is carried, and how."""
    for claim in dossier.claims:
        for one in claim.evidence:
            words = dossier.words(one.span)
            bounds = (one.span.article, one.span.start, one.span.end)
            yield claim.id, words, *bounds, one.stance, one.attributed_to


def difference_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield every side of every difference at every place that has it."""
    for claim in dossier.claims:
        for number, one in enumerate(claim.differences, start=1):
            for reading in one.readings:
                for span in reading.spans:
                    bounds = (span.article, span.start, span.end)
                    yield claim.id, number, one.kind, one.contradiction, one.note, reading.text, *bounds


def event_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield the events with their codes."""
    for one in dossier.events:
        target, day = one.target, one.day
        yield (
            one.id, one.actor.name, one.actor.code, target.name if target else None, target.code if target else None,
            one.cameo, one.plover, one.mode, one.status, one.background,
            day.earliest.isoformat() if day and day.earliest else None,
            day.latest.isoformat() if day and day.latest else None, day.as_written if day else None, one.place,
            len(one.mentions), *range_of(one.origins),
        )  # fmt: skip


def digest_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield the lines of the digest."""
    for number, line in enumerate(dossier.digest, start=1):
        yield number, line.text, line.kind, line.disputed, line.outlets, *range_of(line.origins)


Plan = tuple[str, tuple[tuple[str, Kind], ...], Callable[[Dossier], Iterator[Row]]]
PLANS: tuple[Plan, ...] = (
    ("witnesses", (("article", str), ("sigil", str), ("origin", str), ("headline", str)), witness_rows),
    ("descents", (
        ("witness", str), ("exemplar", str), ("lost", bool), ("kind", str), ("share", float), ("probability", float),
        ("evidence", str),
    ), descent_rows),
    ("utterances", (
        ("utterance", str), ("speaker", str), ("wording", str), *SPAN, ("readings", int), ("outlets", int), *ORIGINS,
    ), utterance_rows),
    ("readings", (
        ("utterance", str), ("quotation", str), ("words", str), *SPAN, ("form", str), ("speaker", str),
        ("relation", str), ("differences", str), ("note", str),
    ), reading_rows),
    ("claims", (
        ("claim", str), ("text", str), *SPAN, ("disputed", bool), ("background", bool), ("outlets", int), *ORIGINS,
    ), claim_rows),
    ("evidence", (("claim", str), ("words", str), *SPAN, ("stance", str), ("attributed_to", str)), evidence_rows),
    ("differences", (
        ("claim", str), ("number", int), ("kind", str), ("contradiction", bool), ("note", str), ("words", str), *SPAN,
    ), difference_rows),
    ("events", (
        ("event", str), ("actor", str), ("actor_code", str), ("target", str), ("target_code", str), ("cameo", str),
        ("plover", str), ("mode", str), ("status", str), ("background", bool), ("earliest", str), ("latest", str),
        ("day_as_written", str), ("place", str), ("mentions", int), *ORIGINS,
    ), event_rows),
    ("digest", (
        ("line", int), ("text", str), ("kind", str), ("disputed", bool), ("outlets", int), *ORIGINS,
    ), digest_rows),
)  # fmt: skip
"""Every table but that of the articles: its name, its columns behind the story's, and its rows for one story."""
