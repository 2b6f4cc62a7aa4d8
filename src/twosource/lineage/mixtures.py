"""Witnesses made from several exemplars: what textual criticism calls contamination.

P. Maas, Textkritik (1927), sections 10 and 11: a contaminated witness has readings of two lines, so it
neither joins them nor makes a third.
"""

from collections.abc import Mapping, Sequence

from twosource.lineage.comparison import Comparison, pair_of
from twosource.lineage.derivation import weigh_retelling
from twosource.lineage.kinship import CITING, Kinship
from twosource.lineage.settings import LineageSettings
from twosource.text.rarity import load_rarity
from twosource.text.similarity import longest_increasing, weighted_containment

Pair = tuple[str, str]
Kinships = Mapping[Pair, Kinship]
_LEAST_PROSE = 4
"""Words of the reporter's own that a line needs to show where it was taken from."""
_NEARER = 0.1
"""A line that one text has so much more alike than another was taken from the one."""
_ALIKE = 0.5
"""Similarity from which a line seems taken from its partner, be it in other words."""
_CITED_ALIKE = 0.3
"""The same, where the witness says whose report it tells."""


def find_mixtures(
    articles: Sequence[str],
    exemplars: Mapping[str, str],
    takers: Mapping[str, Mapping[str, float]],
    lost: Mapping[str, str],
    kinships: Kinships,
    settings: LineageSettings,
) -> dict[str, dict[str, float]]:
    """Return for each witness that took lines from another line of descent than its own its further exemplars, with probabilities.

    What `takers` took a part from is one of these. One without an exemplar tells something of its own: only a text that it names, or quotes, is its further exemplar. A further exemplar stands in a tree of its own and gave several lines that no exemplar found so far has so
    nearly (`lost` names the lost exemplar of a root, which makes trees one); what the known exemplars gave does not count as the witness's own when the two are compared.
    """
    roots = {article: _climb(article, exemplars) for article in articles}
    trees = {article: lost.get(root, root) for article, root in roots.items()}
    found: dict[str, dict[str, float]] = {}
    for witness in sorted(articles):
        further: dict[str, float] = {}
        first = [exemplars[witness]] if witness in exemplars else []
        while given := _next_exemplar(witness, [*first, *further], trees, kinships, settings):
            further[given[0]] = given[1]
        if further or witness in takers:
            found[witness] = {**takers.get(witness, {}), **further}
    return found


def mixed_lines(
    articles: Sequence[str], exemplars: Mapping[str, str], mixtures: Mapping[str, Mapping[str, float]]
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
) -> tuple[str, float] | None:
    """Return the text that gave most of what the exemplars chosen so far did not give, with its probability.

    None if no text gave enough.
    """
    used = {trees[witness], *(trees[exemplar] for exemplar in chosen)}
    had = [_alike(witness, exemplar, kinships) for exemplar in chosen]
    known = {line: max(lines.get(line, 0.0) for lines in had) for lines in had for line in lines}
    best: tuple[int, float, str] = (0, 0.0, "")
    for other in sorted(trees):
        if trees[other] in used or pair_of(witness, other) not in kinships:
            continue
        alike = _alike(witness, other, kinships)
        if not chosen:
            told = _told_there(witness, kinships[pair_of(witness, other)])
            alike = {line: value for line, value in alike.items() if line in told}
        fresh = sum(1 for line, value in alike.items() if value >= known.get(line, 0.0) + _NEARER)
        given = _weigh_gift(witness, other, fresh, chosen, kinships, settings)
        if given >= settings.least_mixed:
            best = max(best, (fresh, round(given, 6), other))
    return (best[2], best[1]) if best[2] else None


def _told_there(witness: str, kinship: Kinship) -> set[int]:
    """Return the lines in which a witness names or quotes the other of the two."""
    lines = kinship.comparison.seen_from(witness).one.lines
    spans = [
        span
        for clue in kinship.clues
        if clue.kind in CITING
        for span in clue.spans
        if span.article == witness
    ]
    return {
        place
        for place, line in enumerate(lines)
        if any(span.start < line.end and line.start < span.end for span in spans)
    }


def _alike(witness: str, other: str, kinships: Kinships) -> dict[int, float]:
    """Return how nearly another text has each line of a witness that holds prose, or that quotes it, where it has it at all."""
    kinship = kinships.get(pair_of(witness, other))
    if kinship is None:
        return {}
    comparison = kinship.comparison.seen_from(witness)
    cites = kinship.cites(witness)
    least = _CITED_ALIKE if cites else _ALIKE
    told = _told_there(witness, kinship) if cites else set()
    alike: dict[int, float] = {}
    for match in comparison.matches:
        prose = comparison.one.lines[match.one].prose_words >= _LEAST_PROSE or match.one in told
        if prose and match.similarity >= least:
            alike[match.one] = max(match.similarity, alike.get(match.one, 0.0))
    return alike


def _weigh_gift(
    witness: str,
    other: str,
    fresh: int,
    chosen: Sequence[str],
    kinships: Kinships,
    settings: LineageSettings,
) -> float:
    """Return the probability that another text gave a witness what the chosen exemplars did not."""
    kinship = kinships[pair_of(witness, other)]
    comparison = kinship.comparison.seen_from(witness)
    chance = kinship.chance(witness)
    enough = max(settings.least_mixed_lines, settings.least_mixed_share * len(comparison.one.lines))
    cites = kinship.cites(witness)
    if not fresh or chance < settings.likely or (not cites and (fresh < enough or not chosen)):
        return 0.0
    likely = max(kinship.dependence, _retold_beside(comparison, chosen, kinships))
    return max(likely, settings.likely) * chance if cites else likely * chance


def _retold_beside(comparison: Comparison, chosen: Sequence[str], kinships: Kinships) -> float:
    """Return the probability that the first of two retells the other, if it has the rest from known exemplars.

    Lines that a known exemplar has as nearly are followed, but tell nothing of the order.
    """
    witness = comparison.one
    given = [
        _best(kinships[pair].comparison.seen_from(witness.id))
        for pair in _known(witness.id, chosen, kinships)
    ]
    mine = _best(comparison)
    order = [
        partner
        for line, (value, partner) in sorted(mine.items())
        if all(value >= other.get(line, (0.0, 0))[0] for other in given)
    ]
    followed = set(mine).union(*given)
    total = sum(len(line.words) for line in witness.lines)
    share = sum(len(witness.lines[line].words) for line in followed) / total if total else 0.0
    kept = longest_increasing(order) / len(order) if order else 0.0
    return weigh_retelling(len(order), share * kept * (1 - _own_beside(comparison, chosen, kinships)))


def _known(witness: str, chosen: Sequence[str], kinships: Kinships) -> list[Pair]:
    return [pair_of(witness, exemplar) for exemplar in chosen if pair_of(witness, exemplar) in kinships]


def _best(comparison: Comparison) -> dict[int, tuple[float, int]]:
    """Return for each matched line of the first its nearest partner, with the similarity."""
    best: dict[int, tuple[float, int]] = {}
    for match in comparison.matches:
        best[match.one] = max(best.get(match.one, (0.0, 0)), (match.similarity, match.other))
    return best


def _own_beside(comparison: Comparison, chosen: Sequence[str], kinships: Kinships) -> float:
    """Return the weight of names and numbers of the first that neither the second nor a known exemplar has."""
    witness = comparison.one
    stems = set(comparison.other.stems)
    for pair in _known(witness.id, chosen, kinships):
        stems |= kinships[pair].comparison.seen_from(witness.id).other.stems
    rarity = load_rarity()
    details = {stem: rarity.weigh(stem) for stem in sorted(witness.details)}
    return 1.0 - weighted_containment(details, stems) if details else 0.0
