"""Tell what kind of thing a run of capitalised words names, by its words alone."""

from collections.abc import Sequence

from twosource.annotation.gazetteer import first_names
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.vocabulary import EVENT_HEADS, FIELDS, ORGANISATION_HEADS, PLACE_HEADS, SUFFIXES
from twosource.model import EntityKind
from twosource.text.word_sets import word_set

FIRST_NAMES = frozenset(form for name in first_names() for form in (name.lower(), slug(name)))
_WORDS_TOO = word_set("will mark may grace hope faith rose dawn bill art drew pat")
_CONTESTS = word_set(
    "cup olympics championship championships trophy prix marathon festival awards award medal prize fellowship convention debates"
)
_PLACE_BEGINNINGS = word_set("mount lake fort port cape")
_JOINING = word_set("of for and &")
_PERSON_WORDS = range(2, 5)


def kind_of(words: Sequence[str], titles: Sequence[str]) -> EntityKind:
    """Give the kind of a name; two to four capitalised words that show nothing else are a person's."""
    lower = [word.lower().rstrip(".") for word in words]
    body = bool(ORGANISATION_HEADS & set(lower))
    if "&" in lower or (lower[0] == "general" and len(lower) > 1):
        return "organisation"
    if is_personal(titles) and len(lower) < 5 and lower[-1] not in ORGANISATION_HEADS:
        return "person"
    if (
        lower[0] in FIRST_NAMES
        and len(lower) > 1
        and lower[-1] not in ORGANISATION_HEADS | PLACE_HEADS | _CONTESTS
    ):
        return "person"
    if body or lower[-1] in PLACE_HEADS | EVENT_HEADS or lower[0] in _PLACE_BEGINNINGS:
        return "organisation" if body else "event" if lower[-1] in EVENT_HEADS else "place"
    if len(lower) == 1:
        return _kind_of_word(words[0])
    capitals = sum(word[0].isupper() for word in words)
    return "person" if capitals in _PERSON_WORDS and not _JOINING & set(lower) else "other"


def _kind_of_word(word: str) -> EntityKind:
    if word.lower() in FIRST_NAMES - _WORDS_TOO:
        return "person"
    return "organisation" if word.isupper() and len(word) > 1 else "other"


def is_personal(titles: Sequence[str]) -> bool:
    """Tell whether titles make what follows a person: "Minister", not "Foreign" alone."""
    return any(title not in FIELDS for title in titles)


def is_sure(words: Sequence[str], titles: Sequence[str], kind: EntityKind) -> bool:
    """Tell whether the words prove the kind."""
    if len(words) == 1 and words[0].isupper():
        return False
    if kind != "person":
        return kind != "other"
    known = words[0].lower().rstrip(".") in FIRST_NAMES or words[-1].lower().rstrip(".") in SUFFIXES
    return known or is_personal(titles)
