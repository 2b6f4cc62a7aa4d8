"""Which entity of the texts a party to an event is, where its name tells one and only one."""

from dataclasses import replace

from twosource.model import Actor, AnnotatedText, Dossier, Event
from twosource.text.wording import normals

Named = dict[tuple[str, ...], set[str]]
"""By the words of a name: the ids of the entities that some text calls so."""


def with_entities(dossier: Dossier) -> tuple[Event, ...]:
    """Return the events with the entity of each party that the reports which mention the event name by that name.

    A party that already has an entity keeps it; a name that two entities have, or none, is left without.
    """
    texts = {text.id: names_in(text) for text in dossier.texts}
    return tuple(identified(event, texts) for event in dossier.events)


def names_in(text: AnnotatedText) -> Named:
    """Return the entities of a text by each of their names."""
    named: Named = {}
    for entity in text.entities:
        for name in (entity.name, *entity.aliases):
            if words := normals(name):
                named.setdefault(words, set()).add(entity.id)
    return named


def identified(event: Event, texts: dict[str, Named]) -> Event:
    """Return an event with the entities of its parties."""
    told = [texts[article] for article in sorted({span.article for span in event.mentions})]
    target = known_as(event.target, told) if event.target else None
    return replace(event, actor=known_as(event.actor, told), target=target)


def known_as(actor: Actor, told: list[Named]) -> Actor:
    """Return an actor with the one entity that has its name in the texts that tell of it."""
    found = {entity for named in told for entity in named.get(normals(actor.name), set())}
    if actor.entity is not None or len(found) != 1:
        return actor
    return replace(actor, entity=found.pop())
