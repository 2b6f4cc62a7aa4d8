"""Whether two quotations of one report are one statement, told in parts, twice, or in two translations."""

from collections.abc import Sequence

from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import liken, sense, stands_in
from twosource.quotations.marked import continues
from twosource.quotations.passages import Passage
from twosource.quotations.rows import are_parts
from twosource.quotations.settings import SETTINGS
from twosource.quotations.tradition import Tradition
from twosource.text.alignment import common


def is_one_statement(a: Passage, b: Passage, union: Sequence[Passage], tradition: Tradition) -> bool:
    """Tell whether two quotations of one article may be one utterance; `union` holds all that would be in it."""
    if not (a.in_body and b.in_body):
        return True
    like = liken(a, b)
    if continues(a, b) or like.run or like.dice >= 0.8:
        return True
    if any(_holds(whole, a) and _holds(whole, b) for whole in union):
        return True
    parts = are_parts(a, b, tradition.rows, union) or _splits(a, b, union)
    return parts or _merges_renderings(a, b, union, tradition.kin)


def _splits(a: Passage, b: Passage, union: Sequence[Passage]) -> bool:
    """Tell whether two quotations retell in order two sentences that another report has between one pair of marks."""
    first, second = sorted((a, b), key=lambda passage: passage.quotation.start)
    wholes = [p for p in union if p.article != a.article and p.sentence_vectors is not None]
    for whole in wholes:
        places = [_answering(whole, part) for part in (first, second)]
        if places[0] is not None and places[1] is not None and places[0] < places[1]:
            return True
    return False


def _answering(whole: Passage, part: Passage) -> int | None:
    """Return which sentence of a passage another one retells, None if it retells none of them."""
    if whole.sentence_vectors is None or part.vector is None:
        return None
    alike = whole.sentence_vectors @ part.vector
    at = int(alike.argmax())
    return at if float(alike[at]) >= SETTINGS.rendered_sense else None


def _holds(whole: Passage, part: Passage) -> bool:
    if whole.id == part.id or len(whole.normals) <= len(part.normals):
        return False
    near = common(whole.normals, part.normals) >= 0.8 * len(part.normals)
    return stands_in(part.normals, whole.normals) or near


def _merges_renderings(a: Passage, b: Passage, union: Sequence[Passage], kin: Kinship) -> bool:
    """A report made from two others may have the wording of each: both were translated, each by its own reporter."""
    if not (a.translated or b.translated):
        return False
    ones, others = ([p for p in union if _handed_on(p, part, kin)] for part in (a, b))
    return any(
        kin.apart(one.article, other.article) and (sense(one, other) or 0.0) >= SETTINGS.linked_sense
        for one in ones
        for other in others
    )


def _handed_on(first: Passage, passage: Passage, kin: Kinship) -> bool:
    """Tell whether another article, not made from the passage's, has its words."""
    free = first.article != passage.article and not kin.descends(first.article, passage.article)
    short, long = sorted((first.normals, passage.normals), key=len)
    return free and len(short) >= SETTINGS.firm_words and stands_in(short, long)
