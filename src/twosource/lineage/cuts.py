"""Quotations that two reports end within the sentence at the same word, where another report goes on: a common reading."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from twosource.lineage.comparison import Comparison, QuotePair
from twosource.lineage.passage import Quoted, WitnessText
from twosource.text.wording import words

Pair = tuple[str, str]
_LEAST_WORDS = 5
"""Fewer words are a phrase that anybody might pick."""
_LEFT_OUT = 3
"""Words that a fuller report goes on for."""
_SENTENCE_ENDS = frozenset(".?!…")


def find_cuts(comparisons: Collection[Comparison]) -> dict[Pair, int]:
    """Return for each pair of articles (the lesser id first) how many quotations both cut alike, if any."""
    fuller: dict[tuple[str, int], list[tuple[WitnessText, Quoted]]] = defaultdict(list)
    for comparison in comparisons:
        for one, mine, other, theirs in _both_ways(comparison):
            if len(theirs.words) >= len(mine.words) + _LEFT_OUT:
                fuller[one.id, mine.start].append((other, theirs))
    found: dict[Pair, int] = {}
    for comparison in comparisons:
        number = sum(
            pair.one.words == pair.other.words
            and any(_goes_on(pair.one, *whole) for whole in fuller[comparison.one.id, pair.one.start])
            for pair in comparison.quote_pairs
            if len(pair.one.words) >= _LEAST_WORDS
        )
        if number:
            found[comparison.one.id, comparison.other.id] = number
    return found


def _both_ways(comparison: Comparison) -> Iterator[tuple[WitnessText, Quoted, WitnessText, Quoted]]:
    equal: list[QuotePair] = [pair for pair in comparison.quote_pairs if pair.equal]
    for pair in equal:
        yield comparison.one, pair.one, comparison.other, pair.other
        yield comparison.other, pair.other, comparison.one, pair.one


def _goes_on(part: Quoted, witness: WitnessText, whole: Quoted) -> bool:
    """Tell whether the fuller quotation has the words of the part as they are and goes on in the same sentence."""
    text = witness.text.article.text[whole.start : whole.end]
    read = words(text)
    size = len(part.words)
    for place in range(len(read) - size):
        if tuple(word.normal for word in read[place : place + size]) == part.words:
            between = text[read[place + size - 1].end : read[place + size].start]
            return _SENTENCE_ENDS.isdisjoint(between)
    return False
