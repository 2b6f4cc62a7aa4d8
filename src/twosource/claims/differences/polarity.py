"""Affirmed here and denied there: negations over a shared predicate, and words that mean the opposite."""

from collections.abc import Iterator
from itertools import pairwise

from twosource.claims.core import denies
from twosource.claims.differences.alternatives import find_alternatives
from twosource.claims.differences.assertions import asserted, of_one
from twosource.claims.differences.context import Context
from twosource.claims.differences.details import Contrast, Detail
from twosource.claims.differences.occasions import of_two_occasions, same_actor
from twosource.claims.differences.reversal import find_reversed, in_one_setting, of_one_act
from twosource.claims.predicates import Predicate
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import (
    CONDITIONS,
    CONTESTING,
    DENIERS,
    NEGATORS,
    OPPOSITES,
    REJECTING,
    SUPPOSING,
)
from twosource.model import Span
from twosource.text.concepts import Concept, concepts
from twosource.text.lemmas import lemma
from twosource.text.word_sets import word_set
from twosource.text.wording import Word, words

_REACH = 3
_PREDICATES = frozenset({"VERB", "ADJ"})
_DESCRIBING = frozenset(["disputed", "contested"])
_OBJECTS = frozenset(
    ["that", "the", "a", "an", "this", "his", "her", "its", "their", "any", "by", "claims", "reports"]
)
_UNDONE = frozenset(
    c.group
    for c in concepts(
        "rise fall increase decrease lift impose raise cut extend end strengthen weaken resume suspend release hold free up down"
    )
)
"""What one day does the next may undo: told of two days, the opposite is a later state."""
_UNTIL = frozenset(["until", "till", "again"])
_QUESTIONS = frozenset(["why", "how", "what", "who"])
Sides = tuple[tuple[int, int, str], tuple[int, int, str]]
# Words that may stand between a negation and the predicate that it governs.
_BETWEEN = word_set(
    """be been being to have has had yet even any a an the in fact ever formally officially currently"""
)


def contrast_polarity(
    one: Proposition, other: Proposition, context: Context, *, odds: float
) -> Iterator[Contrast]:
    """Yield at most one contrast: the negated or opposite words of two propositions that otherwise agree.

    `odds` are the log odds that the two tell one thing.
    """
    read = bool(one.text.clauses and other.text.clauses)
    if _leaves_open(one, other, read=read) or of_two_occasions(one, other):
        return
    firm = odds >= SETTINGS.firm and same_actor(one, other)
    answered = denies(one, other)
    if answered and of_one_act(one, answered[0], other, answered[1]):
        yield _contradict(one, other, _of_predicates(one, other, answered))
        return
    if not read:
        sides = _by_words(one, other, firm=firm)
    else:
        sides = _by_clauses(one, other, context) if odds >= SETTINGS.one_claim else None
        sides = sides or (_denied(one, other) if odds >= SETTINGS.firm else None)
    if sides is None and firm:
        sides = _opposition(one, other, context)
    if sides is None and odds >= SETTINGS.one_claim:
        sides = _state(one, other) or _swapped(_state(other, one))
    if sides is None and odds >= SETTINGS.one_claim and same_actor(one, other):
        sides = find_alternatives(one, other)
    if sides:
        yield _contradict(one, other, sides)


def contrast_beside(
    one: Proposition, other: Proposition, context: Context, *, odds: float
) -> Iterator[Contrast]:
    """Yield where one account of a pair is denied, in the same verb, by what the other's sentence says beside it."""
    if odds < SETTINGS.one_claim:
        return
    pairs = [
        *((one, rest) for rest in context.matching.beside(other)),
        *((rest, other) for rest in context.matching.beside(one)),
    ]
    for a, b in pairs:
        sides = None if _leaves_open(a, b, read=True) else _by_clauses(a, b, context, alike=False)
        if sides:
            yield _contradict(a, b, sides)


def _contradict(one: Proposition, other: Proposition, sides: Sides) -> Contrast:
    return Contrast(
        kind="polarity",
        one=_detail(one, sides[0]),
        other=_detail(other, sides[1]),
        verdict="conflict",
        contradiction=True,
    )


def _leaves_open(one: Proposition, other: Proposition, *, read: bool) -> bool:
    """Tell whether either only supposes or asks what it speaks of."""
    supposing = CONDITIONS if read else SUPPOSING
    return any(_supposes(p, supposing) or _asks(p) for p in (one, other))


def _by_clauses(
    one: Proposition, other: Proposition, context: Context, *, alike: bool = True
) -> Sides | None:
    """Return what one proposition negates and the other affirms, as the parse has it."""
    found = find_reversed(one, other, context, alike=alike) if same_actor(one, other, by_sense=True) else None
    return _of_predicates(one, other, found) if found else None


def _of_predicates(one: Proposition, other: Proposition, found: tuple[Predicate, Predicate]) -> Sides:
    a, b = (
        (v.start - p.span.start, v.end - p.span.start, f"{'not ' * v.negated}{v.group}")
        for p, v in zip((one, other), found, strict=True)
    )
    return a, b


def _by_words(one: Proposition, other: Proposition, *, firm: bool) -> Sides | None:
    """Return what one proposition denies or negates and the other tells, by the words that stand side by side."""
    sides = _denied(one, other)
    if sides is None and firm:
        sides = _negation(one, other) or _swapped(_negation(other, one))
    return sides


def _denied(one: Proposition, other: Proposition) -> Sides | None:
    return _denial(one, other) or _swapped(_denial(other, one))


def _negation(one: Proposition, other: Proposition) -> Sides | None:
    """Return a predicate that `one` negates directly while `other`, which negates nothing, affirms it."""
    if _negative(other):
        return None
    plain = {concept.stem: concept for concept in other.concepts}
    for negator, concept in _negated(one):
        match = plain.get(concept.stem)
        if match is not None and _predicates(one, concept) and _predicates(other, match):
            return (negator.start, concept.end, f"not {concept.stem}"), (match.start, match.end, match.stem)
    return None


def _state(one: Proposition, other: Proposition) -> Sides | None:
    """Return a state that `one` negates and `other`, which negates nothing, tells behind the same verb ("plead not guilty", "plead guilty")."""
    negated = [(negator, concept) for negator, concept in _negated(one) if "ADJ" in _kinds(one, concept)]
    if not negated or _negative(other, NEGATORS):
        return None
    before = {w.start: v for v, w in pairwise(words(other.words))}
    told = {concept.stem: concept for concept in other.concepts}
    for negator, concept in negated:
        match = told.get(concept.stem)
        verb = next((w for w in reversed(words(one.words)) if w.end <= negator.start), None)
        rival = before.get(match.start) if match is not None else None
        if match is None or verb is None or rival is None or not _of_one_verb(one, verb, other, rival):
            continue
        return (negator.start, concept.end, f"not {concept.stem}"), (match.start, match.end, match.stem)
    return None


def _of_one_verb(one: Proposition, verb: Word, other: Proposition, rival: Word) -> bool:
    """Tell whether two words are one verb, of one subject where both are told; what had been pleaded is a former plea."""
    had = [p.words[: v.start].endswith("had ") for p, v in ((one, verb), (other, rival))]
    if had[0] != had[1]:
        return False
    places = verb.start + one.span.start, rival.start + other.span.start
    return lemma(verb.normal, "VERB") == lemma(rival.normal, "VERB") and of_one(
        one, places[0], other, places[1]
    )


def _denial(one: Proposition, other: Proposition) -> Sides | None:
    """Return a predicate that someone in `one` denies and `other`, where nothing is denied, tells."""
    if _negative(other, REJECTING | NEGATORS):
        return None
    plain = {concept.stem: concept for concept in other.concepts}
    for word in words(one.words):
        if word.normal in CONTESTING and not _describes(one, word):
            reached = [c for c in one.concepts if c.start >= word.end][:_REACH]
            for match in (plain.get(concept.stem) for concept in reached):
                if (
                    match is not None
                    and _is_verb(other, match)
                    and asserted(other, _placed(other, match).start)
                ):
                    return (word.start, reached[-1].end, "denied"), (match.start, match.end, "told")
    return None


def _describes(proposition: Proposition, word: Word) -> bool:
    """Tell whether a word of contesting only describes a thing ("disputed waters"), as the parse or its place has it."""
    start = word.start + proposition.span.start
    relations = {token.deprel for token in proposition.text.tokens if token.start == start and token.deprel}
    if "amod" in relations:
        return True
    behind = proposition.words[word.end :].lstrip().partition(" ")[0]
    return word.normal in _DESCRIBING and behind.isalpha() and behind.lower() not in _OBJECTS


def _predicates(proposition: Proposition, concept: Concept) -> bool:
    """Tell whether a content word is a predicate: a verb or an adjective, where the parse tells."""
    kinds = _kinds(proposition, concept)
    return not kinds or bool(kinds & _PREDICATES)


def _is_verb(proposition: Proposition, concept: Concept) -> bool:
    """Tell whether a content word is a verb, where no parse tells whether it is no name."""
    kinds = _kinds(proposition, concept)
    return "VERB" in kinds if kinds else proposition.words[concept.start].islower()


def _kinds(proposition: Proposition, concept: Concept) -> set[str]:
    start = concept.start + proposition.span.start
    return {
        token.upos for token in proposition.text.tokens if token.start <= start < token.end and token.upos
    }


def _swapped(sides: Sides | None) -> Sides | None:
    return (sides[1], sides[0]) if sides else None


def _negated(proposition: Proposition) -> Iterator[tuple[Word, Concept]]:
    """Yield each negation with the content word right behind it; a denied denial affirms and is left out."""
    told = words(proposition.words)
    content = {concept.start: concept for concept in proposition.concepts}
    for at, word in enumerate(told):
        if word.normal in NEGATORS:
            rest = [w for w in told[at + 1 : at + 5] if w.normal not in _BETWEEN]
            if rest and rest[0].normal not in DENIERS and rest[0].start in content:
                yield word, content[rest[0].start]


def _negative(proposition: Proposition, lexicon: frozenset[str] = NEGATORS | DENIERS) -> bool:
    """Tell whether anything in a proposition negates or denies."""
    return any(word.normal in lexicon for word in words(proposition.words))


def _supposes(proposition: Proposition, supposing: frozenset[str]) -> bool:
    return any(word.normal in supposing for word in words(proposition.words))


def _opposition(one: Proposition, other: Proposition, context: Context) -> Sides | None:
    """Return two words of opposite meaning of which each proposition has only its own."""
    said = [{word.normal for word in words(p.words)} for p in (one, other)]
    if (said[0] | said[1]) & (NEGATORS | _UNTIL) or ("only" in said[0]) != ("only" in said[1]):
        return None
    days = one.text.article.day, other.text.article.day
    undone = _UNDONE if None not in days and days[0] != days[1] else frozenset()
    mine, theirs = {c.group for c in one.concepts}, {c.group for c in other.concepts}
    for concept in one.concepts:
        against = OPPOSITES.get(concept.group, frozenset())
        match = next((c for c in other.concepts if c.group in against), None)
        told = match is not None and _predicates(one, concept) and _predicates(other, match)
        if match and told and concept.group not in theirs | undone and not against & mine:
            if not in_one_setting(one, _placed(one, concept), other, _placed(other, match), context):
                continue
            return (concept.start, concept.end, concept.group), (match.start, match.end, match.group)
    return None


def _asks(proposition: Proposition) -> bool:
    told = words(proposition.words)
    return bool(told) and (told[0].normal in _QUESTIONS or proposition.words.rstrip("”\"' ").endswith("?"))


def _detail(proposition: Proposition, side: tuple[int, int, str]) -> Detail:
    offset = proposition.span.start
    span = Span(article=proposition.span.article, start=offset + side[0], end=offset + side[1])
    return Detail(span=span, text=span.cut(proposition.text.article.text), key=side[2])


def _placed(proposition: Proposition, concept: Concept) -> Span:
    offset = proposition.span.start
    return Span(article=proposition.span.article, start=offset + concept.start, end=offset + concept.end)
