"""Where a leading dateline ends: "QUITO, March 3 (Reuters) -" names no party to what the sentence tells."""

from collections.abc import Sequence

from twosource.events.words import Word, is_time

_DASHES = frozenset({"-", "--", "–", "—", ":"})
_LONGEST = 14
"""Words that the longest datelines have."""


_SHORTEST = 5


def _names_place(words: Sequence[Word], dash: int) -> bool:
    """Tell "Harare, Zimbabwe - " from a name that dashes set apart from what is said of it."""
    lead = words[:dash]
    rest = words[dash + 1 : dash + 1 + _LONGEST]
    comma = any(word.text == "," for word in lead)
    return (
        comma
        and all(word.tag == "name" or word.text == "," for word in lead)
        and not _DASHES & {w.text for w in rest}
    )


def dateline_end(words: Sequence[Word]) -> int:
    """Return the place behind a leading dateline's dash, 0 if the sentence has no dateline."""
    lead = words[:_LONGEST]
    dash = next((at for at, word in enumerate(lead) if word.text in _DASHES), 0)
    if not dash:
        return 0
    if dash <= _SHORTEST and _names_place(words, dash):
        return dash + 1
    shouted = len(lead[0].text) > 2 and lead[0].text.isupper()
    dated = any(is_time(word) for word in lead[:dash]) and any(word.tag == "num" for word in lead[:dash])
    return dash + 1 if shouted or (dated and not any(word.tag == "verb" for word in lead[:dash])) else 0
