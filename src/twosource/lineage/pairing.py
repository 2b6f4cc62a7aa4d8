"""Which witnesses are compared: all with all in a small story, in a large the near ones and those with words in common."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from twosource.lineage.comparison import Comparison, compare
from twosource.lineage.matching import Measure, match_lines
from twosource.lineage.passage import WitnessText
from twosource.lineage.settings import LineageSettings
from twosource.text.neighbours import find_neighbours
from twosource.text.rarity import Rarity, load_rarity
from twosource.text.reuse import find_reuse
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
    pairs = {(min(pair), max(pair)) for pair in [*near, *_copying(witnesses, settings)]}
    return [(witnesses[one], witnesses[other]) for one, other in sorted(pairs)]


def _copying(witnesses: Sequence[WitnessText], settings: LineageSettings) -> Iterator[tuple[int, int]]:
    """Yield for each witness those that have most of their words in common with it: a short copy is like many other texts."""
    partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
    texts = (" ".join(witness.words) for witness in witnesses)
    for found in find_reuse(texts, least_share=settings.least_reused):
        partners[found.one].append((-found.share, found.other))
        partners[found.other].append((-found.share, found.one))
    for place, ranked in sorted(partners.items()):
        yield from ((place, other) for _, other in sorted(ranked)[: settings.most_reused])
