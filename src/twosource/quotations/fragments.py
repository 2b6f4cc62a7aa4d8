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

    Each must be all that its sentence has between marks, and answer no other quotation of the other article.
    """
    marked = Counter((p.article, p.sentence) for p in passages if p.marked)
    answered = {
        (i, passages[j].article)
        for edge in edges
        for i, j in ((edge.one, edge.other), (edge.other, edge.one))
    }
    for i, j in pairs:
        one, other = passages[i], passages[j]
        if (i, other.article) in answered or (j, one.article) in answered:
            continue
        alone = marked[one.article, one.sentence] == marked[other.article, other.sentence] == 1
        if alone and _is_fragment(one) and _is_fragment(other) and _in_one_place(one, other, kin):
            yield Edge(one=i, other=j, weight=0.2)


def _is_fragment(passage: Passage) -> bool:
    body = not (passage.heading or passage.gloss or passage.quotation.nested_in)
    short = 1 < len(passage.normals) <= SETTINGS.firm_words
    return body and short and passage.wording.lstrip()[:1].islower()


def _in_one_place(one: Passage, other: Passage, kin: Kinship) -> bool:
    made = kin.rewords(one.article, other.article) and kin.linked(one, other)
    named = one.speaker is not None and acquaint(one, other) == "same"
    return made and named and negates(one.wording) == negates(other.wording)
