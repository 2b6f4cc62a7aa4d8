"""What each reading is of its utterance: verbatim, trimmed, altered, promoted and so on, with the words that differ."""

from collections.abc import Sequence

from twosource.model import Reading, Relation
from twosource.quotations.comparison import Comparison, compare, plain
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import is_part, liken, stands_in
from twosource.quotations.marked import continues
from twosource.quotations.misattribution import is_misattributed
from twosource.quotations.notes import note_on
from twosource.quotations.passages import Passage
from twosource.quotations.rows import joined, told_of
from twosource.quotations.settings import SETTINGS
from twosource.quotations.spelling import spells_alike
from twosource.quotations.tradition import Tradition
from twosource.text.alignment import common


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
        return "gloss" if passage.gloss or passage.heading else "promoted"
    if passage.gloss and best.id == passage.id:
        return "gloss"
    if is_misattributed(passage, best, speaker, group, kin):
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
