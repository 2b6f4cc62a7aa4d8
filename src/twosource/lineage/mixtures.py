"""Witnesses made from several exemplars: what textual criticism calls contamination.

P. Maas, Textkritik (1927), sections 10 and 11: a contaminated witness has readings of two lines, so it
neither joins them nor makes a third.
"""

from collections.abc import Mapping, Sequence

from twosource.lineage.comparison import Comparison
from twosource.lineage.kinship import Kinship, retold
from twosource.lineage.settings import LineageSettings
from twosource.text.rarity import load_rarity
from twosource.text.similarity import weighted_containment

Pair = tuple[str, str]
Kinships = Mapping[Pair, Kinship]
_LEAST_PROSE = 4
"""Words of the reporter's own that a line needs to show where it was taken from."""
_NEARER = 0.1
"""A line that one text has so much more alike than another was taken from the one."""
_ALIKE = 0.5
"""Similarity from which a line seems taken from its partner, be it in other words."""


def find_mixtures(
    articles: Sequence[str], exemplars: Mapping[str, str], kinships: Kinships, settings: LineageSettings
) -> dict[str, tuple[str, ...]]:
    """Return for each witness that took lines from more than one line of descent its further exemplars.

    A further exemplar stands in a tree of its own and gave several lines that no exemplar found so far has so
    nearly; what the known exemplars gave does not count as the witness's own when the two are compared.
    """
    trees = {article: _climb(article, exemplars) for article in articles}
    found: dict[str, tuple[str, ...]] = {}
    for witness in sorted(exemplars):
        chosen = [exemplars[witness]]
        while further := _next_exemplar(witness, chosen, trees, kinships, settings):
            chosen.append(further)
        if len(chosen) > 1:
            found[witness] = tuple(sorted(chosen[1:]))
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


def _next_exemplar(
    witness: str,
    chosen: Sequence[str],
    trees: Mapping[str, str],
    kinships: Kinships,
    settings: LineageSettings,
) -> str | None:
    """Return the text that gave most of what the exemplars chosen so far did not give, if any gave enough."""
    used = {trees[witness], *(trees[exemplar] for exemplar in chosen)}
    given = [_alike(witness, exemplar, kinships) for exemplar in chosen]
    known = {line: max(lines.get(line, 0.0) for lines in given) for lines in given for line in lines}
    best: tuple[int, str] | None = None
    for other in sorted(trees):
        if trees[other] in used or _pair(witness, other) not in kinships:
            continue
        alike = _alike(witness, other, kinships)
        fresh = sum(1 for line, value in alike.items() if value >= known.get(line, 0.0) + _NEARER)
        if _gave(witness, other, fresh, chosen, kinships, settings):
            best = max(best or (0, ""), (fresh, other))
    return best[1] if best else None


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def _seen(witness: str, kinship: Kinship) -> Comparison:
    """Return the comparison with the witness as its first."""
    comparison = kinship.comparison
    return comparison if comparison.one.id == witness else comparison.turn()


def _alike(witness: str, other: str, kinships: Kinships) -> dict[int, float]:
    """Return how nearly another text has each line of a witness that holds prose, where it has it at all."""
    if _pair(witness, other) not in kinships:
        return {}
    comparison = _seen(witness, kinships[_pair(witness, other)])
    alike: dict[int, float] = {}
    for match in comparison.matches:
        prose = comparison.one.lines[match.one].prose_words >= _LEAST_PROSE
        if prose and match.similarity >= _ALIKE:
            alike[match.one] = max(match.similarity, alike.get(match.one, 0.0))
    return alike


def _gave(
    witness: str,
    other: str,
    fresh: int,
    chosen: Sequence[str],
    kinships: Kinships,
    settings: LineageSettings,
) -> bool:
    kinship = kinships[_pair(witness, other)]
    comparison = _seen(witness, kinship)
    enough = fresh >= settings.least_mixed_lines and fresh >= settings.least_mixed_share * len(
        comparison.one.lines
    )
    if not enough or kinship.chance(witness) < settings.likely:
        return False
    return max(kinship.dependence, _retold_beside(comparison, chosen, kinships)) >= settings.likely


def _retold_beside(comparison: Comparison, chosen: Sequence[str], kinships: Kinships) -> float:
    """Return the probability that the first of two retells the other, if it has the rest from known exemplars."""
    witness = comparison.one
    stems = set(comparison.other.stems)
    for exemplar in chosen:
        kinship = kinships.get(_pair(witness.id, exemplar))
        stems |= _seen(witness.id, kinship).other.stems if kinship else frozenset()
    rarity = load_rarity()
    details = {stem: rarity.weigh(stem) for stem in sorted(witness.details)}
    own = 1.0 - weighted_containment(details, stems) if details else 0.0
    return retold(comparison.sides[0], comparison.order, own=own)
