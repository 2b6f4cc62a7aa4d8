"""Lead "his wife" and "her husband" to the other one of a couple that the text names as one."""

import re
from collections.abc import Sequence

from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.persons import Person

_SPOUSES = {("his", "wife"): "m", ("her", "husband"): "f"}
"""Words for a spouse, with the sex of the other."""


def speaker_of_couple(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give whom "his wife" means where the text names "Dan and Ada Lowe" and he is spoken of."""
    gender = _SPOUSES.get((words[0], words[1])) if len(words) == 2 else None
    owner = _owner(discourse, source, gender) if gender is not None else None
    if owner is None:
        return None
    others = [p for p in discourse.cast.persons if p is not owner and _named_as_one(discourse.text, owner, p)]
    return person_speaker(others[0], source, 0.8) if len(others) == 1 else None


def _owner(discourse: Discourse, source: Bounds, gender: str) -> Person | None:
    here = discourse.here if discourse.here is not None and discourse.here.phrase[1] < source[0] else None
    for speaker in (here, discourse.last_fitting(gender), discourse.subject):
        if speaker is not None and speaker.person is not None and speaker.fits(gender):
            return speaker.person
    return None


def _named_as_one(text: str, one: Person, other: Person) -> bool:
    if one.surname != other.surname or " " not in one.name or " " not in other.name:
        return False
    first, second = re.escape(one.name.split()[0]), re.escape(other.name.split()[0])
    surname = re.escape(one.surname)
    return re.search(rf"\b(?:{first} and {second}|{second} and {first}) {surname}\b", text) is not None
