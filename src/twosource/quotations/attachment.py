"""Reports without marks and headline glosses brought to the utterances that they tell."""

from collections.abc import Sequence

from twosource.quotations.edge import Edge
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.wording import normals

Groups = dict[int, frozenset[int]]


def merge(groups: Groups, union: frozenset[int]) -> None:
    """Make `union` one group."""
    for index in union:
        groups[index] = union


def attach_indirect(groups: Groups, edges: Sequence[Edge], passages: Sequence[Passage]) -> None:
    """Let every passage without marks join one utterance: one in marks that it tells, else others without marks.

    Joined to marked words it must be like them themselves, not like another report of them; joined to reports
    it must be like them on average. So no chain of loose likenesses grows.
    """
    weights = {(edge.one, edge.other): edge.weight for edge in edges}
    for edge in edges:
        if passages[edge.one].marked != passages[edge.other].marked:
            loose = edge.one if passages[edge.other].marked else edge.other
            if len(groups[loose]) == 1:
                merge(groups, groups[edge.one] | groups[edge.other])
    for edge in edges:
        one, other = groups[edge.one], groups[edge.other]
        free = one != other and not any(passages[i].marked for i in one | other)
        if free and _average(one, other, weights) >= SETTINGS.indirect_share:
            merge(groups, one | other)


def _average(one: frozenset[int], other: frozenset[int], weights: dict[tuple[int, int], float]) -> float:
    pairs = [weights.get((min(i, j), max(i, j)), 0.0) for i in sorted(one) for j in sorted(other)]
    return sum(pairs) / len(pairs)


def attach_glosses(groups: Groups, passages: Sequence[Passage]) -> None:
    """Let a headline's marked words that nobody said so join an utterance that tells the same of the one it names.

    Words of somebody whom the headline only describes are a short form of what a report quotes, or tells of itself without marks.
    """
    for index, passage in enumerate(passages):
        alone = all(passages[at].gloss or passages[at].heading for at in groups[index])
        if passage.marked and (passage.gloss or passage.heading) and alone:
            told = [
                group
                for group in _ordered(groups)
                if index not in group
                and (_glossed(passage, group, passages) or _shortens(passage, group, passages))
            ]
            if told:
                merge(groups, groups[index] | told[0])


def _ordered(groups: Groups) -> list[frozenset[int]]:
    return sorted(set(groups.values()), key=lambda group: (-len(group), min(group)))


def _glossed(gloss: Passage, group: frozenset[int], passages: Sequence[Passage]) -> bool:
    """Tell whether a group has all content words of a gloss in a body and its speaker stands in the headline."""
    wanted = {concept.group for concept in gloss.concepts}
    bodies = [passages[i] for i in sorted(group) if not passages[i].heading and not passages[i].gloss]
    told = {concept.group for passage in bodies for concept in passage.concepts}
    headline = set(normals(gloss.sentence.cut(gloss.text)))
    named = any(
        p.speaker and {name_words(p.speaker)[-1], name_words(p.speaker)[-1] + "'s"} & headline for p in bodies
    )
    return bool(wanted) and wanted <= told and named and any(p.marked for p in bodies)


def _shortens(gloss: Passage, group: frozenset[int], passages: Sequence[Passage]) -> bool:
    """Tell whether a fragment of a headline, of nobody whom a report names, is all in one quotation, or in what its own report tells without marks.

    One word of content makes a fragment only of what its own report has.
    """
    if is_proper(gloss.speaker) and any(
        p.speaker and not (p.heading or p.gloss) and compatible(p.speaker, gloss.speaker) for p in passages
    ):
        return False
    wanted = {concept.stem for concept in gloss.concepts}
    for place in sorted(group):
        whole = passages[place]
        own = whole.article == gloss.article
        if whole.heading or whole.gloss or not (whole.marked or own):
            continue
        told = {concept.stem for concept in whole.concepts}
        if wanted and wanted <= told and (own or len(wanted) > 1):
            return True
    return False
