"""What the witnesses agree in, over all pairs: a third witness tells which of two kept the older words."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.versions import find_revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Agreements between witnesses.

    `quotes`: for an article's quotation (article, start) the other articles that have it in the same words.
    `prose`: for an article, by other article, the part of its prose that the other has word for word.
    `revised`: the pairs of an outlet's versions of one text of which the longer was likely the later.
    `sides`: for an article, by other article, all that was measured of it beside the other.
    """

    quotes: Mapping[tuple[str, int], frozenset[str]]
    prose: Mapping[str, Mapping[str, float]]
    sides: Mapping[str, Mapping[str, Side]]
    revised: frozenset[tuple[str, str]]


def find_agreements(comparisons: Collection[Comparison]) -> Agreements:
    """Return the agreements over all compared pairs."""
    quotes: dict[tuple[str, int], frozenset[str]] = {}
    sides: dict[str, dict[str, Side]] = defaultdict(dict)
    for comparison in comparisons:
        one, other = comparison.one.id, comparison.other.id
        sides[one][other], sides[other][one] = comparison.sides
        for pair in comparison.quote_pairs:
            if pair.equal:
                for key, holder in (((one, pair.one.start), other), ((other, pair.other.start), one)):
                    quotes[key] = quotes.get(key, frozenset()) | {holder}
    prose = {article: {other: side.copied for other, side in row.items()} for article, row in sides.items()}
    return Agreements(quotes=quotes, prose=prose, sides=sides, revised=find_revised(comparisons))
