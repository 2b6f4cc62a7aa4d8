"""How likely two witnesses rest on one text that nobody gave us, and why."""

from dataclasses import dataclass

from twosource.lineage.citations import find_common_media
from twosource.lineage.comparison import Comparison, QuotePair
from twosource.lineage.naming import authors_of, sender_of
from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import FIRST_HAND, OCCASION, SECOND_HAND, WRITTEN
from twosource.lineage.probability import log_odds, squash
from twosource.lineage.releases import is_release
from twosource.lineage.translations import Place, speaker_of
from twosource.model import AnnotatedText, DescentEvidence, Span

_LEAST_WORDS = 5
_LEAST_RUN, _LONGEST_RUN = 6, 16
_LEAST_COPIED = 0.05
_UNCREDITED = 0.85
"""Most that equal quotations alone can prove: without a credit or common prose a common origin is only likely."""
_SAME_ORDER = 0.9
_SEVERAL_SPEAKERS = 3
_OTHER_CREDIT = 3.0
"""Log odds against a common text where each of two names another agency as its author."""
_PROVEN = 0.9
"""Probability of prose in common from which a common text is beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Two witnesses with the probability of a common lost exemplar, the agencies credited (or else media cited), and the reasons."""

    one: str
    other: str
    probability: float
    credited: tuple[str, ...]
    evidence: tuple[DescentEvidence, ...]
    doubt: str = ""


def credits_of(text: AnnotatedText) -> frozenset[str]:
    """Return the agencies that an article names as authors of its text, in a credit or a dateline.

    An agency's own dispatch is dated and signed by itself.
    """
    return authors_of(text.article) - {sender_of(text.article)}


def weigh_sharing(comparison: Comparison, dependence: float, translated: frozenset[Place]) -> Sharing:
    """Return how likely both witnesses rest on one lost text; what they quote counts by its language.

    What a release quotes was given to all, and whoever prints it may have the rest from elsewhere.
    `dependence` is the probability that they have prose in common; `translated` are the quotations of speakers of
    other languages.
    """
    one, other = comparison.one, comparison.other
    agencies = credits_of(one.text) & credits_of(other.text)
    credited = credits_of(one.text) | credits_of(other.text)
    equal = [] if is_release(one) or is_release(other) else _find_equal(comparison)
    rendered = [
        pair for pair in equal if {(one.id, pair.one.start), (other.id, pair.other.start)} & translated
    ]
    run = max(side.longest for side in comparison.sides)
    evidence: list[DescentEvidence] = []
    if agencies:
        evidence.append(_say_credit(agencies, one, other))
    if equal:
        evidence.append(_say_quotes(equal, rendered, one, other))
    copied = max(side.copied for side in comparison.sides)
    if dependence >= 0.5 and copied >= _LEAST_COPIED:
        text = f"{copied:.0%} of the prose is the same word for word"
        evidence.append(DescentEvidence(kind="prose", text=text))
    elif run >= _LEAST_RUN:
        text = f"a run of {run} words outside quotation marks is the same"
        evidence.append(DescentEvidence(kind="phrase", text=text))
    if not evidence:
        evidence.append(_say_order(comparison))
    odds = _odds(comparison, equal, rendered, run, bool(agencies))
    proven = bool(agencies) or dependence >= _PROVEN
    apart = not agencies and bool(credits_of(one.text)) and bool(credits_of(other.text))
    likely = squash(max(odds, log_odds(dependence)) - _OTHER_CREDIT * apart)
    return Sharing(
        one=one.id,
        other=other.id,
        probability=likely if proven else min(likely, _UNCREDITED),
        credited=tuple(sorted(credited or find_common_media(one, other))),
        evidence=tuple(evidence),
        doubt="" if proven else f"{'equal quotations' if equal else 'like passages'} without a common credit",
    )


def _find_equal(comparison: Comparison) -> list[QuotePair]:
    return [pair for pair in comparison.quote_pairs if pair.equal and len(pair.one.words) >= _LEAST_WORDS]


def _odds(
    comparison: Comparison, equal: list[QuotePair], translated: list[QuotePair], run: int, credit: bool
) -> float:
    """Return the log odds of one text behind both.

    What a speaker of English said all could hear, so one speaker's words tell nothing, be they many: only the choice of
    several speakers does, unless they wrote it, told it on an occasion for all, or to a medium that is named.
    """
    spoken = [pair for pair in equal if pair not in translated and not _is_public(comparison, pair)]
    speakers = {speaker_of(comparison.one, pair.one) for pair in (*spoken, *translated)}
    chosen = len(speakers) >= _SEVERAL_SPEAKERS
    followed = min(side.followed for side in comparison.sides)
    odds = -3.0 + 5.0 * credit + 1.6 * min(len(translated), 3)
    if translated or chosen:
        odds += 0.35 * min(len(spoken), 6) + 0.7 * max(min(len(speakers), 4) - 1, 0)
    odds += 2.5 * (followed * comparison.order - 0.3)
    return odds + (0.12 * min(run, _LONGEST_RUN) if run >= _LEAST_RUN else 0.0)


def _is_public(comparison: Comparison, pair: QuotePair) -> bool:
    """Tell whether either of two reports says that what is quoted was open to all, or that a medium had it."""
    return any(
        pattern.search(witness.text.article.text, line.start, line.end)
        for witness, quote in ((comparison.one, pair.one), (comparison.other, pair.other))
        for line in (witness.lines[quote.line],)
        for pattern in (OCCASION, WRITTEN, FIRST_HAND, SECOND_HAND)
    )


def _say_order(comparison: Comparison) -> DescentEvidence:
    fewest = min(comparison.sides, key=lambda side: side.lines)
    order = " in the same order" if comparison.order >= _SAME_ORDER else ""
    text = f"{fewest.matched} of {fewest.lines} sentences of the shorter tell the same{order}"
    return DescentEvidence(kind="alignment", text=text)


def _say_credit(agencies: frozenset[str], one: WitnessText, other: WitnessText) -> DescentEvidence:
    spans = tuple(
        Span(article=witness.id, start=credit.start, end=credit.end)
        for witness in (one, other)
        for credit in witness.text.article.credits
        if credit.kind != "photo" and credit.agency in agencies
    )
    return DescentEvidence(kind="credit", text=f"both credit {', '.join(sorted(agencies))}", spans=spans)


def _say_quotes(
    equal: list[QuotePair], translated: list[QuotePair], one: WitnessText, other: WitnessText
) -> DescentEvidence:
    pairs = translated or equal
    spans = tuple(
        Span(article=witness.id, start=quote.start, end=quote.end)
        for pair in pairs
        for witness, quote in ((one, pair.one), (other, pair.other))
    )
    number = f"{len(pairs)} quotation{'s' if len(pairs) > 1 else ''}"
    if translated:
        text = f"the same English words for {number} of speakers of another language"
        return DescentEvidence(kind="rendering", text=text, spans=spans)
    return DescentEvidence(kind="quotation", text=f"the same words in {number}", spans=spans)
