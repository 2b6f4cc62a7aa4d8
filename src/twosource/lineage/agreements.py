"""What the witnesses agree in, over all pairs: a third witness tells which of two kept the older words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.lineage.comparison import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Agreements between witnesses.

    `quotes`: for an article's quotation (article, start) the other articles that have it in the same words.
    `prose`: for an article, by other article, the part of its prose that the other has word for word.
    """

    quotes: Mapping[tuple[str, int], frozenset[str]]
    prose: Mapping[str, Mapping[str, float]]


def find_agreements(comparisons: Iterable[Comparison]) -> Agreements:
    """Return the agreements over all compared pairs."""
    quotes: dict[tuple[str, int], frozenset[str]] = {}
    prose: dict[str, dict[str, float]] = defaultdict(dict)
    for comparison in comparisons:
        one, other = comparison.one.id, comparison.other.id
        prose[one][other], prose[other][one] = (side.copied for side in comparison.sides)
        for pair in comparison.quote_pairs:
            if pair.equal:
                for key, holder in (((one, pair.one.start), other), ((other, pair.other.start), one)):
                    quotes[key] = quotes.get(key, frozenset()) | {holder}
    return Agreements(quotes=quotes, prose=prose)
