"""What each reading is of its utterance: verbatim, trimmed, altered, promoted and so on, with the words that differ."""

import re
from collections.abc import Sequence

from twosource.model import Reading, Relation
from twosource.quotations.comparison import Comparison, compare, plain
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import is_part, liken, stands_in
from twosource.quotations.marked import continues
from twosource.quotations.notes import note_on
from twosource.quotations.passages import Passage
from twosource.quotations.rows import joined, told_of
from twosource.quotations.settings import SETTINGS
from twosource.quotations.spelling import spells_alike
from twosource.quotations.tradition import Tradition
from twosource.text.alignment import common
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_PRONOUNS = word_set("he she they it who")
_NEAR = 300
"""Characters around a quotation in which a pronoun's name is sought: a short paragraph."""
_TITLE = re.compile(r"\b[A-Z]{2,3}\b(?=.* )")
"""A title in capitals ("PM Bensalem"), beside which no first name need stand."""

_OFFICE = range(2, 4)
"""Letters of what offices are shortened to: PM, CM, FM."""


def read(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    speaker: str | None,
    tradition: Tradition,
) -> Reading:
    """Return the reading that `passage` is of the utterance whose best attested words are `best`'s.

    Where reports tell the statement in parts the parts are compared as one.
    """
    if not passage.marked:
        return Reading(quotation=passage.id, relation="indirect")
    kin, rows, ids = tradition.kin, tradition.rows, {p.id for p in group}
    target, whole = _beside(passage, best, told_of(best, best, rows, ids))
    compared = compare(passage, target, told_of(passage, best, rows, ids) if whole else ())
    if target is not best and not (whole and compared.cut) and all(map(spells_alike, compared.differences)):
        # Another part's words, as they are: more than is attested.
        target, compared = best, compare(passage, best)
    relation = _relate(passage, best, group, kin, speaker, compared)
    note = note_on(passage, target, group, kin, compared, relation)
    differences = compared.differences
    if relation == "extended":
        stands = compared.equal and all(spells_alike(pair) for pair in differences)
        beyond = compared.added if stands else (plain(passage.wording),)
        differences = tuple((words, "") for words in beyond)
    if relation in {"verbatim", "punctuation", "trimmed"} and not differences:
        differences = _marks_differ(passage, best) if relation == "punctuation" else ()
    return Reading(quotation=passage.id, relation=relation, differences=differences, note=note)


def _beside(passage: Passage, best: Passage, parts: Sequence[Passage]) -> tuple[Passage, bool]:
    """Return what a reading is compared with, and whether that is a whole statement.

    The attested words are, or of the `parts` in which their report tells the statement the other, or all of them: these
    too where a reading goes over from one to the next.
    """
    if passage.article == best.article:
        return best, False
    if not parts:
        return best, True
    whole = joined(parts)
    found = max((best, whole, *parts), key=lambda words: liken(passage, words).dice)
    beyond = common(passage.normals, whole.normals) - common(passage.normals, found.normals)
    found = whole if beyond >= SETTINGS.firm_words else found
    return found, found is whole


def _relate(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    kin: Kinship,
    speaker: str | None,
    compared: Comparison,
) -> Relation:
    if not best.marked:
        return "promoted"
    if passage.gloss and best.id == passage.id:
        return "gloss"
    if _misattributed(passage, best, speaker) and _outvoted(passage, speaker, group, kin):
        return "misattributed"
    if passage.promoted:
        return "promoted"
    relation = _in_words(passage, compared)
    if relation == "altered" and _stands_beside(passage, best, group):
        return "extended"
    return "extended" if relation == "altered" and _goes_on(passage, best, group) else relation


def _goes_on(passage: Passage, best: Passage, group: Sequence[Passage]) -> bool:
    """Tell whether words that the attested ones have nothing of are the other half of words that stand in them.

    A report that has both gives two parts of what another has between one pair of marks.
    """
    if 2 * common(passage.normals, best.normals) >= len(passage.normals):
        return False
    if passage.article == best.article:
        return True
    return any(
        p.article == passage.article and continues(p, passage) and stands_in(p.normals, best.normals)
        for p in group
        if p.id != passage.id and p.marked
    )


def _stands_beside(passage: Passage, best: Passage, group: Sequence[Passage]) -> bool:
    """Tell whether one report's quotation holds both wordings as they are: two parts of what was said, none altered."""
    return any(
        whole.marked and is_part(passage, whole.normals) and is_part(best, whole.normals)
        for whole in group
        if whole.id not in {passage.id, best.id} and len(whole.normals) > len(passage.normals)
    )


def _in_words(passage: Passage, compared: Comparison) -> Relation:
    spelled = all(spells_alike(pair) for pair in compared.differences)
    if not spelled or not compared.equal:
        return "gloss" if passage.gloss or passage.heading else "altered"
    if compared.added:
        firm = compared.equal >= SETTINGS.firm_words or not compared.cut
        return "extended" if firm else "altered"
    if compared.differences and not compared.cut:
        return "punctuation"
    if compared.cut:
        return "trimmed"
    return "verbatim" if compared.same_marks else "punctuation"


def is_sure(passage: Passage) -> bool:
    """Tell whether a report names the speaker so plainly that its reading of it can be held against others."""
    return passage.quotation.speaker_probability >= SETTINGS.sure_speaker


def _misattributed(passage: Passage, best: Passage, speaker: str | None) -> bool:
    """Tell whether an article surely gives the words to somebody else; one that names both may be misread.

    An institution speaks through persons, and a scrap of a speech may be a phrase of others too.
    """
    if not best.by_person and compatible(best.speaker, speaker):
        return False
    if len(best.normals) < min(SETTINGS.owned_words, len(passage.normals) / 2):
        return False
    if passage.quotation.nested_in is not None or _may_be_one(passage.speaker, speaker):
        return False
    if not passage.by_person or not is_proper(passage.speaker) or not is_proper(speaker):
        return False
    around = {word.removesuffix("'s") for word in normals(passage.sentence.cut(passage.text))}
    surname, given = name_words(speaker or "")[-1], passage.speaker or ""
    namesake = surname in name_words(given) and not _TITLE.search(given)
    return is_sure(passage) and (namesake or surname not in around)


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be one person's: an office may stand where a first name does ("Tarsia PM Dilmun")."""
    if compatible(one, other) or not one or not other:
        return compatible(one, other)
    titled = any(word.isupper() and len(word) in _OFFICE for name in (one, other) for word in name.split())
    return titled and name_words(one)[-1:] == name_words(other)[-1:]


def _may_mean(passage: Passage, speaker: str | None) -> bool:
    """Tell whether a mere “he” or “she” has the words and the other speaker is named close by: then it may be theirs."""
    mention = passage.quotation.mention
    if mention is None or mention.cut(passage.text).lower() not in _PRONOUNS:
        return False
    quoted = passage.quotation
    near = passage.text[max(0, quoted.start - _NEAR) : quoted.end + _NEAR]
    return name_words(speaker or "")[-1] in {word.removesuffix("'s") for word in normals(near)}


def _outvoted(passage: Passage, speaker: str | None, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether a report that this one was made from, more lines of descent, or many more reports name another.

    Where two reports do and one of them has more of what was said, a lone fragment is the one that is wrong.
    """
    sure = [p for p in group if p.marked and is_proper(p.speaker) and is_sure(p)]
    others = {p.article for p in sure if compatible(p.speaker, speaker)}
    if any(kin.descends(passage.article, article) for article in others):
        return True
    if _may_mean(passage, speaker):
        return False
    own = {p.article for p in sure if compatible(p.speaker, passage.speaker)} | {passage.article}
    more = len(passage.normals) + SETTINGS.firm_words
    fuller = len(others) > 1 and any(p.article in others and len(p.normals) >= more for p in sure)
    alone = len(own) == 1 and (fuller or len(others) >= SETTINGS.outvoting)
    return alone or kin.count_lines(others) > kin.count_lines(own)


def _marks_differ(passage: Passage, best: Passage) -> tuple[tuple[str, str], ...]:
    """Return the words, with the marks behind them, whose spelling or marks differ."""
    pairs = []
    for (a, b), (c, d) in zip(_with_marks(passage), _with_marks(best), strict=True):
        pairs.extend([(a, c)] if a != c else [])
        pairs.extend([(b, d)] if b != d else [])
    return tuple(pairs)


def _with_marks(passage: Passage) -> list[tuple[str, str]]:
    words = passage.words
    ends = [word.start for word in words[1:]]
    marks = [passage.wording[word.end : end].strip() for word, end in zip(words, ends, strict=False)]
    return [(word.text, mark) for word, mark in zip(words, [*marks, ""], strict=True)]
