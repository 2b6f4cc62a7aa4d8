"""Find the words in a verb's complement that its pattern needs."""

from collections.abc import Sequence
from itertools import pairwise

from twosource.events.lexicon import Phrase
from twosource.events.words import Word, is_time
from twosource.text.word_sets import word_set


def find_needed(
    words: Sequence[Word], start: int, end: int, needs: Sequence[Phrase]
) -> tuple[int, int] | None:
    """Return where the first needed phrase stands between `start` and `end`; a phrase may hold adverbs."""
    if not needs:
        return None
    behind = 0
    for place in range(start, end):
        dates = place + 1 < len(words) and is_time(words[place + 1])
        behind += words[place].tag == "prep" and words[place].lower not in {"of", "by"} and not dates
        for need in needs:
            named = need[0] in words[place].bases and behind <= _MOST_PREPOSITIONS
            whole = len(need) > 1 or not _is_of_war(words, place)
            if named and whole and not _is_excluded(words, place):
                stop = _scattered(words, place, end, need)
                if stop is not None:
                    return place, stop
    return None


_AFTER_WAR = word_set(
    "crime crimes criminal criminals veteran veterans memorial museum effort cabinet grave graves chest reporter"
)


def _is_of_war(words: Sequence[Word], place: int) -> bool:
    """Tell "war" that only says which crimes, graves or veterans."""
    return words[place].lower == "war" and place + 1 < len(words) and words[place + 1].lower in _AFTER_WAR


def _is_excluded(words: Sequence[Word], place: int) -> bool:
    """Tell what is named only to say that it is not meant ("no soldiers", "rather than an army"), and "in return"."""
    before = [word.lower for word in words[max(0, place - 4) : place]]
    if before[-1:] == ["in"] and words[place].lower in {"return", "exchange"}:
        return True
    return before[-1:] in (["no"], ["without"]) or any(
        pair in (("rather", "than"), ("instead", "of")) for pair in pairwise(before)
    )


_MOST_PREPOSITIONS = 2
"""What stands behind more prepositions than that belongs to another thing than the verb's object."""


_SLACK = 3


def _scattered(words: Sequence[Word], place: int, end: int, need: Phrase) -> int | None:
    """Match the words of a phrase in order, at most a few others between two of them."""
    stop = place + 1
    for part in need[1:]:
        window = range(stop, min(end, stop + 1 + _SLACK))
        found = next((at for at in window if part in words[at].bases), None)
        if found is None:
            return None
        stop = found + 1
    return stop
