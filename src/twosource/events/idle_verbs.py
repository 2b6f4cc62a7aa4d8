"""Verbs that tell no act where they stand: what is described, taught, alleged or at fault."""

from collections.abc import Sequence

from twosource.events.tables import class_of_words
from twosource.events.words import Word


def is_idle(words: Sequence[Word], place: int) -> bool:
    """Tell whether nobody is said to do what the verb at `place` names."""
    return any(tells(words, place) for tells in (_describes, _is_at_fault, _is_taught, _is_alleged))


def _describes(words: Sequence[Word], place: int) -> bool:
    """Tell a participle that opens a sentence ("Asked why") or stands before its noun ("with strengthened ties")."""
    if not words[place].lower.endswith(("ed", "en")):
        return False
    if place == 0:
        return True
    before = place - 1
    while before > 0 and words[before].tag == "adv":
        before -= 1
    after = words[place + 1].tag if place + 1 < len(words) else "mark"
    return words[before].tag in {"prep", "det", "poss"} and after in {"noun", "name"}


def _is_at_fault(words: Sequence[Word], place: int) -> bool:
    """Tell "is to blame", which blames its subject, from "to blame somebody"."""
    before = words[max(0, place - 2) : place]
    after = words[place + 1].tag if place + 1 < len(words) else "mark"
    if words[place].lower == "blame" and words[place - 1].tag == "to" and after == "mark":
        return True
    return words[place].lower == "blame" and len(before) == 2 and before[0].lower in class_of_words("BE")


def _is_taught(words: Sequence[Word], place: int) -> bool:
    """Tell what somebody is taught to do ("taught geese to march"), which nobody is said to have done."""
    if not place or words[place - 1].tag != "to":
        return False
    before = [word for word in words[max(0, place - 7) : place - 1] if word.tag == "verb"]
    return bool(before) and before[-1].lower in {
        "taught",
        "teach",
        "teaches",
        "teaching",
        "trained",
        "coached",
    }


def _is_alleged(words: Sequence[Word], place: int) -> bool:
    """Tell what a charge or a suspicion names ("on charges of murdering", "on suspicion of aiding") from a deed."""
    if place < 2 or not words[place].lower.endswith("ing") or words[place - 1].lower != "of":
        return False
    return bool({"charge", "suspicion", "allegation", "accusation"} & set(words[place - 2].bases))
