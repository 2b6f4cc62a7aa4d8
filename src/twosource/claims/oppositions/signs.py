"""What tells whether two propositions can both be so, in numbers: word by word, and of the two as wholes."""

import re
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from twosource.claims.differences.magnitudes import judge, same_scale
from twosource.claims.differences.sameness import comparable
from twosource.claims.likeness import Scale
from twosource.claims.oppositions.bonds import same_bearer
from twosource.claims.oppositions.statements import Statement, days_of
from twosource.claims.oppositions.words import Word, words_of
from twosource.claims.predicates import Predicate, predicates_of
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import NEGATORS
from twosource.model import Quantity
from twosource.text.lexicon import Relation, relate
from twosource.text.wording import normals

Signs = NDArray[np.float32]
Flags = NDArray[np.bool_]

ALONE = (
    "weight", "name", "number", "verb", "noun", "quality", "framed", "negated", "open", "agent", "patient", "setting",
)  # fmt: skip
"""What is known of a content word by itself."""
BESIDE = (
    "near", "equal", "same_role", "heads_meet", "other_number", "opposite", "synonym", "kind", "leads", "akin",
    "one_negated", "opposed",
)  # fmt: skip
"""What is known of it beside the nearest word of the other proposition."""
TOGETHER = (
    "told_least", "told_most", "plain_least", "plain_most", "near_as_wholes", "one_negates", "both_negate",
    "verb_negated_once", "same_happening", "other_happening", "same_name", "other_names", "other_figures",
    "same_figures", "same_day", "other_day", "speakers", "other_speaker", "left_open", "shorter", "longer", "shared",
    "any_opposed", "in_marks", "one_subject", "two_subjects",
)  # fmt: skip
"""What is known of the two as wholes, the same whichever comes first."""
_RELATED: dict[Relation, str] = {
    "opposite": "opposite",
    "same": "synonym",
    "synonym": "synonym",
    "derived": "synonym",
    "kind": "kind",
    "leads": "leads",
    "near": "akin",
    "sister": "akin",
}
_AKIN = 0.2
"""Cosine of two words in their sentences from which it is asked how they are related."""
_HALF = 0.5
_MARKS = re.compile(r"[“”„«»\"]")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """A statement that a model has read: its vector, its content words, their vectors, weights, and a row of `ALONE` for each."""

    statement: Statement
    words: tuple[Word, ...]
    whole: Signs
    senses: Signs
    weights: Signs
    alone: Signs
    verbs: tuple[Predicate, ...]
    negates: bool

    @property
    def proposition(self) -> Proposition:
        """The proposition that was read."""
        return self.statement.proposition

    @property
    def marked(self) -> bool:
        """Whether words in quotation marks stand in it."""
        return bool(_MARKS.search(self.statement.words))

    @property
    def plain(self) -> Flags:
        """Which of the words neither name nor count nor speak."""
        groups = self.proposition.plain
        return np.array([w.concept.group in groups and not w.framed for w in self.words], bool)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pair:
    """Two readings side by side: a row of `BESIDE` for each word of either, and one of `TOGETHER`."""

    one: Reading
    other: Reading
    forth: Signs
    back: Signs
    together: Signs


class Readings:
    """The readings of a story's statements, each made once."""

    def __init__(self, *, scale: Scale) -> None:
        self._scale = scale
        self._made: dict[tuple[str, int, int], Reading | None] = {}

    def of(self, statement: Statement) -> Reading | None:
        """Return the reading of a statement, None where no model has read it."""
        key = statement.proposition.order
        if key not in self._made:
            self._made[key] = _read(statement, self._scale)
        return self._made[key]


def _read(statement: Statement, scale: Scale) -> Reading | None:
    proposition = statement.proposition
    if proposition.senses is None or proposition.vector is None or not proposition.concepts:
        return None
    words = words_of(proposition)
    weights = np.array(
        [scale.weights[c.group] * proposition.part_of(c) for c in proposition.concepts], np.float32
    )
    share = weights / max(float(weights.mean()), 1e-6)
    return Reading(
        statement=statement,
        words=words,
        whole=proposition.vector.astype(np.float32),
        senses=proposition.senses.astype(np.float32),
        weights=weights,
        alone=np.array([_alone(w, float(s)) for w, s in zip(words, share, strict=True)], np.float32),
        verbs=predicates_of(proposition),
        negates=any(word in NEGATORS for word in normals(proposition.words)),
    )


def _alone(word: Word, weight: float) -> tuple[float, ...]:
    return (
        weight,
        word.name,
        word.number,
        word.upos == "VERB",
        word.upos == "NOUN",
        word.upos in {"ADJ", "ADV"},
        word.framed,
        word.negated,
        word.open,
        word.role == "agent",
        word.role == "patient",
        word.role == "setting",
    )


def compare(one: Reading, other: Reading) -> Pair:
    """Return two readings side by side; each word is held against the nearest of the other side, equal ones first."""
    near = np.clip(one.senses @ other.senses.T, 0.0, 1.0).astype(np.float32)
    equal = np.array([[a.concept.group == b.concept.group for b in other.words] for a in one.words], bool)
    opposed = _opposed(one, other, equal)
    return Pair(
        one=one,
        other=other,
        forth=_beside(one, other, near, equal, opposed),
        back=_beside(other, one, near.T, equal.T, opposed.T),
        together=_together(one, other, np.where(equal, np.float32(1.0), near), bool(opposed.any())),
    )


def _opposed(one: Reading, other: Reading, equal: Flags) -> Flags:
    """Tell of each two words whether they are verbs or qualities of opposite meaning."""
    found = np.zeros(equal.shape, bool)
    sides = [[i for i, w in enumerate(r.words) if _tells(w)] for r in (one, other)]
    for i in sides[0]:
        for j in sides[1]:
            found[i, j] = not equal[i, j] and _relation(one.words[i], other.words[j]) == "opposite"
    return found


def _tells(word: Word) -> bool:
    return word.upos in {"VERB", "ADJ", "ADV"} and not (word.framed or word.name)


def _relation(one: Word, other: Word) -> Relation | None:
    if one.name or other.name or one.number or other.number:
        return None
    return relate(one.lemma, other.lemma, one.upos, other.upos)


def _beside(one: Reading, other: Reading, near: Signs, equal: Flags, opposed: Flags) -> Signs:
    nearest = np.where(equal, 1.0 + near * 0.01, near).argmax(axis=1)
    rows = np.zeros((len(one.words), len(BESIDE)), np.float32)
    for i, j in enumerate(nearest.tolist()):
        mine, theirs = one.words[i], other.words[j]
        same = bool(equal[i, j])
        relation = None if same or near[i, j] <= _AKIN else _relation(mine, theirs)
        told = {
            "near": float(near[i, j]),
            "equal": same,
            "same_role": mine.role == theirs.role != "",
            "heads_meet": mine.head >= 0 and theirs.head >= 0 and nearest[mine.head] == theirs.head,
            "other_number": mine.number and theirs.number and not same,
            "one_negated": mine.negated != theirs.negated,
            "opposed": bool(opposed[i].any()),
        }
        if relation is not None:
            told[_RELATED[relation]] = True
        rows[i] = [told.get(name, 0.0) for name in BESIDE]
    return rows


def _together(one: Reading, other: Reading, near: Signs, opposed: bool) -> Signs:
    p, q = one.proposition, other.proposition
    told = _part(one.weights, near.max(axis=1)), _part(other.weights, near.max(axis=0))
    plain = (
        _part(one.weights[one.plain], near.max(axis=1)[one.plain]),
        _part(other.weights[other.plain], near.max(axis=0)[other.plain]),
    )
    figures = figures_of(p, q)
    days = days_of(p.times), days_of(q.times)
    meet = any(a[0] <= b[1] and b[0] <= a[1] for a in days[0] for b in days[1])
    named, things = (p.named, q.named), (p.things, q.things)
    happenings = p.happenings, q.happenings
    subjects = same_bearer(one.statement, one.statement.subject, other.statement, other.statement.subject)
    sizes = sorted(len(r.words) / 10 for r in (one, other))
    speakers = [s for s in (p.speaker, q.speaker) if s is not None]
    row = (
        min(told), max(told), min(plain), max(plain), float(one.whole @ other.whole),
        one.negates != other.negates, one.negates and other.negates, _negated_once(one, other),
        bool(happenings[0] & happenings[1]), bool(all(happenings) and not happenings[0] & happenings[1]),
        bool(things[0] & things[1]), bool(all(named) and not named[0] & named[1]),
        figures == "other", figures == "same", meet, bool(all(days) and not meet),
        len(speakers), len(set(speakers)) == 2, p.open or q.open, *sizes, len(p.plain & q.plain) / 4, opposed,
        sum(r.marked for r in (one, other)), subjects is True, subjects is False,
    )  # fmt: skip
    return np.array(row, np.float32)


def _part(weights: Signs, near: Signs) -> float:
    return float((weights * near).sum() / weights.sum()) if len(weights) else _HALF


def _negated_once(one: Reading, other: Reading) -> bool:
    """Tell whether either negates a verb that the other affirms."""
    sides = [{(v.group, v.negated) for v in r.verbs} for r in (one, other)]
    return any((group, not negated) in sides[1] for group, negated in sides[0])


def paired_figures(one: Proposition, other: Proposition) -> list[tuple[Quantity, Quantity]]:
    """Return every two numbers of two propositions that can count one thing."""
    return [(a, b) for a, b in product(one.quantities, other.quantities) if comparable(one, a, other, b)]


def figures_of(one: Proposition, other: Proposition) -> str:
    """Return "other" where all numbers that can count one thing differ, "same" where none does, "" where there are none."""
    verdicts = {judge(*same_scale(a, b))[0] == "conflict" for a, b in paired_figures(one, other)}
    return {frozenset({True}): "other", frozenset({False}): "same"}.get(frozenset(verdicts), "")
