"""Where a time stands: the day of publication, the tense around it, and the time that was named before."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from twosource.annotation.times.lexer import Lexed
from twosource.annotation.times.patterns import code_of_kind
from twosource.annotation.times.tense import Direction, at_hand, direction
from twosource.text.word_sets import word_set

_NEWS_WORDS = word_set(
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"
)
# A text is a history where at least so many full dates or years lie more than a year from its own day.
_HISTORY_DATES = 6
_MANY_DATES = 40
_LETTERS_PER_WEEKDAY = 6000
"""Reports name a weekday or "today" every few hundred letters; the histories of WikiWars every 7,000 at most."""
_WEEK = 7
_FIRST_YEAR_OF_HISTORIES = 1500
"""Earlier numbers of four figures are mostly counts."""


@dataclass(slots=True)
class Scene:
    """The anchors of one article; `reference` moves on with every time that is read."""

    lexed: Lexed
    day: date | None
    history: bool
    dates: tuple[date, ...] = ()
    """The days written with their year, where the day of publication is not known."""
    reference: tuple[date, date] | None = None
    reference_place: int = -1
    named: date | None = None
    """The single day that was named last."""
    quarter: str = ""
    """The quarter or half-year that was named last; what a report compares with is the same one a year before."""

    def anchor(self) -> date | None:
        """Return the day from which undated times are counted: the last one named in a history."""
        if self.history and self.reference is not None:
            return self.reference[0]
        return self.day

    def day_named_before(self, place: int) -> date | None:
        """Return the one day that the sentence of the word at `place` has named already."""
        if self.reference is None or self.reference_place < 0 or self.reference[0] != self.reference[1]:
            return None
        return None if "\n" in self.lexed.words[self.reference_place : place] else self.reference[0]

    def tells_of_another_day(self) -> bool:
        """Tell whether the day named last, in whichever sentence, is one of the week before that of publication."""
        if self.history or self.day is None or self.named is None:
            return False
        return 0 < (self.day - self.named).days <= _WEEK

    def direction(self, first: int, last: int) -> Direction:
        """Tell whether what happens at words `first` to `last` is past or to come."""
        return direction(self.lexed.words, first, last)

    def at_hand(self, first: int) -> Direction | None:
        """Tell the direction of the verb right before the word `first`, if there is one."""
        return at_hand(self.lexed.words, first)


def set_scene(lexed: Lexed, day: date | None, dates: tuple[date, ...] = ()) -> Scene:
    """Return the scene at the start of an article; a text full of far years is read as a history."""
    return Scene(lexed=lexed, day=day, dates=dates, history=_is_history(lexed, day))


def _is_history(lexed: Lexed, day: date | None) -> bool:
    """Tell a history from news that looks back: it names hardly a weekday, nor a year near its own unless it names dozens."""
    code = code_of_kind("YEAR")
    years = Counter(int(lexed.words[place]) for place, found in enumerate(lexed.codes) if found == code)
    today = sum(word in _NEWS_WORDS for word in lexed.words)
    own = sum(count for year, count in years.items() if day is not None and year == day.year)
    recent = sum(count for year, count in years.items() if day is not None and year >= day.year - 1)
    far = sum(count for year, count in years.items() if year > _FIRST_YEAR_OF_HISTORIES) - own
    if far < _HISTORY_DATES or far <= 2 * (own + today):
        return False
    return today * _LETTERS_PER_WEEKDAY <= len(lexed.text) and (not recent or far >= _MANY_DATES)
