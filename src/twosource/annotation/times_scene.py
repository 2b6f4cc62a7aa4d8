"""Where a time stands: the day of publication, the tense around it, and the time that was named before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.annotation.times_lexer import Lexed
from twosource.annotation.times_patterns import code_of_kind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


Direction = Literal["past", "future", "unknown"]

_FUTURE = _words(
    "will would shall wo ll may might could should can must due scheduled expected plan plans "
    "set upcoming until till by ahead expires expire payable effective deadline intends aims "
    "tomorrow hopes slated begins begin starts start opens open meets mature maturing record "
    "likely soon"
)
_PLANNED = _words(
    "planned expected scheduled agreed vowed hoped intended prepared wanted ordered urged "
    "threatened promised slated planning expecting preparing hoping postponed"
)
# Behind a time only these say that it is to come ("On Friday, the court will rule").
_FUTURE_BEHIND = frozenset({"will", "wo", "shall", "deadline"})
_PAST = _words(
    "said says was were had has have did told came went took made began became ran saw fell "
    "rose won lost left met held spoke gave found struck shot hit broke fled wrote led sent "
    "brought bought sold got put cut let quit beat felt kept knew built fought caught taught "
    "thought grew drew flew threw stood understood shut hurt since after following ended"
)
_NOT_PAST = _words(
    "need indeed speed feed seed exceed proceed succeed bed red united embed breed wed shed hundred"
)
_REACH = 14
_STOPS = frozenset({"\n"})
_NEWS_WORDS = _words(
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"
)
# A text is a history where at least so many full dates or years lie more than a year from its own day.
_HISTORY_DATES = 6


@dataclass(slots=True)
class Scene:
    """The anchors of one article; `reference` moves on with every time that is read."""

    lexed: Lexed
    day: date | None
    history: bool
    reference: tuple[date, date] | None = None
    reference_place: int = -1
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

    def direction(self, first: int, last: int) -> Direction:
        """Tell from the nearest verb whether what happens at words `first` to `last` is past or to come."""
        return (
            self._behind(last, 2, _STOPS | {","})
            or self._before(first, _STOPS | {","})
            or self._before(first, _STOPS)
            or self._behind(last, _REACH, _STOPS)
            or "unknown"
        )

    def _before(self, first: int, stops: frozenset[str]) -> Direction | None:
        words = self.lexed.words
        for place in range(first - 1, max(-1, first - _REACH), -1):
            if words[place] in stops:
                return None
            if _looks_ahead(words, place):
                return "future"
            if direction := _direction_of(words[place]):
                return direction
        return None

    def _behind(self, last: int, reach: int, stops: frozenset[str]) -> Direction | None:
        for word in self.lexed.words[last : last + reach]:
            if word in stops:
                return None
            if word in _FUTURE_BEHIND:
                return "future"
            if _direction_of(word) == "past":
                return "past"
        return None


def _looks_ahead(words: Sequence[str], place: int) -> bool:
    """Tell `to be held` and `planned to leave`, which point ahead whatever their participle says."""
    if words[place - 1] == "be":
        return True
    return words[place] in _PLANNED and words[place + 1 : place + 2] in (("to",), ("for",))


def _direction_of(word: str) -> Direction | None:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
        return "past"
    return None


def set_scene(lexed: Lexed, day: date | None) -> Scene:
    """Return the scene at the start of an article; a text full of far years is read as a history."""
    code = code_of_kind("YEAR")
    years = Counter(int(lexed.words[place]) for place, found in enumerate(lexed.codes) if found == code)
    today = sum(word in _NEWS_WORDS for word in lexed.words)
    near = sum(count for year, count in years.items() if day is not None and year == day.year)
    far = sum(count for year, count in years.items() if year > 1500) - near
    return Scene(lexed=lexed, day=day, history=far >= _HISTORY_DATES and far > 2 * (near + today))
