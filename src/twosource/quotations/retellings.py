"""Two reports of which one says a speech again in other words: what stands in one place of both is one statement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.likeness import liken, sense
from twosource.quotations.nearness import Nearness
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The quotations of two articles, by index in order, and which answer each other, by places in the two rows."""

    ones: Sequence[int]
    others: Sequence[int]
    met: tuple[Place, ...]

    def enclosing(self, place: Place) -> int:
        """Return on how many sides two quotations stand beside the same answering ones; 0 where they are crossed."""
        before = max((met for met in self.met if met[0] < place[0]), default=None)
        after = min((met for met in self.met if met[0] > place[0]), default=None)
        if (before and before[1] >= place[1]) or (after and after[1] <= place[1]):
            return 0
        return (before is not None) + (after is not None)

    def free(self) -> Iterator[Place]:
        """Yield the places of quotations that answer none of the other article."""
        answered = [{met[side] for met in self.met} for side in (0, 1)]
        for one in range(len(self.ones)):
            for other in range(len(self.others)):
                if one not in answered[0] and other not in answered[1]:
                    yield one, other


def retold_edges(
    passages: Sequence[Passage], edges: Sequence[Edge], near: Nearness, kin: Kinship
) -> Iterator[Edge]:
    """Yield edges between words that stand in the same place of two reports, one of which rewords the other's quotations.

    That it does is known by at least two quotations which are one by `edges`, though few of their words are.
    """
    for beside in _beside_one_another(passages, edges):
        if _reworded(beside, passages) < SETTINGS.retold_least:
            continue
        likeness = _free_likeness(beside, passages)
        for place, alike in likeness.items():
            i, j = sorted((beside.ones[place[0]], beside.others[place[1]]))
            mutual = near.mutual(i, j) or _nearest_free(place, likeness)
            if mutual and alike >= _least(passages[i], passages[j], beside.enclosing(place), kin):
                yield Edge(one=i, other=j, weight=0.2 + 0.4 * alike)


def _free_likeness(beside: _Beside, passages: Sequence[Passage]) -> dict[Place, float]:
    """Return the cosine of every two quotations that answer none of the other article yet."""
    return {
        place: sense(passages[beside.ones[place[0]]], passages[beside.others[place[1]]]) or 0.0
        for place in beside.free()
    }


def _nearest_free(place: Place, likeness: Mapping[Place, float]) -> bool:
    """Tell whether two quotations are each other's nearest among those that are left: what answers another is taken."""
    rivals = [value for other, value in likeness.items() if (other[0] == place[0]) != (other[1] == place[1])]
    return likeness[place] > max(rivals, default=0.0)


def _least(one: Passage, other: Passage, sides: int, kin: Kinship) -> float:
    """Return the cosine from which two quotations are one that stand beside answering ones on so many sides."""
    known = acquaint(one, other)
    apart = kin.apart(one.article, other.article)
    if known == "same" and sides == 2 and not apart:
        return SETTINGS.enclosed_sense
    if sides == 2 and known in {"same", "described"}:
        return SETTINGS.between_sense
    return SETTINGS.between_sense if sides == 1 and known == "same" and not apart else 1.0


def _reworded(beside: _Beside, passages: Sequence[Passage]) -> int:
    """Return how many answering quotations have few words in common and their sense."""
    likes = (liken(passages[beside.ones[one]], passages[beside.others[other]]) for one, other in beside.met)
    return sum(
        like.dice < SETTINGS.altered_share
        and like.contained < SETTINGS.contained_share
        and (like.sense or 0.0) >= SETTINGS.retold_sense
        for like in likes
    )


def _beside_one_another(passages: Sequence[Passage], edges: Sequence[Edge]) -> Iterator[_Beside]:
    """Yield every two articles with quotations that answer each other, bodies alone, ordered."""
    rows: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        if passage.marked and passage.in_body:
            rows.setdefault(passage.article, []).append(index)
    at = {index: place for row in rows.values() for place, index in enumerate(row)}
    met: dict[tuple[str, str], set[Place]] = {}
    for edge in edges:
        pair = passages[edge.one].article, passages[edge.other].article
        if pair[0] != pair[1] and edge.one in at and edge.other in at:
            first, second = (edge.one, edge.other) if pair[0] < pair[1] else (edge.other, edge.one)
            met.setdefault((min(pair), max(pair)), set()).add((at[first], at[second]))
    for (one, other), found in sorted(met.items()):
        yield _Beside(ones=rows[one], others=rows[other], met=tuple(sorted(found)))
