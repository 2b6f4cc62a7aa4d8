"""The content words of a proposition with what the parse tells of each: its role, what it hangs on, whether it is denied."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import NEGATORS
from twosource.text.concepts import Concept

Role = Literal["agent", "patient", "setting", ""]

_NOT = NEGATORS | {"n't", "n’t"}
_ROLES: dict[str, Role] = {
    "nsubj": "agent",
    "csubj": "agent",
    "obl:agent": "agent",
    "nsubj:pass": "patient",
    "obj": "patient",
}
_OPEN = frozenset(["possible", "planned", "threatened", "demanded", "hypothetical"])
_STEPS = 3
"""Steps up the parse within which a negation reaches a word, or a content word is found that it hangs on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One content word; `head` is the place of the content word that it hangs on, -1 where there is none.

    `negated` and `open` tell whether it, or what it hangs on up to the verb, is denied, or no more than possible.
    """

    concept: Concept
    lemma: str
    upos: str
    role: Role
    head: int
    name: bool
    number: bool
    framed: bool
    negated: bool
    open: bool


def words_of(proposition: Proposition) -> tuple[Word, ...]:
    """Return the content words of a proposition in order, one for each of its concepts."""
    parse = _Parse.of(proposition)
    return tuple(_word(proposition, concept, parse) for concept in proposition.concepts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parse:
    """The tokens of a proposition's sentence: `first` to `last` of its article, what each governs, what its clauses tell."""

    proposition: Proposition
    first: int
    last: int
    places: dict[int, int]
    content: dict[int, int]
    denying: frozenset[int]
    told: dict[int, tuple[bool, bool]]

    @classmethod
    def of(cls, proposition: Proposition) -> "_Parse":
        tokens, sentence = proposition.text.tokens, proposition.sentence
        first, last = (
            bisect_left(tokens, place, key=lambda t: t.start) for place in (sentence.start, sentence.end)
        )
        places = {tokens[at].start: at for at in range(first, last)}
        starts = [c.start + proposition.span.start for c in proposition.concepts]
        return cls(
            proposition=proposition,
            first=first,
            last=last,
            places=places,
            content={places[start]: number for number, start in enumerate(starts) if start in places},
            denying=frozenset(
                tokens[at].head for at in range(first, last) if tokens[at].text.casefold() in _NOT
            ),
            told={
                places[c.predicate_start]: (c.polarity == "negated", c.modality in _OPEN)
                for c in proposition.text.clauses
                if c.predicate_start in places
            },
        )

    def within(self, at: int) -> bool:
        """Tell whether a place is one of the sentence."""
        return self.first <= at < self.last


def _word(proposition: Proposition, concept: Concept, parse: _Parse) -> Word:
    at = parse.places.get(concept.start + proposition.span.start)
    token = None if at is None else proposition.text.tokens[at]
    upos, relation = ("", "") if token is None else (token.upos, token.deprel)
    negated, supposed = (False, False) if at is None else _told(parse, at)
    setting: Role = "setting" if relation.startswith(("obl", "nmod")) else ""
    return Word(
        concept=concept,
        lemma=concept.normal if token is None else token.lemma,
        upos=upos,
        role=_ROLES.get(relation, setting),
        head=-1 if at is None else _head(parse, at),
        name=proposition.names(concept),
        number=concept.normal[0].isdigit() or upos == "NUM",
        framed=proposition.frames(concept),
        negated=negated,
        open=supposed,
    )


def _told(parse: _Parse, at: int) -> tuple[bool, bool]:
    """Return whether a word is denied, and whether it is no more than possible, by what stands from it up to its verb."""
    tokens = parse.proposition.text.tokens
    negated = supposed = False
    for _ in range(_STEPS):
        clause = parse.told.get(at, (False, False))
        negated = negated or at in parse.denying or clause[0]
        supposed = supposed or clause[1]
        if tokens[at].upos == "VERB" or not parse.within(tokens[at].head):
            break
        at = tokens[at].head
    return negated, supposed


def _head(parse: _Parse, at: int) -> int:
    tokens = parse.proposition.text.tokens
    for _ in range(_STEPS):
        at = tokens[at].head
        if not parse.within(at):
            return -1
        if at in parse.content:
            return parse.content[at]
    return -1
