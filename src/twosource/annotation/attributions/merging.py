"""Merge what the rules and the model find: marks and neighbours decide direct speech, the model the rest."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.annotation.attributions.attribution import Attribution, Bounds, Strength, length, overlap
from twosource.annotation.attributions.cue_lexicon import DOCUMENTS
from twosource.annotation.attributions.plain import is_plain
from twosource.annotation.person_nouns import is_mute
from twosource.annotation.speakers.quoted_by import parted
from twosource.annotation.statements import Statement
from twosource.annotation.terms import is_term
from twosource.model import QuotationForm

SURE = 0.5
"""The model's probability from which it may attribute a passage that no rule attributes."""
FEW = 2
"""So many unmarked words of a content are slips at its edges, where the rules see nothing but marks."""


def merge_attributions(
    statement: Statement, ruled: Sequence[Attribution], modelled: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Give one list of attributions for a statement, ordered by where their content starts."""
    merged: list[Attribution] = []
    spent: set[Attribution] = set()
    modelled = parted(statement, modelled)
    left = _unyielded(statement, ruled, modelled)
    taken = {n for attribution in left for n in attribution.passages} | _terms(statement)
    for attribution in left:
        twin = _twin(attribution, modelled)
        spent |= {twin} if twin is not None else set()
        wider = _with_more(attribution, twin, taken)
        taken |= set(wider.passages)
        merged.append(_refined(wider, twin, statement))
    for twin in (one for one in modelled if one not in spent):
        attribution = _with_relay(twin, ruled)
        free = tuple(n for n in attribution.passages if n not in taken)
        if free and attribution.probability >= SURE:
            taken |= set(free)
            merged.append(_with_passages(replace(attribution, passages=free), statement))
        elif not _inside(attribution, merged):
            merged.append(replace(attribution, passages=()))
    merged += [one for one in ruled if is_plain(one, statement) and not _known(one, merged)]
    return tuple(sorted(merged, key=lambda a: (a.content[0][0], a.content[-1][1], a.source or (0, 0))))


def _known(attribution: Attribution, merged: Sequence[Attribution]) -> bool:
    return any(
        _touch(attribution.source, other.source)
        or _touch(attribution.cue, other.cue)
        or overlap(attribution.content, other.content) > 0
        for other in merged
    )


def _with_more(attribution: Attribution, twin: Attribution | None, taken: Collection[int]) -> Attribution:
    """Add the passages that the model finds in the same attribution and nobody else claims."""
    if twin is None or twin.probability < SURE:
        return attribution
    more = tuple(n for n in twin.passages if n not in taken)
    return replace(
        attribution,
        passages=tuple(sorted((*attribution.passages, *more))),
        content=_joined([*attribution.content, *(twin.content if more else ())]),
        form="mixed" if more else attribution.form,
    )


def _unyielded(
    statement: Statement, ruled: Sequence[Attribution], modelled: Sequence[Attribution]
) -> list[Attribution]:
    """Give the rules' attributions of passages without those on which the model knows better.

    A cue right beside the marks stands. Where it reaches them through a clause or by a guess, a sure model that
    names another source was right 32 times of 33 on PolNeAR's development part.
    """
    left = []
    for attribution in ruled:
        mute = _is_mute(statement, attribution)
        kept = [
            (n, strength)
            for n, strength in zip(attribution.passages, attribution.strengths, strict=True)
            if (strength == "adjacent" and not mute) or not _contested(n, attribution, modelled, mute=mute)
        ]
        if len(kept) == len(attribution.passages) and kept:
            left.append(attribution)
        elif kept:
            left.append(_restricted(attribution, kept, statement))
    return left


def _is_mute(statement: Statement, attribution: Attribution) -> bool:
    """Tell a source that never speaks ("said the search would go on “…”"), however near its verb stands to the marks."""
    low, high = attribution.source or (0, 0)
    words = [piece.lower for piece in statement.pieces if low <= piece.start < high and piece.is_word]
    return bool(words) and is_mute(words[-1])


def _contested(
    passage: int, attribution: Attribution, modelled: Sequence[Attribution], *, mute: bool
) -> bool:
    holding = [
        m
        for m in modelled
        if passage in m.passages and m.source and m.probability >= SURE and not _in_passing(attribution, m)
    ]
    agreeing = any(
        _touch(attribution.source, m.antecedent) or _touch(attribution.source, m.source) for m in holding
    )
    reported = not mute and any(_nested(attribution, m) for m in holding)
    return bool(holding) and not agreeing and not reported


def _in_passing(attribution: Attribution, other: Attribution) -> bool:
    """Tell who is cited between a subject and its verb ("Ames, according to the report, said he was “…”")."""
    source, cue = attribution.source, attribution.cue
    if not attribution.named or source is None or cue is None or other.source is None or other.cue is None:
        return False
    return source[0] < other.cue[0] < other.source[0] and other.source[1] <= cue[0]


def _nested(attribution: Attribution, outer: Attribution) -> bool:
    """Tell speech that the outer one reports ("Ames said Lowe had assured him that …"): the words are Lowe's."""
    return (
        attribution.named
        and attribution.source is not None
        and attribution.cue is not None
        and all(_lies_in(part, outer.content) for part in (attribution.source, attribution.cue))
    )


def _lies_in(part: Bounds, content: Sequence[Bounds]) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in content)


def _restricted(
    attribution: Attribution, kept: Sequence[tuple[int, Strength]], statement: Statement
) -> Attribution:
    """Leave an attribution those passages and what of its content reaches from the first to the last of them."""
    marked = _marked(statement)
    own = {n for n, _ in kept}
    content: list[Bounds] = []
    for start, end in attribution.content:
        inside = [n for n in attribution.passages if start <= marked[n][0] < end]
        mine = [marked[n] for n in inside if n in own]
        if mine:
            first = start if inside[0] in own else mine[0][0]
            content.append((first, end if inside[-1] in own else mine[-1][1]))
    cut = replace(
        attribution,
        passages=tuple(n for n, _ in kept),
        strengths=tuple(strength for _, strength in kept),
        content=tuple(content),
    )
    return replace(cut, form=_form(cut.content, [marked[n] for n, _ in kept]))


def _terms(statement: Statement) -> set[int]:
    return {
        piece.passage
        for place, piece in enumerate(statement.pieces)
        if piece.passage is not None and is_term(statement.pieces, place)
    }


def _with_relay(attribution: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """Take over who relays the words and who was told from the rule's attribution to the same source."""
    told = [rule for rule in ruled if _touch(rule.cue, attribution.cue)]
    twin = next((r for r in told if _touch(r.source, attribution.source)), None)
    if attribution.source is None and twin is None:
        twin = next((r for r in told if r.named and r.source is not None), None)
    if twin is None:
        return attribution
    return replace(
        attribution,
        source=attribution.source or twin.source,
        relay=twin.relay or attribution.relay,
        relay_cited=twin.relay_cited,
        hearer=twin.hearer,
        lemma=twin.lemma,
        named=twin.named,
    )


def _twin(attribution: Attribution, modelled: Sequence[Attribution]) -> Attribution | None:
    """Find the model's attribution of the same words to the same source, or, for a rule's guess, the likeliest."""
    fitting = [
        m for m in modelled if set(m.passages) & set(attribution.passages) and not _in_passing(attribution, m)
    ]
    agreeing = [m for m in fitting if _touch(m.antecedent or m.source, attribution.source)]
    if not agreeing and set(attribution.strengths) == {"weak"}:
        sure = (m for m in fitting if m.source is not None and m.probability >= SURE)
        agreeing = [m for m in sure if not _nested(attribution, m)]
    return max(
        agreeing,
        key=lambda m: (overlap(m.content, attribution.content) / length(m.content), m.probability),
        default=None,
    )


def _refined(attribution: Attribution, twin: Attribution | None, statement: Statement) -> Attribution:
    """Take the model's bounds of source, cue and content where it reads the same attribution."""
    if twin is None or twin.source is None or not statement.start <= twin.source[0] < statement.end:
        return attribution
    read = _with_passages(replace(twin, passages=attribution.passages), statement)
    slips = attribution.form == "direct" and _unmarked_words(read, statement) <= FEW
    return replace(
        attribution,
        source=twin.source,
        antecedent=twin.antecedent or _wider(statement, attribution.source, twin.source),
        cue=twin.cue or attribution.cue,
        relay=attribution.relay or twin.relay,
        origin=twin.origin,
        content=attribution.content if slips else read.content,
        form=attribution.form if slips else read.form,
    )


def _unmarked_words(attribution: Attribution, statement: Statement) -> int:
    return sum(
        piece.is_word and any(start <= piece.start < end for start, end in attribution.content)
        for piece in statement.pieces
    )


def _wider(statement: Statement, ruled: Bounds | None, modelled: Bounds) -> Bounds | None:
    """Give the rule's phrase where it holds the model's and says more ("the head of the region, Ada Lowe")."""
    holds = ruled is not None and ruled[0] <= modelled[0] and modelled[1] <= ruled[1] and ruled != modelled
    following = next((p.lower for p in statement.pieces if p.start >= modelled[1]), "")
    told = [p for p in statement.pieces if ruled and ruled[0] <= p.start < ruled[1]]
    # The model may stop at whose somebody is ("[Barbados] bowler Kemar Lowe").
    cut = holds and ruled is not None and ruled[0] == modelled[0] and following.isalpha() and len(told) > 2
    names = cut and following in {p.text for p in told} and told[-1].text[0].isupper()
    return ruled if names or (holds and (following == "," or following in DOCUMENTS)) else None


def _touch(one: Bounds | None, other: Bounds | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _with_passages(attribution: Attribution, statement: Statement) -> Attribution:
    """Widen the content so that it holds its passages whole; tell direct from mixed speech."""
    marked = _marked(statement)
    own = [marked[n] for n in attribution.passages]
    content = _joined([*attribution.content, *own])
    return replace(attribution, content=content, form=_form(content, own))


def _marked(statement: Statement) -> dict[int, Bounds]:
    return {p.passage: (p.start, p.end) for p in statement.pieces if p.passage is not None}


def _form(content: Sequence[Bounds], marked: Sequence[Bounds]) -> QuotationForm:
    return "direct" if all(part in marked for part in content) else "mixed"


def _joined(parts: Sequence[Bounds]) -> tuple[Bounds, ...]:
    joined: list[Bounds] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _inside(attribution: Attribution, merged: Sequence[Attribution]) -> bool:
    """Tell whether the content lies within words that are attributed to the same source already."""
    return any(
        overlap(attribution.content, other.content) >= 0.9 * length(attribution.content)
        and (
            attribution.source is None
            or _touch(attribution.source, other.source)
            or _touch(attribution.source, other.relay)
        )
        for other in merged
    )
