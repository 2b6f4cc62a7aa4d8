"""The reach of a verb: where its complement ends, where its clause starts, whether it is used passively."""

from collections.abc import Sequence

from twosource.events.tables import class_of_words
from twosource.events.words import Word


def is_passive(words: Sequence[Word], place: int) -> bool:
    """Tell whether a participle is used of what suffers the act: "was arrested", "killed by"."""
    lower = words[place].lower
    if lower.endswith("ing") or words[place].tag == "noun":
        return False
    before = place - 1
    while before >= 0 and (words[before].tag == "adv" or words[before].lower in {"been", "being"}):
        if words[before].lower in {"been", "being"}:
            return True
        before -= 1
    if before >= 0 and words[before].lower in class_of_words("BE"):
        return words[place].relation != "ccomp" and lower not in {"ready", "willing", "prepared"}
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return following == "by" and (before < 0 or words[before].lower not in class_of_words("HAVE"))


def is_reduced(words: Sequence[Word], place: int) -> bool:
    """Tell a participle that describes the noun before it: "a treaty signed with Chad"."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return (
        place > 0
        and words[place - 1].tag == "noun"
        and following in {"with", "between", "by", "in", "on", "last"}
    )


_STOPS = frozenset({";", "(", ")", ":", "—", "–", "“", "”", '"', "«", "»"})


def complement_end(words: Sequence[Word], start: int, *, limit: int = 22) -> int:
    """Return where the complement that starts at `start` ends: at a new clause or at the sentence's end."""
    place = start
    while place < min(len(words), start + limit):
        word = words[place]
        if word.lower in _STOPS and not _opens_marks(words, place, start):
            break
        if place > start and word.tag == "sub" and word.lower not in {"that", "whether"}:
            break
        if place > start and word.tag == "pron" and word.lower in class_of_words("RELATIVE"):
            break
        if word.lower == "," and _new_clause(words, place):
            break
        if word.lower in {"and", "but"} and _finite_after(words, place):
            break
        if word.lower in {"amid", "despite", "following"} and place > start:
            break
        place += 1
    return place


_MARKS = frozenset({"“", "”", '"', "«", "»", "‘"})


def _opens_marks(words: Sequence[Word], place: int, start: int) -> bool:
    """Look into marks that open in the complement, and out of them again; not out of a quotation around the act."""
    inside = [at for at in range(start, place + 1) if words[at].lower in _MARKS]
    if words[place].lower not in _MARKS or place + 1 >= len(words):
        return False
    first = inside[0]
    return words[first].end == words[first + 1].start and (
        first == 0 or words[first - 1].end < words[first].start
    )


def _new_clause(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1 : place + 3]
    if not following:
        return True
    first = following[0]
    if first.lower in {"and", "but", "or"}:
        return _finite_after(words, place + 1)
    return first.tag in {"sub", "pron", "verb", "prep"} or first.lower in {"with", "which"}


def _finite_after(words: Sequence[Word], place: int) -> bool:
    """Tell whether a conjunction joins a verb or a clause, not another noun."""
    for word in words[place + 1 : place + 7]:
        if word.tag in {"verb", "aux"} or word.lower in {"it", "he", "she", "they", "we", "i"}:
            return not word.lower.endswith("ing")
        if word.tag in {"prep", "mark", "to", "conj"}:
            return False
    return False


def clause_start(words: Sequence[Word], place: int) -> int:
    """Return where the clause of the word at `place` starts."""
    start = place
    while start > 0:
        word = words[start - 1]
        if word.lower in _STOPS or (word.tag == "sub" and start - 1 < place - 1):
            break
        start -= 1
    return start
