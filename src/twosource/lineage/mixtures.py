"""Witnesses made from several exemplars: what textual criticism calls contamination.

P. Maas, Textkritik (1927), sections 10 and 11: a contaminated witness has readings of two lines, so it
neither joins them nor makes a third.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from twosource.lineage.comparison import Comparison
from twosource.lineage.kinship import Kinship
from twosource.lineage.settings import LineageSettings

Pair = tuple[str, str]
_NEAR = ("verbatim", "near")
_LEAST_PROSE = 4
"""Words of the reporter's own that a line needs to show where it was taken from."""


def find_mixtures(
    articles: Sequence[str],
    exemplars: Mapping[str, str],
    kinships: Mapping[Pair, Kinship],
    settings: LineageSettings,
) -> dict[str, tuple[str, ...]]:
    """Return for each witness that took lines from more than one line of descent its further exemplars.

    A further exemplar stands in a tree of its own, and gave several lines, nearly word for word, that no
    witness of the first tree has. Of one tree only the exemplar that gave most is named.
    """
    trees = {article: _climb(article, exemplars) for article in articles}
    found: dict[str, tuple[str, ...]] = {}
    for witness in sorted(exemplars):
        given = _lines_given(witness, kinships, articles)
        known = {line for other, lines in given.items() if trees[other] == trees[witness] for line in lines}
        best: dict[str, tuple[int, str]] = {}
        for other in sorted(given):
            fresh = given[other] - known
            if trees[other] != trees[witness] and _gave(witness, other, len(fresh), kinships, settings):
                best[trees[other]] = max(best.get(trees[other], (0, "")), (len(fresh), other))
        if best:
            found[witness] = tuple(sorted(other for _, other in best.values()))
    return found


def mixed_lines(
    articles: Sequence[str], exemplars: Mapping[str, str], mixtures: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every witness with further exemplars of its own or inherited from those that it was made from."""
    mixed: list[tuple[str, tuple[str, ...]]] = []
    for article in sorted(articles):
        further: set[str] = set()
        above: str | None = article
        while above is not None:
            further |= set(mixtures.get(above, ()))
            above = exemplars.get(above)
        if further:
            mixed.append((article, tuple(sorted(further))))
    return tuple(mixed)


def _climb(article: str, exemplars: Mapping[str, str]) -> str:
    while article in exemplars:
        article = exemplars[article]
    return article


def _lines_given(
    witness: str, kinships: Mapping[Pair, Kinship], articles: Sequence[str]
) -> dict[str, set[int]]:
    """Return for each other text the lines of a witness's prose that it has nearly word for word."""
    given: dict[str, set[int]] = {}
    for other in articles:
        kinship = kinships.get((min(witness, other), max(witness, other)))
        if other != witness and kinship is not None:
            given[other] = _near_lines(_seen_from(witness, kinship.comparison))
    return given


def _seen_from(witness: str, comparison: Comparison) -> Comparison:
    return comparison if comparison.one.id == witness else comparison.turn()


def _near_lines(comparison: Comparison) -> set[int]:
    lines = comparison.one.lines
    kinds = Counter(match.one for match in comparison.matches if match.kind in _NEAR)
    return {place for place in kinds if lines[place].prose_words >= _LEAST_PROSE}


def _gave(
    witness: str, other: str, fresh: int, kinships: Mapping[Pair, Kinship], settings: LineageSettings
) -> bool:
    kinship = kinships[min(witness, other), max(witness, other)]
    side = kinship.comparison.sides[kinship.comparison.other.id == witness]
    return (
        fresh >= settings.least_mixed_lines
        and fresh >= settings.least_mixed_share * side.lines
        and kinship.dependence >= settings.likely
        and _forward(witness, kinship) >= settings.likely
    )


def _forward(witness: str, kinship: Kinship) -> float:
    return kinship.forward if witness == kinship.comparison.other.id else 1 - kinship.forward
