"""Gather the persons of one article from the names that it gives them."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from twosource.annotation.gazetteer import first_names, genders
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.names.joins import NICKNAME
from twosource.annotation.names.titles import PORTFOLIOS
from twosource.annotation.names.words import Name
from twosource.annotation.speakers.roles import roles_around
from twosource.annotation.vocabulary import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    FIELDS,
    MALE_NOUNS,
    MALE_TITLES,
    PARTICLES,
    ROLE_NOUNS,
    SUFFIXES,
    TITLES,
)
from twosource.text.word_sets import word_set

_GENDERED_ENDINGS = (
    ("dottir", "f"),
    ("dóttir", "f"),
    ("ovna", "f"),
    ("evna", "f"),
    ("skaya", "f"),
    ("skaia", "f"),
)
_FAMILY_PARTICLES = PARTICLES | word_set("ní ni nic ó mac uí st san santa los las zur zum op 't")
_FEMALE_ROLES = FEMALE_NOUNS & ROLE_NOUNS
_MALE_ROLES = MALE_NOUNS & ROLE_NOUNS


@dataclass(slots=True, kw_only=True)
class Person:
    """What one article tells of a person: name, roles, gender, and where each mention stands."""

    name: str
    title: str = ""
    """The title that tells apart who is known by a surname that somebody else bears too."""
    titles: set[str] = field(default_factory=set)
    """Titles before the full name: "Justice Lowe" is then Ada Lowe, and nobody whose first name is Justice."""
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
    full = [name for name in names if name.kind == "person" and " " in name.text]
    for name in sorted(full, key=lambda name: _is_family_led(name.text)):
        known = _match(name.text, persons)
        if known is None:
            known = Person(name=" ".join(_without_field(NICKNAME.sub(" ", name.text).split())))
            persons.append(known)
        known.fully_named += 1
        known.titles |= set(name.titles)
    for name in names:
        if name.kind == "person" and " " not in name.text and _by_word(name, persons) is None:
            persons.append(_told_apart(name, persons))
    return persons


def _told_apart(name: Name, persons: Sequence[Person]) -> Person:
    """Make a person, with the title in the name where somebody else has the surname ("Ms Abadie", "Lucien Abadie")."""
    shared = any(person.surname == name.text for person in persons)
    title = " ".join(name.titles[-_OFFICE:]) if name.titles and shared else ""
    return Person(name=f"{title.title()} {name.text}".strip(), title=title, gender=name.gender)


_OFFICE = 2
"""So many words of a title tell two bearers of a surname apart ("Prosecutor General")."""


def person_of(name: Name, persons: Sequence[Person], bodies: Collection[str] = ()) -> Person | None:
    """Give the person whom a name means, None if it names no person.

    A surname whose kind is unsure is that of the person named in full, unless a body's name begins with it.
    """
    place = name.entry is not None and name.entry.sense == "place"
    if name.entry is not None and not place:
        return None
    taken = not name.sure and " " not in name.text and name.text not in bodies
    if name.kind not in {"person", "other"} and not place:
        return next((p for p in persons if taken and p.fully_named and name.text in _family_names(p)), None)
    if " " not in name.text:
        return _by_word(name, persons)
    return _match(name.text, persons) if name.kind == "person" else None


def _family_names(person: Person) -> tuple[str, ...]:
    """Give the surname, and the first word where it is no given name: it can be the family's ("Qiao Lin")."""
    first = person.name.split()[0]
    return (person.surname,) if first in first_names() else (person.surname, first)


def learn(person: Person, name: Name, text: str) -> None:
    """Add a mention: roles and gender from titles, from the words around the name and from the first name."""
    person.places.append((name.start, name.end))
    around = roles_around(text, name)
    person.roles |= set(around)
    if person.gender is None:
        person.gender = gender_of_title(name.titles) or _role_gender(set(around)) or _name_gender(person.name)


@lru_cache(maxsize=4096)
def _words(full: str) -> tuple[str, ...]:
    bare = NICKNAME.sub(" ", full).replace(".", "").split()
    return tuple(word for word in bare if word.lower() not in SUFFIXES) or (full,)


def _match(full: str, persons: Iterable[Person]) -> Person | None:
    """Find a person whose full name has the same last word and a first word that agrees, initials too."""
    words = _without_field(_words(full))
    for person in persons:
        theirs = _words(person.name)
        if words == theirs or _is_family_name(words, theirs):
            return person
        titled = len(words) == 2 and words[0].lower() in person.titles | _BENCH
        if (
            len(words) > 1
            and len(theirs) > 1
            and (words[-1] == theirs[-1] or (titled and words[-1] == theirs[0]))
            and (titled or _agree(words[0], theirs[0]))
        ):
            return person
    return None


_BENCH = frozenset({"justice"})
"""A title that is a first name too: of two who share a surname the full name is the judge's."""


def _without_field(words: Sequence[str]) -> Sequence[str]:
    """Leave out the field of an office whose office is not told ("Mines Ada Lowe")."""
    led = len(words) > 2 and words[0].lower() in PORTFOLIOS and words[1] in first_names()
    return words[1:] if led else words


def _is_family_led(full: str) -> bool:
    words = [word.lower() for word in _words(full)]
    return bool(_FAMILY_PARTICLES & set(words[:1] if words[0] not in TITLES else words[1:2]))


def _is_family_name(words: Sequence[str], full: Sequence[str]) -> bool:
    """Tell a surname of several words ("Ní Bhriain", "De la Cruz") from the full name that ends with it."""
    own = [word.lower() for word in words[words[0].lower() in TITLES :]]
    return (
        bool(own)
        and own[0] in _FAMILY_PARTICLES
        and len(own) < len(full)
        and own == [word.lower() for word in full[-len(own) :]]
    )


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _by_word(name: Name, persons: Sequence[Person]) -> Person | None:
    """Find whom a single word names: by surname, of several bearers the one most named; else by the first word of the name."""
    bearers = [p for p in persons if _bare(p.surname) == _bare(name.text)]
    gender = gender_of_title(name.titles) or name.gender
    if gender is not None:
        bearers = [p for p in bearers if (p.gender or _name_gender(p.name)) in {gender, None}]
    same = [p for p in bearers if gender is not None and (p.gender or _name_gender(p.name)) == gender]
    fitting = same or bearers
    if fitting:
        return max(fitting, key=lambda p: p.fully_named)
    first = [p for p in persons if p.name.split()[0] == name.text and name.text.lower() not in FIELDS]
    return first[0] if len(first) == 1 else None


_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|at|ad|ash|az)[-’']", re.IGNORECASE)


def _bare(surname: str) -> str:
    """Give an Arabic surname without its article, any other as it is."""
    return _ARTICLE.sub("", surname)


def gender_of_title(titles: Sequence[str]) -> str | None:
    """Give "f" or "m" where titles tell it ("Mrs", "Sir")."""
    if any(word in FEMALE_TITLES for word in titles):
        return "f"
    return "m" if any(word in MALE_TITLES for word in titles) else None


def _role_gender(around: set[str]) -> str | None:
    female, male = bool(around & _FEMALE_ROLES), bool(around & _MALE_ROLES)
    if female == male:
        return None
    return "f" if female else "m"


@cache
def _unaccented() -> dict[str, str]:
    """Map first names without their accents to a gender, where all that fold to one agree."""
    folded: dict[str, set[str]] = {}
    for name, gender in genders().items():
        folded.setdefault(slug(name), set()).add(gender)
    return {name: found.pop() for name, found in folded.items() if len(found) == 1}


def _name_gender(full: str) -> str | None:
    if " " not in full:
        return None
    first = full.split(maxsplit=1)[0]
    plain = None if first in first_names() else _unaccented().get(slug(first))
    return (
        genders().get(first)
        or plain
        or next((gender for ending, gender in _GENDERED_ENDINGS if full.lower().endswith(ending)), None)
    )
