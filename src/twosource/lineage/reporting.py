"""Witnesses that took a part from another and reported the rest themselves.

A local paper that merges an agency's text with what its own reporter was told, or a reporter who quotes a press release, has
readings of two lines: a contaminated witness (P. Maas, Textkritik, 1927, section 10), of which one line begins with itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from twosource.lineage.comparison import SURE, Comparison, pair_of
from twosource.lineage.kinship import Kinship
from twosource.lineage.naming import of_one_hand
from twosource.lineage.passage import WitnessText
from twosource.text.rarity import load_rarity
from twosource.text.similarity import weighted_containment

Kinships = Mapping[tuple[str, str], Kinship]
_LEAST_LINES, _LEAST_DETAILS = 0.25, 0.3
"""Parts of a witness's words in lines, and of its names and numbers, that nobody else has, from which it has reporting of its own:
of invented reports that were made from others without any, none has both."""
MOST_WITH_OWN = 0.85
"""Most that a descent proves of one origin where the witness has much of its own."""
_LEAST_QUOTED = 5
"""Words of a quotation that nobody else has before somebody was surely asked."""
_MOST_COPIED = 0.2
"""Part of its prose that a witness may have from another of which it may be a later version, its outlet being unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPart:
    """What a witness has beside all reports that were not made from it.

    `lines` and `details`: parts of its words and of its names and numbers, in [0, 1]; `quotes` counts quotations.
    """

    lines: float
    details: float
    quotes: int

    @property
    def large(self) -> bool:
        """Whether the witness tells much that no other report can have given it."""
        return self.lines >= _LEAST_LINES and self.details >= _LEAST_DETAILS


def find_own_parts(exemplars: Mapping[str, str], kinships: Kinships) -> dict[str, OwnPart]:
    """Return what each witness with an exemplar has of its own, if that is much; an outlet's later versions are left out."""
    found: dict[str, OwnPart] = {}
    for witness, exemplar in sorted(exemplars.items()):
        comparison = kinships[pair_of(witness, exemplar)].comparison
        if not of_one_hand(comparison.one.text.article, comparison.other.text.article):
            own = measure_own(witness, exemplars, kinships)
            if own.large:
                found[witness] = own
    return found


def part_takers(
    nearest: Mapping[str, str], own: Mapping[str, OwnPart], kinships: Kinships
) -> tuple[dict[str, str], dict[str, dict[str, float]]]:
    """Return the exemplars of witnesses that were made from one, and what others took no more than a part from, with probabilities.

    Those quote what nobody else does, beside much else of their own.
    """
    exemplars: dict[str, str] = {}
    takers: dict[str, dict[str, float]] = {}
    for witness, exemplar in nearest.items():
        kinship = kinships[pair_of(witness, exemplar)]
        asked = witness in own and own[witness].quotes > 0
        if asked and not _may_be_later_version(kinship.comparison.seen_from(exemplar)):
            takers[witness] = {exemplar: kinship.probability(witness)}
        else:
            exemplars[witness] = exemplar
    return exemplars, takers


def without_taken(kinships: Kinships, takers: Mapping[str, Collection[str]]) -> Kinships:
    """Return the kinships but those of takers and what they took from: what they share needs no third text."""
    return {
        (one, other): kinship
        for (one, other), kinship in kinships.items()
        if other not in takers.get(one, ()) and one not in takers.get(other, ())
    }


def measure_own(witness: str, exemplars: Mapping[str, str], kinships: Kinships) -> OwnPart:
    """Return what a witness has beside all reports that were not made from it."""
    beside = [
        kinship.comparison.seen_from(witness)
        for pair, kinship in sorted(kinships.items())
        if witness in pair and not _descends(pair[pair[0] == witness], witness, exemplars)
    ]
    text = beside[0].one
    told = {match.one for seen in beside for match in seen.matches if match.similarity >= SURE}
    fresh = [place for place in range(len(text.lines)) if place not in told]
    total = sum(len(line.words) for line in text.lines)
    return OwnPart(
        lines=sum(len(text.lines[place].words) for place in fresh) / total if total else 0.0,
        details=_weigh_details(text, beside),
        quotes=_count_quotes(text, frozenset(fresh), beside),
    )


def _weigh_details(text: WitnessText, beside: list[Comparison]) -> float:
    rarity = load_rarity()
    details = {stem: rarity.weigh(stem) for stem in sorted(text.details)}
    stems = frozenset[str]().union(*(seen.other.stems for seen in beside))
    return 1.0 - weighted_containment(details, stems) if details else 0.0


def _count_quotes(text: WitnessText, fresh: frozenset[int], beside: list[Comparison]) -> int:
    paired = {(pair.one.start, pair.one.end) for seen in beside for pair in seen.quote_pairs}
    return sum(
        len(quote.words) >= _LEAST_QUOTED and quote.line in fresh and (quote.start, quote.end) not in paired
        for quote in text.quotes
    )


def _descends(article: str, ancestor: str, exemplars: Mapping[str, str]) -> bool:
    """Tell whether an article was made from another, at once or over others."""
    while article in exemplars:
        article = exemplars[article]
        if article == ancestor:
            return True
    return False


def _may_be_later_version(comparison: Comparison) -> bool:
    """Tell whether the second of two may be a later version of the first by the same outlet, which is not known of one."""
    unknown = any(side.text.article.outlet is None for side in (comparison.one, comparison.other))
    return unknown and comparison.sides[1].copied >= _MOST_COPIED
