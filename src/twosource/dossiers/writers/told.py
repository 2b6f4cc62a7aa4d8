"""The timeline's entries with the words, the places and the remarks that a reader needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.dossiers.writers.phrases import UNKNOWN_SPEAKER, origins_phrase
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
        day=entry.day,
        kind=entry.kind,
        words=words,
        spans=spans,
        places=places.line(spans, most=6),
        remark=", ".join(filter(None, remarks)),
        inferred=entry.inferred,
        background=entry.background,
    )


def told_of(places: Places, thing: Event | Claim | Utterance) -> tuple[str, tuple[Span, ...], str]:
    """Return the words for a thing on the timeline, where it is told, and a remark on it."""
    if isinstance(thing, Event):
        return event_words(places, thing), thing.mentions, event_remark(thing)
    if isinstance(thing, Claim):
        return thing.text, tuple(part.span for part in thing.evidence) or (thing.text_span,), ""
    quoted = stands_quoted(places, thing)
    wording = f"“{thing.wording}”" if quoted else thing.wording
    return f"{thing.speaker or UNKNOWN_SPEAKER}: {wording}", (thing.wording_span,), ""


def event_words(places: Places, event: Event) -> str:
    """Return the sentence that first mentions an event."""
    return places.sentence(event.mentions[0]) if event.mentions else event.actor.name


def event_remark(event: Event) -> str:
    """Return who did what to whom by code, and whether it happened."""
    parties: Sequence[str] = [event.actor.code or event.actor.name]
    target = event.target
    parties = [*parties, *([target.code or target.name] if target else [])]
    code = " ".join(filter(None, [event.plover, event.cameo]))
    status = "" if event.status == "happened" else f", {event.status}"
    return f"{' → '.join(parties)} {code}{status}"
