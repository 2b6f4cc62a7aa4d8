"""Where a leading dateline ends: "QUITO, March 3 (Reuters) -" names no party to what the sentence tells."""

from collections.abc import Sequence

from twosource.events.words import Word, is_time

_DASHES = frozenset({"-", "--", "–", "—", ":"})
_LONGEST = 14
"""Words that the longest datelines have."""


def dateline_end(words: Sequence[Word]) -> int:
    """Return the place behind a leading dateline's dash, 0 if the sentence has no dateline."""
    lead = words[:_LONGEST]
    dash = next((at for at, word in enumerate(lead) if word.text in _DASHES), 0)
    if not dash:
        return 0
    shouted = len(lead[0].text) > 2 and lead[0].text.isupper()
    dated = any(is_time(word) for word in lead[:dash]) and any(word.tag == "num" for word in lead[:dash])
    return dash + 1 if shouted or (dated and not any(word.tag == "verb" for word in lead[:dash])) else 0
