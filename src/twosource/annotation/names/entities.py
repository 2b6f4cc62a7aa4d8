"""Link the names of one article to entities."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from twosource.annotation.gazetteer import genders
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.names.acronyms import find_acronyms
from twosource.annotation.names.words import Name
from twosource.annotation.speakers.kin import join_kin
from twosource.annotation.speakers.persons import Person, gather_persons, learn, person_of
from twosource.annotation.speakers.roles import roles_around
from twosource.annotation.speakers.surnames import whose_surname
from twosource.annotation.vocabulary import PRONOUN_GENDERS, TITLES
from twosource.model import Entity, EntityKind, Mention

_LAST_WORD = re.compile(r"[\w.-]+$")
_PREFIXES: dict[EntityKind, str] = {"organisation": "org", "place": "place", "event": "event"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The mentions and entities of one article, and its persons in order of appearance."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    persons: tuple[Person, ...]

    def name_of(self, mention: Mention) -> str:
        """Give the fullest name of what a mention refers to."""
        return next((e.name for e in self.entities if e.id == mention.entity), mention.text)

    def snap(self, text: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
        """Widen a span that cuts a name, or ends between a title and its name."""
        if span is None:
            return None
        start, end = span
        last = _LAST_WORD.search(text[start:end])
        titled = last is not None and last.group().lower().rstrip(".") in TITLES
        for mention in self.mentions:
            if mention.start < start < mention.end:
                start = mention.start
            follows = titled and mention.kind == "person" and end <= mention.start <= end + 1
            if mention.start < end < mention.end or follows:
                end = mention.end
        return start, end

    def person_at(self, start: int, end: int) -> Person | None:
        """Give the first person named within `[start, end)`."""
        return next((p for p in self.persons if any(start <= a and b <= end for a, b in p.places)), None)


def link_names(text: str, names: Sequence[Name]) -> Cast:
    """Give every name its entity: a surname goes to the person whose full name the article gives."""
    names = [_with_gender(text, name, names) for name in names]
    persons = gather_persons(names)
    join_kin(text, names, persons)
    full_of = find_acronyms(text, names)
    by_text = {name.text: name for name in reversed(names)}
    longer = (name.text for name in names if " " in name.text and name.kind in {"organisation", "place"})
    bodies = {full.split(maxsplit=1)[0] for full in longer}
    linked: list[tuple[Mention, Entity]] = []
    for name in names:
        person = person_of(name, persons, bodies)
        if person is not None:
            person = whose_surname(name, person, persons)
            learn(person, name, text)
        meant = by_text[full_of[name.text]] if person is None and name.text in full_of else name
        entity = _entity_of(meant, person)
        kind = "person" if person is not None else meant.kind
        linked.append((_mention(name, kind, entity.id), entity))
    return Cast(
        mentions=tuple(mention for mention, _ in linked),
        entities=_entities(linked, persons),
        persons=tuple(persons),
    )


_SAID_OF_SELF = re.compile(
    r"\s(?:(?:later|also|then)\s)?(?:said|says|added|announced|insisted|explained|confirmed|promised|vowed)"
    r"(?:\s(?:on\s)?[A-Z]\w+day)?(?:\sthat)?\s(?P<who>s?he)\s(?:would|will|had|has|was|is|did|does|could|might)\b"
)


def _with_gender(text: str, name: Name, names: Sequence[Name]) -> Name:
    """Note that "Prosecutor General Lowe said she would appeal" is a woman, and not Dan Lowe of whom the text tells too.

    Whom the text gives this office elsewhere speaks of another woman, and so may who is named behind one.
    """
    found = _SAID_OF_SELF.match(text, name.end) if name.titles and " " not in name.text else None
    if found is None:
        return name
    near = [one for one in names if 0 < name.start - one.end < _SPOKEN_OF]
    if any(genders().get(one.text.split()[0]) == PRONOUN_GENDERS[found["who"]] for one in near):
        return name
    others = [one for one in names if one.text.split()[-1] == name.text and one.start != name.start]
    known = {word for one in others for word in (*one.titles, *roles_around(text, one))}
    return name if known & set(name.titles) else replace(name, gender=PRONOUN_GENDERS[found["who"]])


_SPOKEN_OF = 250
"""So many code points before may stand whom the title's bearer speaks of; a judgement, not measured."""


def _mention(name: Name, kind: EntityKind, entity: str) -> Mention:
    return Mention(start=name.start, end=name.end, text=name.text, kind=kind, entity=entity)


def _entity_of(name: Name, person: Person | None) -> Entity:
    if person is not None:
        return Entity(id=person.id, name=person.name, kind="person")
    if name.entry is not None:
        kind: EntityKind = "country" if name.entry.kind == "demonym" else name.entry.kind
        return Entity(id=name.entry.id, name=name.entry.name, kind=kind, country=name.entry.country)
    return Entity(id=f"{_PREFIXES.get(name.kind, 'name')}:{slug(name.text)}", name=name.text, kind=name.kind)


def _entities(linked: Iterable[tuple[Mention, Entity]], persons: Sequence[Person]) -> tuple[Entity, ...]:
    """Give one entity an id, ordered by id, with every other form that the article uses."""
    forms: dict[str, set[str]] = {}
    first: dict[str, Entity] = {}
    for mention, entity in linked:
        first.setdefault(entity.id, entity)
        forms.setdefault(entity.id, set()).add(mention.text)
    roles = {person.id: " ".join(sorted(person.roles)) or None for person in persons}
    return tuple(
        Entity(
            id=identity,
            name=entity.name,
            kind=entity.kind,
            aliases=tuple(sorted(forms[identity] - {entity.name})),
            country=entity.country,
            role=roles.get(identity),
        )
        for identity, entity in sorted(first.items())
    )
