"""What the word that governs an infinitive says of it: planned, refused, asked for, or only wished."""

from collections.abc import Sequence

from twosource.events.tables import class_of_words
from twosource.events.words import Word
from twosource.model import EventStatus

_KINDS: tuple[tuple[str, EventStatus], ...] = (
    ("DENIAL", "denied"),
    ("THREAT", "threatened"),
    ("PLAN", "planned"),
    ("HYPOTHESIS", "hypothetical"),
    ("DEMAND", "demanded"),
)
_CONTROL = frozenset(
    [
        "urge",
        "ask",
        "tell",
        "order",
        "call",
        "press",
        "warn",
        "want",
        "demand",
        "require",
        "appeal",
        "oblige",
        "advise",
        "caution",
        "challenge",
        "encourage",
        "invite",
        "instruct",
        "implore",
    ]
)
_FAILED = frozenset(
    [
        "refuse",
        "decline",
        "fail",
        "refrain",
        "stop",
        "avoid",
        "prevent",
        "against",
        "reject",
        "thwart",
        "foil",
        "avert",
    ]
)


def read_governor(before: Sequence[Word]) -> EventStatus | None:
    """Return what the nearest verb or noun before an infinitive or a form in -ing says of it, None if nothing."""
    for steps, word in enumerate(reversed(before)):
        if word.lower in {",", ";", "and", "but", "that"} or (word.tag == "mark" and steps > 1):
            return None
        if word.tag == "verb" and not _governs(word):
            return None
        found = _read(word)
        if found:
            return found
    return None


def _read(word: Word) -> EventStatus | None:
    for kind, status in _KINDS:
        if word.lower in class_of_words(kind):
            return status
    if set(word.bases) & _CONTROL:
        return "demanded"
    return "denied" if set(word.bases) & _FAILED else None


def read_parsed_governor(words: Sequence[Word], place: int) -> EventStatus | None:
    """Return what the verb says on which an act hangs in the parse, however far before it that stands.

    "Is considering, among other options, stopping all trade", "likes to sue people".
    """
    above = words[place].head
    if words[place].relation != "xcomp" or not 0 <= above < place:
        return None
    return "hypothetical" if _WISH & set(words[above].bases) else _read(words[above])


_WISH = frozenset(
    {"like", "love", "prefer", "tend", "need", "deserve", "dream", "consider", "weigh", "contemplate", "mull"}
)
"""What is liked, needed or considered is not said to be done."""


def _governs(word: Word) -> bool:
    """Tell whether a verb says by its meaning what became of the act that depends on it."""
    listed = any(word.lower in class_of_words(kind) for kind, _ in _KINDS)
    return listed or bool(set(word.bases) & (_CONTROL | _FAILED))
