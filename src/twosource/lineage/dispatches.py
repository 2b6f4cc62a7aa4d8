"""Agency dispatches: who has an agency's English for words that were spoken in another language has its dispatch."""

from collections.abc import Collection, Iterator

from rapidfuzz.distance import Indel

from twosource.lineage.agreements import Agreements
from twosource.lineage.citations import find_cited
from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, QuotePair, pair_of
from twosource.lineage.naming import authors_of, datelined_by, is_dispatch, sender_of
from twosource.lineage.passage import Quoted, WitnessText
from twosource.lineage.phrases import UPDATED, WIRE
from twosource.lineage.precedence import first_span
from twosource.lineage.probability import squash
from twosource.lineage.releases import is_release
from twosource.lineage.sharing import credits_of
from twosource.lineage.translations import Place
from twosource.model import Article, Span

_LEAST_WORDS = 5
"""Two translators may both hit on fewer words."""
_LENT = 1.5
"""Log odds that the agency's wording is the older one: papers take from dispatches, and hardly ever the other way round."""
_SENT = 1.2
"""Log odds that of two texts of which one tells the other again, the agency's own is the older one."""
_MOST = 0.85
"""Most that this can prove: a speaker's office may have handed the same English to both."""
_WHOLE = 0.75
"""Part of its prose from which a report is a copy of another, be it with a credit that was copied too."""
_SEVERAL = 2
_CONTAINED = 1.5
_MORE_QUOTES = 2
"""Quotations that an exemplar has beyond a witness's before that one's are a selection from it: of sisters each has its own."""
_SAME_WORDS = 0.8
"""Part of a quotation's words that stand in order in a sentence that tells them without marks."""
_UNSURE, _EACH, _FOLLOWED = -3.75, 1.6, 2.5
"""Log odds, set by hand: two quotations in an agency's words make it likely, one does not."""


def find_lent(comparison: Comparison, agreements: Agreements, sign: float) -> Iterator[Clue]:
    """Yield that `comparison.other` has translated words from the agency's dispatch `comparison.one`, weighed by `sign`."""
    lent = _find_pairs(comparison, agreements.translated)
    if find_cited(comparison.one, comparison.other.text.article):
        return  # who names the other as the source of what was said did not translate it
    if len(lent) >= _SEVERAL and sends_texts(comparison.one.text.article, agreements.agencies):
        text = f"{len(lent)} translated quotations of {{witness}} have the English words of the dispatch {{exemplar}}"
        spans = tuple(
            Span(article=comparison.other.id, start=pair.other.start, end=pair.other.end) for pair in lent
        )
        yield Clue(kind="agency_words", text=text, weight=_LENT * sign, spans=spans)


def find_sent(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield that `comparison.one` is an agency's own and the other names no agency, weighed by `sign`.

    Sites retell what agencies send, agencies say whose report they retell; of what was updated or corrected since, the
    other may have an earlier text.
    """
    one, other = comparison.one.text.article, comparison.other.text.article
    if not is_dispatch(one) or authors_of(other) | datelined_by(other) or find_cited(comparison.one, other):
        return
    if first_span(UPDATED, comparison.one):
        return
    text = f"{{exemplar}} is a dispatch of {sender_of(one)}"
    yield Clue(kind="dispatch", text=text, weight=_SENT * sign)


def find_contained(comparison: Comparison, agreements: Agreements, sign: float) -> Iterator[Clue]:
    """Yield that `comparison.one` has all that `comparison.other` quotes, in one translator's English, and more, weighed by `sign`."""
    taken = _find_taken(comparison, agreements.translated)
    if taken:
        more = len(comparison.one.quotes) - len(comparison.other.quotes)
        text = (
            f"{{exemplar}} has all that {{witness}} quotes, in the same English, and {more} quotations more"
        )
        spans = tuple(
            Span(article=comparison.other.id, start=pair.other.start, end=pair.other.end) for pair in taken
        )
        yield Clue(kind="contained", text=text, weight=_CONTAINED * sign, spans=spans)


def borrowing(comparison: Comparison, agreements: Agreements) -> float:
    """Return the probability that one of two reports was made from the other, by words that reporters would not both choose.

    These are an agency's English for another language, and quotations that both cut alike.
    """
    cuts = agreements.cuts.get(pair_of(comparison.one.id, comparison.other.id), 0)
    return max(
        _borrows(comparison, cuts, agreements),
        _borrows(comparison.turn(), cuts, agreements),
    )


def _borrows(comparison: Comparison, cuts: int, agreements: Agreements) -> float:
    taken = len(_find_taken(comparison, agreements.translated))
    lent = max(taken, len(_find_pairs(comparison, agreements.translated)))
    own = cuts or taken or sends_texts(comparison.one.text.article, agreements.agencies)
    if lent + cuts < _SEVERAL or not own:
        return 0.0  # two clients of an agency have its words, and neither from the other
    odds = _UNSURE + _EACH * min(lent + cuts, 3) + _FOLLOWED * comparison.sides[1].followed
    return min(squash(odds), _MOST)


def sends_texts(article: Article, agencies: Collection[str]) -> bool:
    """Tell whether an article is the dispatch of one of the agencies."""
    return sender_of(article) in agencies


def name_giver(witness: WitnessText, agreements: Agreements) -> str | None:
    """Return the agency whose dispatch a text is, "" for a press release, None for what was not given to the press."""
    if is_release(witness):
        return ""
    article = witness.text.article
    return sender_of(article) if sends_texts(article, agreements.agencies) else None


def are_clients(comparison: Comparison) -> bool:
    """Tell whether two reports seem to print one agency's text, each for itself.

    Both name the agency, or one does and the other says that it prints a wire, and neither is the agency's own. Their editors
    worded it apart, so that neither has it whole from the other, but cut what was said and did not reword it, as rewriters with
    an inherited credit do.
    """
    one, other = comparison.one.text, comparison.other.text
    if is_dispatch(one.article) or is_dispatch(other.article):
        return False
    if max(side.copied for side in comparison.sides) >= _WHOLE:
        return False
    named = [credits_of(text) for text in (one, other)]
    wired = [WIRE.search(text.article.text) is not None for text in (one, other)]
    together = named[0] & named[1] or (named[0] and wired[1]) or (named[1] and wired[0])
    pairs = comparison.quote_pairs
    return bool(together) and len(pairs) > 1 and all(pair.equal for pair in pairs)


def _find_pairs(comparison: Comparison, translated: frozenset[Place]) -> list[QuotePair]:
    """Return the equal translated quotations of an agency's text, printed by whomever, and of a report that names no agency."""
    dispatch, witness = comparison.one, comparison.other
    if not (credits_of(dispatch.text) or is_dispatch(dispatch.text.article)):
        return []
    if is_dispatch(witness.text.article) or credits_of(witness.text):
        return []
    return [
        pair
        for pair in comparison.quote_pairs
        if pair.equal
        and min(len(pair.one.words), len(pair.other.words)) >= _LEAST_WORDS
        and translated & {(dispatch.id, pair.one.start), (witness.id, pair.other.start)}
    ]


def _find_taken(comparison: Comparison, translated: frozenset[Place]) -> list[QuotePair]:
    """Return the translated quotations that both have in the same English, if the first has all that the second quotes and more.

    Sisters of one lost text each keep something that the other left out. Clients that name one agency have it from there.
    """
    exemplar, witness = comparison.one, comparison.other
    if is_release(exemplar) or is_release(witness) or is_dispatch(witness.text.article):
        return []
    if credits_of(exemplar.text) & credits_of(witness.text):
        return []
    if len(exemplar.quotes) < len(witness.quotes) + _MORE_QUOTES:
        return []
    if not all(_is_given(quote, comparison) for quote in witness.quotes):
        return []
    same = [
        pair
        for pair in comparison.quote_pairs
        if pair.equal
        and min(len(pair.one.words), len(pair.other.words)) >= _LEAST_WORDS
        and translated & {(exemplar.id, pair.one.start), (witness.id, pair.other.start)}
    ]
    return same if len(same) >= _SEVERAL else []


def _is_given(quote: Quoted, comparison: Comparison) -> bool:
    """Tell whether the first of two has a quotation of the second, whole, be it without marks."""
    for pair in comparison.quote_pairs:
        if pair.other == quote and (len(pair.one.words) >= len(quote.words) or not pair.equal):
            return True
    return any(
        Indel.similarity(line.words, quote.words) >= 2 * _SAME_WORDS * len(quote.words)
        for line in comparison.one.lines
    )
