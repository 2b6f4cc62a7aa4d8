"""Find countries, bodies and roles among words, and the actor code that they give."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.events.tables import rows
from twosource.events.words import Word

HitKind = Literal["country", "demonym", "seat", "place", "body", "role"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words `[start, end)` of a sentence that the gazetteer knows; `sectors` has one code or two."""

    start: int
    end: int
    kind: HitKind
    country: str
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A phrase of the gazetteer, as surface words in lower case."""

    phrase: tuple[str, ...]
    kind: HitKind
    country: str
    sectors: tuple[str, ...] = ()
    written: str = ""


def find_hits(words: Sequence[Word], start: int, end: int) -> tuple[Hit, ...]:
    """Return the known phrases in `words[start:end]`, longest first at each place, without overlap."""
    found: list[Hit] = []
    place = start
    while place < end:
        hit = _longest(words, place, end) or _within_hyphens(words, place)
        if hit:
            found.append(hit)
        place = hit.end if hit else place + 1
    return tuple(found)


def _longest(words: Sequence[Word], place: int, end: int) -> Hit | None:
    best: Hit | None = None
    for base in words[place].bases:
        for entry in _entries().get(base, ()):
            stop = place + len(entry.phrase)
            if stop > end or (best and best.end >= stop) or not _fits(entry, words[place:stop]):
                continue
            best = Hit(start=place, end=stop, kind=entry.kind, country=entry.country, sectors=entry.sectors)
    return best


def _fits(entry: Entry, words: Sequence[Word]) -> bool:
    if entry.kind == "role":
        return words[0].tag != "verb" and all(
            part in word.bases for part, word in zip(entry.phrase, words, strict=True)
        )
    if any(part != word.lower for part, word in zip(entry.phrase, words, strict=True)):
        return False
    if entry.written.isupper() and len(entry.phrase) == 1:
        return words[0].text.isupper()
    return words[0].text[0].isupper() or not entry.written[:1].isupper()


def _within_hyphens(words: Sequence[Word], place: int) -> Hit | None:
    """Find a country in "Israeli-occupied" or "rebel-held"."""
    text = words[place].text
    if "-" not in text:
        return None
    for part in text.split("-"):
        for entry in _entries().get(part.lower(), ()):
            if (
                entry.phrase == (part.lower(),)
                and entry.kind in {"demonym", "country"}
                and part[:1].isupper()
            ):
                return Hit(start=place, end=place + 1, kind=entry.kind, country=entry.country)
    return None


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in (*_countries(), *_bodies(), *_roles()):
        found.setdefault(entry.phrase[0], []).append(entry)
    return {first: tuple(sorted(kept, key=lambda entry: -len(entry.phrase))) for first, kept in found.items()}


def _spell(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("'s", " 's").split())


def _countries() -> list[Entry]:
    kinds: tuple[HitKind, ...] = ("country", "demonym", "seat", "place")
    return [
        Entry(phrase=_spell(name), kind=kind, country=code, sectors=("GOV",) if kind == "seat" else (), written=name)
        for code, *columns in rows("countries")
        for kind, column in zip(kinds, columns, strict=True)
        for name in column.split("|")
        if name
    ]  # fmt: skip


def _bodies() -> list[Entry]:
    return [
        Entry(phrase=_spell(name), kind="body", country=code, sectors=(sector,), written=name)
        for code, sector, names in rows("organisations")
        for name in names.split("|")
    ]


def _roles() -> list[Entry]:
    return [
        Entry(phrase=_spell(name), kind="role", country="", sectors=tuple(sectors.split()))
        for sectors, names in rows("roles")
        for name in names.split("|")
    ]
