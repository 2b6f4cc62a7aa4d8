"""Tell who is quoted from who quotes, where a statement names both."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attributions.attribution import Attribution, Bounds
from twosource.annotation.attributions.cue_links import QUOTING, Link, find_links
from twosource.annotation.attributions.links import quotes_as
from twosource.annotation.attributions.subjects import phrase_ending_at
from twosource.annotation.statements import Piece, Statement
from twosource.text.word_sets import word_set

_QUOTED = word_set("quoted cited")
_CARRIED = word_set("carried broadcast aired published printed relayed reported quoted cited")
_WORDS = word_set("words remarks comments statement message interview speech address letter video recording")
_BEHIND = frozenset({",", "as", "for", "on", "at", "in", "over", "after", "late", "early"})
_TO = 5
"""So many pieces reach from "relayed" to "by" ("relayed to waiting reporters by")."""
_LED = 6
"""So many pieces may stand between "in" and "carried by" ("in a recorded video message carried by …")."""
_NAME = 10
"""So many pieces may name who carries the words."""


def parted(statement: Statement, modelled: Sequence[Attribution]) -> list[Attribution]:
    """Give the model's attributions with who is quoted as the source and who quotes as the relay.

    "The Courier quoted Ames as saying …", "Ames was quoted by the Courier as saying …", "Ames, quoted by the Courier,
    said …" and "In remarks carried by the Courier, Ames said …" are all words of Ames, passed on by the Courier. What
    somebody received speaks itself ("Ames received a letter threatening to …").
    """
    pieces = statement.pieces
    said = _said(pieces) if modelled else None
    requoted = (_as_saying(pieces, _as_received(pieces, one), said) for one in modelled)
    return [_beside(pieces, one) for one in requoted if one is not None]


_RECEIVED = word_set("received got found obtained opened intercepted")
_LETTERS = _WORDS - {"words", "remarks", "comments"} | word_set(
    "note email e-mail mail text call envelope package leaflet"
)
_BEHIND_LETTER = 4
"""So many pieces may stand between a letter and what it says ("a letter last week threatening to …")."""


def _as_received(pieces: Sequence[Piece], attribution: Attribution) -> Attribution:
    """Make the letter the source that somebody received, where a participle behind it tells what it says."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return attribution
    said = next((n for n, piece in enumerate(pieces) if piece.end == cue[1]), None)
    if said is None or not pieces[said].lower.endswith("ing") or source[1] > cue[0]:
        return attribution
    between = [n for n in range(said) if pieces[n].start >= source[1]]
    noun = next((n for n in reversed(between[-_BEHIND_LETTER - 1 :]) if pieces[n].lower in _LETTERS), None)
    got = next((n for n in between if pieces[n].lower in _RECEIVED), None)
    if noun is None or got is None or got >= noun:
        return attribution
    letter = _bounds(pieces, got + 1, noun + 1)
    return replace(attribution, source=letter, cue=(pieces[said].start, cue[1]), antecedent=None)


def _said(pieces: Sequence[Piece]) -> tuple[Link, Link] | None:
    """Give the links of "quoted" and of the "saying" that belongs to it."""
    links = find_links(pieces)
    for number, link in enumerate(links):
        if link.cue.lemma in QUOTING:
            saying = next((other for other in links[number + 1 :] if quotes_as(pieces, other)), None)
            return (link, saying) if saying is not None else None
    return None


def _as_saying(
    pieces: Sequence[Piece], attribution: Attribution, said: tuple[Link, Link] | None
) -> Attribution | None:
    """Part "The Courier quoted Ames as saying …"; None where the content is nothing but the name of who is quoted."""
    source = attribution.source
    if said is None or source is None or said[1].source is None:
        return attribution
    first, last = pieces[said[0].cue.first].start, pieces[said[1].cue.last - 1].end
    quoted = _bounds(pieces, said[1].source.first, said[1].source.last)
    cue = attribution.cue or (first, last)
    if cue[0] >= last or cue[1] <= first or _touch(source, quoted):
        return attribution
    start = min(quoted[0], first)
    content = _outside(pieces, attribution.content, (start, max(last, source[1])))
    if not content:
        return None
    return replace(
        attribution, content=content, source=quoted, antecedent=None, relay=source, relay_carries=True
    )


def _outside(pieces: Sequence[Piece], content: Sequence[Bounds], frame: Bounds) -> tuple[Bounds, ...]:
    """Give what of a content stands before or behind the words that tell who quotes whom."""
    kept: list[Bounds] = []
    for low, high in content:
        for start, end in ((low, min(high, frame[0])), (max(low, frame[1]), high)):
            inside = [
                p
                for p in pieces
                if start <= p.start and p.end <= end and (p.is_word or p.passage is not None)
            ]
            if inside:
                kept.append((inside[0].start, inside[-1].end))
    return tuple(kept)


def _beside(pieces: Sequence[Piece], attribution: Attribution) -> Attribution:
    """Part "Ames, quoted by the Courier, said …", and name who carries remarks that open the statement."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or attribution.relay is not None:
        return attribution
    carrier = _carrier(pieces)
    if carrier is not None and not carrier[0] <= source[0] < carrier[1]:
        return replace(attribution, relay=carrier, relay_carries=True)
    for place in range(2, len(pieces) - 2):
        if pieces[place].lower != "by" or pieces[place - 1].lower not in _CARRIED:
            continue
        end = _name_end(pieces, place + 1, cue)
        if end is None:
            continue
        relay, participle = _bounds(pieces, place + 1, end), _bounds(pieces, place - 1, place)
        apart = pieces[place - 2].lower == ","
        named = phrase_ending_at(pieces, place - 2 - apart) if place > 2 else None
        goes_on = pieces[end].lower in {",", "as"} or pieces[end].start == cue[0]
        if named is None or pieces[place - 1].lower not in _QUOTED or not goes_on:
            continue
        quoted = _bounds(pieces, named.first, named.last)
        if _touch(source, relay) and (cue[0] > relay[1] or _touch(cue, participle)):
            return replace(attribution, source=quoted, antecedent=None, relay=relay, relay_carries=True)
        if _touch(source, quoted) and cue[0] > relay[1]:
            return replace(attribution, relay=relay, relay_carries=True)
    return attribution


def _carrier(pieces: Sequence[Piece]) -> Bounds | None:
    """Give who carries the words: "in a statement carried by the agency", "in remarks relayed to reporters by a nurse"."""
    for place in range(1, len(pieces) - 2):
        if pieces[place].lower not in _CARRIED or pieces[place - 1].lower not in _WORDS:
            continue
        by = next(
            (n for n in range(place + 1, min(place + _TO, len(pieces) - 1)) if pieces[n].lower == "by"), None
        )
        end = _name_end(pieces, by + 1, None) if by is not None else None
        if by is not None and end is not None and _leads(pieces, place):
            return _bounds(pieces, by + 1, end)
    return None


def _name_end(pieces: Sequence[Piece], first: int, cue: Bounds | None) -> int | None:
    """Give the piece behind the name of who carries the words: a comma, what tells when or for what, or the cue."""
    places = range(first + 1, min(first + _NAME, len(pieces)))
    return next(
        (n for n in places if pieces[n].lower in _BEHIND or (cue and pieces[n].start == cue[0])), None
    )


def _leads(pieces: Sequence[Piece], carried: int) -> bool:
    """Tell whether a participle belongs to remarks in which the statement says something ("in a statement carried by")."""
    before = [piece.lower for piece in pieces[max(0, carried - _LED) : carried]]
    return "in" in before[:-1] and before[-1] in _WORDS


def _bounds(pieces: Sequence[Piece], first: int, last: int) -> Bounds:
    return pieces[first].start, pieces[last - 1].end


def _touch(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]
