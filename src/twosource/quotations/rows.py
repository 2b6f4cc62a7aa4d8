"""Statements that a report prints in parts, with nothing but their attribution in between."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from twosource.model import Span
from twosource.quotations.acquaintance import acquaint
from twosource.quotations.edge import Edge
from twosource.quotations.heard import share_run
from twosource.quotations.marked import continues
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.alignment import align, common
from twosource.text.wording import normals

_LONGEST_CUE = 200
"""Characters between two parts up to which nothing but an attribution is taken to stand there."""
_MOST_PARTS = 12
"""Parts of one statement at most: more in a row are a speech told at length."""

Rows = Mapping[str, Sequence[Passage]]
"""By a quotation's id the parts of its statement in order, it among them; whole statements are left out."""


def rows_of(passages: Sequence[Passage]) -> Rows:
    """Return the statements that are told in parts, by each part.

    “We had the drawings,” she said. “Nobody asked for them.” has two. The parts stand one behind the other in one report, have
    one speaker, and no sentence of the reporter's parts them.
    """
    spoken = [p for p in passages if p.marked and p.in_body]
    rows: list[list[Passage]] = []
    for passage in sorted(spoken, key=lambda p: p.order):
        if rows and _goes_on(rows[-1][-1], passage):
            rows[-1].append(passage)
        else:
            rows.append([passage])
    return {part.id: tuple(row) for row in rows if 1 < len(row) <= _MOST_PARTS for part in row}


def joined(row: Sequence[Passage]) -> Passage:
    """Return the parts of a statement as one passage of words that stand nowhere so; its quotation is the first one's."""
    words = " ".join(part.wording for part in row)
    quotation = replace(row[0].quotation, start=0, end=len(words))
    whole = Span(article=row[0].article, start=0, end=len(words))
    return replace(
        row[0], quotation=quotation, text=words, sentence=whole, vector=None, sentence_vectors=None
    )


def told_of(passage: Passage, best: Passage, rows: Rows, group: Collection[str]) -> tuple[Passage, ...]:
    """Return the parts of a statement that tell of `best`'s utterance, `passage` among them; none where it is alone.

    `group` are the ids of the quotations that are one utterance; another part counts where it shares a run of words.
    None either where the parts answer the attested words in another order, or the same of them twice.
    """
    row = tuple(
        part
        for part in rows.get(passage.id, ())
        if part.id in group or share_run(part, best, min(SETTINGS.firm_words, len(part.normals)))
    )
    if len(row) < 2 or best in row:
        return row if len(row) > 1 else ()
    alone = sum(common(part.normals, best.normals) for part in row)
    return row if common(joined(row).normals, best.normals) >= SETTINGS.kept_in_row * alone else ()


def row_edges(passages: Sequence[Passage], rows: Rows) -> Iterator[Edge]:
    """Yield edges from two parts of a statement to each quotation that prints them between one pair of marks."""
    at = {passage.id: index for index, passage in enumerate(passages)}
    for one, other in neighbours(rows):
        if one.id not in at or other.id not in at:
            continue
        for index, whole in enumerate(passages):
            if prints_as_one(whole, one, other):
                for part in (at[one.id], at[other.id]):
                    yield Edge(one=min(part, index), other=max(part, index), weight=0.95)


def are_parts(one: Passage, other: Passage, rows: Rows, union: Sequence[Passage]) -> bool:
    """Tell whether two parts are of one statement, as other reports of `union` print their neighbours as one, pair by pair."""
    row = rows.get(one.id, ())
    places = sorted(row.index(part) for part in row if part.id in {one.id, other.id})
    if len(places) < 2:
        return False
    between = row[places[0] : places[1] + 1]
    return all(any(prints_as_one(whole, a, b) for whole in union) for a, b in pairwise(between))


def prints_as_one(whole: Passage, one: Passage, other: Passage) -> bool:
    """Tell whether a quotation of another report goes over from the words of one part to those of the next.

    It must share a run of words with each, and of each half, or of what it has for it, half the words in order; and
    both together must answer to more of it than either does alone.
    """
    if not (whole.marked and whole.in_body) or whole.article == one.article:
        return False
    if not all(share_run(whole, p, min(SETTINGS.firm_words, len(p.normals))) for p in (one, other)):
        return False
    if acquaint(whole, one) != "same":
        return False
    both = (*one.normals, *other.normals)
    alone = [common(part.normals, whole.normals) for part in (one, other)]
    gained = common(both, whole.normals) - max(alone)
    if gained < min(SETTINGS.firm_words, len(one.normals), len(other.normals)):
        return False
    cut = len(one.normals)
    equal = [edit for edit in align(both, whole.normals) if edit.kind == "equal" and edit.a_start < cut]
    end = equal[-1].b_end - max(0, equal[-1].a_end - cut) if equal else 0
    heads, tails = whole.normals[:end], whole.normals[end:]
    return all(
        2 * common(part.normals, words) >= min(len(part.normals), len(words)) > 0
        for part, words in ((one, heads), (other, tails))
    )


def neighbours(rows: Rows) -> Iterator[tuple[Passage, Passage]]:
    """Yield every two parts that stand one behind the other."""
    for name, row in rows.items():
        if row[0].id == name:
            yield from pairwise(row)


def _goes_on(one: Passage, other: Passage) -> bool:
    """Tell whether nothing stands between two quotations but marks and the attribution of one of them."""
    if one.article != other.article or not one.speaker or one.speaker != other.speaker:
        return False
    between = one.text[one.quotation.end : other.quotation.start]
    if one.quotation.end > other.quotation.start or len(between) > _LONGEST_CUE:
        return False
    if one.sentence.end > other.sentence.start:
        return continues(one, other)
    behind = one.text[one.quotation.end : one.sentence.end]
    before = other.text[other.sentence.start : other.quotation.start]
    apart = one.text[one.sentence.end : other.sentence.start].strip()
    told = (
        one.quotation.form == other.quotation.form == "direct"
    )  # a scrap in the reporter's sentence is no part
    return told and not apart and not (normals(behind) and normals(before))
