"""Who names whom: a witness that cites the other's outlet, or a medium of which the other knows nothing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison
from twosource.lineage.naming import citing_pattern, name_patterns, pointing_pattern
from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import FIRST_HAND, MEDIA, SECOND_HAND
from twosource.model import Article, Span

_LEAST_SENTENCE = 6
"""A line of fewer words that names an outlet is a credit that cleaning did not know."""


def find_citations(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Whoever names the other, or a medium of which the other knows nothing, reports at second hand."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    outlet = exemplar.outlet if exemplar.outlet != witness.outlet else None
    cited = find_cited(comparison.other, exemplar)
    if cited:
        text = f"{{witness}} cites {{exemplar}} (“{witness.text[cited.start : cited.end]}”)"
        yield Clue(kind="names_outlet", text=text, weight=2.5 * sign, spans=(cited,))
        return
    for credit in witness.credits:
        if credit.agency == outlet and credit.kind != "photo":
            span = Span(article=witness.id, start=credit.start, end=credit.end)
            text = f"{{witness}} credits {outlet}, perhaps by inheritance"
            yield Clue(kind="credits_outlet", text=text, weight=1.0 * sign, spans=(span,))
            return
    relayed = _find_relayed(exemplar.text, witness.text)
    if relayed:
        span = Span(article=witness.id, start=relayed.start(), end=relayed.end())
        text = f"{{witness}} cites a medium (“{relayed.group()}”) as which {{exemplar}} speaks"
        yield Clue(kind="relays_outlet", text=text, weight=2.0 * sign, spans=(span,))
        return
    mentions = [found for found in _find_all(MEDIA, witness.text) if not _knows(exemplar.text, found)]
    if mentions and all(_knows(witness.text, found) for found in _find_all(MEDIA, exemplar.text)):
        span = Span(article=witness.id, start=mentions[0].start(), end=mentions[0].end())
        text = f"{{witness}} refers to a medium (“{mentions[0].group()}”)"
        yield Clue(kind="names_medium", text=text, weight=1.2 * sign, spans=(span,))


def find_cited(witness: WitnessText, exemplar: Article) -> Span | None:
    """Return where a witness cites another's outlet as its source, or sends readers on to it.

    Credits in a body may be inherited and are left out; where both name one outlet it tells nothing.
    """
    article = witness.text.article
    if exemplar.outlet and exemplar.outlet == article.outlet:
        return None
    for name in name_patterns(exemplar):
        for line in witness.lines:
            found = citing_pattern(name).search(article.text, line.start, line.end)
            if found and len(line.words) >= _LEAST_SENTENCE:
                return Span(article=witness.id, start=found.start(), end=found.end())
        pointed = pointing_pattern(name).search(article.text)
        if pointed:
            return Span(article=witness.id, start=pointed.start(), end=pointed.end())
    return None


def _find_relayed(exemplar: str, witness: str) -> re.Match[str] | None:
    """Return where the witness reports what a medium reported that the exemplar names as itself."""
    own = {_core(found) for found in _find_all(FIRST_HAND, exemplar)}
    own -= {_core(found) for found in _find_all(SECOND_HAND, exemplar)}
    return next((found for found in _find_all(SECOND_HAND, witness) if _core(found) in own), None)


@lru_cache(maxsize=1024)
def _find_all(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern.finditer(text))


def _knows(text: str, found: re.Match[str]) -> bool:
    """Tell whether a text refers to a medium too, by its last capitalised word ("the Review")."""
    named = re.findall(r"\b[A-Z][\w’'-]+", found.group())
    return found.group() in text or (
        bool(named) and re.search(rf"\b{re.escape(named[-1])}\b", text) is not None
    )


def _core(found: re.Match[str]) -> str:
    """Return the last word of a medium's name: papers shorten theirs to it."""
    return found["medium"].rsplit(maxsplit=1)[-1].lower()
