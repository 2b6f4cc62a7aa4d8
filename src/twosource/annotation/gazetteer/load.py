"""Load the gazetteer's tables once."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from twosource.model import EntityKind
from twosource.text.countries import countries
from twosource.text.wording import PLAIN_LETTERS

Sense = Literal[
    "country", "demonym", "capital", "seat", "organisation", "militant", "party", "agency", "outlet", "place"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """What a name means: the entity that it stands for, and in which sense."""

    id: str
    name: str
    kind: EntityKind
    sense: Sense
    country: str | None = None


@cache
def gazetteer() -> dict[str, GazetteerEntry]:
    """Map every name (words joined by one space, straight apostrophes) to its entry."""
    entries: dict[str, GazetteerEntry] = {}
    for name, entry in (
        *_countries(),
        *_organisations("organisations.tsv"),
        *_organisations("agencies.tsv"),
        *_places(),
    ):
        entries.setdefault(name.replace("’", "'"), entry)
    return entries


@cache
def genders() -> dict[str, str]:
    """Map first names to "m" or "f"; names of both are left out."""
    male, female = (_lines(f"first_names_{sex}.txt", separator=" ") for sex in ("male", "female"))
    return dict.fromkeys(male, "m") | dict.fromkeys(female, "f")


@cache
def first_names() -> frozenset[str]:
    """Give all first names, those of both sexes too ("Robin", "Andrea")."""
    return frozenset(genders()) | frozenset(_lines("first_names_both.txt", separator=" "))


def slug(name: str) -> str:
    """Fold a name for an id: lower case, no accents, single spaces."""
    plain = name.casefold().translate(PLAIN_LETTERS)
    folded = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return " ".join((folded or plain).replace(".", "").split())


def _lines(name: str, *, separator: str = "\n") -> list[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [
        part for line in text.splitlines() for part in (line.split(separator) if separator == " " else [line])
    ]


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    for line in _lines(name):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


def _countries() -> Iterator[tuple[str, GazetteerEntry]]:
    for land in countries():
        identity = f"country:{land.code}"
        country = GazetteerEntry(
            id=identity, name=land.name, kind="country", sense="country", country=land.code
        )
        yield from ((alias, country) for alias in (land.name, *land.aliases))
        people = GazetteerEntry(
            id=identity, name=land.name, kind="demonym", sense="demonym", country=land.code
        )
        yield from ((demonym, people) for demonym in land.demonyms)
        for capital in land.capitals:
            yield (
                capital,
                GazetteerEntry(id=identity, name=capital, kind="place", sense="capital", country=land.code),
            )
        for seat in land.seats:
            identity_of_seat = f"org:{slug(seat)}"
            yield (
                seat,
                GazetteerEntry(
                    id=identity_of_seat, name=seat, kind="organisation", sense="seat", country=land.code
                ),
            )


def _organisations(file: str) -> Iterator[tuple[str, GazetteerEntry]]:
    for name, aliases, sense, country in _rows(file, 4):
        entry = GazetteerEntry(
            id=f"org:{slug(name)}",
            name=name,
            kind="organisation",
            sense=_SENSES.get(sense, "organisation"),
            country=country or None,
        )
        yield from ((alias, entry) for alias in (name, *_parts(aliases)))


_SENSES: dict[str, Sense] = {"militant": "militant", "party": "party", "agency": "agency", "outlet": "outlet"}


def _places() -> Iterator[tuple[str, GazetteerEntry]]:
    for name, aliases, country in _rows("places.tsv", 3):
        entry = GazetteerEntry(
            id=f"place:{slug(name)}", name=name, kind="place", sense="place", country=country or None
        )
        yield from ((alias, entry) for alias in (name, *_parts(aliases)))


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]
