"""How sure the accounts are: hedged here, told as a fact there; and verbs of saying of different force."""

from collections.abc import Iterator

from twosource.claims.differences.details import Contrast, Detail
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import HEDGES, STRENGTH, SUPPOSING
from twosource.model import Span
from twosource.text.concepts import Concept
from twosource.text.wording import Word, words

_REACH = 2


def contrast_certainty(one: Proposition, other: Proposition, *, firm: bool) -> Iterator[Contrast]:
    """Yield a contrast where one account hedges a predicate that the other states plainly."""
    if not firm:
        return
    for hedged, plain in ((one, other), (other, one)):
        found = _hedged_over(hedged, plain)
        if found is not None and not _hedges(plain) and not _supposes(plain):
            hedge, concept = found
            match = next(c for c in plain.concepts if c.group == concept.group)
            first, second = (
                _detail(hedged, hedge.start, concept.end, "hedged"),
                _detail(plain, match.start, match.end, "plain"),
            )
            ordered = (first, second) if hedged is one else (second, first)
            yield Contrast(
                kind="certainty",
                one=ordered[0],
                other=ordered[1],
                verdict="conflict",
                note="stated as a fact by some",
            )
            return


def contrast_strength(one: Proposition, other: Proposition) -> Iterator[Contrast]:
    """Yield a contrast where two verbs of saying tell one act with different force ("advised", "warned")."""
    a, b = _verb_of_saying(one), _verb_of_saying(other)
    if a is None or b is None or a.stem == b.stem or not STRENGTH[a.stem].keys() & STRENGTH[b.stem].keys():
        return
    yield Contrast(
        kind="precision",
        one=_detail(one, a.start, a.end, a.stem),
        other=_detail(other, b.start, b.end, b.stem),
        verdict="precision",
        note="strength of the verb",
    )


def _verb_of_saying(proposition: Proposition) -> Concept | None:
    """Return the first ranked verb that no quotation holds."""
    offset = proposition.span.start
    quoted = [q for q in proposition.text.quotations if q.form != "indirect"]
    return next(
        (
            c
            for c in proposition.concepts
            if c.stem in STRENGTH and not any(q.start <= c.start + offset < q.end for q in quoted)
        ),
        None,
    )


def _hedges(proposition: Proposition) -> list[Word]:
    return [word for word in words(proposition.words) if word.normal in HEDGES and word.text != "May"]


def _supposes(proposition: Proposition) -> bool:
    return any(word.normal in SUPPOSING for word in words(proposition.words))


def _hedged_over(hedged: Proposition, plain: Proposition) -> tuple[Word, Concept] | None:
    groups = {concept.group for concept in plain.concepts}
    for hedge in _hedges(hedged):
        following = [c for c in hedged.concepts if c.start >= hedge.end][:_REACH]
        for concept in following:
            if concept.group in groups:
                return hedge, concept
    return None


def _detail(proposition: Proposition, start: int, end: int, key: str) -> Detail:
    offset = proposition.span.start
    span = Span(article=proposition.span.article, start=offset + start, end=offset + end)
    return Detail(span=span, text=span.cut(proposition.text.article.text), key=key)
