"""Affirmed here and denied there: negations over a shared predicate, and words that mean the opposite."""

from collections.abc import Iterator

from twosource.claims.differences.details import Contrast, Detail
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import CONTESTING, DENIERS, NEGATORS, OPPOSITES, REJECTING, SUPPOSING
from twosource.model import Span
from twosource.text.concepts import Concept
from twosource.text.wording import Word, lexicon, words

_REACH = 3
_PREDICATES = frozenset({"VERB", "ADJ"})
_DESCRIBING = frozenset(["disputed", "contested"])
_OBJECTS = frozenset(
    ["that", "the", "a", "an", "this", "his", "her", "its", "their", "any", "by", "claims", "reports"]
)
_UNTIL = frozenset(["until", "till", "again"])
_QUESTIONS = frozenset(["why", "how", "what", "who"])
Sides = tuple[tuple[int, int, str], tuple[int, int, str]]
# Words that may stand between a negation and the predicate that it governs.
_BETWEEN = lexicon(
    """be been being to have has had yet even any a an the in fact ever formally officially currently"""
)


def contrast_polarity(
    one: Proposition, other: Proposition, likeness: float, *, firm: float
) -> Iterator[Contrast]:
    """Yield at most one contrast: the negated or opposite words of two propositions that otherwise agree."""
    if any(_supposes(p) or _asks(p) for p in (one, other)):
        return
    sides = _denial(one, other) or _swapped(_denial(other, one))
    if sides is None and likeness >= firm and _same_bearer(one, other):
        sides = _negation(one, other) or _swapped(_negation(other, one)) or _opposition(one, other)
    if sides:
        yield Contrast(
            kind="polarity",
            one=_detail(one, sides[0]),
            other=_detail(other, sides[1]),
            verdict="conflict",
            contradiction=True,
        )


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


def _denial(one: Proposition, other: Proposition) -> Sides | None:
    """Return a predicate that someone in `one` denies and `other`, where nothing is denied, tells."""
    if _negative(other, REJECTING | NEGATORS):
        return None
    plain = {concept.stem: concept for concept in other.concepts}
    for word in words(one.words):
        if word.normal in CONTESTING and not _describes(one, word):
            reached = [c for c in one.concepts if c.start >= word.end][:_REACH]
            for match in (plain.get(concept.stem) for concept in reached):
                if match is not None and other.words[match.start].islower():
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
    start = concept.start + proposition.span.start
    kinds = {
        token.upos for token in proposition.text.tokens if token.start <= start < token.end and token.upos
    }
    return not kinds or bool(kinds & _PREDICATES)


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


def _supposes(proposition: Proposition) -> bool:
    return any(word.normal in SUPPOSING for word in words(proposition.words))


def _opposition(one: Proposition, other: Proposition) -> Sides | None:
    """Return two words of opposite meaning of which each proposition has only its own."""
    if any(word.normal in NEGATORS | _UNTIL for p in (one, other) for word in words(p.words)):
        return None
    mine, theirs = {c.stem for c in one.concepts}, {c.stem for c in other.concepts}
    for concept in one.concepts:
        against = OPPOSITES.get(concept.stem, frozenset())
        match = next((c for c in other.concepts if c.stem in against), None)
        told = match is not None and _predicates(one, concept) and _predicates(other, match)
        if match and told and concept.stem not in theirs and not against & mine:
            return (concept.start, concept.end, concept.stem), (match.start, match.end, match.stem)
    return None


def _asks(proposition: Proposition) -> bool:
    told = words(proposition.words)
    return bool(told) and (told[0].normal in _QUESTIONS or proposition.words.rstrip("”\"' ").endswith("?"))


def _same_bearer(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions may speak of one actor: neither begins with a name that the other lacks."""
    names = [[_key(m.entity or m.text) for m in p.mentions if not m.pronoun] for p in (one, other)]
    return all(not mine or not theirs or mine[0] in theirs for mine, theirs in (names, names[::-1]))


def _key(name: str) -> str:
    return name.casefold()


def _detail(proposition: Proposition, side: tuple[int, int, str]) -> Detail:
    offset = proposition.span.start
    span = Span(article=proposition.span.article, start=offset + side[0], end=offset + side[1])
    return Detail(span=span, text=span.cut(proposition.text.article.text), key=side[2])
