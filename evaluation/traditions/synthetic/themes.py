"""Themes: what can be told of an invented event, and in which words."""

import random
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

THEMES = Path(__file__).with_name("themes.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that can be told, in several wordings; `least` and `most` bound its figure, if it has one.

    `core` facts are known to every newsroom, the others to one.
    """

    name: str
    told: str
    wordings: tuple[str, ...]
    least: int = 0
    most: int = 0
    core: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One thing that somebody said: the words, how others reword them, a part that can stand alone."""

    name: str
    speaker: str
    role: str
    said: str
    reworded: tuple[str, ...]
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Facts and speeches of one kind of event."""

    name: str
    headlines: tuple[str, ...]
    facts: tuple[Fact, ...]
    speeches: tuple[Speech, ...]

    def fact(self, name: str) -> Fact:
        """Return a fact by its name."""
        return next(fact for fact in self.facts if fact.name == name)

    def speech(self, name: str) -> Speech:
        """Return a speech by its name."""
        return next(speech for speech in self.speeches if speech.name == name)


@lru_cache(maxsize=1)
def load_themes() -> dict[str, Theme]:
    """Return the themes by name."""
    tables = tomllib.loads(THEMES.read_text(encoding="utf-8"))
    return {name: _make_theme(name, table) for name, table in tables.items()}


def _make_theme(name: str, table: dict[str, object]) -> Theme:
    facts, speeches, headlines = table["facts"], table["speeches"], table["headlines"]
    if not (isinstance(facts, dict) and isinstance(speeches, dict) and isinstance(headlines, list)):
        raise TypeError(f"{THEMES.name}: {name} needs facts, speeches and headlines")
    return Theme(
        name=name,
        headlines=tuple(headlines),
        facts=tuple(
            Fact(name=key, **{**row, "wordings": tuple(row["wordings"])}) for key, row in facts.items()
        ),
        speeches=tuple(
            Speech(name=key, **{**row, "reworded": tuple(row["reworded"])}) for key, row in speeches.items()
        ),
    )


_STARTS = ("Bra", "Kel", "Mor", "Tan", "Vil", "Ost", "Har", "Len", "Quo", "Sar", "Dre", "Fal", "Gus", "Ner")
_ENDS = ("vik", "mouth", "stad", "ino", "dale", "berg", "eska", "ury", "ambo", "holm", "ova", "anne")
_FIRST = (
    "Ada",
    "Bogdan",
    "Carys",
    "Dmitar",
    "Elodie",
    "Farid",
    "Greta",
    "Hamza",
    "Ines",
    "Jonas",
    "Kavita",
    "Leif",
)
_OUTLETS = (
    "Courier",
    "Ledger",
    "Post",
    "Observer",
    "Wire",
    "Today",
    "Chronicle",
    "Digest",
    "Echo",
    "Monitor",
)


def coin(chance: random.Random) -> str:
    """Return an invented name of a place or a family."""
    return chance.choice(_STARTS) + chance.choice(_ENDS)


def coin_people(chance: random.Random) -> list[str]:
    """Return invented names of people, no two of one family."""
    families = chance.sample([start + end for start in _STARTS for end in _ENDS], len(_FIRST))
    return [f"{first} {family}" for first, family in zip(_FIRST, families, strict=True)]


def coin_outlet(chance: random.Random) -> str:
    """Return an invented name of an outlet."""
    return f"{coin(chance)} {chance.choice(_OUTLETS)}"
