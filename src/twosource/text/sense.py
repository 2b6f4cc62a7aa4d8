"""Words that turn a sense: negations and conditions, kept, lost or exchanged."""

import re
from collections.abc import Sequence

from twosource.text.word_sets import word_set
from twosource.text.wording import normals

NEGATORS = word_set(
    """not no never neither nor nobody nothing none cannot without don't doesn't didn't won't wouldn't
    can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't mustn't"""
)
NEGATIONS = NEGATORS | word_set("hardly scarcely barely")
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
IDLE = re.compile(
    r"\b(?:make no mistake|(?:there(?:'s| is) )?no (?:doubt|wonder|matter|question(?! of))|not to mention|not least|not only"
    r"|i (?:do not|don't) know(?=\s*(?:[,–—-]|$))|whether (?:or not|[^.;]*? or)|once (?:again|more|and for all)"
    r"|provid(?:ing|ed) (?:both|by|with|for|to)|yet (?:another|again))\b",
    re.IGNORECASE,
)
"""Phrases that have a word of negation or condition and neither deny nor bind what stands beside them."""
_OPPOSED = tuple(
    (kind, re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for kind, one, other in (
        (
            "condition",
            "unless|except if|before|until",
            "if|when|once|after|as soon as|(?:as|so) long as|provided",
        ),
        ("limit", "(?<!no )(?:more|greater)|least|no (?:less|fewer)", "(?<!no )(?:less|fewer)|most|no more"),
    )
)
"""Words that bind or bound a statement, and those that do so the other way round."""


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


def opposed_terms(one: Sequence[str], other: Sequence[str]) -> str | None:
    """Return what is turned round where one phrase in normal form stands for another, None where nothing is.

    "condition": "unless" for "if"; "limit": "fewer" for "more". Whatever else the phrases have must be the same.
    """
    first, second = " ".join(one), " ".join(other)
    for kind, *sides in _OPPOSED:
        held = [[bool(side.search(phrase)) for side in sides] for phrase in (first, second)]
        if sorted(held) == [[False, True], [True, False]]:
            rest = [sides[0].sub(" ", sides[1].sub(" ", phrase)).split() for phrase in (first, second)]
            return kind if rest[0] == rest[1] else None
    return None


def lost_sense(cut: str, around: str) -> str | None:
    """Name what a cut takes away if that can turn the sense and `around`, the words that stay, does not tell it.

    Returns "negation", "condition", "reservation" or None.
    """
    lost, kept = normals(cut), normals(around)
    if not NEGATIONS.isdisjoint(lost) and NEGATIONS.isdisjoint(kept):
        return "negation"
    return sets_terms(lost) if len(set(lost)) > 1 and not sets_terms(kept) else None
