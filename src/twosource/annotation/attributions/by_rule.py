"""Find attributions by rules on cues, sources and marks."""

from collections.abc import Sequence

from twosource.annotation.attributions.attribution import Attribution, Bounds, Strength
from twosource.annotation.attributions.closings import closed, signed
from twosource.annotation.attributions.contents import (
    content_of_passages,
    following_content,
    preceding_content,
)
from twosource.annotation.attributions.cue_forms import verb_at
from twosource.annotation.attributions.cue_lexicon import SPEECH_NOUNS
from twosource.annotation.attributions.cue_links import Link, find_links
from twosource.annotation.attributions.links import Where, link_of_passage, strength_of
from twosource.annotation.attributions.phrases import (
    bare_phrase_right,
    can_speak,
    noun_phrase_right,
    starts_noun_phrase,
)
from twosource.annotation.attributions.sources import addressee, main_subject
from twosource.annotation.attributions.subjects import Source, phrase_ending_at
from twosource.annotation.speakers.relays import relay_of
from twosource.annotation.statements import Piece, Statement
from twosource.annotation.terms import is_term
from twosource.annotation.vocabulary import ROLE_NOUNS
from twosource.model import QuotationForm
from twosource.text.word_sets import word_set


def attribute(statement: Statement) -> tuple[Attribution, ...]:
    """Give the attributions of one statement, ordered by where their content starts."""
    pieces = statement.pieces
    links = find_links(pieces)
    held = _held(pieces, links)
    owned = _possessed(pieces, set())
    held = _without(held, pieces, {n for attribution in owned for n in attribution.passages})
    found = owned + [_marked(pieces, links[number], places, links) for number, places in held.items()]
    if all(attribution.source is None for attribution in found):
        found = signed(pieces) or closed(pieces) or found
    found += _announced(pieces, {n for attribution in found for n in attribution.passages})
    found += _in_eyes(pieces, {n for attribution in found for n in attribution.passages})
    covered = [bounds for attribution in found for bounds in attribution.content]
    for number, link in enumerate(links):
        indirect = None if number in held else _indirect(pieces, link, links)
        if indirect is not None and not _within(indirect, covered):
            found.append(indirect)
    return tuple(sorted(found, key=lambda a: (a.content[0][0], a.content[-1][1])))


def _without(
    held: dict[int, list[tuple[int, Where]]], pieces: Sequence[Piece], owned: set[int]
) -> dict[int, list[tuple[int, Where]]]:
    """Leave out passages that are attributed already."""
    left = {
        n: [pair for pair in places if pieces[pair[0]].passage not in owned] for n, places in held.items()
    }
    return {n: places for n, places in left.items() if places}


def _possessed(pieces: Sequence[Piece], taken: set[int]) -> list[Attribution]:
    """Find a passage between a possessor and a noun of speech ("Rossi's “never again” speech")."""
    found: list[Attribution] = []
    for place, piece in enumerate(pieces):
        claimed = (
            _claimed(pieces, place) if piece.passage is not None and piece.passage not in taken else None
        )
        if claimed is not None:
            found.append(claimed)
            continue
        if (
            piece.passage is None
            or piece.passage in taken
            or place < 2
            or pieces[place - 1].lower not in {"'s", "’s"}
        ):
            continue
        noun = next(
            (n for n in range(place + 1, min(place + 4, len(pieces))) if pieces[n].lower in SPEECH_NOUNS),
            None,
        )
        owner = phrase_ending_at(pieces, place - 2)
        if noun is not None and owner is not None:
            found.append(
                Attribution(
                    content=((piece.start, piece.end),),
                    form="direct",
                    passages=(piece.passage,),
                    source=_bounds(pieces, _reach(owner)),
                    cue=(pieces[noun].start, pieces[noun].end),
                    strengths=("adjacent",),
                )
            )
    return found


def _claimed(pieces: Sequence[Piece], place: int) -> Attribution | None:
    """Find a passage within what somebody else's claim says ("Critics reject the minister's claim that it is “safe”")."""
    that = next((n for n in range(place - 1, 2, -1) if pieces[n].lower == "that"), 0)
    owned = that > 2 and pieces[that - 1].lower in SPEECH_NOUNS and pieces[that - 2].lower in {"'s", "’s"}
    told = any(verb_at(pieces, n) is not None for n in range(that + 1, place))
    first = _owner_start(pieces, that - 3) if owned and not told else that
    passage = pieces[place].passage
    if passage is None or first > that - 3 or not can_speak(pieces[first : that - 2]):
        return None
    return Attribution(
        content=((pieces[that].start, pieces[place].end),),
        form="mixed",
        passages=(passage,),
        source=(pieces[first].start, pieces[that - 3].end),
        cue=(pieces[that - 1].start, pieces[that - 1].end),
        strengths=("adjacent",),
    )


def _owner_start(pieces: Sequence[Piece], last: int) -> int:
    """Give where the name or the short description begins that ends at `last`, behind it where neither does."""
    first = last
    while first and pieces[first].text[0].isupper() and pieces[first - 1].text[0].isupper():
        first -= 1
    if pieces[last].text[0].isupper():
        return first
    near = (n for n in range(last - 1, max(-1, last - 4), -1) if pieces[n].lower in {"the", "a", "an"})
    return next(near, last + 1)


def _announced(pieces: Sequence[Piece], taken: set[int]) -> list[Attribution]:
    """Find a passage behind a colon without a verb of saying ("Rossi was blunt: “…”")."""
    found: list[Attribution] = []
    for place, piece in enumerate(pieces):
        if piece.passage is None or piece.passage in taken or not place or pieces[place - 1].lower != ":":
            continue
        subject = _sender(pieces, place - 1) or main_subject(pieces, place - 1)
        if subject is not None and can_speak(pieces[subject[0] : subject[1]]):
            found.append(
                Attribution(
                    content=((piece.start, piece.end),),
                    form="direct",
                    passages=(piece.passage,),
                    source=_bounds(pieces, subject),
                    cue=(pieces[place - 1].start, pieces[place - 1].end),
                    strengths=("weak",),
                )
            )
    return found


def _sender(pieces: Sequence[Piece], colon: int) -> tuple[int, int] | None:
    """Give whom a line names before its colon as where the words come from ("From our reporter Ada Lowe in Odda: “…”")."""
    if pieces[0].lower not in {"from", "via"} or not starts_noun_phrase(pieces, 1):
        return None
    end = bare_phrase_right(pieces, 1)
    placed = end < colon and pieces[end].lower in {"in", "at", "on"} and colon - end < 5
    return (1, end) if end == colon or placed else None


_BEING = word_set("is was are were remains represents means sounds")


def _in_eyes(pieces: Sequence[Piece], taken: set[int]) -> list[Attribution]:
    """Find what something is in somebody's eyes ("For the economist Ada Lowe, the quarrel is “theatre”")."""
    if pieces[0].lower != "for" or not starts_noun_phrase(pieces, 1):
        return []
    end = noun_phrase_right(pieces, 1)
    named = any(p.lower in ROLE_NOUNS for p in pieces[1:end]) and any(
        p.text[0].isupper() for p in pieces[1:end]
    )
    place = next((n for n, piece in enumerate(pieces) if piece.passage is not None), 0)
    being = {piece.lower for piece in pieces[max(end, place - 3) : place]} & _BEING
    passage = pieces[place].passage
    if not named or not being or passage is None or passage in taken or not pieces[place].text[1:2].islower():
        return []
    if end >= len(pieces) or pieces[end].lower != ",":
        return []
    return [
        Attribution(
            content=((pieces[end + 1].start, pieces[place].end),),
            form="mixed",
            passages=(passage,),
            source=(pieces[1].start, pieces[end - 1].end),
            cue=(pieces[0].start, pieces[0].end),
            strengths=("weak",),
        )
    ]


def _held(pieces: Sequence[Piece], links: Sequence[Link]) -> dict[int, list[tuple[int, Where]]]:
    """Give the passages of each link by the link's number."""
    held: dict[int, list[tuple[int, Where]]] = {}
    for place, piece in enumerate(pieces):
        if piece.passage is None or is_term(pieces, place):
            continue
        chosen = link_of_passage(pieces, place, links)
        if chosen is not None:
            number = next(n for n, link in enumerate(links) if link is chosen[0])
            held.setdefault(number, []).append((place, chosen[1]))
    return held


def _within(attribution: Attribution, covered: Sequence[Bounds]) -> bool:
    start, end = attribution.content[0][0], attribution.content[-1][1]
    return any(low <= start and end <= high for low, high in covered)


def _marked(
    pieces: Sequence[Piece], link: Link, places: Sequence[tuple[int, Where]], links: Sequence[Link]
) -> Attribution:
    """Build the attribution that holds these passages."""
    content = content_of_passages(pieces, link, places)
    whole = tuple((pieces[place].start, pieces[place].end) for place, _ in places)
    return _attribution(
        pieces,
        link,
        links,
        content=content,
        form="direct" if content == whole else "mixed",
        passages=tuple(n for place, _ in places if (n := pieces[place].passage) is not None),
        strengths=tuple(strength_of(pieces, link, place) for place, _ in places),
    )


def _indirect(pieces: Sequence[Piece], link: Link, links: Sequence[Link]) -> Attribution | None:
    """Build the attribution of a cue that holds no passage: what follows it, or the clause before it."""
    if link.cue.passive and link.source is None:
        return None
    span = following_content(pieces, link, links) or preceding_content(pieces, link)
    if span is None or span[1] - span[0] < 2:
        return None
    content = ((pieces[span[0]].start, pieces[span[1] - 1].end),)
    return _attribution(pieces, link, links, content=content, form="indirect")


def _attribution(
    pieces: Sequence[Piece],
    link: Link,
    links: Sequence[Link],
    *,
    content: tuple[Bounds, ...],
    form: QuotationForm,
    passages: tuple[int, ...] = (),
    strengths: tuple[Strength, ...] = (),
) -> Attribution:
    relay = relay_of(pieces, link, links)
    return Attribution(
        content=content,
        form=form,
        passages=passages,
        source=_bounds(pieces, _reach(link.source)),
        cue=_bounds(pieces, (link.cue.first, link.cue.last)),
        lemma=link.cue.lemma,
        named=_speaks_for_somebody(pieces, link),
        strengths=strengths,
        relay=_bounds(pieces, _reach(relay.source) if relay else None),
        relay_cited=relay is not None and relay.cue.lemma == "citing",
        hearer=_bounds(pieces, addressee(pieces, link.cue)),
    )


def _speaks_for_somebody(pieces: Sequence[Piece], link: Link) -> bool:
    """Tell an act of speech or naming whose subject is a noun phrase, not "it", "this" or "who"."""
    if link.source is None or not (link.cue.speaks or "judge" in link.cue.kinds):
        return False
    first = pieces[link.source.first].lower
    quoted_as = link.source.side == "after" and link.cue.infinitive
    return (link.named and first not in {"it", "this", "that", "there", "who", "which", "what"}) or quoted_as


def _reach(source: Source | None) -> tuple[int, int] | None:
    return (source.first, source.last) if source is not None else None


def _bounds(pieces: Sequence[Piece], places: tuple[int, int] | None) -> Bounds | None:
    return (pieces[places[0]].start, pieces[places[1] - 1].end) if places else None
