"""Which pairs of passages may report one utterance, and how surely."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.fragments import placed_edges
from twosource.quotations.marked import weigh_marked
from twosource.quotations.nearness import Nearness
from twosource.quotations.passages import Passage
from twosource.quotations.retellings import retold_edges
from twosource.quotations.settings import SETTINGS
from twosource.quotations.surroundings import surrounded_edges
from twosource.quotations.weights import Weights, containment, meaning
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
    found = list(_told_edges(passages, both, near, kin))
    found.extend(surrounded_edges(passages, both, found, near, kin))
    found.extend(retold_edges(passages, found, near, kin))
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


def indirect_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], kin: Kinship
) -> Iterator[Edge]:
    """Yield the edges that have at least one passage without marks."""
    for i, j in pairs:
        one, other = passages[i], passages[j]
        if not (one.marked and other.marked):
            weight = _indirect(one, other, kin)
            if weight:
                yield Edge(one=i, other=j, weight=weight)


def _indirect(one: Passage, other: Passage, kin: Kinship) -> float:
    if _frames(one, other) or _frames(other, one):
        return 1.5
    known = acquaint(one, other)
    if known == "other":
        return 0.0
    linked = one.article != other.article and kin.linked(one, other)
    likeness = _likeness_told(one, other)
    if likeness < SETTINGS.sure_told and _shared(one, other) < SETTINGS.least_told:
        return 0.0
    sure = SETTINGS.indirect_share if known == "same" else SETTINGS.sure_told
    least = SETTINGS.linked_indirect_share if linked else sure
    return likeness + 0.2 * linked if likeness >= least else 0.0


def _shared(one: Passage, other: Passage) -> int:
    """Return how many content words both tell."""
    return len(_told(one)[0].of.keys() & _told(other)[0].of.keys())


def _frames(report: Passage, quoted: Passage) -> bool:
    """A report without marks that holds marked words is another account of the same act of speech."""
    return not report.marked and quoted.marked and report.span.contains(quoted.quotation.span)


def _likeness_told(one: Passage, other: Passage) -> float:
    """Likeness of told content; a short quotation that stands wholly in a longer report of it counts half more."""
    (a, most), (b, least) = (_told(passage) for passage in (one, other))
    if min(most, least) < 2:
        return 0.0
    inside = max(containment(a, b), containment(b, a))
    return max(meaning(a, b), 0.6 * inside if min(most, least) >= 3 else 0.0)


def _told(passage: Passage) -> tuple[Weights, int]:
    """Return what a passage tells and by how many content words: of few words in marks the setting counts."""
    if passage.marked and len(passage.concepts) > 3:
        return passage.told, len(passage.concepts)
    return passage.surroundings, len(passage.setting)
