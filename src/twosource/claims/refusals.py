"""What one proposition asks for and another refuses: "we expect an apology", "there will be no apology"."""

from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import DEMANDS, NEGATORS
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

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
            _behind(mine, _ASKING, _ASKED) - _behind(mine, NEGATORS, _ASKED)
            & _behind(theirs, _REFUSING, _REFUSED)
        )
        and not _ASKING.intersection(normals(theirs.words))
        for mine, theirs in ((one, other), (other, one))
    )


def _behind(proposition: Proposition, words: frozenset[str], reach: int) -> frozenset[str]:
    """Return the plain concepts that stand at most so many words behind one of some words."""
    return frozenset(
        concept.group
        for concept in proposition.concepts
        if concept.group in proposition.plain
        and words.intersection(normals(proposition.words[: concept.start])[-reach:])
    )
