"""The reach of a verb: where its complement ends, where its clause starts, whether it is used passively."""

from collections.abc import Sequence

from twosource.events.inflection import participles
from twosource.events.tables import class_of_words
from twosource.events.words import Word, is_time


def is_passive(words: Sequence[Word], place: int) -> bool:
    """Tell whether a participle is used of what suffers the act: "was arrested", "killed by"."""
    lower = words[place].lower
    if lower.endswith("ing") or words[place].tag == "noun":
        return False
    described = words[place].relation == "acl" and place > 0 and words[place - 1].tag == "noun"
    if lower.endswith("ed") and (described or _after_when(words, place) or _lacks_object(words, place)):
        return True
    before = place - 1
    while before >= 0 and (words[before].tag == "adv" or words[before].lower in {"been", "being"}):
        if words[before].lower in {"been", "being"}:
            return True
        before -= 1
    if before >= 0 and words[before].lower in class_of_words("BE"):
        return lower not in {"ready", "willing", "prepared", "committed"}
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if following != "by" or _has_subject(words, place) or _is_amount(words, place + 2):
        return False
    return before < 0 or words[before].lower not in class_of_words("HAVE")


def _has_subject(words: Sequence[Word], place: int) -> bool:
    """Tell whether the parse gives a verb an active subject: "the king shortened by an hour the curfew"."""
    return any(word.head == place and word.relation == "nsubj" for word in words[:place])


_AMOUNTS = frozenset({"least", "most", "than", "dozens", "scores", "hundreds", "thousands", "several"})
_DONE_TO = frozenset(
    [
        "kill",
        "injure",
        "wound",
        "arrest",
        "detain",
        "displace",
        "jail",
        "kidnap",
        "abduct",
        "accuse",
        "suspect",
        "allege",
        "charge",
        "convict",
        "indict",
        "sentence",
    ]
)


def _lacks_object(words: Sequence[Word], place: int) -> bool:
    """Tell "houses were burnt and ten people killed in": a verb that needs an object and has none was suffered."""
    following = words[place + 1] if place + 1 < len(words) else None
    bare = following is None or (following.tag in {"prep", "mark", "conj", "to"} and following.lower != "at")
    counted = any(word.tag == "num" or word.lower in _AMOUNTS for word in words[place + 1 : place + 4])
    return bare and not counted and bool(_DONE_TO & set(words[place].bases))


def _after_when(words: Sequence[Word], place: int) -> bool:
    """Tell a participle that a conjunction opens: "when questioned about", "if attacked"."""
    return place > 0 and words[place - 1].lower in {"when", "if", "once", "unless", "until", "while"}


def _is_amount(words: Sequence[Word], place: int) -> bool:
    """Tell "by an hour" and "by 40 per cent" from "by police"."""
    near = words[place : place + 3]
    return any(word.tag == "num" or word.lower in _MEASURES for word in near[:2])


_MEASURES = frozenset(
    ["hour", "day", "week", "month", "year", "half", "third", "quarter", "percent", "percentage"]
)


def is_reduced(words: Sequence[Word], place: int) -> bool:
    """Tell a participle that describes the noun before it: "a treaty signed with Chad"."""
    participle = words[place].lower.endswith("ed") or words[place].lower in participles()
    if not participle or _INTRANSITIVE & set(words[place].bases):
        return False
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return (
        place > 0
        and words[place - 1].tag == "noun"
        and following in {"with", "between", "by", "in", "on", "last"}
    )


_INTRANSITIVE = frozenset(
    ["arrive", "travel", "fly", "go", "gather", "assemble", "march", "rally", "agree", "clash"]
)

_STOPS = frozenset({";", "(", ")", ":", "—", "–", "“", "”", '"', "«", "»"})


def complement_end(words: Sequence[Word], start: int, *, limit: int = 22) -> int:
    """Return where the complement that starts at `start` ends: at a new clause or at the sentence's end."""
    place = start
    while place < min(len(words), start + limit):
        word = words[place]
        if word.lower in _STOPS and not _opens_marks(words, place, start):
            break
        if word.tag == "sub" and (word.lower in _AT_ONCE or (place > start and not _goes_on(words, place))):
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


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Tell whether a conjunction belongs to the complement: "demanded that", "used civilians as human shields"."""
    if words[place].lower == "as":
        return not any(word.tag in {"verb", "aux", "pron"} for word in words[place + 1 : place + 5])
    return words[place].lower == "whether" or (
        words[place].lower == "that" and not _is_relative(words, place)
    )


def _is_relative(words: Sequence[Word], place: int) -> bool:
    """Tell "the rules that will shape" from "demanded that"."""
    after = words[place + 1].tag if place + 1 < len(words) else "mark"
    return (
        words[place - 1].tag in {"noun", "name"}
        and not is_time(words[place - 1])
        and after in {"aux", "verb"}
    )


_AT_ONCE = frozenset(
    {"when", "while", "after", "before", "because", "since", "until", "although", "though", "unless"}
)
"""Conjunctions that end a complement also right behind its verb: "were killed when police opened fire"."""
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
    if _is_reporting(words, place + 1):
        return True
    return first.tag in {"sub", "pron", "verb", "prep"} or first.lower in {"with", "which"}


_REPORTING = frozenset(["say", "tell", "report", "announce", "add", "state", "claim", "confirm", "write"])


def _is_reporting(words: Sequence[Word], place: int) -> bool:
    """Tell whether a clause only says who reports: ", the governor and two residents said"."""
    for word in words[place : place + 12]:
        if word.tag in {"verb", "aux"}:
            return bool(_REPORTING & set(word.bases))
        if word.tag in {"sub", "mark", "pron"}:
            return False
    return False


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
