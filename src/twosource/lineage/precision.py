"""Precision lost: a witness that is vaguer than another, for what is lost cannot be restored."""

import re
from collections.abc import Iterator

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison
from twosource.lineage.passage import Line
from twosource.lineage.phrases import EXACT_COUNT, EXACT_TIME, VAGUE_COUNT, VAGUE_TIME
from twosource.model import Span
from twosource.text.terms import Term, find_terms

_TIME_LOST, _COUNT_LOST = 0.8, 0.4
_SCALES = frozenset({"hundr", "thousand", "million", "billion", "percent"})
"""Stems of what is counted of anything."""


def find_lost_precision(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield where `comparison.other` has a vaguer time or number, weighed by `sign`."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    nearest = {match.one: match for match in sorted(comparison.matches, key=lambda match: match.similarity)}
    for match in comparison.matches:
        if match is not nearest[match.one]:
            continue
        line, partner = comparison.one.lines[match.one], comparison.other.lines[match.other]
        for exact, vague in _blurred(
            exemplar.text[line.start : line.end], witness.text[partner.start : partner.end]
        ):
            yield Clue(
                kind="precision",
                text=f"{{witness}} says “{_phrase(vague)}” where {{exemplar}} says “{_phrase(exact)}”",
                weight=sign * (_TIME_LOST if exact.re is EXACT_TIME else _COUNT_LOST),
                spans=(_place(witness.id, partner, vague), _place(exemplar.id, line, exact)),
            )


def _blurred(before: str, after: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield an exact expression of `before` with the vague one of `after` that stands for it."""
    exact, vague = EXACT_TIME.search(before), VAGUE_TIME.search(after)
    if exact and vague and not EXACT_TIME.search(after) and not VAGUE_TIME.search(before):
        yield exact, vague
    for number in EXACT_COUNT.finditer(before):
        for blur in VAGUE_COUNT.finditer(after):
            same = _counted(number) & _counted(blur)
            if same and number.group().split()[0] not in after and blur.group().split()[0] not in before:
                yield number, blur


def _counted(found: re.Match[str]) -> set[str]:
    """Return the stems of what is counted: no scale, no number, no auxiliary verb."""
    return {
        term.stem
        for term in find_terms(found["counted"])
        if term.kind != "number" and term.stem not in _SCALES
    }


def _phrase(found: re.Match[str]) -> str:
    """Return an expression up to its last content word ("thousands of residents", not "… residents from")."""
    terms: list[Term] = list(find_terms(found.group()))
    return found.group()[: terms[-1].end if terms and "counted" in found.re.groupindex else None].strip()


def _place(article: str, line: Line, found: re.Match[str]) -> Span:
    return Span(article=article, start=line.start + found.start(), end=line.start + found.end())
