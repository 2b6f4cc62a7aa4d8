"""Cut names to what is theirs: no role before a person's, no honours behind it, and a body's with the word that begins it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from twosource.annotation.names.shapes import FIRST_NAMES
from twosource.annotation.names.titles import PORTFOLIOS
from twosource.annotation.names.words import Name
from twosource.annotation.person_nouns import is_role, is_taken_up
from twosource.annotation.vocabulary import FIELDS, POSTNOMINALS
from twosource.language import NamedSpan
from twosource.text.word_sets import word_set

SURE = 0.7
"""The model's probability from which it may shorten a name; a judgement, not measured."""
_LIKELY = 0.45
"""The same for a name of something else right before a person's ("Republicans Rick Wilson")."""
_DOING = ("er", "or", "ee", "ist", "man", "woman", "ian")
_NAMES_TOO = word_set(
    "parker carter walker hunter cooper fletcher spencer turner tyler taylor tucker porter asher archer sawyer harper "
    "piper skyler river amber summer ginger ester esther jasper casper chester lester sumner palmer baker butler "
    "fisher miller mueller müller meyer archer gunther günther werner dieter günter rainer sander wouter pieter xander "
    "olivier didier javier xavier trevor connor conor hector igor eleanor ivor thor salvador nestor amador lee dee "
    "renee aimee desiree truman freeman herman norman sherman thurman roman lyman osman usman othman suleiman soliman "
    "aman iman brian ian adrian christian vivian lillian julian sebastian damian fabian dorian cristian marian gillian "
    "cassian florian jillian tristan kristian valerian bashir kader nader jaber jennifer heather heer singh"
)
"""First names and surnames that end like a word for somebody who does something."""


def trim_names(
    text: str, names: Sequence[Name], spans: Sequence[NamedSpan], heads: Iterable[int]
) -> tuple[Name, ...]:
    """Give the names with those of persons cut; `heads` are the places where sentences begin.

    A sentence makes any word look like a name ("Catcher Luis Pineda said"). It is cut off where the model's name
    begins behind it, or where a role stands before a first name.
    """
    begins = {span.start: span for span in spans if span.kind == "PER" and span.probability >= SURE}
    opening = frozenset(heads)
    others = frozenset(span.end for span in spans if span.kind != "PER" and span.probability >= _LIKELY)
    persons = [span for span in spans if span.kind == "PER" and span.probability >= _LIKELY]
    own = (name for name in names if not (name.start in opening and _is_trade(text, name, names)))
    untitled = (_without_title(text, name, persons) for name in own)
    return tuple(_trimmed(name, begins, opening, others) for name in untitled)


_AND_ROLE = re.compile(r" and (?:[a-z][\w-]*[^\S\n]){0,3}?(?P<role>[a-z]+)(?:-[a-z-]+)?[^\S\n][A-ZÀ-Þ]")


def _is_trade(text: str, name: Name, names: Sequence[Name]) -> bool:
    """Tell what somebody is by trade, where a second role stands between it and the name ("Butcher and former mayor Dan Orr")."""
    if " " in name.text or not is_role(name.text.lower()):
        return False
    found = _AND_ROLE.match(text, name.end)
    others = (other for other in names if other.start != name.start)
    return (
        found is not None
        and is_role(found["role"])
        and not any(name.text in other.text.split() for other in others)
    )


def widen_bodies(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Give the names with those of forces that begin with "Police" whole ("Police Scotland"), which is no title there."""
    return tuple(
        replace(
            name,
            start=name.start - len(_FORCE),
            text=_FORCE + name.text,
            kind="organisation",
            entry=None,
            titles=(),
        )
        if name.kind != "person" and _stands_behind_force(text, name)
        else name
        for name in names
    )


_FORCE = "Police "


def _stands_behind_force(text: str, name: Name) -> bool:
    before = text[max(0, name.start - len(_FORCE) - 20) : name.start]
    listed = name.entry is None or name.entry.sense in {"country", "place"}
    return listed and before.endswith(_FORCE) and not _CAPITAL_BEFORE.search(before.removesuffix(_FORCE))


_CAPITAL_BEFORE = re.compile(r"\b[A-ZÀ-Þ][\w’'-]* $")
"""What makes "Police" part of another name ("Odda Police Chief")."""


def _without_title(text: str, name: Name, persons: Sequence[NamedSpan]) -> Name:
    """Cut off what somebody is from a name of three words or more ("Cosmonaut Timur Zhakenov", "Ataman Grigor Pelsky").

    `persons` are the model's names of persons: one of them has to reach over the rest.
    """
    title, _, rest = name.text.partition(" ")
    role = title.lower()
    if name.entry is not None or " " not in rest or role in FIRST_NAMES | _NAMES_TOO:
        return name
    if _OF_CLASS.match(name.text):
        rest = name.text.split(" ", 2)[2]
        return replace(name, start=name.end - len(rest), text=rest, kind="person") if " " in rest else name
    start = name.end - len(rest)
    if _OFFICE_OF.search(text, max(0, name.start - 34), name.start) and role in PORTFOLIOS | FIELDS:
        return replace(name, start=start, text=rest, kind="person")
    meant = any(span.start <= start < name.end <= span.end for span in persons)
    if not meant or not (is_role(role) or is_taken_up(role, text)):
        return name
    return replace(name, start=start, text=rest, kind="person", titles=(*name.titles, role))


_OF_CLASS = re.compile(r"(?:First|Second|Third) (?:Class|Grade|Rank) ")
"""What a rank goes on with, and no name begins with ("Seaman First Class Dan Orr")."""
_OFFICE_OF = re.compile(
    r"\b(?:minister|secretary|director|commissioner|undersecretary|superintendent) (?:of|for) (?:the )?(?:(?:national|public|higher|foreign) )?$",
    re.IGNORECASE,
)
"""Before the field of an office, which is no part of the name behind it ("former minister of Finance Petre Oancea")."""


def _trimmed(
    name: Name, begins: dict[int, NamedSpan], opening: frozenset[int], others: frozenset[int]
) -> Name:
    if name.entry is not None or " " not in name.text:
        return name
    words = list(_words(name))
    while len(words) > 2 and _honours(words[-1][1]):
        words.pop()
    first = _first_of_name(name, words, begins, opening, others)
    kind = "person" if first else name.kind
    start, end = words[first][0], words[-1][0] + len(words[-1][1])
    role = tuple(word.lower() for _, word in words[:first])
    shown = name.text[start - name.start : end - name.start]
    return replace(name, start=start, end=end, text=shown, kind=kind, titles=(*name.titles, *role))


def _honours(word: str) -> bool:
    return word.lower() in POSTNOMINALS and sum(letter.isupper() for letter in word) > 1


def _words(name: Name) -> Iterator[tuple[int, str]]:
    place = name.start
    for word in name.text.split(" "):
        yield place, word
        place += len(word) + 1


def _first_of_name(
    name: Name,
    words: Sequence[tuple[int, str]],
    begins: dict[int, NamedSpan],
    opening: frozenset[int],
    others: frozenset[int],
) -> int:
    """Give the number of the first word that is the person's own; `others` are where the model's names of no persons end."""
    if name.kind not in {"person", "other"}:
        return 0
    end = words[-1][0] + len(words[-1][1])
    for number in range(1, len(words) - 1):
        before = [word.lower() for _, word in words[:number]]
        if FIRST_NAMES & set(before):
            return 0
        span = begins.get(words[number][0])
        modelled = span is not None and span.end >= end
        role = is_role(before[-1]) and before[-1] not in _NAMES_TOO
        known = role and words[number][1].lower() in FIRST_NAMES
        does = number == 1 and before[0].endswith(_DOING) and before[0] not in _NAMES_TOO
        if modelled and words[number][0] - 1 in others:
            return number
        if (modelled or known or does) and (name.start in opening or all(is_role(word) for word in before)):
            return number
    return 0
