"""Gather the persons of one article from the names that it gives them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from twosource.annotation.gazetteer import genders
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.name_runs import Name
from twosource.annotation.vocabulary import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    FIELDS,
    MALE_NOUNS,
    MALE_TITLES,
    ROLE_NOUNS,
    SUFFIXES,
)
from twosource.text.word_sets import word_set

_BEFORE = re.compile(r"((?:[\w’'-]+\s+){1,6})$")
_AFTER = re.compile(r"\s*,\s+((?:[\w’'-]+\s*){1,8})")
_SERVING = word_set("to of for who whose which in at and with from by on as said says told")
_FEMALE_ROLES = FEMALE_NOUNS & ROLE_NOUNS
_MALE_ROLES = MALE_NOUNS & ROLE_NOUNS


@dataclass(slots=True, kw_only=True)
class Person:
    """What one article tells of a person: name, roles, gender, and where each mention stands."""

    name: str
    roles: set[str] = field(default_factory=set)
    gender: str | None = None
    places: list[tuple[int, int]] = field(default_factory=list)
    fully_named: int = 0

    @property
    def id(self) -> str:
        """The identity that equal full names share across articles."""
        return f"person:{slug(self.name)}"

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix."""
        return _words(self.name)[-1]


def gather_persons(names: Sequence[Name]) -> list[Person]:
    """Give the persons in order of appearance: those with full names first, then those known by one name only."""
    persons: list[Person] = []
    for name in names:
        if name.kind == "person" and " " in name.text:
            known = _match(name.text, persons)
            if known is None:
                known = Person(name=name.text)
                persons.append(known)
            known.fully_named += 1
    for name in names:
        if name.kind == "person" and " " not in name.text and _by_word(name, persons) is None:
            persons.append(Person(name=name.text))
    return persons


def person_of(name: Name, persons: Sequence[Person]) -> Person | None:
    """Give the person whom a name means, None if it names no person."""
    place = name.entry is not None and name.entry.sense == "place"
    if name.entry is not None and not place:
        return None
    if name.kind not in {"person", "other"} and not place:
        return None
    if " " not in name.text:
        return _by_word(name, persons)
    return _match(name.text, persons) if name.kind == "person" else None


def learn(person: Person, name: Name, text: str) -> None:
    """Add a mention: roles and gender from titles, from the words around the name and from the first name."""
    person.places.append((name.start, name.end))
    around = [*name.titles, *_roles_before(text, name.start), *_roles_behind(text, name.end)]
    person.roles |= {word for word in around if word in ROLE_NOUNS}
    if person.gender is None:
        person.gender = _title_gender(name) or _role_gender(set(around)) or _name_gender(person.name)


def _roles_before(text: str, place: int) -> list[str]:
    """Give the roles that stand right before a name ("ministry spokeswoman Ada Lowe")."""
    before = _BEFORE.search(text, max(0, place - 60), place)
    words = before.group().lower().split() if before else []
    return list(takewhile(lambda word: word in ROLE_NOUNS, reversed(words)))


def _roles_behind(text: str, place: int) -> list[str]:
    """Give the roles in an apposition behind a name, up to whom or what they serve."""
    after = _AFTER.match(text, place, place + 90)
    words = after.group(1).lower().split() if after else []
    return list(takewhile(lambda word: word not in _SERVING, words))


def _words(full: str) -> list[str]:
    return [word for word in full.replace(".", "").split() if word.lower() not in SUFFIXES] or [full]


def _match(full: str, persons: Iterable[Person]) -> Person | None:
    """Find a person whose full name has the same last word and a first word that agrees, initials too."""
    words = _words(full)
    for person in persons:
        theirs = _words(person.name)
        if words == theirs:
            return person
        if len(words) > 1 and len(theirs) > 1 and words[-1] == theirs[-1] and _agree(words[0], theirs[0]):
            return person
    return None


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _by_word(name: Name, persons: Sequence[Person]) -> Person | None:
    """Find whom a single word names: by surname, of several bearers the one most named; else by the first word of the name."""
    bearers = [p for p in persons if p.surname == name.text]
    gender = _title_gender(name)
    fitting = [p for p in bearers if gender is None or _name_gender(p.name) in {gender, None}] or bearers
    if fitting:
        return max(fitting, key=lambda p: p.fully_named)
    first = [p for p in persons if p.name.split()[0] == name.text and name.text.lower() not in FIELDS]
    return first[0] if len(first) == 1 else None


def _title_gender(name: Name) -> str | None:
    if any(word in FEMALE_TITLES for word in name.titles):
        return "f"
    return "m" if any(word in MALE_TITLES for word in name.titles) else None


def _role_gender(around: set[str]) -> str | None:
    female, male = bool(around & _FEMALE_ROLES), bool(around & _MALE_ROLES)
    if female == male:
        return None
    return "f" if female else "m"


def _name_gender(full: str) -> str | None:
    return genders().get(full.split(maxsplit=1)[0]) if " " in full else None
