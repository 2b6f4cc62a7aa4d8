"""Noun phrases read from right to left: the subject before a verb."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.annotation.attributions.adverbials import skip_adverbials_left
from twosource.annotation.attributions.cue_forms import verb_at
from twosource.annotation.attributions.phrases import starts_noun_phrase
from twosource.annotation.closed_words import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    is_auxiliary,
)
from twosource.annotation.statements import Piece
from twosource.annotation.vocabulary import GROUP_NOUNS, ROLE_NOUNS
from twosource.text.word_sets import word_set

Side = Literal["before", "after", "elided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Pieces `[first, last)` that name who speaks, and on which side of the cue they stand."""

    first: int
    last: int
    side: Side
    reach: int
    """The first piece of the attribution ("But he later said": "But"), or the end of a phrase behind the cue."""


def is_verb(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a word is surely a verb."""
    piece = pieces[place]
    return (
        is_auxiliary(piece)
        or verb_at(pieces, place) is not None
        or (piece.lower.endswith("ed") and piece.is_word)
    )


def subject_before(pieces: Sequence[Piece], verb: int) -> Source | None:
    """Find the noun phrase that ends before the verb, over adverbs and parentheses in commas."""
    if verb > 1 and pieces[verb - 1].lower == "both" and pieces[verb - 2].lower in {"which", "that", "whom"}:
        return Source(first=verb - 1, last=verb, side="before", reach=verb - 1)
    place = skip_adverbials_left(pieces, verb - 1)
    if place < 0 or pieces[place].passage is not None:
        return None
    if pieces[place].lower in {",", "—", "–"}:
        return before_parenthesis(pieces, place)
    if pieces[place].lower == ")":
        place = next((n for n in range(place, -1, -1) if pieces[n].lower == "("), 0) - 1
    return phrase_ending_at(pieces, place)


_PERCEIVED = word_set("heard overheard seen filmed recorded caught captured taped videoed")
"""Participles before "saying" that tell how the words came to be known ("Lowe can be heard saying")."""


def perceived_subject(pieces: Sequence[Piece], place: int) -> Source | None:
    """Find who "can be heard saying" or "was filmed telling somebody" something, `place` being that of the second participle."""
    if place < 2 or pieces[place - 1].lower not in _PERCEIVED:
        return None
    verb = place - 1
    while verb and (is_auxiliary(pieces[verb - 1]) or pieces[verb - 1].lower in ADVERBS):
        verb -= 1
    return subject_before(pieces, verb) if 0 < verb < place - 1 else None


def before_parenthesis(pieces: Sequence[Piece], comma: int) -> Source | None:
    """Find the subject to which what stands before this comma is a parenthesis."""
    closing = comma
    for _ in range(4):
        opening = _boundary_before(pieces, comma)
        if opening < 0:
            return None
        if pieces[opening].passage is not None:
            return _name_alone(pieces, opening + 1, closing)
        if not _modifies(pieces, opening + 1, comma):
            return None
        if opening and verb_at(pieces, opening - 1) is not None and pieces[opening - 1].text[0].islower():
            return _name_alone(pieces, opening + 1, closing)
        found = None if _leads(pieces, opening) else phrase_ending_at(pieces, opening - 1)
        if found is not None:
            return Source(first=found.first, last=closing, side="before", reach=found.reach)
        comma = opening
    return None


def _leads(pieces: Sequence[Piece], opening: int) -> bool:
    """Tell whether what stands before a parenthesis is a further parenthesis, not the subject itself."""
    earlier = _boundary_before(pieces, opening)
    if earlier <= 0 or pieces[earlier].lower != ",":
        return False
    last = pieces[opening - 1]
    names = last.text[0].isupper() or last.lower in ROLE_NOUNS
    return not names and _modifies(pieces, earlier + 1, opening)


def _boundary_before(pieces: Sequence[Piece], place: int) -> int:
    return next(
        (
            n
            for n in range(place - 1, -1, -1)
            if pieces[n].lower in {",", "—", "–"} or pieces[n].passage is not None
        ),
        -1,
    )


def _name_alone(pieces: Sequence[Piece], first: int, last: int) -> Source | None:
    while first < last and not pieces[first].is_word:
        first += 1
    if first >= last or not starts_noun_phrase(pieces, first) or pieces[first].lower.endswith("ing"):
        return None
    return Source(first=first, last=last, side="before", reach=first)


_LOOSE = word_set("who which whose where then also himself herself itself however too formerly")


def _modifies(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Tell whether a stretch between commas only says more of what stands before it."""
    if first >= last:
        return False
    piece = pieces[first]
    if piece.lower in _LOOSE:
        return True
    if piece.text[0].isdigit() or piece.lower in PREPOSITIONS or piece.lower.endswith(("ing", "ed")):
        return True
    if any(is_auxiliary(p) for p in pieces[first:last]):
        return False
    roles = any(p.lower in ROLE_NOUNS for p in pieces[first:last])
    return (
        roles
        or piece.lower in {"a", "an", "the"}
        or piece.text[0].isupper()
        or pieces[last - 1].text[0].isupper()
    )


def phrase_ending_at(pieces: Sequence[Piece], place: int) -> Source | None:
    """Give the noun phrase that ends with the piece at `place`."""
    if place < 0 or not (pieces[place].is_word or pieces[place].lower in {"'", "’", "%"}):
        return None
    if pieces[place].lower in SUBORDINATORS and pieces[place].lower not in {"who", "which"}:
        return None
    if pieces[place].lower in {"who", "which"}:
        return head_of_relative(pieces, place)
    first = place
    while first > 0 and pieces[place].lower not in PRONOUNS and not _bounds_left(pieces, first - 1, place):
        first -= 1
    first = _past_lead(pieces, first, place + 1)
    if first > place or not _can_be_phrase(pieces, first):
        return None
    return Source(first=first, last=place + 1, side="before", reach=first)


def head_of_relative(pieces: Sequence[Piece], who: int) -> Source | None:
    """Find what "who" and "which" stand for: the nearest person, else the whole phrase before them."""
    place = who - 1
    if place >= 0 and pieces[place].lower == ",":
        place -= 1
    if place < 0 or pieces[place].lower in {"who", "which"}:
        return None
    found = phrase_ending_at(pieces, place)
    if found is None:
        return None
    if pieces[found.first].lower.endswith("ing") and pieces[found.first + 1].lower in DETERMINERS:
        found = Source(first=found.first + 1, last=found.last, side=found.side, reach=found.reach)
    last = pieces[found.last - 1]
    near = next(
        (n + 1 for n in range(found.last - 1, found.first, -1) if pieces[n].lower in PREPOSITIONS), None
    )
    persons = last.lower in ROLE_NOUNS | GROUP_NOUNS | {"women", "men", "children"}
    if near is not None and (last.text[0].isupper() or persons):
        return Source(first=near, last=found.last, side="before", reach=found.reach)
    return found


def _bounds_left(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """Tell whether a noun phrase that ends at `end` cannot reach over the piece at `place`."""
    piece = pieces[place]
    lower = piece.lower
    if piece.passage is not None or lower in STOPS or lower in {",", "“”"}:
        return True
    if lower in {"and", "or", "&"}:
        return not _coordinates(pieces, place, end)
    if lower in {"who", "which", "that"}:
        owned = lower == "that" and place and pieces[place - 1].lower in PREPOSITIONS
        return not (owned or _is_relative(pieces, place, end))
    if lower in SUBORDINATORS:
        return not (lower in {"for", "than"} and place > 0)
    if is_auxiliary(piece):
        return not any(p.lower in {"who", "which", "that"} for p in pieces[max(0, place - 4) : place])
    return not piece.text[0].isupper() and verb_at(pieces, place) is not None and _finite_here(pieces, place)


def _finite_here(pieces: Sequence[Piece], place: int) -> bool:
    before = pieces[place - 1].lower if place else ""
    if (
        before in DETERMINERS
        or before in {"'s", "’s", "of", "for", "by", "in"}
        or before in {"who", "which", "that"}
    ):
        return False
    lower = pieces[place].lower
    return lower not in {
        "accused",
        "called",
        "suspected",
        "named",
        "charged",
        "asked",
        "sought",
        "concerned",
        "supported",
        "backed",
    } and not lower.endswith("ing")


def _is_relative(pieces: Sequence[Piece], place: int, end: int) -> bool:
    return place > 0 and pieces[place].lower == "who" and end - place > 1 and pieces[place - 1].is_word


def _coordinates(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """Tell "Lima and Quito" from "… sued the port and Quispe …"."""
    if place == 0 or not pieces[place - 1].is_word:
        return False
    left = pieces[place - 1]
    right = pieces[place + 1]
    if end - place > 6:
        return False
    start = place - 1
    while start > 0 and pieces[start - 1].is_word and pieces[start - 1].lower not in SUBORDINATORS:
        start -= 1
    verbs = any(is_verb(pieces, n) or pieces[n].lower in PREPOSITIONS for n in range(start, place))
    if start > 0 and pieces[start - 1].lower in {",", "and"}:
        verbs = verbs and left.text[0].islower()
    if left.text[0].isupper() and right.text[0].isupper():
        return not verbs
    return not verbs and not is_auxiliary(left) and right.lower not in PRONOUNS


LEADS = word_set(
    "however meanwhile later earlier but and so yet still now then also instead nevertheless nonetheless moreover "
    "first second third finally furthermore additionally both-and similarly separately thus therefore afterwards soon today yesterday tonight"
)


def _past_lead(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Skip an adverbial that stands before the subject without a comma ("On Thursday Rome said")."""
    while first < last:
        lower = pieces[first].lower
        if lower in LEADS or lower in {"when", "as", "while", "that", "where", "after", "before"}:
            first += 1
            continue
        if lower not in PREPOSITIONS:
            return first
        restart = next(
            (
                n
                for n in range(first + 2, last)
                if pieces[n].lower in PRONOUNS | {"the", "a", "his", "her"}
                or (
                    pieces[n].text[0].isupper()
                    and not pieces[n - 1].text[0].isupper()
                    and pieces[n - 1].lower not in PREPOSITIONS | {"the", "and"}
                )
                or (pieces[n].text[0].isupper() and pieces[n - 1].lower in WEEKDAYS)
            ),
            None,
        )
        if restart is None:
            return first
        first = restart
    return first


def _can_be_phrase(pieces: Sequence[Piece], first: int) -> bool:
    lower = pieces[first].lower
    return (
        pieces[first].is_word
        and lower not in PREPOSITIONS
        and not is_auxiliary(pieces[first])
        and lower not in {"to", "there"}
    )
