"""Tell whom a bare surname means that two people of an article bear."""

from collections.abc import Sequence

from twosource.annotation.names.words import Name
from twosource.annotation.speakers.persons import Person, gender_of_title
from twosource.annotation.vocabulary import RELATIVES

_JUST_NAMED = 250
"""So many code points before stands the bearer whom the text has only now named, and the others not for as many more; a judgement."""


def whose_surname(name: Name, person: Person, persons: Sequence[Person]) -> Person:
    """Give the bearer of whom the text tells where the surname stands alone; `person` is whom it names most.

    It is the bearer who was named just before, where the other was named long before ("Father Joaquim Teles … Teles said")
    or where the surname has not stood alone so far, but no relative beside the other ("His wife, Lena Marsh, watched.").
    The places of the persons are those before the name.
    """
    if " " in name.text or not _PLAIN.issuperset(name.titles):
        return person
    if not person.places:
        return _only_named(name, persons) or person
    if name.titles:
        return person
    bearers = [p for p in persons if p.surname == name.text and p.places and p.fully_named]
    if person not in bearers or len(bearers) < 2:
        return person
    nearest, *others = sorted(bearers, key=lambda bearer: -bearer.places[-1][1])
    near = name.start - nearest.places[-1][1] <= _JUST_NAMED
    far = name.start - others[0].places[-1][1] > 2 * _JUST_NAMED
    own = nearest.roles.isdisjoint(RELATIVES) and _is_unused(name.text, bearers)
    return nearest if near and (far or own) else person


_PLAIN = frozenset({"mr", "ms", "mrs", "miss", "dr"})


def _only_named(name: Name, persons: Sequence[Person]) -> Person | None:
    """Give the one bearer named so far; of the others the text tells only later ("P. A. Lowe … Mr Lowe … the deputy Dan Lowe")."""
    gender = gender_of_title(name.titles)
    named = [p for p in persons if p.surname == name.text and p.places and p.fully_named]
    fits = len(named) == 1 and (gender is None or named[0].gender in {gender, None})
    return named[0] if fits else None


def _is_unused(surname: str, bearers: Sequence[Person]) -> bool:
    """Tell a surname that has not stood alone so far for any of its bearers."""
    return all(end - start != len(surname) for bearer in bearers for start, end in bearer.places)
