"""Parameters of requests: each is declared once, read by its type, and described in the OpenAPI document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from twosource.web.exchange import Asked
from twosource.web.problems import Problem

Where = Literal["query", "path"]
Schema = dict[str, object]
TRUE, FALSE = "true", "false"
LONGEST = 4000
FORBIDDEN = "\x00"
SHOWN = re.compile("[^\x00-\x20]")
WITHOUT_NUL, SOMETHING = r"^[^\u0000]*$", r"^[^\u0000]*[^\u0000-\u0020][^\u0000]*$"
"""What a text must match, as JSON Schema writes it: no NUL; and something that can be seen."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Parameter(Protocol):
    """A named value of a request."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def told(self) -> str:
        """What it is, for a reader."""
        ...

    @property
    def where(self) -> Where:
        """In which part of the request it stands."""
        ...

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        ...

    def schema(self) -> Schema:
        """Return its JSON Schema."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words of a reader; `most` code points."""

    name: str
    told: str
    where: Where = "query"
    required: bool = False
    most: int = 500

    def read(self, asked: Asked) -> str:
        """Return the words, "" where none are given and none are required."""
        given = parts(asked, self.where).get(self.name, "")
        if self.required and not SHOWN.search(given):
            raise Problem.asked_wrongly(f"{self.name} is missing; give {self.told[0].lower()}{self.told[1:]}")
        if len(given) > self.most or FORBIDDEN in given:
            raise Problem.asked_wrongly(f"{self.name} must be at most {self.most} characters, without NUL")
        return given

    def schema(self) -> Schema:
        """Return the parameter's JSON Schema."""
        least = {"minLength": 1} if self.required else {}
        pattern = SOMETHING if self.required else WITHOUT_NUL
        return {"type": "string", "maxLength": self.most, "pattern": pattern, **least}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number within bounds."""

    name: str
    told: str
    default: int
    least: int
    most: int
    where: Where = "query"
    required: bool = False

    def read(self, asked: Asked) -> int:
        """Return the number, the default where none is given."""
        given = parts(asked, self.where).get(self.name)
        if given is None:
            return self.default
        bare = given.removeprefix("-")
        if not (
            bare.isascii() and bare.isdigit() and len(bare) < 20 and self.least <= int(given) <= self.most
        ):
            raise Problem.asked_wrongly(
                f"{self.name} must be a whole number from {self.least} to {self.most}, not {given[:40]!r}"
            )
        return int(given)

    def schema(self) -> Schema:
        """Return the parameter's JSON Schema."""
        bounds: Schema = {"type": "integer", "minimum": self.least, "maximum": self.most}
        return bounds if self.where == "path" else {**bounds, "default": self.default}


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in ISO 8601."""

    name: str
    told: str
    where: Where = "query"
    required: bool = False

    def read(self, asked: Asked) -> date | None:
        """Return the day, None where none is given."""
        given = parts(asked, self.where).get(self.name)
        if given is None:
            return None
        told = f"{self.name} must be a day as 2026-03-14, not {given[:40]!r}"
        if not DAY.fullmatch(given):
            raise Problem.asked_wrongly(told)
        try:
            return date.fromisoformat(given)
        except ValueError as fault:
            raise Problem.asked_wrongly(told) from fault

    def schema(self) -> Schema:
        """Return the parameter's JSON Schema."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Yes or no."""

    name: str
    told: str
    where: Where = "query"
    required: bool = False

    def read(self, asked: Asked) -> bool:
        """Return whether it is set."""
        given = parts(asked, self.where).get(self.name, FALSE)
        if given not in {TRUE, FALSE}:
            raise Problem.asked_wrongly(f"{self.name} must be true or false, not {given[:40]!r}")
        return given == TRUE

    def schema(self) -> Schema:
        """Return the parameter's JSON Schema."""
        return {"type": "boolean", "default": False}


def parts(asked: Asked, where: Where) -> Mapping[str, str]:
    """Return the named values of one part of a request."""
    return asked.path if where == "path" else asked.query
