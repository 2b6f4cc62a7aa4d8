"""Remarks on readings: a cut that turns the sense, words that no other report has, a likely translation variant."""

import re
from collections.abc import Sequence

from twosource.model import Relation
from twosource.quotations.comparison import Comparison
from twosource.quotations.descent import Kinship
from twosource.quotations.force import exchanged_doubt
from twosource.quotations.heard import took_down_alike
from twosource.quotations.likeness import liken, stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.spelling import changes_little
from twosource.quotations.turns import left_out
from twosource.text.concepts import concepts
from twosource.text.sense import NEGATIONS, negates, opposed_terms
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_GOING_TO = re.compile(r"\bgoing to\b", re.IGNORECASE)
_TAKEN_DOWN = "transcribed differently"
_DEGREES = word_set(
    "far much way very so quite really truly entirely completely totally absolutely fully always still simply clearly certainly"
)
"""Adverbs that make a statement stronger, in whose place a negation turns it."""


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
        remarks.extend(
            one
            for one in _on_altered(passage, best, group, kin, compared)
            if one != _TAKEN_DOWN or not remarks
        )
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
    remarks = [
        f"a {kind} is left out: “{part}”"
        for cut in compared.cut
        for part, kind in left_out(cut, best.wording, _told_around(passage, beside, cut))
        if not any(stands_in(normals(part), p.normals) for p in beside)
        if not (_is_phrase(passage) and _limits_a_statement(part, kind))
    ]
    return remarks + _exchanged(passage, best, compared)


def _told_around(passage: Passage, beside: Sequence[Passage], cut: str) -> str:
    """Return the sentence that a passage stands in, and of the report's others on it those that speak of what was cut."""
    told = {concept.stem for concept in concepts(cut)}
    near = (p for p in beside if any(concept.stem in told for concept in concepts(p.sentence.cut(p.text))))
    return " ".join(p.sentence.cut(p.text) for p in (passage, *near))


def _is_phrase(passage: Passage) -> bool:
    """Tell whether a few words stand in a headline or a reporter's own sentence, where they assert nothing by themselves."""
    few = len(passage.normals) < SETTINGS.stranger_words
    return few and (passage.quotation.form == "mixed" or passage.gloss)


def _limits_a_statement(part: str, kind: str) -> bool:
    """Tell whether words left out turn only what asserts something: a “but”, or a “without” of a thing that is told of."""
    return kind == "reservation" or normals(part)[:1] == ("without",)


def _exchanged(passage: Passage, best: Passage, compared: Comparison) -> list[str]:
    """Return where a negation was put in or taken away, if none was moved: there the other side has one elsewhere."""
    if 2 * compared.equal < min(len(passage.normals), len(best.normals)):
        return []
    denied = {(negates(theirs), negates(attested)) for theirs, attested in compared.differences}
    if {(True, False), (False, True)} <= denied or _denies_again(passage, best):
        return []
    only_lost = not any(theirs for theirs, _ in compared.differences)
    bound = [
        f"a {kind} is exchanged: “{theirs}” for “{attested}”"
        for theirs, attested in compared.differences
        if (kind := opposed_terms(normals(theirs), normals(attested)))
    ]
    turned = [
        f"a negation is exchanged: “{theirs}” for “{attested}”"
        if theirs and attested
        else f"a negation is {'put in' if theirs else 'left out'}: “{theirs or attested}”"
        for theirs, attested in compared.differences
        if negates(theirs) != negates(attested) and _tells_alike(theirs, attested)
        if not only_lost  # what is only lost is told with the other words left out
    ]
    if turned and any("condition" in one for one in bound):
        return []  # "not … unless" for "as soon as", "cannot before" for "can once": both say the same
    doubted = (exchanged_doubt(theirs, attested) for theirs, attested in compared.differences)
    return turned or bound or [one for one in doubted if one]


def _denies_again(passage: Passage, best: Passage) -> bool:
    """Tell whether one of two denials only says over what it denies: "no contract, not in June nor later" beside "in June or later"."""
    sides = [frozenset(p.normals) for p in (passage, best)]
    return ("nor" in sides[0]) != ("nor" in sides[1]) and all(side & NEGATIONS for side in sides)


def _is_negation(words: str) -> bool:
    return negates(words) and not _affirmed(words)


def _tells_alike(one: str, other: str) -> bool:
    """Tell whether two phrases have the same left when a negation is taken away, or one of them only says how much ("not" for "far")."""
    alone = any(set(normals(phrase)) <= NEGATIONS for phrase in (one, other))
    degree = any(normals(phrase) and set(normals(phrase)) <= _DEGREES for phrase in (one, other))
    return _affirmed(one) == _affirmed(other) or (alone and degree)


def _affirmed(phrase: str) -> frozenset[str]:
    """Return what is left to tell when the negation of a phrase is taken away."""
    told = concepts(_GOING_TO.sub(" will ", phrase))
    return frozenset(concept.group for concept in told if concept.normal not in NEGATIONS)


def _on_altered(
    passage: Passage, best: Passage, group: Sequence[Passage], kin: Kinship, compared: Comparison
) -> list[str]:
    """Say of changed words what is known: words lost without a sign, somebody's rewording, or two who took them down."""
    little = all(changes_little(pair) for pair in compared.differences)
    took = any(kin.descends(passage.article, p.article) for p in group if p.marked)
    if not any(theirs for theirs, _ in compared.differences) and (took or not little):
        lost = [attested for _, attested in compared.differences]
        return [f"{'a negation is ' * _is_negation(one)}left out without a sign: “{one}”" for one in lost]
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
