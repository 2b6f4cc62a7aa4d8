"""Find who a cue attributes to: the subject before it, the one behind it, or the one of an earlier verb."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attributions.cue_forms import verb_at
from twosource.annotation.attributions.cue_lexicon import ADDRESSED, DOCUMENTS, INVERTING, SPEECH_NOUNS
from twosource.annotation.attributions.cues import Cue
from twosource.annotation.attributions.phrases import (
    PASTS,
    bare_phrase_right,
    can_speak,
    noun_phrase_right,
    starts_noun_phrase,
)
from twosource.annotation.attributions.subjects import (
    LEADS,
    Source,
    before_parenthesis,
    is_verb,
    perceived_subject,
    phrase_ending_at,
    subject_before,
)
from twosource.annotation.closed_words import ADVERBS, AUXILIARIES, PREPOSITIONS, SUBORDINATORS, is_auxiliary
from twosource.annotation.datelines import behind_dateline, past_dateline
from twosource.annotation.statements import Piece
from twosource.annotation.vocabulary import GROUP_NOUNS, ROLE_NOUNS
from twosource.text.word_sets import word_set

_GOING_ON = word_set("kept keeps keep started began continued stopped went")
"""Verbs before a participle that is then the act of their subject ("she kept saying")."""


_WONT = word_set("used liked likes loved loves")
"""Verbs before "to say" that tell what somebody said often."""


def find_source(
    pieces: Sequence[Piece], cue: Cue, earlier: Sequence[tuple[Cue, Source | None]]
) -> Source | None:
    """Give the source of a cue, None where the statement names none."""
    if cue.lemma in {"according", "citing"}:
        return _behind(pieces, cue.last)
    if cue.passive:
        return _agent(pieces, cue)
    if cue.first > 2 and pieces[cue.first - 1].lower in {"have", "having"}:
        perfect = _of_perfect(pieces, cue)
        if perfect is not None or pieces[cue.first - 1].lower == "having":
            return perfect or _elided(pieces, cue, earlier)
    if _inverted(pieces, cue):
        return _behind(pieces, cue.last)
    return _quoted_object(pieces, cue) or _subject(pieces, cue, earlier)


def _subject(
    pieces: Sequence[Piece], cue: Cue, earlier: Sequence[tuple[Cue, Source | None]]
) -> Source | None:
    """Find the subject of a cue: before it, of the verb it hangs on, or of the clause that it is told in."""
    if cue.participle and cue.first and pieces[cue.first - 1].is_word:
        found = perceived_subject(pieces, cue.first) or _absolute(pieces, cue)
        if found is not None:
            return found
    going_on = cue.participle and cue.first > 1 and pieces[cue.first - 1].lower in _GOING_ON
    often = cue.infinitive and cue.first > 2 and pieces[cue.first - 2].lower in _WONT
    wont = subject_before(pieces, cue.first - 2) if often else None
    if wont is not None:
        return wont
    if (cue.infinitive or cue.participle) and not going_on:
        return _quoted_as(pieces, cue) or _elided(pieces, cue, earlier)
    found = behind_dateline(pieces, subject_before(pieces, cue.first - going_on))
    return found or _elided(pieces, cue, earlier)


def _of_perfect(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Find who "is reported to have said", "claimed to have said", "was quoted as having said" something."""
    link = pieces[cue.first - 2].lower
    if pieces[cue.first - 1].lower == "having":
        return _quoted_as(pieces, replace(cue, first=cue.first - 1)) if link == "as" else None
    verb = cue.first - 3
    if link != "to" or not is_verb(pieces, verb):
        return None
    while verb and is_auxiliary(pieces[verb - 1]):
        verb -= 1
    return subject_before(pieces, verb) if verb else None


def _behind(pieces: Sequence[Piece], place: int) -> Source | None:
    while place < len(pieces) and pieces[place].lower in ADVERBS | {"both"}:
        place += 1
    if not starts_noun_phrase(pieces, place):
        return None
    last = noun_phrase_right(pieces, place)
    return Source(first=place, last=last, side="after", reach=last) if last > place else None


def _quoted_object(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Find whom somebody quotes ("She quoted her father: “…”"): the words are his."""
    quoted = _behind(pieces, cue.last) if cue.lemma in {"quote", "cite"} else None
    if quoted is None or quoted.last >= len(pieces) - 1 or pieces[quoted.last].lower not in {":", ","}:
        return None
    return quoted if pieces[quoted.last + 1].passage is not None else None


def agent_of(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Give "by X" behind a passive."""
    by = next((n for n in range(cue.last, min(cue.last + 5, len(pieces))) if pieces[n].lower == "by"), None)
    if by is None:
        return None
    end = next(
        (n for n in range(by + 1, len(pieces)) if not pieces[n].is_word or pieces[n].lower == "as"), by + 1
    )
    bare = Source(first=by + 1, last=end, side="after", reach=end) if end > by + 1 else None
    return _behind(pieces, by + 1) or bare


def _agent(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Find "by X" behind a passive; "X was quoted by the agency as saying" names X before it."""
    if cue.lemma in {"quote", "cite"}:
        return _quoted_subject(pieces, cue)
    for place in range(cue.last, min(cue.last + 5, len(pieces))):
        if pieces[place].lower == "by":
            return _behind(pieces, place + 1)
        if not pieces[place].is_word:
            break
    return None


def _quoted_subject(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    follows = {piece.lower for piece in pieces[cue.last : cue.last + 6]}
    return subject_before(pieces, cue.first) if follows & {"as", "by", "."} else None


def _absolute(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Find the noun right before a participle ("with the premier warning of", "a film of Rossi saying")."""
    noun = pieces[cue.first - 1]
    if (
        noun.lower in SPEECH_NOUNS
        or noun.lower in DOCUMENTS
        or not (noun.text[0].isupper() or noun.lower in ROLE_NOUNS | GROUP_NOUNS)
    ):
        return None
    found = phrase_ending_at(pieces, cue.first - 1)
    if found is None or found.first == 0:
        return None
    first = next(
        (
            n + 1
            for n in range(cue.first - 1, found.first - 1, -1)
            if pieces[n].lower in {"with", "of", "by", "from", "at", "to"}
        ),
        found.first,
    )
    return Source(first=first, last=cue.first, side="before", reach=first) if first < cue.first else None


def _quoted_as(pieces: Sequence[Piece], cue: Cue) -> Source | None:
    """Find him in "the complaint quotes him as saying"."""
    if cue.first < 3 or pieces[cue.first - 1].lower != "as":
        return None
    for place in range(cue.first - 2, max(-1, cue.first - 12), -1):
        if pieces[place].lower in {"quoted", "quotes", "quote", "quoting", "cited", "cites", "citing"}:
            passive = place and pieces[place - 1].lower in AUXILIARIES
            return subject_before(pieces, place) if passive else _behind(pieces, place + 1)
    return None


def _inverted(pieces: Sequence[Piece], cue: Cue) -> bool:
    """Tell "…," said Jane Doe: the cue stands right behind a passage or a comma and a noun phrase follows."""
    if cue.lemma not in INVERTING or cue.participle or cue.infinitive or not cue.first:
        return False
    before = pieces[cue.first - 1]
    follows = before.passage is not None or before.lower in {",", "—", "–", "so"}
    if not follows or not starts_noun_phrase(pieces, cue.last) or pieces[cue.last].lower == "that":
        return False
    end = noun_phrase_right(pieces, cue.last)
    bare = bare_phrase_right(pieces, cue.last)
    if bare < len(pieces) and (pieces[bare].passage is not None or _goes_on(pieces[bare])):
        return False
    return before.passage is not None or _inverted_behind_comma(pieces, cue, end)


def _goes_on(piece: Piece) -> bool:
    """Tell a verb whose subject a phrase is ("“…”, says most people reach …"), not a participle behind it."""
    return piece.upos in {"VERB", "AUX"} and not piece.lower.endswith(("ing", "ed"))


def _inverted_behind_comma(pieces: Sequence[Piece], cue: Cue, end: int) -> bool:
    """Tell "…, said Doe" from "Doe, the minister, said the road …"."""
    head = pieces[cue.last].lower
    if head in {"this", "there", "it"} or head.endswith("ing"):
        return False
    if cue.first > 1 and pieces[cue.first - 2].passage is not None:
        return True
    closed = end >= len(pieces) or not is_verb(pieces, end)
    return closed and before_parenthesis(pieces, cue.first - 1) is None


def _elided(pieces: Sequence[Piece], cue: Cue, earlier: Sequence[tuple[Cue, Source | None]]) -> Source | None:
    """Take the subject of the verb that this one hangs on: of the last main clause before it, else the first phrase."""
    if not cue.participle and cue.first > 1 and pieces[cue.first - 1].lower in {"and", "but"}:
        joined = _joined_subject(pieces, cue.first - 2)
        if joined is not None:
            return Source(first=joined.first, last=joined.last, side="elided", reach=cue.first)
    main = main_subject(pieces, cue.first)
    if cue.participle and main and not can_speak(pieces[main[0] : main[1]]):
        nearest = _joined_subject(pieces, cue.first - 2)
        main = (nearest.first, nearest.last) if nearest is not None else main
    for other, source in reversed(earlier):
        if (
            source is None
            or source.side == "elided"
            or source.first >= cue.first
            or other.lemma in {"according", "citing"}
        ):
            continue
        blocked = any(
            p.lower in {";", "“”"} and n > source.last for n, p in enumerate(pieces[: cue.first - 1])
        )
        if (blocked and not cue.participle) or (cue.participle and main and _subordinate(pieces, source)):
            continue
        return Source(first=source.first, last=source.last, side="elided", reach=cue.first)
    if main is None or pieces[main[0]].lower in _SILENT:
        return None
    return Source(first=main[0], last=main[1], side="elided", reach=cue.first)


_SILENT = word_set("shares prices sales profits stocks bonds markets oil gas gold tensions talks")
"""Subjects that a participle behind them cannot mean ("Shares in Lund fell, saying the terms …")."""


def _joined_subject(pieces: Sequence[Piece], place: int) -> Source | None:
    """Find the subject of the verb to which "and" joins the next one ("the minister was jeered and called it …")."""
    for n in range(place, -1, -1):
        if pieces[n].passage is not None or pieces[n].lower in {";", ":"}:
            return None
        if (is_auxiliary(pieces[n]) or pieces[n].lower in PASTS) and pieces[n - 1].lower not in {
            "to",
            "who",
            "which",
            "that",
        }:
            return subject_before(pieces, n) if n else None
        if verb_at(pieces, n) is not None:
            return None
    return None


def _subordinate(pieces: Sequence[Piece], source: Source) -> bool:
    """Tell a subject of a subordinate clause ("after Ford spoke") from one of the main clause."""
    before = pieces[source.reach - 1].lower if source.reach else ""
    return before in SUBORDINATORS - {"and", "but", "so", "yet"} or before in PREPOSITIONS


def main_subject(pieces: Sequence[Piece], before: int) -> tuple[int, int] | None:
    """Give the noun phrase that begins the statement's main clause, behind a leading adverbial."""
    place = past_dateline(pieces, before)
    while place < before:
        while place < before and (pieces[place].lower in LEADS or pieces[place].lower == ","):
            place += 1
        if place >= before or not pieces[place].is_word:
            return None
        lower = pieces[place].lower
        leads = (
            lower in PREPOSITIONS
            or lower in SUBORDINATORS
            or lower.endswith(("ing", "ly"))
            or lower in {"asked", "pressed"}
            or (lower.endswith("ed") and place + 1 < before and pieces[place + 1].lower in PREPOSITIONS)
        )
        if not leads:
            break
        comma = next((n for n in range(place, before) if pieces[n].lower == ","), None)
        if comma is None and lower.endswith("ing"):
            break
        if comma is None:
            return None
        place = comma + 1
    if place >= before or not starts_noun_phrase(pieces, place):
        return None
    end = noun_phrase_right(pieces, place)
    if (
        place
        and end + 1 < before
        and pieces[end].lower == ","
        and pieces[end + 1].lower in {"he", "she", "it", "they"}
    ):
        return end + 1, end + 2
    return (place, min(end, before)) if end > place else None


def addressee(pieces: Sequence[Piece], cue: Cue) -> tuple[int, int] | None:
    """Give the noun phrase of the person told, right behind "told", "warned", "asked"."""
    if cue.lemma not in ADDRESSED or cue.passive or not starts_noun_phrase(pieces, cue.last):
        return None
    end = noun_phrase_right(pieces, cue.last)
    first_comma = next((n for n in range(cue.last, end) if pieces[n].lower == ","), end)
    return (cue.last, first_comma)
