"""Merge what the rules and the model find: marks and neighbours decide direct speech, the model the rest."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attribution import Attribution, Bounds, length, overlap
from twosource.annotation.statements import Statement
from twosource.annotation.terms import is_term
from twosource.model import QuotationForm

SURE = 0.5
"""The model's probability from which it may attribute a passage that no rule attributes."""


def merge_attributions(
    statement: Statement, ruled: Sequence[Attribution], modelled: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Give one list of attributions for a statement, ordered by where their content starts."""
    merged: list[Attribution] = []
    spent: set[Attribution] = set()
    for attribution in ruled:
        if attribution.passages:
            twin = _twin(attribution, modelled)
            spent |= {_with_relay(twin, ruled)} if twin is not None else set()
            merged.append(_refined(attribution, twin, statement))
    taken = {n for attribution in merged for n in attribution.passages}
    terms = _terms(statement)
    for attribution in (_with_relay(one, ruled) for one in modelled):
        free = tuple(n for n in attribution.passages if n not in taken)
        if attribution in spent:
            continue
        free = tuple(n for n in free if n not in terms)
        if free and attribution.probability >= SURE:
            taken |= set(free)
            merged.append(_with_passages(replace(attribution, passages=free), statement))
        elif not _inside(attribution, merged):
            merged.append(replace(attribution, passages=()))
    return tuple(sorted(merged, key=lambda a: (a.content[0][0], a.content[-1][1], a.source or (0, 0))))


def _terms(statement: Statement) -> set[int]:
    return {
        piece.passage
        for place, piece in enumerate(statement.pieces)
        if piece.passage is not None and is_term(statement.pieces, place)
    }


def _with_relay(attribution: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """Take over who relays the words and who was told from the rule's attribution to the same source."""
    twin = next(
        (r for r in ruled if _touch(r.source, attribution.source) and _touch(r.cue, attribution.cue)), None
    )
    if twin is None:
        return attribution
    return replace(
        attribution, relay=twin.relay, relay_cited=twin.relay_cited, hearer=twin.hearer, lemma=twin.lemma
    )


def _twin(attribution: Attribution, modelled: Sequence[Attribution]) -> Attribution | None:
    """Find the model's attribution of the same words to the same source, or, for a rule's guess, the likeliest."""
    fitting = [m for m in modelled if set(m.passages) & set(attribution.passages)]
    agreeing = [m for m in fitting if _touch(m.antecedent or m.source, attribution.source)]
    if not agreeing and attribution.strength == "weak":
        agreeing = [m for m in fitting if m.source is not None and m.probability >= SURE]
    return max(
        agreeing,
        key=lambda m: (overlap(m.content, attribution.content) / length(m.content), m.probability),
        default=None,
    )


def _refined(attribution: Attribution, twin: Attribution | None, statement: Statement) -> Attribution:
    """Take the model's bounds of source, cue and content where it reads the same attribution."""
    if twin is None or twin.source is None or not statement.start <= twin.source[0] < statement.end:
        return attribution
    content = attribution.content
    if attribution.form != "direct":
        content = _with_passages(replace(twin, passages=attribution.passages), statement).content
    return replace(
        attribution,
        source=twin.source,
        antecedent=twin.antecedent or _wider(statement, attribution.source, twin.source),
        cue=twin.cue or attribution.cue,
        content=content,
    )


def _wider(statement: Statement, ruled: Bounds | None, modelled: Bounds) -> Bounds | None:
    """Give the rule's phrase where it holds the model's and says more ("the head of the region, Ada Lowe")."""
    holds = ruled is not None and ruled[0] <= modelled[0] and modelled[1] <= ruled[1] and ruled != modelled
    following = next((p.lower for p in statement.pieces if p.start >= modelled[1]), "")
    return ruled if holds and following == "," else None


def _touch(one: Bounds | None, other: Bounds | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _with_passages(attribution: Attribution, statement: Statement) -> Attribution:
    """Widen the content so that it holds its passages whole; tell direct from mixed speech."""
    pieces = {
        piece.passage: (piece.start, piece.end) for piece in statement.pieces if piece.passage is not None
    }
    marked = [pieces[n] for n in attribution.passages]
    content = _joined([*attribution.content, *marked])
    form: QuotationForm = "direct" if all(part in marked for part in content) else "mixed"
    return replace(attribution, content=content, form=form)


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
        and (attribution.source is None or _touch(attribution.source, other.source))
        for other in merged
    )
