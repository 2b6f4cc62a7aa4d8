"""Remarks on readings: a cut that turns the sense, words that no other report has, a likely translation variant."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.model import Relation
from twosource.quotations.comparison import Comparison
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import liken, stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.sentences_cut import SENTENCE_END, turning_sentence
from twosource.quotations.settings import SETTINGS
from twosource.text.concepts import concepts
from twosource.text.sense import NEGATIONS, lost_sense, negates, sets_terms
from twosource.text.wording import normals

_STOPS = frozenset(".!?")
_JOINING = frozenset(["and", "but", "yet"])


def note_on(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    kin: Kinship,
    compared: Comparison,
    relation: Relation,
) -> str | None:
    """Return the remark that a reader of this reading needs, or None."""
    remarks = [*_sense(passage, best, group, compared, relation)]
    if relation == "promoted":
        remarks.append("in marks here only; others report it without marks")
    if relation == "altered" and not any(theirs for theirs, _ in compared.differences):
        remarks.extend(f"left out without a sign: “{attested}”" for _, attested in compared.differences)
    elif relation in {"altered", "extended"}:
        remarks.extend(_origin_of_words(passage, best, group, kin))
    elif relation in {"verbatim", "punctuation", "trimmed"} and _translated_otherwise(passage, group, kin):
        remarks.append("another report translates it otherwise")
    if relation == "misattributed":
        remarks.append(f"given to {passage.speaker} here")
    return "; ".join(remarks) or None


def _sense(
    passage: Passage, best: Passage, group: Sequence[Passage], compared: Comparison, relation: Relation
) -> list[str]:
    if relation not in {"trimmed", "altered", "gloss", "misattributed"}:
        return []
    if passage.quotation.form == "mixed" and len(passage.normals) < SETTINGS.firm_words:
        return []  # a word or two in the reporter's own sentence assert nothing that a cut could turn
    if relation == "altered" and 2 * compared.equal < min(len(passage.normals), len(best.normals)):
        return []
    beside = [p for p in group if p.article == passage.article and p.id != passage.id]
    around = " ".join(p.sentence.cut(p.text) for p in (passage, *beside))
    remarks = [
        f"a {kind} is left out: “{part}”"
        for cut in compared.cut
        for part, kind in _left_out(cut, best.wording, around)
        if not any(stands_in(normals(part), p.normals) for p in beside)
    ]
    return remarks + _exchanged(passage, best, compared)


def _left_out(cut: str, wording: str, around: str) -> Iterator[tuple[str, str]]:
    """Yield the part of cut words that turns the sense of what is left, with what it is."""
    before = wording[: wording.index(cut)]
    part = _of_same_sentence(cut, wording)
    if part:
        kind = _lost(part, around, before=before.rstrip())
        if kind:
            yield part, kind
    elif turn := turning_sentence(cut, before, wording[len(before) + len(cut) :], around):
        yield turn


def _exchanged(passage: Passage, best: Passage, compared: Comparison) -> list[str]:
    shorter = min(len(passage.normals), len(best.normals))
    turned = negates(passage.wording) != negates(best.wording) and 3 * compared.equal >= 2 * shorter
    return [
        f"a negation is exchanged: “{theirs}” for “{attested}”"
        for theirs, attested in (compared.differences if turned else ())
        if negates(theirs) != negates(attested) and _affirmed(theirs) == _affirmed(attested)
    ]


def _affirmed(phrase: str) -> frozenset[str]:
    """Return what is left to tell when the negation of a phrase is taken away."""
    return frozenset(concept.group for concept in concepts(phrase) if concept.normal not in NEGATIONS)


def _lost(part: str, around: str, *, before: str) -> str | None:
    """Name what a cut takes away; a negation behind the words `before` it turns them, limits them, or is another's.

    A contrast behind a comma ("rice, not weapons") leaves the sense as it is, and so does a joining "But" in front.
    """
    lost, told = lost_sense(part, around), normals(part)
    if not before and told[0] in _JOINING:
        return lost_sense(" ".join(told[1:]), around)  # it limits what was said before, not what is kept
    if lost != "negation" or not before:
        return lost
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
        return "" if behind[:1] in _STOPS else SENTENCE_END.split(cut)[-1]
    return "" if before[-1] in _STOPS else SENTENCE_END.split(cut)[0]


def _origin_of_words(passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship) -> list[str]:
    """Tell whether words that are not the attested ones were made by rewording or by another translator."""
    carriers = [
        p.article for p in group if kin.descends(passage.article, p.article) and _has_words(p, passage)
    ]
    firsts = kin.independent([*carriers, passage.article])
    above = {p.article for p in group}
    elsewhere = (passage.translated or passage.abroad) and passage.article in kin.excerpts
    if any(kin.descends(first, article) for first in firsts for article in above) and not elsewhere:
        return ["these words stand in no report that this one was not made from; reworded"]
    translated = passage.translated or best.translated
    if not translated:
        perhaps = (passage.abroad or best.abroad) and any(kin.apart(first, best.article) for first in firsts)
        return ["translation variant possible"] if perhaps else []
    apart = all(kin.apart(first, best.article) for first in firsts)
    return ["translation variant likely" if apart else "translation variant possible"]


def _translated_otherwise(passage: Passage, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether another line of descent has foreign speech in other words: then neither wording is the one that was said."""
    others = [p for p in group if p.marked and p.translated and kin.apart(p.article, passage.article)]
    return passage.translated and any(
        liken(passage, p).dice < SETTINGS.altered_share
        and not _has_words(p, passage)
        and not kin.related(p.article, passage.article)
        for p in others
    )


def _has_words(exemplar: Passage, passage: Passage) -> bool:
    short, long = sorted((exemplar.normals, passage.normals), key=len)
    return exemplar.marked and stands_in(short, long)
