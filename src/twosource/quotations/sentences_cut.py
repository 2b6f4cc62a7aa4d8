"""Whole sentences left out beside those that are kept: when they take back or oppose what is kept."""

import re

from twosource.quotations.force import concedes
from twosource.text.concepts import concepts, is_function_word
from twosource.text.sense import NEGATIONS, negates
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_MARKS = " .!?…\"'“”‘’"
_TAKING_BACK = word_set("but however yet except unless although though nevertheless nonetheless")


def turning_sentence(cut: str, before: str, behind: str, around: str) -> tuple[str, str] | None:
    """Return the neighbour of the kept words among cut sentences, if it turns them, and what it is.

    `before` and `behind` are the words kept on both sides. A sentence behind takes back what is kept where it starts with
    a contrast ("But …"); on either side it opposes it where both speak of one subject and one thing and one of them alone
    negates: “We do not rule out talks. We do rule out a pause.”; or it denies behind what only granted that something may be so:
    “He may have been late. He did not leave.” Nothing that `around`, the report's own words, tells.
    """
    sentences = SENTENCE_END.split(cut.strip())
    kept = (
        SENTENCE_END.split(before.strip())[-1]
        if before.strip()
        else SENTENCE_END.split(behind.lstrip(_MARKS))[0]
    )
    part = sentences[0] if before.strip() else sentences[-1]
    told = normals(part)
    if not told or not kept.strip():
        return None
    if before.strip() and told[0] in _TAKING_BACK and _TAKING_BACK.isdisjoint(normals(around)):
        return part, "reservation"
    denies = before.strip() and concedes(kept) and negates(part) and normals(part)[:1] == normals(kept)[:1]
    if not (denies or _opposes(part, kept)):
        return None
    if negates(part):
        return (part, "negation") if NEGATIONS.isdisjoint(normals(around)) else None
    return part, "reservation"


def _opposes(part: str, kept: str) -> bool:
    if negates(part) == negates(kept) or normals(part)[:1] != normals(kept)[:1]:
        return False
    ones, others = ({concept.stem for concept in concepts(words)} for words in (part, kept))
    return any(not is_function_word(stem) for stem in ones & others)
