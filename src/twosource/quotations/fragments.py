"""Fragments of a few words, of which too little is left to compare when a rewriter puts others in their place."""

from collections import Counter
from collections.abc import Iterator, Sequence

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.sense import negates


def placed_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], edges: Sequence[Edge], kin: Kinship
) -> Iterator[Edge]:
    """Yield edges between fragments of one speaker in aligned sentences of a report and of what was made from it.

    Each must be all that its sentence has between marks, or the one word there where a report retells another wholly,
    and answer no other quotation of the other article.
    """
    marked = Counter((p.article, p.sentence) for p in passages if p.marked)
    single = Counter((p.article, p.sentence) for p in passages if p.marked and len(p.normals) == 1)
    answered = {
        (i, passages[j].article)
        for edge in edges
        for i, j in ((edge.one, edge.other), (edge.other, edge.one))
    }
    for i, j in pairs:
        both = one, other = passages[i], passages[j]
        if (i, other.article) in answered or (j, one.article) in answered:
            continue
        if not all(_is_fragment(p) for p in both) or negates(one.wording) != negates(other.wording):
            continue
        few = single if all(len(p.normals) == 1 for p in both) else marked
        if all(few[p.article, p.sentence] == 1 for p in both) and _in_one_place(one, other, kin):
            yield Edge(one=i, other=j, weight=0.2)


def _is_fragment(passage: Passage) -> bool:
    short = 0 < len(passage.normals) <= SETTINGS.firm_words
    return passage.in_body and short and passage.wording.lstrip()[:1].islower()


def _in_one_place(one: Passage, other: Passage, kin: Kinship) -> bool:
    """Tell whether the sentences are aligned and the speaker is one; a word alone may be its institution's or country's."""
    if not kin.rewords(one.article, other.article) or not kin.linked(one, other):
        return False
    known = acquaint(one, other)
    if len(one.normals) > 1 and len(other.normals) > 1:
        return one.speaker is not None and known == "same"
    alone = len(one.normals) == len(other.normals) and kin.retells(one.article, other.article)
    return alone and known in {"same", "described"}
