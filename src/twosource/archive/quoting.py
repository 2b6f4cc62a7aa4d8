"""Find quotations in an archive without reading every story: first by an index of their words."""

import math
from collections.abc import Sequence

from twosource.dossiers.finding import FEWEST, NEAR, likeness
from twosource.stores import Store
from twosource.text.wording import normals

MOST = 50
"""Stories whose utterances are looked at closely: those with the nearest wordings."""


def stories_saying(store: Store, sought: str, *, most: int = MOST) -> list[str]:
    """Return the stories with an utterance that has the sought words or most of them, the nearest first."""
    wanted = normals(sought)
    nearest: dict[str, float] = {}
    for story, wordings in store.sayings.having(telling(store, wanted)):
        near = max(likeness(wanted, wording) for wording in wordings)
        if near >= NEAR:
            nearest[story] = max(near, nearest.get(story, 0.0))
    return sorted(nearest, key=lambda story: (-nearest[story], story))[:most]


def telling(store: Store, wanted: Sequence[str]) -> list[str]:
    """Return so many of the rarest words that no utterance with `NEAR` of all words lacks them all."""
    words = [word for word in dict.fromkeys(wanted) if any(map(str.isalnum, word))]
    needed = max(math.ceil(NEAR * len(wanted)), min(FEWEST, len(wanted)))
    if not words:
        return []
    counts = store.sayings.frequencies(words)
    ranked = sorted(words, key=lambda word: (counts[word], word))
    spare = len(wanted) - needed  # places of the wanted words that an utterance may lack
    taken, places = [], 0
    for word in ranked:
        taken.append(word)
        places += wanted.count(word)
        if places > spare:
            break
    return taken
