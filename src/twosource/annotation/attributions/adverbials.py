"""Step over adverbs, days and venues beside a verb."""

import re
from collections.abc import Sequence

from twosource.annotation.closed_words import ADVERBS, MONTHS, PERIODS, PREPOSITIONS, WEEKDAYS, is_auxiliary
from twosource.annotation.statements import Piece
from twosource.text.word_sets import word_set


def _any_of(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words))) + ")"


_DAY, _PERIOD, _MONTH = _any_of(WEEKDAYS), _any_of(PERIODS), _any_of(MONTHS)
_LEFT = re.compile(
    rf"(?:^| )((?:(?:on|late|early|last) )?{_DAY}(?: {_PERIOD})?"
    rf"|(?:(?:earlier|later|late|early|in|during|over) )?(?:this|last|next|that|the|same) {_PERIOD}"
    rf"|(?:on )?{_MONTH} \d\S*|in turn)$"
)
_RIGHT = re.compile(
    rf"(?:(?:on|late|early|last|next) )?{_DAY}(?: {_PERIOD})?(?= |$)"
    rf"|(?:earlier|later|late|early)(?= (?:this|that|on|in) )"
    rf"|(?:this|last|next|that) {_PERIOD}(?= |$)"
    rf"|(?:on )?{_MONTH}(?: \d\S*)?(?= |$)"
    rf"|(?:today|yesterday|tonight|later|earlier|recently|afterwards|again|separately)(?= |$)"
)
_REACH = 5
_NOT_ADVERBS = word_set("only early family july italy ally rally supply reply apply bully fly")
_VENUES = word_set(
    "statement interview speech letter post tweet email e-mail message briefing conference memo report note video "
    "broadcast article telegram release address filing submission testimony call hearing court readout "
    "communique communiqué ruling judgment judgement verdict text blog column podcast programme program"
)


def skip_adverbials_left(pieces: Sequence[Piece], place: int) -> int:
    """Go left from `place` over adverbs, auxiliaries and days; gives the first piece that is none."""
    while place >= 0:
        step = _adverbial_left(pieces, place)
        if not step:
            return place
        place -= step
    return place


def skip_adverbials_right(pieces: Sequence[Piece], place: int) -> int:
    """Go right from `place` over adverbs, days and venues; gives the first piece that is none."""
    while place < len(pieces):
        step = _adverbial_right(pieces, place)
        if not step:
            return place
        place += step
    return place


def _adverbial_left(pieces: Sequence[Piece], place: int) -> int:
    """Give how many pieces the adverbial that ends at `place` has."""
    piece = pieces[place]
    if is_auxiliary(piece) or piece.lower in ADVERBS or (_ends_in_ly(piece) and piece.text[0].islower()):
        return 1
    found = _LEFT.search(" ".join(p.lower for p in pieces[max(0, place + 1 - _REACH) : place + 1]))
    return found.group(1).count(" ") + 1 if found else 0


def _adverbial_right(pieces: Sequence[Piece], place: int) -> int:
    """Give how many pieces the adverbial that begins at `place` has."""
    found = _RIGHT.match(" ".join(p.lower for p in pieces[place : place + _REACH]))
    if found:
        return found.group().count(" ") + 1
    if pieces[place].lower in {"in", "at", "during", "through", "via", "on"}:
        venue = _venue_length(pieces, place + 1)
        return venue + 1 if venue else 0
    return int(_ends_in_ly(pieces[place]))


def _ends_in_ly(piece: Piece) -> bool:
    return piece.lower.endswith("ly") and len(piece.lower) > 4 and piece.lower not in _NOT_ADVERBS


def _venue_length(pieces: Sequence[Piece], place: int) -> int:
    """Give the number of pieces of a venue ("a televised press conference"), 0 if there is none."""
    for n in range(place, min(place + 7, len(pieces))):
        if pieces[n].lower in _VENUES:
            return n - place + 1
        if not pieces[n].is_word and pieces[n].lower != "'s":
            return 0
        if pieces[n].lower in {"that", "said", "and"} or pieces[n].lower in PREPOSITIONS:
            return 0
    return 0
