"""Propositions brought together into claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from twosource.claims.alignment import align
from twosource.claims.core import answers, clash, estranged, one_toll
from twosource.claims.denials import fates_denied
from twosource.claims.likeness import Scale, far_apart
from twosource.claims.odds import Odds, weigh_pairs
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.model import Span
from twosource.text.neighbours import find_neighbours
from twosource.text.similarity import normalise

Place = tuple[str, int, int]


@dataclass(frozen=True, kw_only=True)
class Matching:
    """Propositions by claim, and the log odds of one claim for the pairs that were compared."""

    groups: tuple[tuple[Proposition, ...], ...]
    odds: Mapping[tuple[Place, Place], float]

    @cached_property
    def _beside(self) -> Mapping[Span, tuple[Proposition, ...]]:
        found: dict[Span, list[Proposition]] = {}
        for group in self.groups:
            for proposition in group:
                found.setdefault(proposition.sentence, []).append(proposition)
        return {sentence: tuple(parts) for sentence, parts in found.items()}

    def beside(self, proposition: Proposition) -> tuple[Proposition, ...]:
        """Return the other propositions of the same sentence."""
        return tuple(p for p in self._beside[proposition.sentence] if p != proposition)

    def surely(self, one: Proposition, other: Proposition, scale: Scale) -> float:
        """Return the log odds that two propositions are one claim, by likeness where the pair was not compared."""
        first, second = sorted((one.order, other.order))
        found = self.odds.get((first, second))
        return _by_likeness(one, other, scale) if found is None else found

    def backs(self, one: Proposition, other: Proposition, scale: Scale) -> bool:
        """Tell whether two propositions surely tell one thing, all doubts taken off; a looser one may yet be of one claim."""
        if one.words == other.words or _deny_alike(one, other):
            return True
        bar = SETTINGS.corroborates - (SETTINGS.worded_alike if _worded_alike(one, other) else 0.0)
        return self.surely(one, other, scale) - _doubt(one, other, scale) >= bar


def match(propositions: Sequence[Proposition], scale: Scale) -> Matching:
    """Return the propositions by claim, the surest pairs joined first while the groups' average holds."""
    twins = _twins(propositions)
    firsts = [propositions[members[0]] for members in twins]
    odds = _odds(firsts, scale)
    joined = _join(firsts, _doubted(odds, firsts, scale), scale)
    groups = (
        tuple(propositions[index] for index in sorted(index for first in group for index in twins[first]))
        for group in _with_denials(joined, firsts)
    )
    return Matching(
        groups=tuple(groups),
        odds={(firsts[i].order, firsts[j].order): round(found, 6) for (i, j), found in odds.items()},
    )


def _twins(propositions: Sequence[Proposition]) -> list[list[int]]:
    """Return the places that are matched as one: in a large story those of the same words, else each by itself."""
    if len(propositions) <= SETTINGS.all_pairs_below:
        return [[place] for place in range(len(propositions))]
    found: dict[tuple[str, bool], list[int]] = {}
    for place, proposition in enumerate(propositions):
        found.setdefault((proposition.words, proposition.heading), []).append(place)
    return list(found.values())


def _join(propositions: Sequence[Proposition], odds: Odds, scale: Scale) -> list[tuple[int, ...]]:
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(len(propositions))}

    def order(pair: tuple[int, int]) -> tuple[float, list[str], tuple[int, int]]:
        """Equal odds go by the words: articles stand in the order of their ids, which change with a file's place."""
        return -round(odds[pair], 6), sorted(propositions[place].words for place in pair), pair

    for one, other in sorted(odds, key=order):
        first, second = groups[one], groups[other]
        if odds[one, other] < SETTINGS.joins:
            break
        rejects = answers(propositions[one], propositions[other])
        if first != second and (rejects or _holds(first, second, odds, propositions, scale)):
            union = tuple(sorted((*first, *second)))
            groups.update(dict.fromkeys(union, union))
    return sorted(set(groups.values()))


def _with_denials(
    groups: Sequence[tuple[int, ...]], propositions: Sequence[Proposition]
) -> list[tuple[int, ...]]:
    """Return the groups with those made one that deny one fate of all: "nobody died", "the leak claimed no lives"."""
    home = {place: group for group in groups for place in group}
    denying = [place for place, p in enumerate(propositions) if fates_denied(p.words)]
    for one, other in combinations(denying, 2):
        sides = propositions[one], propositions[other]
        apart = sides[0].span.article != sides[1].span.article
        if apart and home[one] != home[other] and _deny_alike(*sides):
            union = tuple(sorted((*home[one], *home[other])))
            home.update(dict.fromkeys(union, union))
    return sorted(set(home.values()))


def _worded_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions tell one thing in the same words for the most part, a few words being too little to tell."""
    shared = len(one.plain & other.plain)
    enough = SETTINGS.same_wording * min(len(one.plain), len(other.plain))
    return shared >= SETTINGS.least_alike and shared >= enough


def _deny_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether both deny one fate of all, at times that meet."""
    denied = fates_denied(one.words)
    return bool(denied) and denied == fates_denied(other.words) and not far_apart(one, other)


def _odds(propositions: Sequence[Proposition], scale: Scale) -> Odds:
    """Return the log odds of every pair that may be one claim; by likeness where no model has read them."""
    pairs = [
        (i, j) for i, j in _pairs(propositions, scale) if propositions[i].sentence != propositions[j].sentence
    ]
    alignment = align(propositions, scale)
    if alignment is not None:
        return weigh_pairs(propositions, pairs, alignment, scale)
    return {(i, j): _by_likeness(propositions[i], propositions[j], scale) for i, j in pairs}


def _doubted(odds: Odds, propositions: Sequence[Proposition], scale: Scale) -> Odds:
    """Return the odds less what speaks against one claim, clipped."""
    most = SETTINGS.surest
    return {
        (i, j): max(min(found - _doubt(propositions[i], propositions[j], scale), most), -most)
        for (i, j), found in odds.items()
    }


def _by_likeness(one: Proposition, other: Proposition, scale: Scale) -> float:
    return (scale.liken(one, other) - SETTINGS.same_claim) * SETTINGS.odds_of_likeness


def _doubt(one: Proposition, other: Proposition, scale: Scale) -> float:
    """Return what is taken off the log odds.

    An article seldom tells a thing twice, and a whole holds its insertion. The rest are rules that no small sample teaches.
    """
    if (one.inserted and other.holds_insertion) or (other.inserted and one.holds_insertion):
        return 2 * SETTINGS.surest
    if one.span.article == other.span.article:
        return SETTINGS.told_again
    rejected = SETTINGS.rejects if answers(one, other) else SETTINGS.one_toll if one_toll(one, other) else 0.0
    if scale.surely_related(one, other):
        return rejected
    return rejected + clash(one, other) + (0.0 if scale.related(one, other) else estranged(one, other))


def _pairs(propositions: Sequence[Proposition], scale: Scale) -> Iterable[tuple[int, int]]:
    """Return the places to compare: all pairs, in a large story those of the nearest by weighted words."""
    if len(propositions) <= SETTINGS.all_pairs_below:
        return combinations(range(len(propositions)), 2)
    bags = [normalise({group: scale.weights[group] for group in sorted(p.bag)}) for p in propositions]
    most = SETTINGS.nearest_compared
    return find_neighbours(bags, terms=8, limit=200, reach=most, most=most)


def _holds(
    first: tuple[int, ...],
    second: tuple[int, ...],
    odds: Odds,
    propositions: Sequence[Proposition],
    scale: Scale,
) -> bool:
    """Tell whether two groups are surely enough one on average.

    Where independent articles tell both, in sentences of their own, the two are rather two claims, and more is asked; what
    reports of one line of descent tell alike corroborates nothing, and less is.
    """
    pairs = [odds.get((min(i, j), max(i, j)), -SETTINGS.surest) for i in first for j in second]
    mean = sum(pairs) / len(pairs)
    members = [propositions[place] for place in (*first, *second)]
    if all(scale.related(members[0], other) for other in members[1:]):
        return mean >= SETTINGS.whole_in_line
    tellers = [
        {propositions[i].span.article for i in group if not propositions[i].heading}
        for group in (first, second)
    ]
    twice = len(tellers[0] & tellers[1]) / max(min(len(tellers[0]), len(tellers[1])), 1)
    return mean >= SETTINGS.whole + SETTINGS.told_twice * twice
