"""Which witnesses are compared: all with all in a small story, the near ones in a large."""

from collections.abc import Sequence
from itertools import combinations

from twosource.lineage.comparison import Comparison, compare
from twosource.lineage.matching import Measure, match_lines
from twosource.lineage.passage import WitnessText
from twosource.lineage.settings import LineageSettings
from twosource.text.neighbours import find_neighbours
from twosource.text.rarity import Rarity, load_rarity
from twosource.text.similarity import normalise

Pair = tuple[str, str]


def compare_near(witnesses: Sequence[WitnessText], settings: LineageSettings) -> dict[Pair, Comparison]:
    """Return the comparisons of the pairs of witnesses that may be related, the lesser article id first."""
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    rarity = load_rarity()
    measure = Measure(ordered, rarity)
    return {
        (one.id, other.id): compare(
            one, other, match_lines(one, other, measure.compare(one, other), settings), rarity
        )
        for one, other in _pair(ordered, rarity, settings)
    }


def _pair(
    witnesses: Sequence[WitnessText], rarity: Rarity, settings: LineageSettings
) -> list[tuple[WitnessText, WitnessText]]:
    if len(witnesses) <= settings.all_pairs_below:
        return list(combinations(witnesses, 2))
    bags = [normalise({stem: rarity.weigh(stem) for stem in sorted(witness.stems)}) for witness in witnesses]
    near = find_neighbours(bags, terms=60, limit=200, reach=12, most=settings.nearest_compared)
    return [(witnesses[one], witnesses[other]) for one, other in near]
