"""Tell titles, names and terms in marks from words that somebody said."""

from collections.abc import Sequence

from twosource.annotation.attributions.cue_lexicon import verb_forms
from twosource.annotation.closed_words import is_auxiliary
from twosource.annotation.statements import Piece
from twosource.text.word_sets import word_set

_NAMING = word_set(
    "known nicknamed titled entitled named so-called codenamed code-named called dubbed termed labelled labeled "
    "subtitled renamed aka headlined billed captioned"
)
_NAMED = word_set(
    "nickname moniker alias codename pseudonym film song album book novel movie single play show series word term phrase programme program episode documentary slogan hashtag operation podcast title track sitcom musical paper column comic game app"
)


_OF_WORDS = word_set("on about over of at behind to")
"""Before "the word": somebody is asked about it, or laughs at it, and need not have said it."""
_NAMING_VERBS = word_set("called dubbed termed labelled labeled named nicknamed")


_MARKS = "“”\"'‘’«»„ ,."


def is_term(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a passage that is a title or a name by the words around it ("known as", "the film", "so-called")."""
    piece = pieces[place]
    if not place or piece.end - piece.start > 60:
        return False
    named = _is_proper_name(piece) and _names_here(pieces[place - 1])
    initial = len(piece.text.strip(_MARKS)) == 1 and pieces[place - 1].text[:1].isupper()
    if named or initial or _is_nickname(pieces, place) or _is_word_spoken_of(pieces, place):
        return True
    before = [p.lower for p in pieces[max(0, place - 3) : place]]
    if before[-1] == "as" or before[-2:] in (["as", "the"], ["as", "a"], ["as", "an"]):
        return "known" in {p.lower for p in pieces[max(0, place - _AS) : place]}
    if before[-1] in {",", "the", "a", "an"} and len(before) > 1:
        return before[-2] in _ALWAYS_NAMING | {"dubbed"} or (before[-1] == "," and before[-2] in _NAMED)
    if before[-1] in _NAMING_VERBS - _ALWAYS_NAMING:
        return not {"what", "which", "whom", "who", "that"} & {
            p.lower for p in pieces[max(0, place - 8) : place]
        }
    titled = before[-1] in _NAMED and piece.text[1:2].isupper() and before[-2:-1] != ["to"]
    return before[-1] in _NAMING | _ALWAYS_NAMING or titled


_ALWAYS_NAMING = word_set("titled entitled nicknamed so-called codenamed christened")
"""Words that name, whoever does it ("which the team has nicknamed “Grandmother”")."""


def _is_word_spoken_of(pieces: Sequence[Piece], place: int) -> bool:
    """Tell "asked about the word “…”" and "the word “…” was being stretched" from words that somebody uses."""
    before = [p.lower for p in pieces[max(0, place - 3) : place]]
    if before[1:] not in (["the", "word"], ["the", "term"], ["the", "phrase"]):
        return False
    subject = place + 1 < len(pieces) and is_auxiliary(pieces[place + 1])
    return before[0] in _OF_WORDS or (subject and before[2] != "phrase")


_AS = 8
"""So many pieces reach from "known" to the name that somebody has ("known by the Orrs colloquially as the “…”")."""


def _is_nickname(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a nickname within a name ("Robert “Bob” Crandall")."""
    around = [pieces[n] for n in (place - 1, place + 1) if n < len(pieces)]
    words = pieces[place].text[1:-1].split()
    capital = all(p.is_word and p.text[0].isupper() and p.text[1:2].islower() for p in around)
    return len(around) == 2 and capital and len(words) < 3 and all(word[0].isupper() for word in words)


def _names_here(before: Piece) -> bool:
    return before.lower in {"'s", "’s"} or (before.is_word and before.lower not in verb_forms())


def _is_proper_name(piece: Piece) -> bool:
    """Tell a name in marks ("Iron Dome"): two to four capitalised words without a stop of their own."""
    words = piece.text[1:-1].rstrip(".,").split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words) and words[-1][-1].isalnum()
