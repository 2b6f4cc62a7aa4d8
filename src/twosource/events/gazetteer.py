"""Find countries, bodies and roles among words, and the actor code that they give."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.events.tables import rows
from twosource.events.words import Word
from twosource.text.countries import Country, countries

HitKind = Literal["country", "demonym", "people", "seat", "place", "body", "role", "leader", "surname"]
"""A surname is that of a leader: it tells less than the full name, and only where the story names nobody else so."""


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
    titled: bool = False
    """Whether a surname tells its owner only behind a title: "President Carter"."""


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
            if entry.kind == "surname" and not _means_leader(words, place, stop, entry):
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


_TITLES = frozenset(
    ["president", "minister", "chancellor", "premier", "secretary", "leader", "king", "general", "gen."]
)


_OF_POWER = _TITLES - {"leader", "general", "gen.", "secretary"}


def _means_leader(words: Sequence[Word], start: int, end: int, entry: Entry) -> bool:
    """Tell whether a surname may be that of the leader whom the gazetteer knows: no president is a dissident."""
    governs = start > 0 and words[start - 1].lower in _OF_POWER
    return not (governs and "OPP" in entry.sectors) and _stands_alone(words, start, end, titled=entry.titled)


def _stands_alone(words: Sequence[Word], start: int, end: int, *, titled: bool) -> bool:
    """Tell whether a leader's surname stands without a first or further name, behind a title if it needs one."""
    before = words[start - 1] if start else None
    if end < len(words) and words[end].tag == "name" and words[end].text[0].isupper():
        return False
    if before is not None and before.lower in _TITLES:
        return True
    return not titled and (before is None or before.tag != "name")


def _within_hyphens(words: Sequence[Word], place: int) -> Hit | None:
    """Find the country in "Israeli-occupied" or "rebel-held"; "Peru-Chile" names two sides and so no party.

    Where a ship has its flag, a person the birth and a weapon its maker is no side either ("Panama-flagged tanker").
    """
    text = words[place].text
    if "-" not in text or text.rsplit("-", 1)[1].lower() in _OF_ORIGIN:
        return None
    found = [
        Hit(start=place, end=place + 1, kind=entry.kind, country=entry.country)
        for part in text.split("-")
        for entry in _entries().get(part.lower(), ())
        if entry.phrase == (part.lower(),) and entry.kind in {"demonym", "country"} and part[:1].isupper()
    ]
    return found[0] if len({hit.country for hit in found}) == 1 else None


_OF_ORIGIN = frozenset({"flagged", "registered", "born", "made", "built", "educated", "speaking", "language"})


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in (*_bodies(), *_countries(), *_peoples(), *_leaders(), *_surnames(), *_roles()):
        found.setdefault(entry.phrase[0], []).append(entry)
    return {first: tuple(sorted(kept, key=lambda entry: -len(entry.phrase))) for first, kept in found.items()}


def _spell(name: str) -> tuple[str, ...]:
    return tuple(_OWNER.sub(r" '\1", name.lower()).split())


_OWNER = re.compile(r"(?<=\w)'(s\b|(?=\s|$))")


_COMMON = frozenset(
    ["Congress", "Diet", "Beehive", "Victoria", "Georgetown", "Carthage Palace", "Green Zone"]
)
"""Seats whose name is as often something else where no country stands beside it."""


def _countries() -> list[Entry]:
    return [
        Entry(phrase=_spell(name), kind=kind, country=land.code, sectors=sectors, written=name)
        for land in countries()
        for kind, sectors, names in _names(land)
        for name in names
    ]


def _names(land: Country) -> tuple[tuple[HitKind, tuple[str, ...], Sequence[str]], ...]:
    seats = [name for name in (*land.capitals, *land.seats) if name not in _COMMON]
    return (
        ("country", (), (land.name, *land.aliases)),
        ("demonym", (), land.demonyms),
        ("seat", ("GOV",), seats),
        ("place", (), land.places),
    )


def _peoples() -> list[Entry]:
    return [
        Entry(phrase=_spell(name), kind="people", country=code, sectors=("CVL",), written=name)
        for code, names in rows("peoples")
        for name in names.split("|")
    ]


def _leaders() -> list[Entry]:
    return [
        Entry(phrase=_spell(name), kind="leader", country=code, sectors=sectors, written=name)
        for code, sectors, name, _ in _people()
    ]


def _surnames() -> list[Entry]:
    """Return the surnames that belong to leaders of one country only."""
    owners: dict[str, set[str]] = {}
    entries: dict[str, Entry] = {}
    for code, sectors, name, alone in _people():
        if name.split()[0] in _STYLES:
            continue
        surname = _surname(code, name)
        owners.setdefault(surname, set()).add(code)
        known = entries.get(surname)
        titled = not alone and (known is None or known.titled)
        kept = known.sectors if known else sectors
        entries[surname] = Entry(
            phrase=_spell(surname), kind="surname", country=code, sectors=kept, written=surname, titled=titled
        )
    return [entry for surname, entry in sorted(entries.items()) if len(owners[surname]) == 1]


_STYLES = frozenset({"King", "Queen", "Pope", "Prince", "Sultan", "Sheikh", "Mullah", "Ayatollah", "Dalai"})
"""What stands before names that have no surname."""
_FAMILY_FIRST = frozenset({"CHN", "HKG", "TWN", "KOR", "PRK", "KHM"})


def _surname(code: str, name: str) -> str:
    parts = name.split()
    return parts[0] if code in _FAMILY_FIRST else parts[-1]


def _people() -> list[tuple[str, tuple[str, ...], str, bool]]:
    """Return leaders as country, sectors, full name, and whether the surname alone tells them."""
    return [
        (code, tuple(sectors.split()), name.rstrip("*"), name.endswith("*"))
        for code, sectors, names in rows("leaders")
        for name in names.split("|")
    ]


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


def names_country(name: str) -> bool:
    """Tell the name of a country ("Peru", "the Gambia") from a demonym, a town or a region."""
    return name.lower().removeprefix("the ") in _called()


@cache
def _called() -> frozenset[str]:
    return frozenset(name.lower() for land in countries() for name in (land.name, *land.aliases))
