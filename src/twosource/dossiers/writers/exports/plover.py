"""Events as PLOVER records, one JSON object a line (Open Event Data Alliance, PLOVER manual)."""

import json

from twosource.dossiers.writers.exports.names import country_and_sector, legal
from twosource.dossiers.writers.phrases import outlet_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.shapes import Plain, Record
from twosource.model import Actor, Event, Survey


def write_plover(survey: Survey) -> str:
    """Return a line for each event that PLOVER has a type for, also those that did not happen, which `status` tells.

    `source` and `target` hold one record for each party; a day that the reports only name stands in `dateText`.
    """
    lines = [
        json.dumps(event_record(Places(dossier), event), ensure_ascii=False, allow_nan=False)
        for dossier in survey.dossiers
        for event in dossier.events
        if event.plover
    ]
    return "".join(f"{line}\n" for line in lines)


def event_record(places: Places, event: Event) -> Record:
    """Return one event."""
    first = event.mentions[0] if event.mentions else None
    articles = sorted({span.article for span in event.mentions})
    texts = [places.texts[article].article for article in articles]
    return {
        "id": legal(event.id),
        "date": event.day.earliest.isoformat() if event.day and event.day.earliest else None,
        "dateEnd": event.day.latest.isoformat() if event.day and event.day.latest else None,
        "dateText": legal(event.day.as_written) if event.day else None,
        "event": event.plover,
        "mode": event.mode,
        "cameo": event.cameo,
        "source": parties(event.actor),
        "target": parties(event.target),
        "location": legal(event.place) if event.place else None,
        "status": event.status,
        "background": event.background,
        "text": legal(places.words(first)) if first else None,
        "publisher": [legal(outlet_phrase(text)) for text in texts],
        "url": [legal(text.url or text.report) for text in texts],
        "origins": [event.origins.low, event.origins.high],
    }


def parties(actor: Actor | None) -> list[Plain]:
    """Return a record for each code that an actor has: two that act as one are two parties of one name."""
    if actor is None:
        return []
    codes = actor.code.split("/") if actor.code else [""]
    return [party(actor.name, code) for code in codes]


def party(name: str, code: str) -> Record:
    """Return a party with its country and sector where its code tells them."""
    country, sector = country_and_sector(code)
    return {"name": legal(name), "code": code or None, "country": country or None, "sector": sector or None}
