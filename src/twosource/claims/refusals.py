"""What one proposition asks for and another refuses: "we expect an apology", "there will be no apology"."""

from bisect import bisect_left
from functools import lru_cache

from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import DEMANDS, NEGATORS
from twosource.text.concepts import concepts
from twosource.text.word_sets import word_set
from twosource.text.wording import normals, words

_ASKING = DEMANDS | word_set(
    "expect expects expecting await awaits awaiting awaited urge urges urged call calls called"
)
_REFUSING = NEGATORS | word_set("refuse refuses refused refusing reject rejects rejected rejecting")
_ASKED = 5  # words before a noun in which it is asked for ("called for the release of")
_REFUSED = 3


def refuses(one: Proposition, other: Proposition) -> bool:
    """Tell whether one of two propositions asks for a thing and the other, which asks for nothing, refuses it."""
    return any(
        bool(
            _behind(mine.words, mine.plain, _ASKING, _ASKED)
            - _behind(mine.words, mine.plain, NEGATORS, _ASKED)
            & _behind(theirs.words, theirs.plain, _REFUSING, _REFUSED)
        )
        and not _ASKING.intersection(normals(theirs.words))
        for mine, theirs in ((one, other), (other, one))
    )


@lru_cache(maxsize=16_384)  # each proposition of a story is asked for beside every other
def _behind(said: str, plain: frozenset[str], listed: frozenset[str], reach: int) -> frozenset[str]:
    """Return the concepts of some words that are plain and stand at most `reach` words behind a listed one."""
    told = words(said)
    starts = [word.start for word in told]
    found: set[str] = set()
    for concept in concepts(said):
        at = bisect_left(starts, concept.start)
        near = told[max(at - reach, 0) : at]
        if concept.group in plain and any(word.normal in listed for word in near):
            found.add(concept.group)
    return frozenset(found)
