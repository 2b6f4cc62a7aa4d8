"""Give relatives their surname: "his daughter, Solène" and later "Ms. Abadie" are Solène Abadie."""

import re
from collections.abc import Sequence

from twosource.annotation.names.words import Name
from twosource.annotation.speakers.persons import Person, gender_of_title
from twosource.annotation.vocabulary import FEMALE_NOUNS, MALE_NOUNS

_KIN = (
    "daughter|wife|widow|mother|sister|aunt|niece|grandmother|granddaughter|stepmother|son|husband|widower|father|"
    "brother|uncle|nephew|grandfather|grandson|stepfather|partner|fiancée|fiancé|twin"
)
_BEFORE = re.compile(rf"\b(?:his|her|their|['’]s)\s+(?:[\w-]+\s+)?({_KIN}),?\s+$")


def join_kin(text: str, names: Sequence[Name], persons: list[Person]) -> None:
    """Rename in place whoever is introduced by a first name and kinship, and taken up with title and surname.

    The relative must be the only one whose sex the title fits.
    """
    for titled in [person for person in persons if person.title]:
        gender = gender_of_title(titled.title.lower().split())
        relatives = {
            name.text: person
            for name in names
            for person in persons
            if person.name == name.text and " " not in name.text and _fits(text, name, gender)
        }
        if len(relatives) == 1:
            (relative,) = relatives.values()
            relative.name = f"{relative.name} {titled.surname}"
            persons.remove(titled)


def _fits(text: str, name: Name, gender: str | None) -> bool:
    found = _BEFORE.search(text, max(0, name.start - 50), name.start)
    nouns = FEMALE_NOUNS if gender == "f" else MALE_NOUNS
    other = MALE_NOUNS if gender == "f" else FEMALE_NOUNS
    return found is not None and (found.group(1) in nouns or found.group(1) not in other)
