"""Words that turn a sense: negations and conditions, kept, lost or exchanged."""

import re
from collections.abc import Sequence

from twosource.text.word_sets import word_set
from twosource.text.wording import normals

NEGATIONS = word_set(
    """not no never neither nor nobody nothing none cannot hardly scarcely barely without don't doesn't
    didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
    mustn't"""
)
_CONDITIONS = word_set("if unless until provided providing assuming supposing once whether")
_RESERVATIONS = word_set("but though although except only unlike yet")
_TERMS = re.compile(
    r"\b(?:(?:as|so) (?:long|soon|far) as|on (?:the |one )?condition|in case|in the event|subject to)\b"
)
_NO_TERMS = re.compile(
    r"\b(?:as|even) (?:if|though)\b"
    r"|\b(?:ask(?:ed|ing|s)?|wonder(?:ed|ing|s)?|knows?|unclear|decid(?:e|ed|ing)|question of)(?: \w+){0,2} (?:if|whether)\b",
    re.IGNORECASE,
)
"""A comparison or a reporter's question, which holds no condition though it has the word."""
_COUNTING = word_set("less fewer more longer later only")


def negates(phrase: str) -> bool:
    """Tell whether a phrase negates on the whole; “no less than” and its like only count."""
    told = normals(phrase)
    denied = [a in NEGATIONS and b not in _COUNTING for a, b in zip(told, (*told, "")[1:], strict=True)]
    return sum(denied) % 2 == 1


def sets_terms(told: Sequence[str]) -> str | None:
    """Return "condition" where words in normal form hold one ("unless"), "reservation" ("but"), None where neither."""
    words = _NO_TERMS.sub(" ", " ".join(told))
    if not _CONDITIONS.isdisjoint(words.split()) or _TERMS.search(words):
        return "condition"
    return None if _RESERVATIONS.isdisjoint(words.split()) else "reservation"


def lost_sense(cut: str, around: str) -> str | None:
    """Name what a cut takes away if that can turn the sense and `around`, the words that stay, does not tell it.

    Returns "negation", "condition", "reservation" or None.
    """
    lost, kept = normals(cut), normals(around)
    if not NEGATIONS.isdisjoint(lost) and NEGATIONS.isdisjoint(kept):
        return "negation"
    return sets_terms(lost) if len(set(lost)) > 1 and not sets_terms(kept) else None
