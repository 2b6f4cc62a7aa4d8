"""What a pattern's match says, before and after it is placed on the calendar."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from twosource.annotation.times.lexer import Lexed
from twosource.annotation.times.patterns import compile_pattern
from twosource.annotation.times.scene import Scene
from twosource.model import TimeKind


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match in the words of an article; groups are read as words in lower case."""

    lexed: Lexed
    match: re.Match[str]

    def words(self, group: str) -> tuple[str, ...]:
        """Return the words of a named group, none if the group took no part."""
        if self.match.re.groupindex.get(group) is None:
            return ()
        first, last = self.match.span(group)
        return self.lexed.words[first:last] if first >= 0 else ()

    def word(self, group: str) -> str:
        """Return the last word of a named group, "" if the group took no part."""
        return next(reversed(self.words(group)), "")

    @property
    def first(self) -> int:
        """Place of the first word."""
        return self.match.start()

    @property
    def last(self) -> int:
        """Place behind the last word."""
        return self.match.end()

    def before(self, count: int = 1) -> tuple[str, ...]:
        """Return up to `count` words before the match, of the same sentence or the one before it."""
        return self.lexed.words[max(0, self.first - count) : self.first]

    def after(self, count: int = 1) -> tuple[str, ...]:
        """Return up to `count` words behind the match."""
        return self.lexed.words[self.last : self.last + count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A TIMEX3 type and value; `days` where they are not simply the days of the value."""

    value: str
    kind: TimeKind = "date"
    days: tuple[date, date] | None = None
    anchored: bool = True
    weekday: int | None = None


Resolver: TypeAlias = Callable[[Found, Scene], Reading | None]
Rule: TypeAlias = tuple[re.Pattern[str], Resolver]


def rules(*pairs: tuple[str, Resolver]) -> tuple[Rule, ...]:
    """Return the rules of patterns in the language of `compile_pattern` and their resolvers, in order."""
    return tuple((compile_pattern(pattern), resolver) for pattern, resolver in pairs)
