"""Remarks on readings: a cut that turns the sense, words that no other report has, a likely translation variant."""

import re
from collections.abc import Sequence

from twosource.model import Relation
from twosource.quotations.comparison import Comparison
from twosource.quotations.descent import Kinship
from twosource.quotations.passages import Passage
from twosource.text.wording import lexicon, normals

_NEGATIONS = lexicon(
    """not no never neither nor nobody nothing none cannot hardly scarcely barely without don't doesn't
    didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
    mustn't"""
)
_STOPS = frozenset(".!?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_COUNTING = frozenset(["less", "fewer", "more", "longer", "later", "only"])
_CONDITIONS = frozenset(
    [
        "if",
        "unless",
        "until",
        "except",
        "only",
        "provided",
        "providing",
        "unlike",
        "but",
        "though",
        "although",
        "once",
    ]
)


def note_on(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    kin: Kinship,
    compared: Comparison,
    relation: Relation,
    foreign: bool,
) -> str | None:
    """Return the remark that a reader of this reading needs, or None."""
    remarks = [*_sense(passage, best, compared, relation)]
    if relation == "promoted":
        remarks.append("in marks here only; others report it without marks")
    if relation in {"altered", "extended"}:
        remarks.extend(_origin_of_words(passage, best, group, kin, foreign))
    if relation == "misattributed":
        remarks.append(f"given to {passage.speaker} here")
    return "; ".join(remarks) or None


def _sense(passage: Passage, best: Passage, compared: Comparison, relation: Relation) -> list[str]:
    if relation not in {"trimmed", "altered", "gloss"}:
        return []
    around = frozenset(normals(passage.sentence.cut(passage.text)))
    parts = [_of_same_sentence(cut, best.wording) for cut in compared.cut]
    remarks = [remark for part in parts if (remark := _lost(part, around))]
    turned = _negates(passage.wording) != _negates(best.wording)
    for theirs, attested in compared.differences if turned else ():
        if _negates(theirs) != _negates(attested):
            remarks.append(f"a negation is exchanged: “{theirs}” for “{attested}”")
    return remarks


def _negates(phrase: str) -> bool:
    """Tell whether a phrase negates on the whole; “no less than” and its like only count."""
    told = normals(phrase)
    counted = [a in _NEGATIONS and b not in _COUNTING for a, b in zip(told, (*told, "")[1:], strict=True)]
    return sum(counted) % 2 == 1


def _of_same_sentence(cut: str, wording: str) -> str:
    """Return the part of cut words that belongs to a sentence of which something is left."""
    start = wording.index(cut)
    before, behind = wording[:start].rstrip(), wording[start + len(cut) :].lstrip(" ”\"'’")
    if not before:
        return "" if behind[:1] in _STOPS else _SENTENCE_END.split(cut)[-1]
    return "" if before[-1] in _STOPS else _SENTENCE_END.split(cut)[0]


def _lost(cut: str, around: frozenset[str]) -> str | None:
    """Name what a cut takes away if it can turn the sense and the article does not tell it outside the marks."""
    lost = frozenset(normals(cut))
    if lost & _NEGATIONS and not around & _NEGATIONS:
        return f"a negation is left out: “{cut}”"
    if len(lost) > 1 and lost & _CONDITIONS and not around & _CONDITIONS:
        return f"a condition is left out: “{cut}”"
    return None


def _origin_of_words(
    passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship, foreign: bool
) -> list[str]:
    exemplars = sorted({p.article for p in group if kin.descends(passage.article, p.article)})
    if exemplars:
        return ["these words stand in no report that this one was not made from; reworded"]
    if foreign and not kin.descends(best.article, passage.article):
        return ["translation variant likely"]
    return []
