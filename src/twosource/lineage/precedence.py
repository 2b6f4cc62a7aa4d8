"""Which of two witnesses came later by what they say of their time: days of publication, datelines, and words of updating."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison
from twosource.lineage.naming import authors_of, of_one_hand
from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import OVERTAKEN, STAMPED, UPDATED
from twosource.lineage.written import day_written
from twosource.model import Span, published_before

_PUBLISHED = 6.0
"""What was published later was hardly ever the exemplar; stated times err now and then."""
_WRITTEN = 4.0
"""A dateline's day is told to the reader; papers carry the agency's."""
_OVERTAKES = 1.5
_CALLED_UPDATE, _STAMPED_UPDATE = 2.5, 0.6
"""A page's stamp ("Updated: 14:05") tells little of whose update it is."""
_HALF_YEAR = 6
"""Datelines have no year: of two days the earlier is the one from which it is less than so many months."""


def weigh_precedence(comparison: Comparison) -> float:
    """Return the log odds that `comparison.one` came before the other, by all that both say of their time."""
    clues = [*find_times(comparison), *find_overtaking(comparison), *find_updates(comparison, 1.0)]
    clues += find_updates(comparison.turn(), -1.0)
    return math.fsum(clue.weight for clue in clues)


def find_times(comparison: Comparison) -> Iterator[Clue]:
    """Yield which was published first, or, where that is not known, dated first."""
    one, other = comparison.one.text.article, comparison.other.text.article
    if not one.day or not other.day:
        yield from _clues_of_dateline(comparison)
        return
    earlier = published_before(one, other)
    if earlier is not None:
        weight = _PUBLISHED if earlier else -_PUBLISHED
        yield Clue(kind="published", text="{exemplar} was published first", weight=weight)


def _clues_of_dateline(comparison: Comparison) -> Iterator[Clue]:
    first, second = day_written(comparison.one.text.article), day_written(comparison.other.text.article)
    if not first or not second:
        return
    text = "{exemplar} is dated before {witness}"
    if (first.month, first.day) != (second.month, second.day):
        months = (second.month - first.month) % 12
        earlier = months < _HALF_YEAR if months else first.day < second.day
        yield Clue(kind="dateline", text=text, weight=_WRITTEN if earlier else -_WRITTEN)
    elif first.minute is not None and second.minute is not None and first.zone == second.zone:
        hours = (second.minute > first.minute) - (second.minute < first.minute)
        if hours:
            yield Clue(kind="dateline", text=text, weight=_WRITTEN * hours)


def find_overtaking(comparison: Comparison) -> Iterator[Clue]:
    """Of one newsroom's reports the later says what has become of what the earlier told."""
    if not of_one_hand(comparison.one.text.article, comparison.other.text.article):
        return
    before, after = (_count_overtaken(witness) for witness in (comparison.one, comparison.other))
    if before != after:
        text = "{witness} says what has become of what {exemplar} tells"
        yield Clue(kind="overtakes", text=text, weight=_OVERTAKES if after > before else -_OVERTAKES)


def _count_overtaken(witness: WitnessText) -> int:
    return sum(OVERTAKEN.search(witness.prose(line)) is not None for line in witness.lines)


def find_updates(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield that `comparison.other` calls itself updated or corrected, weighed by `sign`."""
    told = (
        ("update", UPDATED, _CALLED_UPDATE, "calls itself updated or corrected"),
        ("stamp", STAMPED, _STAMPED_UPDATE, "prints when it was updated"),
    )
    for kind, pattern, weight, says in told:
        update = first_span(pattern, comparison.other)
        if update and _may_be_updated(comparison) and not first_span(pattern, comparison.one):
            yield Clue(kind=kind, text=f"{{witness}} {says}", weight=weight * sign, spans=(update,))


def _may_be_updated(comparison: Comparison) -> bool:
    """Tell whether one of two may be what the other updates: an outlet's own text or an agency's, not what others made of it."""
    one, other = (witness.text.article for witness in (comparison.one, comparison.other))
    outlets = {article.outlet for article in (one, other)}
    return None in outlets or len(outlets) == 1 or bool(authors_of(one) & authors_of(other))


def first_span(pattern: re.Pattern[str], witness: WitnessText) -> Span | None:
    """Return the first place of a witness's text that a pattern finds."""
    found = _search(pattern, witness.text.article.text)
    return Span(article=witness.id, start=found.start(), end=found.end()) if found else None


@lru_cache(maxsize=1024)
def _search(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Search a text once, however many others it is compared with."""
    return pattern.search(text)
