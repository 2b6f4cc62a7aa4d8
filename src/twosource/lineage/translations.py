"""Which quotations were likely translated: equal English words for them are one translator's, not one speaker's."""

from collections.abc import Collection, Iterator, Sequence

from twosource.lineage.comparison import Comparison, QuotePair
from twosource.lineage.derivation import copying, retelling
from twosource.lineage.passage import Quoted, WitnessText
from twosource.lineage.phrases import IN_ENGLISH, WRITTEN
from twosource.text.tongues import ENGLISH_SPOKEN, Tongues, find_tongues

Place = tuple[str, int]
"""An article and where a quotation starts in it."""
_LEAST_RENDERED = 2
"""Quotations that a report has in other words throughout before it seems to translate for itself."""
_KIN = 0.3
"""Probability of prose in common from which a report may be another's rewriting."""


def find_translated(comparisons: Collection[Comparison]) -> frozenset[Place]:
    """Return the quotations that were likely spoken in another language than English.

    What any report of the story tells of a speaker counts for all: the country, the language, or that another
    report translates for itself. Words that any report says were spoken in English are none.
    """
    witnesses = {witness.id: witness for pair in comparisons for witness in (pair.one, pair.other)}
    ordered = [witnesses[article] for article in sorted(witnesses)]
    english = _spoken_in_english(ordered, comparisons)
    texts = [witness.text for witness in ordered]
    speakers = {quotation.id: quotation.speaker for text in texts for quotation in text.quotations}
    tongues = find_tongues(texts, speakers)
    told = _rendered_apart(comparisons)
    return frozenset(
        (witness.id, quote.start)
        for witness in ordered
        for quote in witness.quotes
        if (witness.id, quote.start) not in english and _is_foreign(witness, quote, tongues, told)
    )


def speaker_of(witness: WitnessText, quote: Quoted) -> str:
    """Return the last name of who spoke, in lower case, "" where nobody is told."""
    return max(names_of(witness, quote)[-1:], default="")


def names_of(witness: WitnessText, quote: Quoted) -> tuple[str, ...]:
    """Return the names of who spoke but the first, in lower case: of several either may stand alone elsewhere."""
    names = _speaker(witness, quote).lower().split()
    return tuple(names[1:] or names)


def _speaker(witness: WitnessText, quote: Quoted) -> str:
    for quotation in witness.text.quotations:
        if quotation.start < quote.end and quote.start < quotation.end and quotation.speaker:
            return quotation.speaker
    return ""


def _is_foreign(witness: WitnessText, quote: Quoted, tongues: Tongues, told: Collection[str]) -> bool:
    """Tell whether the speaker likely spoke another language: by what is told, by his country, else by the report's countries.

    What was written is none of it: statements are often given out in English too.
    """
    line, speaker = witness.lines[quote.line], _speaker(witness, quote)
    if WRITTEN.search(witness.text.article.text, line.start, line.end):
        return False
    if speaker in tongues.other:
        return True
    countries = {entity.country for entity in witness.text.entities if entity.country}
    if speaker in tongues.english or countries & ENGLISH_SPOKEN:
        return False  # who was asked often says it in other words himself
    return bool(speaker and countries) or not frozenset(told).isdisjoint(names_of(witness, quote))


def _around(witness: WitnessText, quote: Quoted) -> str:
    """Return the words of a quotation's sentence outside its marks."""
    line, text = witness.lines[quote.line], witness.text.article.text
    return f"{text[line.start : quote.start]} {text[quote.end : max(line.end, quote.end)]}"


def _spoken_in_english(
    witnesses: Sequence[WitnessText], comparisons: Collection[Comparison]
) -> frozenset[Place]:
    """Return the quotations that a report says were spoken in English, and those that are equal to them."""
    said = {
        (witness.id, quote.start)
        for witness in witnesses
        for quote in witness.quotes
        if IN_ENGLISH.search(_around(witness, quote))
    }
    return frozenset(said | {other for one, other in _equal(comparisons) if one in said})


def _equal(comparisons: Collection[Comparison]) -> Iterator[tuple[Place, Place]]:
    for comparison in comparisons:
        for pair in comparison.quote_pairs:
            if pair.equal:
                one, other = (comparison.one.id, pair.one.start), (comparison.other.id, pair.other.start)
                yield one, other
                yield other, one


def _rendered_apart(comparisons: Collection[Comparison]) -> frozenset[str]:
    """Return the names of those whom a report quotes in other words throughout that has its prose from no other report.

    A rewriter has such words too, but from a text that is nearly his; and who tells what he saw himself may
    remember otherwise.
    """
    kin = [pair for pair in comparisons if _are_kin(pair)]
    related = {article for pair in kin for article in (pair.one.id, pair.other.id)}
    rewriting = {article for pair in kin if _reworded(pair) for article in (pair.one.id, pair.other.id)}
    found: set[str] = set()
    for comparison in comparisons:
        reworded, both = _reworded(comparison), (comparison.one, comparison.other)
        alone = [witness for witness in both if witness.id not in related and not witness.told_in_person]
        if len(reworded) >= _LEAST_RENDERED and alone and not {witness.id for witness in both} & rewriting:
            found |= {name for pair in reworded for name in names_of(comparison.one, pair.one)}
            found |= {name for pair in reworded for name in names_of(comparison.other, pair.other)}
    return frozenset(found)


def _reworded(comparison: Comparison) -> list[QuotePair]:
    return [pair for pair in comparison.quote_pairs if not pair.equal]


def _are_kin(comparison: Comparison) -> bool:
    return max(copying(comparison), retelling(comparison)) >= _KIN
