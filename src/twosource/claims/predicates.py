"""The verbs of a proposition that tell what was done or was not, as the clauses of its text have it."""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.model import Clause
from twosource.text.word_sets import word_set

_TOLD = frozenset(["actual", "reported", "planned"])
# Verbs that say nothing by themselves: two sentences that share one need not speak of one act.
_LIGHT = word_set(
    """be is are was were been being have has had do does did make made take took taken get got go went come came
    say said says tell told give gave given put set become became seem remain want wanted wants wish hope show shows showed shown"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb that a proposition affirms or negates; `place` is its place among the content words."""

    place: int
    group: str
    start: int
    end: int
    negated: bool


def predicates_of(proposition: Proposition) -> tuple[Predicate, ...]:
    """Return the verbs told as facts, as reported or as planned, and those denied; verbs of speech are left out."""
    return tuple(_predicates(proposition))


def _predicates(proposition: Proposition) -> Iterator[Predicate]:
    offset = proposition.span.start
    places = {concept.start + offset: place for place, concept in enumerate(proposition.concepts)}
    for clause in proposition.clauses:
        place = places.get(clause.predicate_start)
        if place is None:
            continue
        concept = proposition.concepts[place]
        if _tells(clause) and not proposition.frames(concept) and concept.normal not in _LIGHT:
            yield Predicate(
                place=place,
                group=concept.group,
                start=clause.predicate_start,
                end=clause.predicate_end,
                negated=clause.polarity == "negated",
            )


def _tells(clause: Clause) -> bool:
    denied = clause.polarity == "negated" and clause.modality == "denied"
    return denied or clause.modality in _TOLD


def acts_alike(
    one: Proposition, a: Predicate, other: Proposition, b: Predicate, *, least: float = SETTINGS.same_act
) -> bool:
    """Tell whether two verbs can tell one act: of one group of words, or of like sense."""
    if a.group == b.group:
        return True
    if one.senses is None or other.senses is None:
        return False
    return float(one.senses[a.place] @ other.senses[b.place]) >= least
