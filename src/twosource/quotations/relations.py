"""What each reading is of its utterance: verbatim, trimmed, altered, promoted and so on, with the words that differ."""

from collections.abc import Sequence

from twosource.model import Reading, Relation
from twosource.quotations.comparison import Comparison, compare
from twosource.quotations.descent import Kinship
from twosource.quotations.notes import note_on
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.speakers import compatible, is_proper, name_of
from twosource.text.alignment import common
from twosource.text.wording import normals


def read(
    passage: Passage,
    best: Passage,
    group: Sequence[Passage],
    kin: Kinship,
    speaker: str | None,
    foreign: bool,
) -> Reading:
    """Return the reading that `passage` is of the utterance whose best attested words are `best`'s."""
    if not passage.marked:
        return Reading(quotation=passage.id, relation="indirect")
    compared = compare(passage, best)
    relation = _relate(passage, best, group, kin, speaker, compared)
    note = note_on(passage, best, group, kin, compared, relation, foreign)
    differences = compared.differences
    if relation == "extended":
        differences = (*((added, "") for added in compared.added), *differences)
    if relation in {"verbatim", "punctuation", "trimmed"} and not compared.differences:
        differences = _marks_differ(passage, best) if relation == "punctuation" else ()
    return Reading(quotation=passage.id, relation=relation, differences=differences, note=note)


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
    if _misattributed(passage, speaker):
        return "misattributed"
    if promoted(passage, group, kin):
        return "promoted"
    return _in_words(passage, compared)


def _in_words(passage: Passage, compared: Comparison) -> Relation:
    if compared.differences or not compared.equal:
        return "gloss" if passage.gloss or passage.heading else "altered"
    if compared.added and not compared.cut:
        return "extended"
    if compared.added:
        return "altered"
    if compared.cut:
        return "trimmed"
    return "verbatim" if compared.same_marks else "punctuation"


def _misattributed(passage: Passage, speaker: str | None) -> bool:
    """Tell whether an article surely gives the words to somebody else; one that names both may be misread."""
    if passage.quotation.nested_in is not None or compatible(passage.speaker, speaker):
        return False
    if not passage.by_person or not is_proper(passage.speaker) or not is_proper(speaker):
        return False
    sure = passage.quotation.speaker_probability >= SETTINGS.sure_speaker
    around = {word.removesuffix("'s") for word in normals(passage.sentence.cut(passage.text))}
    surname = name_of(speaker or "")[-1]
    return sure and (surname not in around or surname in name_of(passage.speaker or ""))


def promoted(passage: Passage, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether these words stand in marks here alone while other witnesses have them without marks.

    The witness's own exemplar having them so is enough; else two others must.
    """
    if any(other.marked and other.article != passage.article for other in group) or len(passage.normals) < 3:
        return False
    plain = {other.article for other in group if not other.marked and _has_words(other, passage)} - {
        passage.article
    }
    return len(plain) > 1 or any(kin.descends(passage.article, article) for article in plain)


def _has_words(other: Passage, passage: Passage) -> bool:
    around = normals(other.sentence.cut(other.text))
    return common(around, passage.normals) >= SETTINGS.promoted_share * len(passage.normals)


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
