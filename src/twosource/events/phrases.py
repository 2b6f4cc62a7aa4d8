"""Noun phrases of a sentence, by the classes of its words."""

from collections.abc import Sequence

from twosource.events.tables import class_of_words
from twosource.events.words import Word, is_time

_PHRASE = frozenset({"det", "num", "noun", "name", "poss"})


def phrases(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return noun phrases as `[start, end)`; a phrase goes on over "of"."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        if not _opens(words, place):
            place += 1
            continue
        end = _phrase_end(words, place)
        found.append((place, end))
        place = end
    return found


def _opens(words: Sequence[Word], place: int) -> bool:
    return words[place].tag in _PHRASE and not is_time(words[place])


def _phrase_end(words: Sequence[Word], start: int) -> int:
    end = start
    while end < len(words):
        word = words[end]
        continues = word.tag in _PHRASE and not (
            end > start
            and (
                is_time(word)
                or _is_date(words, end)
                or _restarts(words, end)
                or _follows_its_noun(words, end)
            )
        )
        if continues or (word.lower == "of" and end > start and _goes_on(words, end)):
            end += 1
        else:
            break
    while (end > start + 1 and words[end - 1].tag in {"det", "num"}) or words[end - 1].lower in {
        "last",
        "this",
    }:
        end -= 1
        if end == start:
            return start + 1
    return end


_SPANS = frozenset({"week", "month", "year", "weekend", "spring", "summer", "autumn", "winter", "night"})


def _is_date(words: Sequence[Word], place: int) -> bool:
    """Tell whether "next month" or "last week" follows a noun phrase."""
    after = words[place + 1].lower if place + 1 < len(words) else ""
    return words[place].lower in {"last", "next", "this"} and after in _SPANS


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Tell whether "of" continues a phrase: "the president of Chad", but not "accused Lee of fraud"."""
    following = [word for word in words[place + 1 : place + 3] if word.tag != "det"]
    if not following or not _opens(words, place + 1) or following[0].lower.endswith("ing"):
        return False
    if following[0].lower in class_of_words("CRIME"):
        return False
    whole = words[place - 1].lower in class_of_words("ORG") and following[0].text[:1].isupper()
    return words[place - 1].tag != "name" or following[0].tag == "name" or whole


def _follows_its_noun(words: Sequence[Word], place: int) -> bool:
    """Tell whether an adjective stands behind what it describes: "militants loyal to the old king"."""
    word = words[place]
    after = words[place + 1].tag if place + 1 < len(words) else "mark"
    behind = word.relation == "amod" and word.head < place
    return words[place - 1].tag in {"noun", "name"} and after in {"prep", "to"} and (
        behind or word.lower in class_of_words("POSTPOSED")
    )  # fmt: skip


def _restarts(words: Sequence[Word], place: int) -> bool:
    """Tell whether a determiner opens a new phrase inside a run: "told Iran the deal"."""
    return words[place].tag == "det" and words[place - 1].tag in {"noun", "name", "num"}
