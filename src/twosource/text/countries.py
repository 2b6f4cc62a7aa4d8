"""The countries of the world: their names, peoples, capitals, seats of power and larger places."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory by its ISO 3166 alpha-3 code, with what English news calls it and its parts.

    `demonyms` are adjectives and people, plurals too; `seats` are places and bodies that stand for the
    government ("the Kremlin"); `places` are towns and regions whose name means no other country's.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    places: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Return all countries of the shipped table, in its order."""
    text = (files("twosource.text") / "countries.tsv").read_text(encoding="utf-8")
    return tuple(_country(line) for line in text.splitlines() if line and not line.startswith("#"))


def _country(line: str) -> Country:
    code, name, aliases, demonyms, capitals, seats, places = line.split("\t")
    return Country(
        code=code,
        name=name,
        aliases=_parts(aliases),
        demonyms=tuple(form for demonym in _parts(demonyms) for form in _with_plural(demonym)),
        capitals=_parts(capitals),
        seats=_parts(seats),
        places=_parts(places),
    )


def _with_plural(demonym: str) -> tuple[str, ...]:
    """Return a demonym with its plural where that is regular: "Kenyan", "Kenyans", but "Chinese" alone."""
    if demonym.endswith(("n", "i", "k")) and not demonym.endswith("man"):
        return (demonym, f"{demonym}s")
    return (demonym,)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
