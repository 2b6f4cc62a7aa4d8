"""Words of a text on the way to names, and names before they are linked."""

import re
from dataclasses import dataclass

from twosource.annotation.gazetteer import GazetteerEntry
from twosource.model import EntityKind

_ARTICLED = re.compile(r"(?:al|el|an|ar|as|at|ad|ash|az|ul|ez|es|[dlo])[-’'][A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as written, without titles; `titles` are the title words that stand before it, lower case.

    `gender` is "m" or "f" where what a titled surname is told to say is about him- or herself.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    entry: GazetteerEntry | None = None
    titles: tuple[str, ...] = ()
    sure: bool = True
    gender: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWord:
    """A word without its possessive ending; `first` where it begins a sentence or a quotation."""

    start: int
    end: int
    text: str
    first: bool
    ends_name: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, behind an article that is part of it too ("al-Rifai")."""
        return self.text[0].isupper() or _ARTICLED.match(self.text) is not None

    @property
    def lower(self) -> str:
        """The word in lower case, without the stop of an abbreviation."""
        return self.text.lower().rstrip(".").replace("’", "'")
