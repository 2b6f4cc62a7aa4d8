"""Find quotations in an archive without reading every story: first by an index of their words."""

import math
from collections.abc import Sequence

from twosource.dossiers.finding import FEWEST, NEAR, likeness
from twosource.stores import Store
from twosource.text.wording import normals

MOST = 50
"""Stories whose utterances are looked at closely: those with the nearest wordings."""


COMBINATIONS = 60
"""Sets of words that the index is asked for at once: more of them leave fewer utterances and take longer to match."""


def stories_saying(store: Store, sought: str, *, most: int = MOST) -> list[str]:
    """Return the stories with an utterance that has the sought words or most of them, the nearest first."""
    wanted = normals(sought)
    nearest: dict[str, float] = {}
    for story, wordings in store.sayings.having(*telling(store, wanted)):
        near = max(likeness(wanted, wording) for wording in wordings)
        if near >= NEAR:
            nearest[story] = max(near, nearest.get(story, 0.0))
    return sorted(nearest, key=lambda story: (-nearest[story], story))[:most]


def telling(store: Store, wanted: Sequence[str]) -> tuple[list[str], int]:
    """Return some of the rarest words, and how many of them every utterance has that has `NEAR` of all words.

    Of the places of the wanted words an utterance may lack a few; of so many words and one more it has at least
    one, of two more at least two. More words are taken as long as the sets of them stay few.
    """
    words = [word for word in dict.fromkeys(wanted) if any(map(str.isalnum, word))]
    needed = max(math.ceil(NEAR * len(wanted)), min(FEWEST, len(wanted)))
    spare = len(wanted) - needed
    counts = store.sayings.frequencies(words)
    ranked = sorted(words, key=lambda word: (counts[word], word))
    times = [wanted.count(word) for word in ranked]
    best: tuple[list[str], int] = ([], 0)
    for taken in range(1, len(ranked) + 1):
        least = fewest_with(times[:taken], sum(times[:taken]) - spare)
        if least and (not best[1] or math.comb(taken, least) <= COMBINATIONS):
            best = (ranked[:taken], least) if least > best[1] else best
    return best


def fewest_with(times: Sequence[int], places: int) -> int:
    """Return how few words can stand at so many places, given how often each stands; 0 for no place."""
    found = 0
    for most in sorted(times, reverse=True):
        if places <= 0:
            break
        found, places = found + 1, places - most
    return found
