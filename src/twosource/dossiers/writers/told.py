"""The timeline's entries with the words, the places and the remarks that a reader needs."""

from dataclasses import dataclass

from twosource.dossiers.writers.phrases import UNKNOWN_SPEAKER, origins_phrase, whole_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import stands_quoted
from twosource.model import Claim, Event, Span, TimelineEntry, TimelineKind, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing on a day, in a source's words."""

    day: str
    kind: TimelineKind
    words: str
    spans: tuple[Span, ...]
    places: str
    remark: str
    inferred: bool
    background: bool


def told(places: Places) -> tuple[Told, ...]:
    """Return the timeline's entries in its order; nothing is told twice on one day."""
    dossier = places.dossier
    things: tuple[Event | Claim | Utterance, ...] = (*dossier.events, *dossier.claims, *dossier.utterances)
    known = {thing.id: thing for thing in things}
    entries: dict[tuple[str, str], Told] = {}
    for entry in dossier.timeline:
        if entry.refers_to in known:
            one = entry_told(places, entry, known[entry.refers_to])
            entries.setdefault((one.day, one.words), one)
    return tuple(entries.values())


def entry_told(places: Places, entry: TimelineEntry, thing: Event | Claim | Utterance) -> Told:
    """Return one entry with the words of what it refers to."""
    words, spans, remark = told_of(places, thing)
    remarks = [remark, origins_phrase(thing.origins) if len(spans) > 1 else ""]
    remarks += ["background"] * entry.background + ["day inferred"] * entry.inferred
    return Told(
        day=day_phrase(entry),
        kind=entry.kind,
        words=words,
        spans=spans,
        places=places.line(spans, most=6),
        remark=", ".join(filter(None, remarks)),
        inferred=entry.inferred,
        background=entry.background,
    )


def day_phrase(entry: TimelineEntry) -> str:
    """Return a day as exactly as it is told: a whole month as "2025-03", a whole year as "2025"."""
    length = {"month": 7, "year": 4}.get(entry.granularity)
    first, _, last = entry.day.partition("/")
    return first[:length] if length and last and first[:length] == last[:length] else entry.day


def told_of(places: Places, thing: Event | Claim | Utterance) -> tuple[str, tuple[Span, ...], str]:
    """Return the words for a thing on the timeline, where it is told, and a remark on it."""
    if isinstance(thing, Event):
        return event_words(places, thing), thing.mentions, event_remark(thing)
    if isinstance(thing, Claim):
        return whole_phrase(thing.text), tuple(part.span for part in thing.evidence) or (thing.text_span,), ""
    if not stands_quoted(places, thing):
        return places.sentence(thing.wording_span), (thing.wording_span,), ""
    return f"{thing.speaker or UNKNOWN_SPEAKER}: “{thing.wording}”", (thing.wording_span,), ""


def event_words(places: Places, event: Event) -> str:
    """Return the sentence that tells an event: of a body rather than a headline, of the first report that has one."""
    if not event.mentions:
        return event.actor.name
    order = {article: place for place, article in enumerate(places.texts)}
    first = min(
        event.mentions, key=lambda span: (not places.in_body(span), order[span.article], span.start, span.end)
    )
    return places.sentence(first)


def event_remark(event: Event) -> str:
    """Return who did what to whom, by name and code, and whether it happened."""
    parties = [event.actor.name, *([event.target.name] if event.target else [])]
    code = " ".join(filter(None, [event.plover, event.cameo]))
    status = "" if event.status == "happened" else f", {event.status}"
    return f"{' → '.join(parties)}: {code}{status}"
