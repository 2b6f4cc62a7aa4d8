"""Choose every witness's exemplar among the other witnesses, and state the descents."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.lineage.agreements import Agreements
from twosource.lineage.arborescence import ROOT, branch
from twosource.lineage.comparison import pair_of
from twosource.lineage.evidence import explain
from twosource.lineage.kinship import TAKING, Kinship, name_kind
from twosource.lineage.naming import credits_outlet
from twosource.lineage.probability import log_odds
from twosource.lineage.settings import LineageSettings
from twosource.lineage.sharing import credits_of
from twosource.model import Descent, DescentKind

Pair = tuple[str, str]
_LEAST_CHANCE = 1e-6
_CREDITED = 3.0
"""Log odds for the exemplar that a witness credits where no other could have passed the credit on."""
_CUT_ALIKE = 2.0
"""Log odds for each quotation that a witness ends at the same word as this exemplar, where others go on."""
_LEAST_WAY = 0.2
"""Chance of its direction below which a text is no rival for being the nearest exemplar."""
_VERSION, _STEP = 60.0, 5.0
"""Log odds for an earlier version of the same text by the same outlet, and against it for each step between the two."""


def choose_exemplars(
    articles: Sequence[str],
    kinships: Mapping[Pair, Kinship],
    agreements: Agreements,
    settings: LineageSettings,
) -> dict[str, str]:
    """Return the exemplar of each witness that was likely made from another, by the likeliest forest of all.

    An edge weighs the log odds that the two hang together directly, and the logarithm of the chance that
    they do so in its direction; a root weighs 0. Of several texts that explain a witness, the one with the
    least that the witness lacks is favoured: agreement in what is left out is a common reading too, above all in
    quotations that both cut alike. Versions of one text stand in their order. What a report credits as its source was never made from that report.
    """
    weights: dict[Pair, float] = {(ROOT, article): 0.0 for article in articles}
    for article in articles:
        near = {
            pair[pair[0] == article]: (kinship, _nearness(kinship, article))
            for pair, kinship in kinships.items()
            if article in pair and kinship.direct >= settings.likely
            if _may_credit(kinship, article)
            and (article, pair[pair[0] == article]) not in agreements.revisions
        }
        closest = max((near[one][1] for one in near if _may_give(near[one][0], article)), default=0.0)
        credited = _credited(article, near)
        for exemplar, (kinship, nearness) in near.items():
            chance = kinship.chance_without_credit(article)
            favour = settings.nearest_favour * min(nearness - closest, 0.0) + _CREDITED * (
                exemplar in credited
            )
            favour += _CUT_ALIKE * agreements.cuts.get(pair_of(exemplar, article), 0)
            sure = min(log_odds(kinship.direct), settings.most_odds)
            weights[exemplar, article] = sure + _log(chance) + favour
            if revision := agreements.revisions.get((exemplar, article)):
                weights[exemplar, article] += _VERSION - _STEP * revision.steps
    parents = branch(articles, weights)
    return {witness: parent for witness, parent in sorted(parents.items()) if parent != ROOT}


def _may_credit(kinship: Kinship, witness: str) -> bool:
    """Tell whether credits allow that a witness was made from the other of a pair.

    A client was no exemplar of the agency that it credits, nor a dispatch that came out later one of the client.
    """
    seen = kinship.comparison.seen_from(witness)
    one, other = seen.one.text.article, seen.other.text.article
    return not credits_outlet(other, one) and (_may_give(kinship, witness) or not credits_outlet(one, other))


def _credited(witness: str, near: Mapping[str, tuple[Kinship, float]]) -> set[str]:
    """Return the exemplars whose outlet a witness credits, none if another that it may be made from has that credit too."""
    named = {exemplar for exemplar, (kinship, _) in near.items() if kinship.credits(witness)}
    inherited = any(
        credits_of(kinship.comparison.one.text) & credits_of(kinship.comparison.other.text)
        for exemplar, (kinship, _) in near.items()
        if exemplar not in named
    )
    return set() if inherited else named


def _may_give(kinship: Kinship, witness: str) -> bool:
    return kinship.chance_without_credit(witness) >= _LEAST_WAY


def _nearness(kinship: Kinship, witness: str) -> float:
    """Return how much of a witness the other explains, and half as much how little more that one has, in [0, 1]."""
    one, other = kinship.comparison.sides
    own, exemplar = (other, one) if kinship.comparison.other.id == witness else (one, other)
    return (2 * (own.copied + own.followed) + exemplar.copied + exemplar.followed) / 6


def _log(chance: float) -> float:
    return math.log(max(chance, _LEAST_CHANCE))


def state_descents(
    exemplars: Mapping[str, str],
    mixtures: Mapping[str, Mapping[str, float]],
    kinships: Mapping[Pair, Kinship],
    sigils: Mapping[str, str],
) -> list[Descent]:
    """Return the descents of the witnesses that have an exemplar or several, with kind, share and evidence.

    A witness that has further exemplars alone took no more than parts from them.
    """
    chances = {
        (witness, exemplar): kinships[pair_of(witness, exemplar)].probability(witness)
        for witness, exemplar in exemplars.items()
    }
    chances |= {
        (witness, more): mixtures[witness][more] for witness in mixtures for more in mixtures[witness]
    }
    made = [_state(*pair, chances[pair], kinships, sigils) for pair in sorted(chances)]
    return [replace(descent, kind=_name_part(descent, made, exemplars, kinships)) for descent in made]


def _name_part(
    descent: Descent, made: Sequence[Descent], exemplars: Mapping[str, str], kinships: Mapping[Pair, Kinship]
) -> DescentKind:
    """Return the kind of a descent beside the witness's others.

    As a whole it comes from one of them alone: rather one that it does not name, else the one that explains most.
    """
    kinship = kinships[pair_of(descent.witness, descent.exemplar)]
    several = [other for other in made if other.witness == descent.witness]
    if descent.witness not in exemplars:
        return "excerpt"
    if len(several) == 1:
        return descent.kind
    named = {
        other.exemplar: kinships[pair_of(other.witness, other.exemplar)].names(other.witness)
        for other in several
    }
    if descent == max(several, key=lambda other: (not named[other.exemplar], other.share, other.exemplar)):
        return name_kind(
            kinship.comparison.seen_from(descent.exemplar),
            _clues_to(descent.witness, kinship) - TAKING,
            of_several=True,
        )
    return "excerpt" if named[descent.exemplar] else descent.kind


def _clues_to(witness: str, kinship: Kinship) -> set[str]:
    """Return the kinds of the clues that the witness was made from the other."""
    forward = witness == kinship.comparison.other.id
    return {clue.kind for clue in kinship.clues if (clue.weight > 0) == forward}


def _state(
    witness: str, exemplar: str, chance: float, kinships: Mapping[Pair, Kinship], sigils: Mapping[str, str]
) -> Descent:
    kinship = kinships[pair_of(witness, exemplar)]
    seen = kinship.comparison.seen_from(exemplar)
    return Descent(
        witness=witness,
        exemplar=exemplar,
        kind=name_kind(seen, _clues_to(witness, kinship)),
        share=round(max(seen.sides[1].surely, seen.sides[1].copied), 3),
        probability=round(chance, 3),
        evidence=explain(kinship, witness, sigils),
    )
