"""What two reporters took down of one speech: whether their words tell that it is the same sentence of it."""

from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.sense import negates


def may_reword(one: Passage, other: Passage, kin: Kinship) -> bool:
    """Tell whether one of two reports may have other words for what the other has: it retells it, or both translated.

    Of a speaker who is only described in one of them the other may tell that he spoke another language.
    Else both have the speaker's words as each took them down, and other words are most likely another sentence.
    """
    if kin.rewords(one.article, other.article) or (one.translated and other.translated):
        return True
    return (one.translated or other.translated) and acquaint(one, other) in {"described", "unknown"}


def took_down_alike(one: Passage, other: Passage) -> bool:
    """Tell whether two wordings have so much in one order that they are one sentence, heard by two.

    A run of words must be the same in both and most of what the shorter one tells must stand in the other,
    not only the names: who speaks twice of one thing names it twice.
    """
    if not share_run(one, other, min(SETTINGS.firm_words, len(one.normals), len(other.normals))):
        return False
    mine, theirs = ([concept.stem for concept in passage.concepts] for passage in (one, other))
    shorter = min(len(mine), len(theirs))
    told: int = LCSseq.similarity(mine, theirs)
    plain: int = LCSseq.similarity(*_plain(one, other))
    return told >= SETTINGS.heard_told * shorter and plain >= min(SETTINGS.heard_plain, shorter)


def share_words(one: Passage, other: Passage) -> bool:
    """Tell whether two wordings share words that are no names, in whatever order: more than what the speech is about."""
    mine, theirs = (set(words) for words in _plain(one, other))
    return len(mine & theirs) >= min(SETTINGS.heard_plain, len(mine), len(theirs))


def oppose(one: Passage, other: Passage) -> bool:
    """Tell whether one of two wordings negates and the other does not, in the stretch that both have."""
    a, b = one.normals, other.normals
    blocks = [
        block
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        if block.size >= SETTINGS.stretch_words
    ]
    if not blocks:
        return negates(one.wording) != negates(other.wording)
    first, last = blocks[0], blocks[-1]
    mine, theirs = a[first.a : last.a + last.size], b[first.b : last.b + last.size]
    return negates(" ".join(mine)) != negates(" ".join(theirs))


def share_run(one: Passage, other: Passage, length: int) -> bool:
    """Tell whether so many words stand in a row, unbroken, in both wordings."""
    return not _runs(one.normals, length).isdisjoint(_runs(other.normals, length))


@lru_cache(maxsize=2048)  # the quotations of the story in hand
def _runs(words: tuple[str, ...], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(words[at : at + length] for at in range(len(words) - length + 1))


def _plain(one: Passage, other: Passage) -> tuple[list[str], list[str]]:
    """Return the stems of either wording's content words that are not names in both."""
    names = _names(one) & _names(other)
    mine, theirs = (
        [concept.stem for concept in passage.concepts if concept.stem not in names]
        for passage in (one, other)
    )
    return mine, theirs


def _names(passage: Passage) -> set[str]:
    """Return the stems of words with a capital; one at the start tells no name."""
    return {concept.stem for concept in passage.concepts if concept.name and concept.start > 0}
