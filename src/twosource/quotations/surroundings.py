"""Words that keep little but their sense and their place: two translations of one speech, or a bold rewriting."""

from collections.abc import Iterator, Sequence

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.heard import may_reword, oppose
from twosource.quotations.likeness import liken, sense
from twosource.quotations.nearness import Nearness
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.weights import meaning


def surrounded_edges(
    passages: Sequence[Passage],
    pairs: Sequence[tuple[int, int]],
    edges: Sequence[Edge],
    near: Nearness,
    kin: Kinship,
) -> Iterator[Edge]:
    """Yield edges between words of one speaker that stand beside words which are already one.

    Their sentences are aligned, or the sense is near and the reports are of one line.
    """
    known = {(edge.one, edge.other) for edge in edges}
    beside = _neighbours(passages)
    for i, j in pairs:
        if (i, j) not in known and near.mutual(i, j) and _keeps_sense(passages[i], passages[j], kin):
            meet = ((min(a, b), max(a, b)) for a in beside[i] for b in beside[j])
            if any(pair in known for pair in meet):
                yield Edge(one=i, other=j, weight=0.2 + 0.4 * (sense(passages[i], passages[j]) or 0.0))


def _keeps_sense(one: Passage, other: Passage, kin: Kinship) -> bool:
    if acquaint(one, other) != "same":
        return False
    alike = sense(one, other) or 0.0
    if not kin.linked(one, other):
        handed_on = kin.related(one.article, other.article) or not kin.apart(one.article, other.article)
        least = SETTINGS.unlinked_sense if may_reword(one, other, kin) else SETTINGS.sister_sense
        return handed_on and alike >= least
    if kin.rewords(one.article, other.article):
        return alike >= SETTINGS.surrounded_sense
    if not kin.apart(one.article, other.article):
        return False
    if one.translated and other.translated and meaning(one.told, other.told) >= 0.2:
        return alike >= SETTINGS.rendered_sense
    said_so = liken(one, other).dice >= SETTINGS.altered_share and not oppose(one, other)
    return said_so and alike >= SETTINGS.heard_sense


def _neighbours(passages: Sequence[Passage]) -> list[list[int]]:
    """Return for every passage the two in marks before it and the two behind it in its article's body."""
    spoken: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        if passage.marked and not passage.heading and not passage.gloss:
            spoken.setdefault(passage.article, []).append(index)
    beside: list[list[int]] = [[] for _ in passages]
    for row in spoken.values():
        for at, index in enumerate(row):
            beside[index] = row[max(0, at - 2) : at] + row[at + 1 : at + 3]
    return beside
