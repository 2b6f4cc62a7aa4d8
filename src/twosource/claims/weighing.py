"""Claims weighed: what is said in a story, who carries it, and where the accounts differ."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource import language
from twosource.claims.background import is_background
from twosource.claims.clauses import depends
from twosource.claims.descent import Descents, find_descents
from twosource.claims.differences import find_differences
from twosource.claims.differences.sameness import leaves_out_count, tells_another_figure
from twosource.claims.encoding import encode_propositions
from twosource.claims.likeness import Scale, make_scale, told_by
from twosource.claims.matching import Matching, match
from twosource.claims.oppositions import (
    Dispute,
    add_disputes,
    find_oppositions,
    settle_disputes,
    stand_against,
)
from twosource.claims.propositions import Proposition, find_propositions
from twosource.claims.settings import SETTINGS
from twosource.claims.stances import carriers_of, take_stances
from twosource.model import AnnotatedText, Claim, OriginCount, Stemma, Story

_LOOSE = "not every report surely tells the same"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grounds:
    """What all claims of a story are weighed by."""

    scale: Scale
    matching: Matching
    descents: Descents
    stemma: Stemma


def weigh(story: Story, texts: Sequence[AnnotatedText], stemma: Stemma) -> tuple[Claim, ...]:
    """Return the claims of a story in the order in which their words stand; no sentence gives no claim.

    Origins and outlets count who carries a claim without contradicting it; of origins the lower bound counts only who
    surely tells it.
    """
    ordered = sorted(texts, key=lambda text: text.id)
    propositions = find_propositions(ordered)
    if _shared(ordered) and language.available():
        propositions = encode_propositions(propositions)
    scale, descents = make_scale(propositions, stemma), find_descents(stemma)
    matching = match(propositions, scale)
    groups = [(choose(group, scale, descents), group) for group in matching.groups]
    groups.sort(key=lambda pair: pair[0].order)
    disputes = settle_disputes([group for _, group in groups], find_oppositions(propositions, scale))
    grounds = _Grounds(scale=scale, matching=matching, descents=descents, stemma=stemma)
    return tuple(
        _claim(f"{story.id}-c{number}", best, group, grounds, disputes.get(number - 1, Dispute()))
        for number, (best, group) in enumerate(groups, 1)
    )


def _shared(texts: Sequence[AnnotatedText]) -> bool:
    """Tell whether there are several texts and a model has read them all: vectors tell nothing of one alone."""
    return len(texts) > 1 and all(text.vectors.size for text in texts)


def choose(group: Sequence[Proposition], scale: Scale, descents: Descents) -> Proposition:
    """Return the proposition whose words stand for the claim.

    Words of a text that was not made from another witness of the claim, of the body, and told best by all the others,
    so that nothing stands there that one report alone has; of equals the first. Where each is but the rest of a
    sentence, `Claim.text` is the whole sentence.
    """
    free = descents.independent(p.span.article for p in group)
    witnesses = [p for p in group if p.span.article in free]
    bodies = [p for p in witnesses if not p.heading] or witnesses
    candidates = [p for p in bodies if not depends(p.words)] or bodies
    others = _few(group)

    def centrality(proposition: Proposition) -> float:
        rest = [other for other in others if other.span.article != proposition.span.article]
        told = (
            told_by(proposition, o, scale)
            * (SETTINGS.other_figure if tells_another_figure(proposition, o) else 1.0)
            for o in rest
        )
        return round(sum(told), 9)

    return max(_few(sorted(candidates, key=lambda p: p.order)), key=centrality)


def _few(group: Sequence[Proposition]) -> Sequence[Proposition]:
    """Return all of a group, of a large one the first of each wording, as many as are compared pair by pair."""
    if len(group) <= SETTINGS.most_compared:
        return group
    firsts: dict[str, Proposition] = {}
    for proposition in group:
        firsts.setdefault(proposition.words, proposition)
    return list(firsts.values())[: SETTINGS.most_compared]


def _claim(
    name: str, best: Proposition, group: Sequence[Proposition], grounds: _Grounds, dispute: Dispute
) -> Claim:
    told = best.sentence if depends(best.words) else best.span
    differences, contrasts = find_differences(group, grounds.scale, grounds.matching, grounds.descents)
    evidence = stand_against(take_stances(best, group, contrasts), best, dispute)
    carriers = carriers_of(best, group, evidence)
    return Claim(
        id=name,
        text=told.cut(best.text.article.text),
        text_span=told,
        evidence=evidence,
        outlets=len({_outlet(p) for p in group if p.span.article in carriers}),
        origins=_count(best, group, carriers, grounds),
        differences=add_disputes(differences, dispute),
        background=is_background(group),
    )


def _count(
    best: Proposition, group: Sequence[Proposition], carriers: frozenset[str], grounds: _Grounds
) -> OriginCount:
    """Count the origins: at most those of all carriers, at least those of the reports that surely tell the same.

    A loose join may raise what is possible, never what is sure: a false second origin is worse than a missing one.
    """
    surely = {
        p.span.article
        for p in group
        if p.span.article in carriers and (p is best or _backs(best, p, grounds))
    }
    least, most = grounds.stemma.count(surely), grounds.stemma.count(carriers)
    if least.low >= most.low:
        return most
    reasons = [reason for reason in (most.reason, _LOOSE) if reason]
    return replace(most, low=least.low, reason="; ".join(reasons))


def _backs(best: Proposition, proposition: Proposition, grounds: _Grounds) -> bool:
    """Tell whether a proposition surely tells what stands for the claim, with the number that it counts."""
    if leaves_out_count(best, proposition):
        return False
    return grounds.matching.backs(best, proposition, grounds.scale)


def _outlet(proposition: Proposition) -> str:
    """Return the outlet; an unknown one counts by its article."""
    article = proposition.text.article
    return article.outlet or f"unknown {article.id}"
