"""Take attributions from the language model's reading, for one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.annotation.attributions.attribution import Attribution, Bounds, overlap
from twosource.annotation.attributions.phrases import PASTS, noun_phrase_right
from twosource.annotation.attributions.subjects import head_of_relative
from twosource.annotation.closed_words import PREPOSITIONS, is_auxiliary
from twosource.annotation.datelines import is_dateline
from twosource.annotation.parse import Parse
from twosource.annotation.person_nouns import is_role
from twosource.annotation.statements import Piece, Statement
from twosource.annotation.vocabulary import ROLE_NOUNS
from twosource.language import AttributionSpans, Reading
from twosource.text.word_sets import word_set

LEAST_PROBABILITY = 0.3
"""Attributions below are left out; of .2 to .6 the best whole-attribution F1 on PolNeAR's development part."""

SOURCELESS = 0.94
"""The same where no source is named ("is expected to …"): few of them are right, and nobody speaks in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modelled:
    """The model's attributions of a statement: its writer's own, and those within its marked passages."""

    own: tuple[Attribution, ...] = ()
    inner: tuple[tuple[int, Attribution], ...] = ()
    """Attributions that somebody makes while being quoted, each with the index of the passage."""


def attributions_of(statement: Statement, reading: Reading) -> Modelled:
    """Give the attributions whose cue or, lacking one, whose source or content stands in the statement."""
    own: list[Attribution] = []
    inner: list[tuple[int, Attribution]] = []
    parse = Parse(reading.words)
    for number, spans in enumerate(reading.attributions):
        if spans.probability < (LEAST_PROBABILITY if spans.source else SOURCELESS):
            continue
        if not statement.start <= _home(spans) < statement.end:
            continue
        holder = _holder(spans, statement)
        attribution = _attribution(spans, statement, holder, number, parse)
        if (
            attribution is None
            or is_dateline(attribution.source, statement)
            or _is_deed(attribution, statement)
            or _hangs_elsewhere(attribution, statement)
            or _is_circumstance(attribution, statement)
            or _names_warned(attribution, statement)
            or _breaks_off(attribution, statement)
        ):
            continue
        if holder is None:
            own.append(attribution)
        elif holder.passage is not None:
            inner.append((holder.passage, attribution))
    return Modelled(own=tuple(own), inner=tuple(inner))


def _home(spans: AttributionSpans) -> int:
    return (spans.cue or spans.source or spans.content)[0][0]


def _holder(spans: AttributionSpans, statement: Statement) -> Piece | None:
    """Give the passage in which cue or source stand, None if the writer attributes."""
    outside = [*spans.cue, *spans.source]
    passages = [piece for piece in statement.pieces if piece.passage is not None]
    return next((p for p in passages for a, b in outside if p.start < a and b < p.end), None)


def _attribution(
    spans: AttributionSpans, statement: Statement, holder: Piece | None, number: int, parse: Parse
) -> Attribution | None:
    """Cut an attribution to its statement, or to the passage that holds it; None if no content remains."""
    low, high = (holder.start + 1, holder.end - 1) if holder else (statement.start, statement.end)
    content = tuple((max(a, low), min(b, high)) for a, b in spans.content if max(a, low) < min(b, high))
    source = [bounds for bounds in spans.source if low <= bounds[0] < high]
    if not content or (spans.source and not source):
        return None
    content = _within_relative(content, _hull(source), statement)
    return Attribution(
        content=content,
        form="indirect",
        passages=() if holder else tuple(_held(content, statement)),
        source=_whole_phrase(statement, _hull(source)),
        antecedent=_antecedent(statement, _hull(source), parse),
        cue=_hull(spans.cue),
        probability=spans.probability,
        origin=number,
    )


_OWNERS = word_set("his her its their my our your")


def _whole_phrase(statement: Statement, source: Bounds | None) -> Bounds | None:
    """Give the phrase that a lone article or a lone "her" begins ("Her husband, Dan Orr, used to say"): who owns does not speak."""
    for place, piece in enumerate(statement.pieces[:-1]):
        if (piece.start, piece.end) == source and piece.lower in {"the", "a", "an"}:
            return piece.start, statement.pieces[noun_phrase_right(statement.pieces, place) - 1].end
        if (piece.start, piece.end) == source and piece.lower in _OWNERS:
            end = noun_phrase_right(statement.pieces, place)
            owned = {owned.lower for owned in statement.pieces[place + 1 : min(end, place + 4)]}
            return source if owned.isdisjoint(ROLE_NOUNS) else (piece.start, statement.pieces[end - 1].end)
    return source


def _within_relative(
    content: tuple[Bounds, ...], source: Bounds | None, statement: Statement
) -> tuple[Bounds, ...]:
    """Cut a content behind "who" where the main clause goes on ("Lund, who has denied all charges, did not come")."""
    who = next((p for p in statement.pieces if source is not None and p.start == source[0]), None)
    if who is None or who.lower not in {"who", "which"} or len(content) > 1:
        return content
    start, end = content[0]
    for piece, following in pairwise(statement.pieces):
        inside = piece.start > start and following.end <= end
        if inside and piece.lower == "," and (is_auxiliary(following) or following.lower in PASTS):
            return ((start, piece.start),)
    return content


def continued(reading: Reading, passage: Bounds, *, least: float) -> Attribution | None:
    """Give the attribution that holds a passage whose own statement says nothing of who speaks.

    Source and cue stand in another statement ("The ministry added:"), or the passage goes on with a speech.
    """
    for number, spans in enumerate(reading.attributions):
        held = overlap((passage,), spans.content) > 0.6 * (passage[1] - passage[0])
        if held and spans.source and spans.probability >= least:
            return Attribution(
                content=(passage,),
                form="direct",
                source=_hull(spans.source),
                cue=_hull(spans.cue),
                probability=spans.probability,
                origin=number,
            )
    return None


def _hull(parts: Sequence[Bounds]) -> Bounds | None:
    return (parts[0][0], parts[-1][1]) if parts else None


def _antecedent(statement: Statement, source: Bounds | None, parse: Parse) -> Bounds | None:
    """Give the noun phrase for which a source "who" or "which" stands."""
    for place, piece in enumerate(statement.pieces):
        if source is not None and piece.start == source[0] and piece.lower in {"who", "which"} and place:
            parsed = parse.antecedent(piece.start) if piece.lower == "who" else None
            if parsed is not None:
                return parsed
            found = head_of_relative(statement.pieces, place)
            if found is not None:
                return statement.pieces[found.first].start, statement.pieces[found.last - 1].end
    return None


_DEEDS = word_set(
    "acquitted convicted sentenced jailed arrested detained fined charged freed cleared killed injured boarded seized "
    "launched held carried executed served signed built bought sold closed opened"
)


def _words_in(statement: Statement, bounds: Bounds) -> list[str]:
    return [piece.lower for piece in statement.pieces if bounds[0] <= piece.start < bounds[1]]


_REPUTED = word_set(
    "regarded recognized recognised known renowned famed acclaimed credited honored honoured awarded nominated branded "
    "described considered remembered hailed"
)
"""Participles of a name that somebody has: without "by" nobody says so."""


def _is_deed(attribution: Attribution, statement: Statement) -> bool:
    """Tell what somebody did ("the court acquitted two managers") from what he said, where nothing is in marks.

    A name that somebody has with everybody ("is regarded as") is said by nobody.
    """
    cue = attribution.cue
    if cue is not None and attribution.source is None and not _REPUTED.isdisjoint(_words_in(statement, cue)):
        return True
    if cue is None or attribution.passages:
        return False
    words = _words_in(statement, cue)
    start, end = attribution.content[0][0], attribution.content[-1][1]
    told = [piece.lower for piece in statement.pieces if start <= piece.start < end]
    if words[-1:] in (["identified"], ["introduced"], ["named"]) and told[:1] in (["himself"], ["herself"]):
        return True
    if "asked" in words and {"named", "identified", "anonymous"} & set(told[:5]):
        return True
    if not _UNSAID.isdisjoint(words) and not _NEGATED.isdisjoint(words):
        return True
    took = words[-1:] in (["claimed"], ["claims"]) and bool({"lives", "life", "victims"} & set(told[:5]))
    return bool(words) and (words[-1] in _DEEDS or took or _brings_back(words[-1], told))


_UNSAID = word_set("talk discuss discussed")
_NEGATED = word_set("not never n't didn't didn’t")
"""Of what two "did not discuss" nothing is said, by them or by anybody."""
_HOME = word_set("home back in off up out together")


def _brings_back(verb: str, told: Sequence[str]) -> bool:
    """Tell whom somebody called or recalled ("called its envoy in Minsk back home", "recalled its ambassador") from what was."""
    if verb in {"called", "calls", "call", "calling"}:
        return not _HOME.isdisjoint(told[-1:])
    head = next((n for n, word in enumerate(told) if word in PREPOSITIONS or word == ","), len(told))
    return verb in {"recalled", "recalls", "recall", "recalling"} and head > 0 and is_role(told[head - 1])


_WARNING = word_set("warn warns warned warning caution cautions cautioned alert alerts alerted")
_WARNED_OF = word_set("that of to against about if it they he she there")


def _names_warned(attribution: Attribution, statement: Statement) -> bool:
    """Tell whom somebody warned and why ("Minister Warns Mine Over Spill") from what he or she said."""
    if attribution.cue is None or attribution.passages:
        return False
    cue = _words_in(statement, attribution.cue)
    start, end = max(attribution.content[0][0], attribution.cue[1]), attribution.content[-1][1]
    told = [piece for piece in statement.pieces if start <= piece.start < end]
    if not cue or cue[-1] not in _WARNING or not told or told[0].lower in _WARNED_OF:
        return False
    over = next((n for n, piece in enumerate(told) if piece.lower == "over"), None)
    return over is not None and not any(piece.upos in {"VERB", "AUX"} for piece in told[:over])


def _hangs_elsewhere(attribution: Attribution, statement: Statement) -> bool:
    """Tell content that hangs on another verb ("… waters that both claim, deepening a dispute")."""
    ends = [bounds[1] for bounds in (attribution.cue, attribution.source) if bounds is not None]
    low, high = max(ends), attribution.content[0][0]
    between = [p for p in statement.pieces if low <= p.start < high]
    return any(
        p.lower == "," and n + 1 < len(between) and between[n + 1].lower.endswith("ing")
        for n, p in enumerate(between)
    )


_SIDES = word_set("under in on at with after before during over amid through despite without since within")


def _is_circumstance(attribution: Attribution, statement: Statement) -> bool:
    """Tell a source that only says under what something was done ("the deal, struck under [its mediation], obliges …").

    "With its president, Ada Lowe, declaring …" tells who speaks.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or cue[0] <= source[1]:
        return False
    before = next((p.lower for p in reversed(statement.pieces) if p.end <= source[0]), "")
    parted = any(p.lower == "," and source[1] - 1 <= p.start < cue[0] for p in statement.pieces)
    absolute = any(word.endswith("ing") for word in _words_in(statement, cue)[:1])
    return before in _SIDES and parted and not absolute


def _breaks_off(attribution: Attribution, statement: Statement) -> bool:
    """Tell a content that ends where its clause begins ("“…” is what", "waters [that both countries] claim")."""
    low, high = attribution.content[0][0], attribution.content[-1][1]
    inside = [p.lower for p in statement.pieces if low <= p.start < high]
    source = attribution.source
    if source is not None and inside[:1] in (["that"], ["which"], ["whom"]):
        told = [p for p in statement.pieces if low <= p.start < high and not source[0] <= p.start < source[1]]
        if len(told) == 1:
            return True
    return len(inside) > 2 and inside[-2] in {"is", "was"} and inside[-1] in {"what", "how"}


def _held(content: Sequence[Bounds], statement: Statement) -> list[int]:
    """Give the passages of the statement that lie for the most part in the content."""
    return [
        piece.passage
        for piece in statement.pieces
        if piece.passage is not None
        and sum(max(0, min(piece.end, b) - max(piece.start, a)) for a, b in content)
        > 0.6 * (piece.end - piece.start)
    ]
