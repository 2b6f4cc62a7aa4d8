"""Words that one report had first: said to its reporter alone, or its own words, which another quotes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, QuotePair
from twosource.lineage.naming import have_other_authors, name_patterns
from twosource.lineage.passage import RUN, Quoted, WitnessText
from twosource.lineage.phrases import FIRST_PERSON, IN_MARKS, LETTER, OCCASION, PRONOUN_CUE, TOLD_TO, WRITTEN
from twosource.lineage.releases import is_release
from twosource.model import Span
from twosource.text.shingles import shingle
from twosource.text.wording import words

_LEAST_WORDS = 5
"""Fewer words of a quotation may be equal by chance."""
_LEAST_OWN = 8
"""Words of a quotation that stand as somebody's own prose elsewhere before that is no chance."""
_LIKE_TOLD, _SAME_TOLD = 0.5, 0.6
"""Similarity from which a sentence tells what another does, though it may be put between marks or drawn out of them."""
_EXCLUSIVE, _TOLD_ALONE, _TOLD_THERE, _QUOTES_PROSE = 2.5, 1.5, 1.0, 2.0
_QUOTES_RELEASE = 0.5
"""That the one is a release is weighed apart."""


def find_firsthand(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield the clues that `comparison.other` has its words from `comparison.one`, weighed by `sign`.

    Of two texts of two agencies neither has what the other's reporter was told: each agency asks for itself.
    """
    if not have_other_authors(comparison.one.text.article, comparison.other.text.article):
        yield from _find_told_alone(comparison, sign)
    released = [
        pair.other
        for pair in comparison.quote_pairs
        if pair.equal
        and _shorter(pair) >= _LEAST_WORDS
        and WRITTEN.search(_prose(comparison.other, pair.other.line))
    ]
    if released and is_release(comparison.one) and not is_release(comparison.other):
        text = "{witness} quotes a statement, and {exemplar} is one that was given to the press"
        spans = _spans(comparison.other, released)
        yield Clue(kind="quotes_release", text=text, weight=_QUOTES_RELEASE * sign, spans=spans)
    quoted = list(_quoted_prose(comparison.one, comparison.other))
    if quoted and not list(_quoted_prose(comparison.other, comparison.one)):
        text = "{witness} puts between marks what {exemplar} says in its own voice"
        spans = _spans(comparison.other, quoted)
        yield Clue(kind="quotes_prose", text=text, weight=_QUOTES_PROSE * sign, spans=spans)


def _find_told_alone(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield the clue that what was said to the one's reporter alone stands in the other, of the surest kind that does."""
    given = [pair.other for pair in comparison.quote_pairs if _is_exclusive(comparison, pair)]
    lines = [] if given else list(_lines_told_alone(comparison, _SAME_TOLD))
    likes = [] if given or lines else list(_lines_told_alone(comparison, _LIKE_TOLD))
    if given:
        text = f"{{witness}} has {_count(len(given), 'quotation')} from what was said to {{exemplar}} alone"
        spans = _spans(comparison.other, given)
        yield Clue(kind="exclusive", text=text, weight=_EXCLUSIVE * sign, spans=spans)
    if lines:
        text = f"{{witness}} has {_count(len(lines), 'sentence')} like what was said to {{exemplar}} alone"
        yield Clue(kind="told_alone", text=text, weight=_TOLD_ALONE * sign, spans=tuple(lines))
    if likes:
        text = f"{{witness}} has {_count(len(likes), 'sentence')} that may be what was said to {{exemplar}} alone"
        yield Clue(kind="told_there", text=text, weight=_TOLD_THERE * sign, spans=tuple(likes))


def _count(number: int, noun: str) -> str:
    return f"a {noun}" if number == 1 else f"{number} {noun}s"


def _lines_told_alone(comparison: Comparison, least: float) -> Iterator[Span]:
    """Yield where the second tells, in whatever form but `least` alike, what somebody told the first's reporter."""
    speaker, witness = comparison.one, comparison.other
    for match in comparison.matches:
        line = witness.lines[match.other]
        if (
            match.similarity >= least
            and len(line.words) >= _LEAST_OWN
            and _told_reporter(speaker, match.one)
            and not _told_reporter(witness, match.other)
            and not OCCASION.search(_prose(witness, match.other))
        ):
            yield Span(article=witness.id, start=line.start, end=line.end)


def _is_exclusive(comparison: Comparison, pair: QuotePair) -> bool:
    """Tell whether two quotations are one and only the first report says that it heard it by itself.

    Not if the other tells of an occasion on which all could hear it: then he said it twice.
    """
    return (
        pair.equal
        and _shorter(pair) >= _LEAST_WORDS
        and _heard_alone(comparison.one, pair.one)
        and not _heard_alone(comparison.other, pair.other)
        and not OCCASION.search(_prose(comparison.other, pair.other.line))
    )


def _shorter(pair: QuotePair) -> int:
    return min(len(pair.one.words), len(pair.other.words))


def _heard_alone(witness: WitnessText, quote: Quoted) -> bool:
    """Tell whether a quotation's sentence says that it was said to this reporter ("told me", "told the Gazette").

    So may the sentence before, where the speaker is told by a pronoun.
    """
    before = quote.line > 0 and PRONOUN_CUE.search(_prose(witness, quote.line))
    return _told_reporter(witness, quote.line) or bool(before and _told_reporter(witness, quote.line - 1))


def _told_reporter(witness: WitnessText, line: int) -> bool:
    """Tell whether a sentence says that somebody told its reporter something; a reader's "told us" means the paper."""
    told = _prose(witness, line)
    patterns = _listeners(name_patterns(witness.text.article))
    return any(pattern.search(told) for pattern in patterns) and not is_letter(witness)


def is_letter(witness: WitnessText) -> bool:
    """Tell whether a text speaks to the paper of what that has printed, as readers' letters do."""
    return LETTER.search(IN_MARKS.sub(" ", witness.text.article.text)) is not None


def _prose(witness: WitnessText, line: int) -> str:
    """Return a sentence without what stands in it between marks."""
    return witness.prose(witness.lines[line])


@lru_cache(maxsize=512)
def _listeners(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return patterns of what is said or shown to a reporter, by himself ("me") or by the name of his paper."""
    own = "me|us|this (?:newspaper|paper|reporter|correspondent|website|magazine|station)|our (?:reporter|correspondent)"
    plain = re.compile(rf"\b{TOLD_TO}\s+(?:{own})\b|\bI asked\b")
    named = [re.compile(rf"\b{TOLD_TO}\s+(?:the\s+)?(?=[A-Z]){name}\b", re.IGNORECASE) for name in names]
    seen = [
        re.compile(rf"\bwhich\s+(?:the\s+)?{name}\s+has\s+(?:seen|obtained|read|reviewed)\b", re.IGNORECASE)
        for name in names
    ]
    return (plain, *named, *seen)


def _quoted_prose(speaker: WitnessText, witness: WitnessText) -> Iterator[Quoted]:
    """Yield the quotations of a witness whose words the other says itself, in the first person."""
    runs = speaker.prose_runs
    for quote in witness.quotes:
        own = [run for run in shingle(quote.words, size=RUN) if run in runs]
        if len(own) + RUN - 1 >= _LEAST_OWN and own and _speaks_itself(speaker, frozenset(own)):
            yield quote


def _speaks_itself(speaker: WitnessText, runs: frozenset[int]) -> bool:
    """Tell whether a line that holds one of the runs speaks in the first person."""
    told = [_prose(speaker, place) for place, line in enumerate(speaker.lines) if not all(line.quoted)]
    return any(
        FIRST_PERSON.search(prose)
        and not runs.isdisjoint(shingle([word.normal for word in words(prose)], size=RUN))
        for prose in told
    )


def _spans(witness: WitnessText, quotes: list[Quoted]) -> tuple[Span, ...]:
    return tuple(Span(article=witness.id, start=quote.start, end=quote.end) for quote in quotes)
