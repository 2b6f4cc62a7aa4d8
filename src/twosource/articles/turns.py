"""Turns: the lines of a transcript, which begin with who speaks and a colon; no headline and no dateline begins so."""

import re
from collections import Counter
from dataclasses import replace

from twosource.articles.passages import Passage

LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ][\w.’'() -]{0,48}?)(?:, [^:.\n\"“]{2,60})?: +\S")
LEAST_TURNS = 3
"""So many labelled lines make a transcript, if two speak and one of them twice."""
KEY_WORDS = """
age address author background breaking by caption comments contact correction credit date disclaimer editor editors email exclusive
fax friday from headline how image ingredients interview listen live location monday more next note opinion phone photo photos
picture pictures posted previous price prices producer published read related reporter reporters reporting result results saturday
score serves share size source sources story subject sunday tags tel thursday tickets time to topics translator translators
tuesday update updated venue verdict video watch weather website wednesday what when where who why winner winners writer written also analysis
"""
KEYS = frozenset(KEY_WORDS.split())
"""What stands before a colon in lists, credits and pointers."""


def mark_turns(passages: list[Passage]) -> list[Passage]:
    """Return the passages with those noted as spoken that are turns of a transcript."""
    found = {index: key for index, passage in enumerate(passages) if (key := _speaker(passage)) is not None}
    often = Counter(found.values())
    if len(found) < LEAST_TURNS or len(often) < 2 or max(often.values()) < 2:
        return passages
    first = min(index for index, key in found.items() if often[key] > 1)
    return [
        replace(passage, spoken=True) if index in found and index >= first else passage
        for index, passage in enumerate(passages)
    ]


def _speaker(passage: Passage) -> str | None:
    """Return the last word of the name before a colon, None where a line begins otherwise or with the key of a list."""
    label = LABEL.match(passage.words) if passage.role is None else None
    words = re.sub(r"\([^)]*\)", "", label["label"]).casefold().split() if label else []
    if not words or len(words) > 5 or KEYS & set(words):
        return None
    named = all(word[0].isupper() for word in label["label"].split() if word[0].isalpha()) if label else False
    return words[-1] if named else None
