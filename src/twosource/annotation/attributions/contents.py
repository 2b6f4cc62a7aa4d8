"""Find how far what is attributed reaches."""

from collections.abc import Sequence

from twosource.annotation.attributions.adverbials import skip_adverbials_right
from twosource.annotation.attributions.attribution import Bounds
from twosource.annotation.attributions.cue_lexicon import BARE_CLAUSE
from twosource.annotation.attributions.cue_links import Link
from twosource.annotation.attributions.links import Where
from twosource.annotation.attributions.phrases import starts_noun_phrase
from twosource.annotation.attributions.sources import addressee
from twosource.annotation.closed_words import PRONOUNS
from twosource.annotation.statements import Piece
from twosource.text.word_sets import word_set

_RELAYING = frozenset({"according", "citing"})
_TELLING = word_set("tell inform assure remind persuade convince notify")
_OPENING = word_set("that whether if how why what who where when")
_ACTING = word_set("promise vow pledge threaten refuse agree offer decline ask demand want hope")


def content_of_passages(
    pieces: Sequence[Piece], link: Link, places: Sequence[tuple[int, Where]]
) -> tuple[Bounds, ...]:
    """Give the content that holds these passages: one part on each side of the cue."""
    parts: list[Bounds] = []
    for side in ("behind", "before"):
        own = [place for place, its_side in places if its_side == side]
        if own:
            behind = side == "behind"
            first = _clause_start(pieces, own[0]) if behind else _content_start(pieces, link, own[0])
            parts.append((pieces[first].start, pieces[own[-1]].end))
    return tuple(parts)


def _clause_start(pieces: Sequence[Piece], place: int) -> int:
    """Give where the clause before a passage begins: the statement's start or a stop before it."""
    first = 0
    for n in range(place):
        if pieces[n].lower in {";", ":", "."}:
            first = n + 1
    while first < place and pieces[first].lower in {"but", "and", ",", "however"}:
        first += 1
    return first


def _content_start(pieces: Sequence[Piece], link: Link, place: int) -> int:
    """Give where the content behind a cue begins: behind the person told, the day and the comma."""
    first = link.end
    hearer = addressee(pieces, link.cue)
    first = max(first, hearer[1]) if hearer and hearer[1] <= place else first
    first = min(skip_adverbials_right(pieces, first), place)
    comma = next((n for n in range(first, place) if pieces[n].lower in {":", ","}), None)
    if comma is not None and comma == place - 1:
        between = pieces[first:comma]
        if not between or between[0].lower != "that":
            return place
    while first < place and pieces[first].lower in {",", ":", "as"}:
        first += 1
    return first


def following_content(pieces: Sequence[Piece], link: Link, links: Sequence[Link]) -> Bounds | None:
    """Give the pieces behind a cue that are its content, None if it takes none there."""
    first = link.end
    if link.cue.lemma in _RELAYING:
        begins = link.start == 0 and first < len(pieces) and pieces[first].lower == ","
        return (first + 1, _scope_end(pieces, first + 1, link, links)) if begins else None
    first = skip_adverbials_right(pieces, _behind_hearer(pieces, link))
    if first >= len(pieces) or not _takes(pieces, link, first):
        return None
    return first, _scope_end(pieces, first, link, links)


def _behind_hearer(pieces: Sequence[Piece], link: Link) -> int:
    hearer = addressee(pieces, link.cue)
    if hearer is None or hearer[1] >= len(pieces):
        return link.end
    clause = pieces[hearer[1]].lower == "that"
    return hearer[1] if clause or link.cue.lemma in _TELLING else link.end


def _takes(pieces: Sequence[Piece], link: Link, first: int) -> bool:
    """Tell whether the piece at `first` can open what the cue takes: a clause, an object, an infinitive."""
    lemma, lower = link.cue.lemma, pieces[first].lower
    if lower in _OPENING or (lower == "to" and lemma in _ACTING):
        return True
    if {"act", "judge", "think"} & set(link.cue.kinds):
        return pieces[first].is_word and lower not in {"in", "on", "at", "by", "during"}
    return lemma in BARE_CLAUSE and starts_noun_phrase(pieces, first)


def _scope_end(pieces: Sequence[Piece], first: int, link: Link, links: Sequence[Link]) -> int:
    """Give where the content ends: before a trailing attribution, another cue of the same source, or the stop."""
    end = len(pieces)
    for other in links:
        start = other.start
        if other is link or start <= first:
            continue
        previous = pieces[start - 1].lower
        if (
            (previous == "," and other.source is not None and other.source.side != "elided")
            or (previous == "and" and other.source is not None and other.source.side == "elided")
            or (other.cue.participle and previous == ",")
        ):
            end = min(end, start - 1)
    while end > first and pieces[end - 1].lower in {".", ",", ";", "!", "?", ":"}:
        end -= 1
    return end


def preceding_content(pieces: Sequence[Piece], link: Link) -> Bounds | None:
    """Give the clause before a trailing attribution ("The road is closed, police said")."""
    start = link.start
    if start < 2 or link.source is None or link.source.side == "elided":
        return None
    if pieces[start - 1].lower not in {",", "—", "–"} and link.cue.lemma != "according":
        return None
    if not (link.cue.speaks or "think" in link.cue.kinds or "show" in link.cue.kinds):
        return None
    end = start - 1 if pieces[start - 1].lower in {",", "—", "–"} else start
    first = 0
    while first < end and not pieces[first].is_word and pieces[first].passage is None:
        first += 1
    return (first, end) if pieces[first].lower not in PRONOUNS or end - first > 1 else None
