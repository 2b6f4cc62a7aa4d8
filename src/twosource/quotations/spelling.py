"""Differences between two wordings that are none of words: one word written as two, a possessive, an article."""

import re

from twosource.quotations.comparison import Pair
from twosource.text.concepts import is_function_word
from twosource.text.sense import NEGATIONS
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_ARTICLES = word_set("a an the")
_POSSESSIVE = re.compile(r"['’](?:s\b)?")
_CONTRACTED = (
    (re.compile(r"\bcan(?:no|['’])t\b"), "can not"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"['’]m\b"), " am"),
    (re.compile(r"\b(it|that|there|here|what|who|he|she)['’]s\b"), r"\1 is"),
)


def spells_alike(pair: Pair) -> bool:
    """Tell whether both sides are the same words: “anymore”, “any more”; “isn't”, “is not”; “Nunes'”, “Nunes's”.

    An article that one of them lacks is no other word either, an exchanged one is.
    """
    articles = [_ARTICLES.intersection(normals(side)) for side in pair]
    one, other = (_letters(side) for side in pair)
    return one == other and (not all(articles) or articles[0] == articles[1])


def changes_little(pair: Pair) -> bool:
    """Tell whether nothing but words without meaning of their own differ, and none of them negates."""
    told = [word for side in pair for word in normals(side)]
    return all(is_function_word(word) and word not in NEGATIONS for word in told)


def _letters(side: str) -> str:
    told = side.lower()
    for pattern, full in _CONTRACTED:
        told = pattern.sub(full, told)
    words = [word for word in normals(_POSSESSIVE.sub("", told)) if word not in _ARTICLES]
    return "".join(words)
