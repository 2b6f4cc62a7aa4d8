"""Marks that one report puts around what others tell without them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import find_run, is_part
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.alignment import common
from twosource.text.concepts import concepts
from twosource.text.wording import normals

_TELLING = re.compile(r"\b(?:told|tells|telling|speaking to|spoke to|speaks to|interview with|informed)\b")


def mark_promoted(group: Sequence[Passage], kin: Kinship) -> tuple[Passage, ...]:
    """Return the passages of an utterance, those `promoted` that stand in marks where others have none."""
    few = _distinct(group)
    if all(p.marked for p in few):
        return tuple(group)
    behind: dict[str, list[Passage]] = {}
    for passage in few:
        behind.setdefault(passage.article, []).append(passage)
    marking = frozenset(p.id for p in group if p.marked and _marks_its_exemplar(p, behind, kin))
    return tuple(
        replace(p, promoted=True) if p.marked and _is_promoted(p, few, kin, marking) else p for p in group
    )


def _distinct(group: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return one passage for all that one article has in the same words, sentence and voice."""
    firsts: dict[tuple[str, bool, str, str, str | None], Passage] = {}
    for passage in group:
        around = passage.sentence.cut(passage.text)
        key = (passage.article, passage.marked, passage.wording, around, passage.speaker)
        firsts.setdefault(key, passage)
    return tuple(firsts.values())


def _is_promoted(passage: Passage, group: Sequence[Passage], kin: Kinship, marking: frozenset[str]) -> bool:
    """Tell whether these words stand in marks here alone while other witnesses have them without marks.

    The witness's own exemplar having them so is enough, in whatever words, unless somebody else quotes the same words,
    or the one report to which they were said; else two others must. `marking` holds the passages that mark what their
    exemplar has without marks.
    """
    if len(passage.normals) < 3:
        return False
    quoting = [p for p in group if _quotes_too(p, passage, kin) and p.id not in marking]
    if passage.id in marking:
        return not any(is_part(passage, other.normals) for other in quoting)
    if quoting:
        return False
    told = [p for p in group if not p.marked and p.article != passage.article]
    plain = [p for p in told if _has_words(p, passage)]
    if any(_was_told_to_it(p) or kin.descends(passage.article, p.article) for p in plain):
        return True
    return len({p.article for p in plain}) > 1


def _marks_its_exemplar(passage: Passage, behind: Mapping[str, Sequence[Passage]], kin: Kinship) -> bool:
    """Tell whether a report has marks around what it was made from tells of the same speaker, and nowhere in marks."""
    above = [p for article in kin.above(passage.article) for p in behind.get(article, ())]
    plain = any(not p.marked and acquaint(p, passage) == "same" for p in above)
    return plain and not any(p.marked for p in above)


def _quotes_too(other: Passage, passage: Passage, kin: Kinship) -> bool:
    """Tell whether another report has marks around these words, unless it was made from this one."""
    short, long = sorted((other.normals, passage.normals), key=len)
    apart = other.article != passage.article and not kin.descends(other.article, passage.article)
    return other.marked and apart and (short == long or 2 * common(short, long) >= len(short))


def _has_words(other: Passage, passage: Passage) -> bool:
    """Tell whether a sentence has the words, or all that they tell in the reporter's person and tense."""
    around = other.sentence.cut(other.text)
    if common(normals(around), passage.normals) >= SETTINGS.promoted_share * len(passage.normals):
        return True
    told = [concept.group for concept in passage.concepts]
    shared = common([concept.group for concept in concepts(around)], told)
    return len(told) >= SETTINGS.firm_words and shared >= 0.9 * len(told)


def _was_told_to_it(other: Passage) -> bool:
    """Tell whether a report says that these words were said to itself: nobody else can have heard them."""
    around = other.sentence.cut(other.text)
    outlet = normals(other.outlet or "")
    outlet = outlet[1:] if outlet[:1] == ("the",) else outlet
    return any(find_run(outlet, normals(around[m.end() :])) == 0 for m in _TELLING.finditer(around)) or any(
        find_run(("the", *outlet), normals(around[m.end() :])) == 0 for m in _TELLING.finditer(around)
    )
