"""What the witnesses agree in, over all pairs: a third witness tells which of two kept the older words."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.cuts import find_cuts
from twosource.lineage.naming import signed
from twosource.lineage.translations import Place, find_translated
from twosource.lineage.versions import Revision, find_revisions

_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Agreements between witnesses.

    `quotes`: for an article's quotation (article, start) the other articles that have it in the same words.
    `prose`: for an article, by other article, the part of its prose that the other has word for word.
    `revisions`: the pairs (earlier, later) of an outlet's versions of one text, as they stand in their likeliest order.
    `agencies`: those whom several reports name, or one as its author beside its dateline.
    `cuts`: for a pair, how many quotations both end at the same word, where another report goes on.
    `translated`: the quotations of speakers of other languages than English.
    `sides`: for an article, by other article, all that was measured of it beside the other.
    """

    quotes: Mapping[tuple[str, int], frozenset[str]]
    prose: Mapping[str, Mapping[str, float]]
    sides: Mapping[str, Mapping[str, Side]]
    revisions: Mapping[tuple[str, str], Revision]
    translated: frozenset[Place]
    cuts: Mapping[tuple[str, str], int]
    agencies: frozenset[str]


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
    return Agreements(
        quotes=quotes,
        prose=prose,
        sides=sides,
        revisions=find_revisions(comparisons),
        translated=find_translated(comparisons),
        cuts=find_cuts(comparisons),
        agencies=_find_agencies(comparisons),
    )


def _find_agencies(comparisons: Collection[Comparison]) -> frozenset[str]:
    """Return whom the reports' credits show to send texts to others, which a paper's own dateline does not."""
    texts = {witness.id: witness.text for pair in comparisons for witness in (pair.one, pair.other)}
    named: Counter[str] = Counter()
    for text in texts.values():
        named.update({credit.agency for credit in signed(text.article)})
        named.update({credit.agency for credit in signed(text.article) if credit.kind == "text"})
    return frozenset(agency for agency, number in named.items() if number >= _SEVERAL)
