"""What two witnesses have in common, seen from either side, with quotations set apart from prose."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from twosource.lineage.matching import Match
from twosource.lineage.passage import RUN, Line, Quoted, WitnessText
from twosource.text.rarity import Rarity
from twosource.text.shingles import cover
from twosource.text.similarity import longest_increasing, weighted_containment

SURE = 0.4
"""Similarity from which two lines surely tell the same thing."""
_EQUAL, _REWORDED = 0.8, 0.3
_LEAST_PROSE, _MOSTLY_PROSE = 4, 0.7
"""A line is the reporter's own if it has so many words outside of marks, and they are this part of it."""
_MUCH_COPIED = 0.1
"""Part of the prose on both sides below which two texts are not versions of one and are not aligned by word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePair:
    """Two quotations that render the same words; `equal` if one has the other's words."""

    one: Quoted
    other: Quoted
    equal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One witness as the other explains it.

    `copied`: part of its prose words in runs of five or more that are prose of the other too. `followed`:
    part of its words in lines that have a partner, `surely` in lines whose partner surely tells the same. `own`: weight of its names and numbers that the
    other lacks, as part of all. `longest`: words of the longest common run of prose. `told`: how alike, on
    average, its lines of prose are to their nearest line of prose in the other. `order`: part of its matched lines
    whose nearest partners stand in the same order. All parts in [0, 1].
    """

    copied: float
    followed: float
    surely: float
    lines: int
    matched: int
    own: float
    quotes: int
    quotes_matched: int
    longest: int
    told: float
    prose: float
    order: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two witnesses side by side.

    `order` is the part of the matched lines that stand in the same order; `changed` the part of both texts'
    words that would have to be deleted or inserted to make one of the other. Both in [0, 1].
    """

    one: WitnessText
    other: WitnessText
    sides: tuple[Side, Side]
    matches: tuple[Match, ...]
    quote_pairs: tuple[QuotePair, ...]
    order: float
    changed: float

    def seen_from(self, article: str) -> "Comparison":
        """Return the same comparison with the witness `article` (one of the two) as its first."""
        return self if self.one.id == article else self.turn()

    def turn(self) -> "Comparison":
        """Return the same comparison with the witnesses exchanged."""
        return Comparison(
            one=self.other,
            other=self.one,
            sides=(self.sides[1], self.sides[0]),
            matches=tuple(
                Match(one=match.other, other=match.one, kind=match.kind, similarity=match.similarity)
                for match in sorted(self.matches, key=lambda match: (match.other, match.one))
            ),
            quote_pairs=tuple(
                QuotePair(one=pair.other, other=pair.one, equal=pair.equal) for pair in self.quote_pairs
            ),
            order=self.order,
            changed=self.changed,
        )


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Return two article ids in the order in which comparisons and kinships are kept: the lesser first."""
    return min(one, other), max(one, other)


def compare(one: WitnessText, other: WitnessText, matches: Sequence[Match], rarity: Rarity) -> Comparison:
    """Return what two witnesses share, given their matched lines."""
    quote_pairs = pair_quotes(one, other, matches)
    mine = _look(one, other, matches, [pair.one for pair in quote_pairs], rarity)
    turned = [Match(one=m.other, other=m.one, kind=m.kind, similarity=m.similarity) for m in matches]
    theirs = _look(other, one, turned, [pair.other for pair in quote_pairs], rarity)
    return Comparison(
        one=one,
        other=other,
        sides=(mine, theirs),
        matches=tuple(matches),
        quote_pairs=quote_pairs,
        order=(mine.order + theirs.order) / 2,
        changed=_changed(one, other) if min(mine.copied, theirs.copied) >= _MUCH_COPIED else 1.0,
    )


def _changed(one: WitnessText, other: WitnessText) -> float:
    """Return the part of all words that differ, in [0, 1]; 1 is not told apart from texts that share little."""
    return round(Indel.normalized_distance(one.words, other.words), 6)


def _order(matches: Sequence[Match]) -> float:
    """Return the part of the first's matched lines whose partners stand in the same order."""
    firsts = _best_partners(matches)
    return longest_increasing(firsts) / len(firsts) if firsts else 0.0


def _best_partners(matches: Sequence[Match]) -> list[int]:
    best: dict[int, Match] = {}
    for match in matches:
        if match.one not in best or match.similarity > best[match.one].similarity:
            best[match.one] = match
    return [best[place].other for place in sorted(best)]


def _look(
    witness: WitnessText,
    other: WitnessText,
    matches: Sequence[Match],
    paired: Sequence[Quoted],
    rarity: Rarity,
) -> Side:
    followed = {match.one for match in matches}
    total = sum(len(line.words) for line in witness.lines)
    copied, longest = _copied(witness, other)
    details = {stem: rarity.weigh(stem) for stem in sorted(witness.details)}
    told, prose = _told(witness, other, matches)
    return Side(
        copied=copied,
        followed=_part_in(witness, followed),
        surely=_part_in(witness, {match.one for match in matches if match.similarity >= SURE}),
        lines=len(witness.lines),
        matched=len(followed),
        own=1.0 - weighted_containment(details, other.stems) if details else 0.0,
        quotes=len(witness.quotes),
        quotes_matched=len({(quote.start, quote.end) for quote in paired}),
        longest=longest,
        told=told,
        prose=prose / total if total else 0.0,
        order=_order(matches),
    )


def _part_in(witness: WitnessText, places: set[int]) -> float:
    """Return the part of a witness's words that stand in some of its lines."""
    total = sum(len(line.words) for line in witness.lines)
    return sum(len(witness.lines[place].words) for place in places) / total if total else 0.0


def _told(witness: WitnessText, other: WitnessText, matches: Sequence[Match]) -> tuple[float, int]:
    """Return the mean likeness of the lines of prose, and their words; a line without partner, or whose partner is a quotation, has 0."""
    best = {line.one: line for line in sorted(matches, key=lambda match: match.similarity)}
    weights = {
        place: line.prose_words
        for place, line in enumerate(witness.lines)
        if line.prose_words >= _LEAST_PROSE and line.prose_words >= _MOSTLY_PROSE * len(line.words)
    }
    alike = [
        weight * best[place].similarity
        for place, weight in weights.items()
        if place in best and _half_prose(other.lines[best[place].other])
    ]
    total = sum(weights.values())
    return (math.fsum(alike) / total if total else 0.0), total


def _half_prose(line: Line) -> bool:
    return 2 * line.prose_words >= len(line.words)


def _copied(witness: WitnessText, other: WitnessText) -> tuple[float, int]:
    """Return the part of the prose words that the other's prose has too, and the longest such run."""
    runs = witness.runs
    shared = witness.prose_runs & other.prose_runs
    covered = [
        mark and not flag for mark, flag in zip(cover(runs, shared, size=RUN), witness.quoted, strict=False)
    ]
    prose = len(witness.quoted) - sum(witness.quoted)
    longest = length = 0
    for mark in covered:
        length = length + 1 if mark else 0
        longest = max(longest, length)
    return (sum(covered) / prose if prose else 0.0), longest


def pair_quotes(one: WitnessText, other: WitnessText, matches: Sequence[Match]) -> tuple[QuotePair, ...]:
    """Return the quotations that render the same words: by their words, or by standing in matched lines."""
    linked = {(match.one, match.other) for match in matches}
    pairs: list[QuotePair] = []
    for quote in one.quotes:
        ranked = sorted(
            ((_likeness(quote, partner, linked), -place) for place, partner in enumerate(other.quotes)),
            reverse=True,
        )
        if ranked and ranked[0][0] >= _REWORDED:
            value, place = ranked[0]
            pairs.append(QuotePair(one=quote, other=other.quotes[-place], equal=value >= _EQUAL))
    return tuple(pairs)


def _likeness(one: Quoted, other: Quoted, linked: set[tuple[int, int]]) -> float:
    """Return how far the shorter quotation's words stand in the longer, in order, in [0, 1]."""
    common = Indel.similarity(one.words, other.words) / 2
    ratio = common / min(len(one.words), len(other.words))
    if ratio >= _EQUAL and common >= 3:
        return ratio
    return ratio if (one.line, other.line) in linked else 0.0
