"""Remarks on readings: a cut that turns the sense, words that no other report has, a likely translation variant."""

from collections.abc import Sequence

from twosource.model import Relation
from twosource.quotations.comparison import Comparison
from twosource.quotations.descent import Kinship
from twosource.quotations.heard import took_down_alike
from twosource.quotations.likeness import liken, stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.spelling import changes_little
from twosource.quotations.turns import left_out
from twosource.text.concepts import concepts
from twosource.text.sense import NEGATIONS, negates
from twosource.text.wording import normals

_TAKEN_DOWN = "transcribed differently"


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
    if relation == "altered":
        remarks.extend(_on_altered(passage, best, group, kin, compared))
    elif relation == "extended" and any(_retells(passage.article, p, kin) for p in group):
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
        for part, kind in left_out(cut, best.wording, around)
        if not any(stands_in(normals(part), p.normals) for p in beside)
        if kind != "reservation" or not _is_phrase(passage)
    ]
    return remarks + _exchanged(passage, best, compared)


def _is_phrase(passage: Passage) -> bool:
    """Tell whether a few words stand in a reporter's own sentence: they assert nothing that a “but” could limit."""
    return passage.quotation.form == "mixed" and len(passage.normals) < SETTINGS.stranger_words


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


def _on_altered(
    passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship, compared: Comparison
) -> list[str]:
    """Say of changed words what is known: words lost without a sign, somebody's rewording, or two who took them down."""
    little = all(changes_little(pair) for pair in compared.differences)
    took = any(kin.descends(passage.article, p.article) for p in group if p.marked)
    if not any(theirs for theirs, _ in compared.differences) and (took or not little):
        return [f"left out without a sign: “{attested}”" for _, attested in compared.differences]
    foreign = any(p.translated or p.abroad for p in (passage, best))
    if not took and took_down_alike(passage, best) and (little or not foreign):
        return [_TAKEN_DOWN]
    return _origin_of_words(passage, best, group, kin)


def _origin_of_words(passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship) -> list[str]:
    """Tell whether words that are not the attested ones were made by rewording or by another translator."""
    carriers = [
        p.article for p in group if kin.descends(passage.article, p.article) and _has_words(p, passage)
    ]
    firsts = kin.independent([*carriers, passage.article])
    elsewhere = (passage.translated or passage.abroad) and passage.article in kin.excerpts
    made = any(_retells(first, p, kin) or _keeps(first, passage, p, kin) for first in firsts for p in group)
    if made and not elsewhere:
        return ["these words stand in no report that this one was not made from; reworded"]
    translated = passage.translated or best.translated
    if not translated:
        perhaps = (passage.abroad or best.abroad) and any(kin.apart(first, best.article) for first in firsts)
        return ["translation variant possible"] if perhaps else []
    apart = all(kin.apart(first, best.article) for first in firsts)
    return ["translation variant likely" if apart else "translation variant possible"]


def _retells(article: str, exemplar: Passage, kin: Kinship) -> bool:
    """Tell whether a report was made from a passage's as a whole, by somebody who may have reworded its quotations."""
    return kin.descends(article, exemplar.article) and kin.rewords(article, exemplar.article)


def _keeps(article: str, passage: Passage, exemplar: Passage, kin: Kinship) -> bool:
    """Tell whether a report that only took parts of another has so many of a passage's words that it is that very sentence."""
    took = kin.descends(article, exemplar.article) and exemplar.marked
    return took and took_down_alike(passage, exemplar)


def _translated_otherwise(passage: Passage, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether another line of descent has foreign speech in other words: then neither wording is the one that was said."""
    return passage.translated and any(
        liken(passage, p).dice < SETTINGS.altered_share
        and not _has_words(p, passage)
        and not kin.related(p.article, passage.article)
        for p in group
        if p.marked and p.translated and kin.apart(p.article, passage.article)
    )


def _has_words(exemplar: Passage, passage: Passage) -> bool:
    short, long = sorted((exemplar.normals, passage.normals), key=len)
    return exemplar.marked and stands_in(short, long)
