"""Which pairs of passages may report one utterance, and how surely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.fragments import placed_edges
from twosource.quotations.likeness import liken
from twosource.quotations.marked import weigh_marked
from twosource.quotations.nearness import Nearness
from twosource.quotations.passages import Passage
from twosource.quotations.retellings import retold_edges
from twosource.quotations.settings import SETTINGS
from twosource.quotations.surroundings import surrounded_edges
from twosource.quotations.weights import meaning
from twosource.text.neighbours import find_neighbours
from twosource.text.rarity import load_rarity
from twosource.text.similarity import normalise


def near_pairs(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return the places to compare: all pairs, in a large story those of the nearest by what they tell."""
    if len(passages) <= SETTINGS.all_pairs_below:
        return list(combinations(range(len(passages)), 2))
    rarity = load_rarity()
    told = [sorted((c.group, c.stem) for c in (*passage.concepts, *passage.setting)) for passage in passages]
    bags = [normalise({group: max(rarity.weigh(stem), 1.0) for group, stem in found}) for found in told]
    most = SETTINGS.nearest_compared
    return find_neighbours(bags, terms=8, limit=200, reach=most, most=most)


def marked_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], kin: Kinship
) -> Iterator[Edge]:
    """Yield the edges between passages in marks, `pairs` holding the places to compare."""
    both = [(i, j) for i, j in pairs if passages[i].marked and passages[j].marked]
    near = Nearness(passages, both)
    carriers: dict[tuple[str, ...], set[str]] = {}
    for passage in passages:
        if passage.marked:
            carriers.setdefault(passage.normals, set()).add(passage.article)

    def kept(edges: Iterable[Edge]) -> list[Edge]:
        return [e for e in edges if not _from_elsewhere(passages[e.one], passages[e.other], carriers, kin)]

    found = kept(_told_edges(passages, both, near, kin))
    found.extend(kept(surrounded_edges(passages, both, found, near, kin)))
    found.extend(kept(retold_edges(passages, found, near, kin)))
    yield from found
    yield from placed_edges(passages, both, found, kin)


def _told_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], near: Nearness, kin: Kinship
) -> Iterator[Edge]:
    for i, j in pairs:
        one, other = passages[i], passages[j]
        weight = weigh_marked(one, other, kin, nearest=near.mutual(i, j))
        if weight:
            yield Edge(one=i, other=j, weight=weight + 0.001 * meaning(one.surroundings, other.surroundings))


def _from_elsewhere(
    one: Passage, other: Passage, carriers: Mapping[tuple[str, ...], set[str]], kin: Kinship
) -> bool:
    """Tell whether the report made from the other has words that a third one has, which was made from neither.

    Then it took them there, and they are no rewording of what its exemplar has in the aligned sentence.
    """
    like = liken(one, other)
    surely_one = like.contained >= SETTINGS.contained_share or (like.sense or 0.0) >= SETTINGS.retold_sense
    if surely_one or not kin.related(one.article, other.article):
        return False
    made, exemplar = (one, other) if kin.descends(one.article, other.article) else (other, one)
    if len(made.normals) < SETTINGS.firm_words:
        return False
    return any(
        not kin.descends(third, made.article) and not kin.descends(third, exemplar.article)
        for third in carriers[made.normals] - {made.article, exemplar.article}
    )
