"""Find the pairs of statements of a story's reports that exclude each other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from twosource.claims.differences.assertions import asserted
from twosource.claims.differences.details import Contrast, Detail
from twosource.claims.likeness import Scale
from twosource.claims.oppositions.ages import contrast_ages
from twosource.claims.oppositions.blames import contrast_blames
from twosource.claims.oppositions.causes import contrast_causes
from twosource.claims.oppositions.exclusion import OF_BEARERS, exclude, is_denial_of_all, tells_instance
from twosource.claims.oppositions.fates import contrast_fates
from twosource.claims.oppositions.incompatible import contrast_incompatible
from twosource.claims.oppositions.nominals import contrast_nominals
from twosource.claims.oppositions.rejections import contrast_rejections
from twosource.claims.oppositions.statements import Statement
from twosource.claims.oppositions.topics import Stand, find_stands
from twosource.claims.oppositions.votes import contrast_votes
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.model import DifferenceKind, Quantity, Span
from twosource.text.concepts import concepts

_HARMS = frozenset(c.group for c in concepts("kill injure"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Two propositions of different articles that exclude each other, and where and how they do."""

    one: Proposition
    other: Proposition
    contrast: Contrast


def find_oppositions(propositions: Sequence[Proposition], scale: Scale) -> tuple[Opposition, ...]:
    """Return the pairs that exclude each other, in the order of the propositions; headlines are left out.

    De Marneffe and others 2008 name the kinds: negation, antonyms, and what only one can have been or done.
    """
    statements = list(_few([Statement(proposition=p) for p in propositions if not p.heading]))
    found = [
        *_by_topic(statements, scale),
        *_by_cause(statements),
        *_by_blame(statements),
        *_by_vote(statements),
        *_by_age(statements),
        *_by_fate(statements),
        *_by_rejection(statements, scale),
        *_by_noun(statements),
    ]
    found += _by_network(statements, scale, found)
    return tuple(
        sorted(found, key=lambda o: (o.one.order, o.other.order, o.contrast.kind, o.contrast.one.key))
    )


def _few(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements, of those in the same words no more than are compared within a claim."""
    seen: Counter[str] = Counter()
    for statement in statements:
        seen[statement.words] += 1
        if seen[statement.words] <= SETTINGS.most_compared:
            yield statement


def _by_topic(statements: Sequence[Statement], scale: Scale) -> Iterator[Opposition]:
    stands = [stand for statement in statements for stand in _resolved(statements, statement)]
    by_family: dict[str, list[Stand]] = {}
    for stand in stands:
        family = "harm" if stand.topic.name == "death" else stand.topic.name
        by_family.setdefault(family, []).append(stand)
    for family in sorted(by_family):
        told = [s for s in by_family[family] if _asserted(s)]
        kept = [
            s for s in told if not (_told_otherwise(s, by_family[family]) or _counted_there(s, statements))
        ]
        for one, other in combinations(kept, 2):
            if one.statement.article != other.statement.article and exclude(one, other, scale):
                yield _opposition(one, other)


def _asserted(stand: Stand) -> bool:
    """Tell whether the words of a stand are told in a main assertion, and not of others in a relative clause."""
    offset = stand.statement.proposition.span.start
    start, end = stand.start + offset, stand.end + offset
    if stand.topic.name in OF_BEARERS and any(
        t.deprel == "amod" for t in stand.statement.tokens if start <= t.start < end
    ):
        return False
    proposition = stand.statement.proposition
    tokens = stand.statement.tokens
    heads = {at for at, t in enumerate(tokens, stand.statement.first) if start <= t.start < end}
    verbs = [
        t.start
        for t in stand.statement.tokens
        if start <= t.start < end and t.upos == "VERB" and t.head not in heads
    ]
    return all(asserted(proposition, place, negated=not stand.told) for place in verbs or [start])


def _resolved(statements: Sequence[Statement], statement: Statement) -> Iterator[Stand]:
    """Yield the stands of a statement; a pronoun in front stands for the subject of the sentence before."""
    for stand in find_stands(statement):
        if stand.bearer.pronoun and (before := _before(statements, statement)) is not None:
            subject = before.subject
            if subject.names:
                yield replace(stand, bearer=subject)
                continue
        yield stand


def _before(statements: Sequence[Statement], statement: Statement) -> Statement | None:
    """Return the statement of the same article whose sentence ends right before that of another."""
    start = statement.proposition.sentence.start
    earlier = [
        s for s in statements if s.article == statement.article and s.proposition.sentence.end <= start
    ]
    return earlier[-1] if earlier else None


def _told_otherwise(stand: Stand, stands: Sequence[Stand]) -> bool:
    """Tell whether the article that denies a fate of all tells an instance itself: its denial has a narrower reach."""
    return is_denial_of_all(stand) and any(
        other.statement.article == stand.statement.article and tells_instance(other, stand)
        for other in stands
    )


def _counted_there(stand: Stand, statements: Sequence[Statement]) -> bool:
    """Tell whether the article that denies harm to all counts dead or hurt: it denies it of a part of what happened."""
    return (
        stand.topic.name in ("harm", "death")
        and is_denial_of_all(stand)
        and any(
            s.article == stand.statement.article and s.proposition.tolls & _HARMS
            for s in statements
            if not (s.elsewhere or s.before_lead)
        )
    )


def _opposition(one: Stand, other: Stand) -> Opposition:
    return _pair(one.topic.kind, one.statement, _detail(one), other.statement, _detail(other))


def _detail(stand: Stand) -> Detail:
    side = stand.topic.side if stand.told else -stand.topic.side
    return detail_of(
        stand.statement, stand.start, stand.end, f"{stand.topic.name.replace('death', 'harm')} {side}"
    )


def detail_of(statement: Statement, start: int, end: int, key: str) -> Detail:
    """Return the detail that stands at an interval of a statement's words."""
    offset = statement.proposition.span.start
    span = Span(article=statement.article, start=offset + start, end=offset + end)
    return Detail(span=span, text=span.cut(statement.proposition.text.article.text), key=key)


def _by_cause(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_causes(statements):
        one = detail_of(a.statement, a.start, a.end, f"cause {a.key}")
        other = detail_of(b.statement, b.start, b.end, f"cause {b.key}")
        yield _pair("cause", a.statement, one, b.statement, other)


def _by_blame(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_blames(statements):
        one, other = (detail_of(x.statement, x.start, x.end, f"blame {x.key}") for x in (a, b))
        yield _pair("actor", a.statement, one, b.statement, other)


def _by_vote(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_votes(statements):
        one, other = (
            detail_of(x.statement, x.start, x.end, f"vote {x.sides[0]}-{x.sides[1]}") for x in (a, b)
        )
        yield _pair("number", a.statement, one, b.statement, other)


def _by_age(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_ages(statements):
        one, other = (detail_of(x.statement, x.start, x.end, f"age {x.years:g}") for x in (a, b))
        yield _pair("number", a.statement, one, b.statement, other)


def _by_fate(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_fates(statements):
        one, other = (detail_of(x.statement, x.start, x.end, f"fate {x.number:g} {x.kind}") for x in (a, b))
        yield _pair("polarity", a.statement, one, b.statement, other)


def _by_rejection(statements: Sequence[Statement], scale: Scale) -> Iterator[Opposition]:
    for a, b in contrast_rejections(statements, scale):
        key = f"rejected-{'-'.join(sorted(a.rejected))}"
        one = detail_of(a.statement, a.start, a.end, f"{key} {'-'.join(sorted(a.chosen)) or 'none'}")
        other = detail_of(b.statement, b.start, b.end, f"{key} told")
        yield _pair("polarity", a.statement, one, b.statement, other)


def _by_noun(statements: Sequence[Statement]) -> Iterator[Opposition]:
    for a, b in contrast_nominals(statements):
        one, other = (
            detail_of(x.statement, x.start, x.end, f"act {x.act}-{x.thing} {side}")
            for x, side in ((a, "denied"), (b, "told"))
        )
        yield _pair("polarity", a.statement, one, b.statement, other)


def _by_network(
    statements: Sequence[Statement], scale: Scale, told: Sequence[Opposition]
) -> Iterator[Opposition]:
    """Yield what the network finds between sentences that nothing else sets against each other."""
    known = {frozenset((o.one.sentence, o.other.sentence)) for o in told}
    for exclusion in contrast_incompatible(statements, scale):
        one, other = exclusion.one, exclusion.other
        if frozenset((one.proposition.sentence, other.proposition.sentence)) not in known:
            a, b = (
                _excluded(s, figure)
                for s, figure in zip((one, other), exclusion.figures or (None, None), strict=True)
            )
            yield _pair(exclusion.kind, one, a, other, b)


def _excluded(statement: Statement, figure: Quantity | None) -> Detail:
    """Return the figure in which a statement differs, or the whole of it."""
    key, offset = f"excluded {statement.words}", statement.proposition.span.start
    if figure is None:
        return detail_of(statement, 0, len(statement.words), key)
    return detail_of(statement, figure.start - offset, figure.end - offset, key)


def _pair(kind: DifferenceKind, one: Statement, a: Detail, other: Statement, b: Detail) -> Opposition:
    """Return an opposition with its sides in the order of the articles."""
    sides = sorted(((one.proposition, a), (other.proposition, b)), key=lambda side: side[0].order)
    (first, mine), (second, theirs) = sides
    contrast = Contrast(kind=kind, one=mine, other=theirs, verdict="conflict", contradiction=True)
    return Opposition(one=first, other=second, contrast=contrast)
