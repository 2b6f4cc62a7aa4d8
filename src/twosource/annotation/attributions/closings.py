"""Find who closes a quotation that opens a statement: by a signature, or with a verb that no list has."""

from collections.abc import Sequence

from twosource.annotation.attributions.attribution import Attribution, Strength
from twosource.annotation.attributions.phrases import can_speak, noun_phrase_right, starts_noun_phrase
from twosource.annotation.closed_words import PREPOSITIONS
from twosource.annotation.statements import Piece
from twosource.annotation.vocabulary import ROLE_NOUNS
from twosource.text.word_sets import word_set

_DASHES = word_set("— – ― - -- ~ :")


def signed(pieces: Sequence[Piece]) -> list[Attribution]:
    """Find a quotation that is signed ("“…” — Jane Doe")."""
    if len(pieces) < 3 or pieces[0].passage is None or pieces[1].lower not in _DASHES:
        return []
    last = len(pieces) - (pieces[-1].lower == ".")
    if (
        not pieces[2].text[0].isupper()
        or last - 2 > 12
        or any(piece.lower in _DASHES for piece in pieces[2:last])
        or _tells(pieces[2:last])
    ):
        return []
    return [_opening(pieces, pieces[0].passage, source=pieces[2:last], cue=pieces[1], strength="adjacent")]


def _tells(behind: Sequence[Piece]) -> bool:
    """Tell a clause from a signature: a headline goes on with its news ("‘It was hell’: Dozens hurt as tram hits bus")."""
    first = next(
        (n for n, piece in enumerate(behind) if piece.lower in {"who", "whose", "which"}), len(behind)
    )
    return any(piece.upos in {"VERB", "AUX"} and piece.text[0].islower() for piece in behind[:first])


def closed(pieces: Sequence[Piece]) -> list[Attribution]:
    """Find a quotation that somebody closes with whatever verb ("“…”, the unionist sentenced.").

    Translated news and lively reports use verbs that no list has; the passage has to be the whole of what stands before.
    """
    last = len(pieces) - (pieces[-1].lower == ".")
    if len(pieces) < 3 or pieces[0].passage is None or any(p.passage is not None for p in pieces[1:]):
        return []
    first = 1 + (pieces[1].lower == ",")
    behind = _subject_behind(pieces, first, last)
    if behind:
        source = pieces[first + 1 : behind]
        return [_opening(pieces, pieces[0].passage, source=source, cue=pieces[first], strength="weak")]
    verb = last - 1
    told = pieces[verb].upos == "VERB" and pieces[verb].lower.endswith(("ed", "s")) and last - first <= 7
    subject = noun_phrase_right(pieces, first) if told and starts_noun_phrase(pieces, first) else 0
    if subject != verb or not can_speak(pieces[first:verb]) or not _is_somebody(pieces[first:verb]):
        return []
    return [_opening(pieces, pieces[0].passage, source=pieces[first:verb], cue=pieces[verb], strength="weak")]


def _subject_behind(pieces: Sequence[Piece], verb: int, last: int) -> int:
    """Give the end of the subject behind a lone verb ("“…,” fired Lowe at the press.", "“…,” sentenced the unionist."), else 0."""
    told = pieces[verb].upos == "VERB" and pieces[verb].lower.endswith(("ed", "s")) and last - verb < 12
    stopped = verb > 1 or pieces[0].text.rstrip("”\"'’«»“ ").endswith((",", "!", "?", "…", "."))
    if not stopped or not told or not starts_noun_phrase(pieces, verb + 1):
        return 0
    end = noun_phrase_right(pieces, verb + 1)
    placed = (
        end < last
        and pieces[end].lower in PREPOSITIONS
        and all(p.upos not in {"VERB", "AUX"} for p in pieces[end:last])
    )
    source = pieces[verb + 1 : end]
    return end if (end == last or placed) and can_speak(source) and _is_somebody(source) else 0


def _opening(
    pieces: Sequence[Piece], passage: int, *, source: Sequence[Piece], cue: Piece, strength: Strength
) -> Attribution:
    """Attribute the quotation that opens a statement."""
    return Attribution(
        content=((pieces[0].start, pieces[0].end),),
        form="direct",
        passages=(passage,),
        source=(source[0].start, source[-1].end),
        cue=(cue.start, cue.end),
        strengths=(strength,),
    )


def _is_somebody(phrase: Sequence[Piece]) -> bool:
    last = phrase[-1]
    return last.lower in ROLE_NOUNS | {"he", "she", "crowd"} or last.text[0].isupper()
