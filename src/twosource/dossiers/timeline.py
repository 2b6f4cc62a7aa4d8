"""The timeline: the days that the reports give, and what stands on each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from twosource.dossiers.claims_told import sentences_of
from twosource.dossiers.dated import day_of_claim, day_of_utterance
from twosource.dossiers.week import placed, week_of
from twosource.model import (
    Claim,
    Dossier,
    Event,
    EventDay,
    OriginCount,
    Span,
    TimelineEntry,
    TimelineKind,
    Utterance,
)
from twosource.text.naming import is_proper
from twosource.text.weekdays import WEEK
from twosource.text.word_sets import word_set
from twosource.text.wording import normals


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What stands on a day, and where the reports tell it."""

    kind: TimelineKind
    name: str
    day: EventDay
    origins: OriginCount
    spans: tuple[Span, ...]
    background: bool = False


KINDS: tuple[TimelineKind, ...] = ("event", "utterance", "claim")
"""Of one day, acts stand before speech and speech before what else is told."""
_VAGUE = frozenset({"season", "decade", "longer"})
"""What background tells of no more exactly than that has no place among days."""
_NO_DAY = word_set("future past present now currently once recently soon")
_FEWEST_SAID = 4
"""Words of an utterance that can stand on the timeline by itself: "individually" tells nobody anything."""
LEAST_SURE = 0.35
"""Acts that are less probable stand in the table of events alone: on the page a wrong actor is worse than none."""

_NOBODY = "unknown"
"""Who did what nobody is said to have done ("was arrested"): no actor that could be wrong."""


def timeline(dossier: Dossier) -> tuple[TimelineEntry, ...]:
    """Return what stands on a day, by day; days that are only named ("Thursday") stand behind the dated ones.

    A weekday of a report without a date has the date that the story's dated reports give it, where they give one.
    These are the acts that happened or are planned, what was said on a day that the report tells beside the words, and
    claims that hold a day. A sentence stands on a day once: as an act, else as speech, else as a claim.
    """
    told = list(dated_events(dossier.events))
    told += fresh(dossier, dated_utterances(dossier), told)
    told += fresh(dossier, dated_claims(dossier), told)
    week = week_of(dossier)
    told = [replace(one, day=placed(one.day, week)) for one in told]
    days = (one for one in told if one.day.earliest is not None or not _names_no_day(one.day))
    return tuple(entry_of(one) for one in sorted(days, key=_order))


def _names_no_day(day: EventDay) -> bool:
    """Tell whether words for a time only set it apart from now ("the future", "at present")."""
    return not _NO_DAY.isdisjoint(normals(day.as_written))


def dated_events(events: Iterable[Event]) -> Iterable[Dated]:
    """Yield the acts that have a day and are sure enough; of what did not happen only what is planned stands here."""
    for event in events:
        sure = event.probability >= LEAST_SURE or event.actor.name == _NOBODY
        told = event.status in {"happened", "planned"} and sure
        if event.day is not None and told:
            yield Dated(
                kind="event",
                name=event.id,
                day=event.day,
                origins=event.origins,
                spans=event.mentions,
                background=event.background,
            )


def dated_utterances(dossier: Dossier) -> Iterable[Dated]:
    """Yield what was said on a day that a report tells, but no scraps, nor what a single report has from nobody by name."""
    for utterance in dossier.utterances:
        found = day_of_utterance(dossier, utterance)
        scrap = len(normals(utterance.wording)) < _FEWEST_SAID
        if found is not None and _is_owned(utterance) and not scrap:
            yield said_on(utterance, *found)


def _is_owned(utterance: Utterance) -> bool:
    """Tell whether a speaker is called by a name ("the Kremlin"), or several reports have the words ("a spokesman")."""
    shared = utterance.speaker is not None and len(set(utterance.attested_by)) > 1
    return shared or is_proper(utterance.speaker)


def said_on(utterance: Utterance, day: EventDay, span: Span) -> Dated:
    """Return an utterance on its day."""
    return Dated(kind="utterance", name=utterance.id, day=day, origins=utterance.origins, spans=(span,))


def dated_claims(dossier: Dossier) -> Iterable[Dated]:
    """Yield the claims whose words hold a day."""
    for claim in dossier.claims:
        day = day_of_claim(dossier, claim)
        if day is not None and not (claim.background and day.granularity in _VAGUE):
            yield claimed_on(claim, day)


def claimed_on(claim: Claim, day: EventDay) -> Dated:
    """Return a claim on the day that it tells."""
    spans = tuple(evidence.span for evidence in claim.evidence) or (claim.text_span,)
    return Dated(
        kind="claim", name=claim.id, day=day, origins=claim.origins, spans=spans, background=claim.background
    )


def fresh(dossier: Dossier, found: Iterable[Dated], told: list[Dated]) -> list[Dated]:
    """Return what does not stand, for half of its words or more, in something on the timeline already; told by more spans first.

    Of two parts of one sentence with one day the first is kept.
    """
    kept: list[Dated] = []
    standing: defaultdict[EventDay, set[tuple[str, int]]] = defaultdict(set)
    for one in told:
        standing[one.day] |= sentences_of(dossier, one.spans)
    for one in sorted(found, key=lambda one: (-len(one.spans), one.name)):
        others = [span for other in (*told, *kept) for span in other.spans]
        places = sentences_of(dossier, one.spans)
        shared = sum(any(span.overlaps(other) for other in others) for span in one.spans)
        if not places <= standing[one.day] and 2 * shared < len(one.spans):
            standing[one.day] |= places
            kept.append(one)
    return kept


def _order(one: Dated) -> tuple[tuple[int, str, int, str], int, int, str]:
    return (_day_key(one.day), KINDS.index(one.kind), -one.origins.low, one.name)


def _day_key(day: EventDay) -> tuple[int, str, int, str]:
    """Order dated days first; of days that are only named, the vaguer and those of last week before weekdays."""
    if day.earliest is not None:
        return (0, day.earliest.isoformat(), 0, (day.latest or day.earliest).isoformat())
    return (1, "", _named_order(day), day.as_written.lower())


_GRANULARITIES = ("longer", "decade", "year", "season", "quarter", "month", "week")


def _named_order(day: EventDay) -> int:
    """Rank a day without a date: years to months, last week, this week, "last Friday", then the days of the week."""
    lowered = day.as_written.lower()
    if day.granularity in _GRANULARITIES:
        return 2 * _GRANULARITIES.index(day.granularity) + ("last" not in lowered)
    weekday = next((number for number, name in enumerate(WEEK) if name in lowered), len(WEEK))
    return 2 * len(_GRANULARITIES) + weekday + (0 if "last" in lowered else len(WEEK) + 1)


_OPENERS = frozenset(
    {
        "last",
        "next",
        "this",
        "earlier",
        "early",
        "late",
        "later",
        "yesterday",
        "today",
        "tomorrow",
        "in",
        "on",
    }
)


def as_inside_a_sentence(written: str) -> str:
    """Return a named day as it is written inside a sentence: "Last Friday" as "last Friday"."""
    opener = written.split(" ", 1)[0].lower()
    return written[:1].lower() + written[1:] if opener in _OPENERS else written


def entry_of(one: Dated) -> TimelineEntry:
    """Return the place on the timeline of what stands on a day."""
    day = one.day
    if day.earliest is None:
        written = as_inside_a_sentence(day.as_written)
    elif day.latest is None or day.latest == day.earliest:
        written = day.earliest.isoformat()
    else:
        written = f"{day.earliest.isoformat()}/{day.latest.isoformat()}"
    return TimelineEntry(
        day=written,
        kind=one.kind,
        refers_to=one.name,
        inferred=day.inferred,
        background=one.background,
        granularity=day.granularity,
    )
