"""Noun phrases read from left to right: where they can begin and where they end."""

from collections.abc import Sequence

from twosource.annotation.attributions.cue_forms import verb_at
from twosource.annotation.attributions.cue_lexicon import verb_forms
from twosource.annotation.closed_words import (
    ADVERBS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
    is_auxiliary,
)
from twosource.annotation.statements import Piece
from twosource.annotation.vocabulary import BODY_NOUNS, GROUP_NOUNS, NOT_NAMES, ROLE_NOUNS
from twosource.text.word_sets import word_set

PASTS = word_set(
    "went came took made got gave left won lost held met hit fell rose led ran struck broke kept stood sat began found "
    "felt saw told spent built sent bought sold shook leapt wept drew flew grew knew threw wore tore fought caught "
    "taught sought used became put set cut rode drove spoke wrote says said has plans wants faces remains appears leads"
)


def starts_noun_phrase(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a noun phrase can begin at `place`."""
    if place >= len(pieces) or not pieces[place].is_word:
        return False
    piece = pieces[place]
    return (
        piece.text[0].isupper()
        or piece.text[0].isdigit()
        or piece.lower in DETERMINERS
        or piece.lower in PRONOUNS
        or piece.lower in ROLE_NOUNS
        or _plain_noun(piece)
    )


def _plain_noun(piece: Piece) -> bool:
    lower = piece.lower
    closed = lower in SUBORDINATORS or lower in PREPOSITIONS or is_auxiliary(piece) or lower in ADVERBS
    return not closed and lower not in verb_forms() and not lower.endswith("ly") and lower not in WEEKDAYS


def noun_phrase_right(pieces: Sequence[Piece], place: int) -> int:
    """Give the end of the noun phrase that begins at `place`, with its appositions in commas."""
    end = bare_phrase_right(pieces, place)
    while end > place and end < len(pieces) - 1 and pieces[end].lower == ",":
        stop = _apposition_end(pieces, end + 1)
        if stop is None:
            break
        end = stop
    return end


def bare_phrase_right(pieces: Sequence[Piece], place: int) -> int:
    """Give the end of the noun phrase that begins at `place`, without appositions."""
    end = place
    if end < len(pieces) and pieces[end].lower in PRONOUNS:
        return end + 1
    while end < len(pieces):
        piece = pieces[end]
        if piece.lower in {"'s", "’s", "'", "’", "&", "-"} or piece.lower == "of":
            end += 1
            continue
        if piece.lower in {"and", "for", "at", "from", "in"}:
            if not _continues(pieces, place, end):
                break
            end += 1
            continue
        if not piece.is_word or _ends_phrase(pieces, place, end):
            break
        end += 1
    return end


_CLOSED = SUBORDINATORS | PREPOSITIONS | WEEKDAYS | ADVERBS
_GOES_ON = word_set("of for at from in and all both")
_BEFORE_NOUN = word_set("the a an his her its their our my your every such no of 's ’s")


def _ends_phrase(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """Tell whether a word cannot be part of the noun phrase that begins at `place`."""
    piece = pieces[end]
    if piece.lower in _CLOSED or is_auxiliary(piece):
        return True
    if end == place:
        return False
    if piece.lower in PRONOUNS | {"this", "last", "her", "his"}:
        return True
    if piece.lower in DETERMINERS:
        return pieces[end - 1].lower not in _GOES_ON
    return piece.text[0].islower() and _is_verb_within(pieces, end)


def _is_verb_within(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a verb behind a noun from a participle or noun within the phrase ("the accused man")."""
    lower, before = pieces[place].lower, pieces[place - 1].lower
    if lower in PASTS or (lower.endswith("ed") and len(lower) > 4):
        return before not in _BEFORE_NOUN
    if lower.endswith("ing"):
        return before not in {"of", "the"}
    tagged = pieces[place].upos in {"VERB", "AUX"} and before not in {"'s", "’s"}
    return tagged or verb_at(pieces, place) is not None


def _continues(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """Tell whether a phrase goes on behind "and", "for", "at", "from", "in"."""
    if end + 1 >= len(pieces) or end == place or not pieces[end + 1].is_word:
        return False
    after = pieces[end + 1]
    roles = any(p.lower in ROLE_NOUNS or p.lower in {"officials", "spokespeople"} for p in pieces[place:end])
    named = any(p.text[0].isupper() for p in pieces[place + 1 : end])
    if pieces[end].lower == "and":
        return after.text[0].isupper() and pieces[end - 1].text[0].isupper()
    if pieces[end].lower == "in":
        return not named and after.text[0].isupper() and after.lower not in MONTHS
    return roles and not named and after.lower not in WEEKDAYS


def _apposition_end(pieces: Sequence[Piece], place: int) -> int | None:
    """Give the end of an apposition that begins at `place`, without its closing comma."""
    if place >= len(pieces):
        return None
    piece = pieces[place]
    if piece.text[0].isdigit() and place + 1 < len(pieces) and pieces[place + 1].lower in {",", "."}:
        return place + 1
    if piece.lower in _RELATIVE:
        return _next_stop(pieces, place)
    if (
        not starts_noun_phrase(pieces, place)
        or piece.lower in PRONOUNS
        or piece.lower in {"this", "last", "that"}
    ):
        return None
    return _described_end(pieces, place, bare_phrase_right(pieces, place))


def _described_end(pieces: Sequence[Piece], place: int, end: int) -> int | None:
    """Give the end of an apposition whose bare phrase ends at `end`; None if a verb follows it."""
    if end == place:
        return None
    if end == len(pieces):
        return end
    if is_auxiliary(pieces[end]) or verb_at(pieces, end) is not None:
        return None
    of_role = pieces[place].lower in DETERMINERS and pieces[end].lower in _OF_ROLE
    return _next_stop(pieces, end) if of_role or pieces[end].lower in _RELATIVE else end


_RELATIVE = frozenset({"who", "which", "whose"})
_OF_ROLE = word_set("at for from in with to on who")


def _next_stop(pieces: Sequence[Piece], place: int) -> int:
    return next(
        (n for n in range(place, len(pieces)) if pieces[n].lower in {",", ".", ";", ":", "“”"}), len(pieces)
    )


_ENDS_HEAD = PREPOSITIONS | {",", "who", "which", "whose"}


def can_speak(phrase: Sequence[Piece]) -> bool:
    """Tell a phrase that names somebody: a name, a pronoun, a role."""
    cut = next((n for n, piece in enumerate(phrase) if n and piece.lower in _ENDS_HEAD), len(phrase))
    cut -= cut > 1 and phrase[cut - 1].lower in {"himself", "herself", "itself", "themselves"}
    apposed = phrase[0].lower == "one" and cut < len(phrase) and phrase[-1].text[0].isupper()
    last = phrase[-1] if apposed else phrase[cut - 1]
    named = last.text[0].isupper() and not (cut == 1 and last.lower in NOT_NAMES - PRONOUNS)
    personal = last.lower in PRONOUNS | ROLE_NOUNS | BODY_NOUNS | GROUP_NOUNS
    return (
        named
        or personal
        or last.lower.endswith(("er", "or", "ist", "man", "men", "woman", "women", "year-old"))
    )


_NAMED = word_set("identified named known introduced")
_NAMING = _NAMED | word_set("calling using giving gave goes")
_AS_NAME = word_set("name names by himself herself themselves")
"""What makes "gave" a way of giving a name, not a figure."""


def self_named_end(pieces: Sequence[Piece], end: int) -> int:
    """Give the end of a phrase with the name that its relative clause gives ("a man who would be known only as Red")."""
    reach = next(
        (
            n
            for n in range(end, min(end + 12, len(pieces)))
            if pieces[n].lower in {"said", "says", "told", ".", "“”"}
        ),
        end,
    )
    told = [piece.lower for piece in pieces[end:reach]]
    needed = _NAMED | _AS_NAME
    named = any(word in _NAMING for word in told) and any(word in needed for word in told)
    return reach if named and end < len(pieces) and pieces[end].lower in _NAMING | {"who", ","} else end
