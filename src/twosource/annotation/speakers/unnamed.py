"""Sources that are nobody's: "no one", an adverb, a date."""

import re
from collections.abc import Sequence

from twosource.text.word_sets import word_set

_NOBODY = word_set("nobody none neither no not perhaps maybe possibly online")
_OF_SEVERAL = frozenset({"one", "the other", "the others", "others"})
"""One of several is not told apart by such a word alone."""
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(rf"(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})(?: \d{{4}})?")


def is_nobody(words: Sequence[str]) -> bool:
    """Tell "no one" and "not a single minister", "the other", an adverb and a date from a source; `words` are in lower case."""
    numbered = len(words) > 1 and words[1][:1].isdigit()
    phrase = " ".join(words)
    return (not numbered and words[0] in _NOBODY) or phrase in _OF_SEVERAL or is_date(phrase)


def is_date(phrase: str) -> bool:
    """Tell a day of a month, which never speaks."""
    return _DATE.fullmatch(phrase.lower()) is not None
