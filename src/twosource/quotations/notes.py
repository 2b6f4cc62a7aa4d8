"""Remarks on readings: a cut that turns the sense, words that no other report has, a likely translation variant."""

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.model import Relation
from twosource.quotations.comparison import Comparison
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import stands_in
from twosource.quotations.passages import Passage
from twosource.text.concepts import concepts
from twosource.text.sense import NEGATIONS, lost_sense, negates, sets_terms
from twosource.text.wording import normals

_STOPS = frozenset(".!?")
_JOINING = frozenset(["and", "but", "yet"])
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def note_on(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    kin: Kinship,
    compared: Comparison,
    relation: Relation,
) -> str | None:
    """Return the remark that a reader of this reading needs, or None."""
    remarks = [*_sense(passage, best, compared, relation)]
    if relation == "promoted":
        remarks.append("in marks here only; others report it without marks")
    if relation in {"altered", "extended"}:
        remarks.extend(_origin_of_words(passage, best, group, kin))
    if relation == "misattributed":
        remarks.append(f"given to {passage.speaker} here")
    return "; ".join(remarks) or None


def _sense(passage: Passage, best: Passage, compared: Comparison, relation: Relation) -> list[str]:
    if relation not in {"trimmed", "altered", "gloss"}:
        return []
    around = passage.sentence.cut(passage.text)
    if relation == "altered" and 2 * compared.equal < min(len(passage.normals), len(best.normals)):
        return []
    lost = (
        (_of_same_sentence(cut, best.wording), best.wording[: best.wording.index(cut)])
        for cut in compared.cut
    )
    remarks = [
        f"a {kind} is left out: “{part}”"
        for part, before in lost
        if (kind := _lost(part, around, before=before.rstrip()))
    ]
    shorter = min(len(passage.normals), len(best.normals))
    turned = negates(passage.wording) != negates(best.wording) and 3 * compared.equal >= 2 * shorter
    for theirs, attested in compared.differences if turned else ():
        if negates(theirs) != negates(attested) and _affirmed(theirs) == _affirmed(attested):
            remarks.append(f"a negation is exchanged: “{theirs}” for “{attested}”")
    return remarks


def _affirmed(phrase: str) -> frozenset[str]:
    """Return what is left to tell when the negation of a phrase is taken away."""
    return frozenset(concept.group for concept in concepts(phrase) if concept.normal not in NEGATIONS)


def _lost(part: str, around: str, *, before: str) -> str | None:
    """Name what a cut takes away; a negation behind the words `before` it turns them, limits them, or is another's.

    A contrast behind a comma ("rice, not weapons") leaves the sense as it is.
    """
    lost = lost_sense(part, around)
    if lost != "negation" or not before:
        return lost
    told = normals(part)
    if told[0] == "not" and before.endswith((",", "–", "—")):
        return None
    if NEGATIONS & frozenset(told[:2]):
        return "reservation" if told[0] in _JOINING else "negation"
    limits = any(a in _JOINING and b in NEGATIONS for a, b in pairwise(told))
    on_terms = None if sets_terms(normals(around)) else sets_terms(told)
    return on_terms or ("reservation" if limits else None)


def _of_same_sentence(cut: str, wording: str) -> str:
    """Return the part of cut words that belongs to a sentence of which something is left."""
    start = wording.index(cut)
    before, behind = wording[:start].rstrip(), wording[start + len(cut) :].lstrip(" ”\"'’")
    if not before:
        return "" if behind[:1] in _STOPS else _SENTENCE_END.split(cut)[-1]
    return "" if before[-1] in _STOPS else _SENTENCE_END.split(cut)[0]


def _origin_of_words(passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship) -> list[str]:
    """Tell whether words that are not the attested ones were made by rewording or by another translator."""
    carriers = [
        p.article for p in group if kin.descends(passage.article, p.article) and _has_words(p, passage)
    ]
    firsts = kin.independent([*carriers, passage.article])
    above = {p.article for p in group}
    if any(kin.descends(first, article) for first in firsts for article in above):
        return ["these words stand in no report that this one was not made from; reworded"]
    translated = passage.translated or best.translated
    if not translated:
        return []
    apart = all(kin.apart(first, best.article) for first in firsts)
    return ["translation variant likely" if apart else "translation variant possible"]


def _has_words(exemplar: Passage, passage: Passage) -> bool:
    short, long = sorted((exemplar.normals, passage.normals), key=len)
    return exemplar.marked and stands_in(short, long)
