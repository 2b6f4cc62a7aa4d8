"""Resolve words for two who were named together: "both leaders", "the former", "the latter"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.vocabulary import ROLE_NOUNS

_STOP = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"‘«])|\n+")
_BODIES = frozenset({"country", "organisation", "place"})
_REACH = 500
"""So many code points back stands the sentence that names the two; a judgement, not measured."""


def is_of_two(words: Sequence[str]) -> bool:
    """Tell "the former" and "the latter" standing alone."""
    return list(words) in (["the", "former"], ["the", "latter"])


def speaker_of_two(discourse: Discourse, source: Bounds, word: str) -> Speaker | None:
    """Give the first ("former") or the second of the two whom the last sentence that names just two names.

    Two persons, else two countries, bodies or places; without such a sentence, the only two persons near; else None.
    """
    ends = [found.end() for found in _STOP.finditer(discourse.text, max(0, source[0] - _REACH), source[0])]
    bounds = [max(0, source[0] - _REACH), *ends, source[0]]
    for start, end in reversed(list(pairwise(bounds))):
        two = _persons(discourse, (start, end), source) or _bodies(discourse, (start, end), source)
        if len(two) == 2:
            return _as_named_since(two, (end, source[0]))[word == "latter"]
    alone = _persons(discourse, (bounds[0], source[0]), source)
    return alone[word == "latter"] if len(alone) == 2 else None


def _as_named_since(two: list[Speaker], span: Bounds) -> list[Speaker]:
    """Order the two by where they were named last behind that sentence, if both were."""
    places = [
        max((a for a, _ in one.person.places if span[0] <= a < span[1]), default=-1) if one.person else -1
        for one in two
    ]
    return two[::-1] if min(places) >= 0 and places[0] > places[1] else two


def _persons(discourse: Discourse, span: Bounds, source: Bounds) -> list[Speaker]:
    named = [
        (min(a for a, _ in person.places if span[0] <= a < span[1]), person)
        for person in discourse.cast.persons
        if any(span[0] <= a < span[1] for a, _ in person.places)
        and (person.gender or person.roles or len(person.places) > 1 or " " in person.name)
    ]
    return [person_speaker(person, source, 0.8) for _, person in sorted(named, key=lambda pair: pair[0])]


def _bodies(discourse: Discourse, span: Bounds, source: Bounds) -> list[Speaker]:
    named: dict[str, Speaker] = {}
    for mention in discourse.cast.mentions:
        if mention.kind in _BODIES and span[0] <= mention.start < span[1]:
            name = discourse.cast.name_of(mention)
            named.setdefault(name, Speaker(name=name, entity=mention.entity, phrase=source, probability=0.7))
    return list(named.values())


def speaker_of_both(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Resolve "both leaders", "the two ministers" to the two persons named last, where there are just two."""
    two = words[0] == "both" or list(words[:2]) in (["the", "two"], ["the", "pair"], ["the", "duo"])
    personal = words[-1].removesuffix("s") in ROLE_NOUNS or words[-1] in {
        "men",
        "women",
        "both",
        "pair",
        "duo",
    }
    if not (two and personal):
        return None
    last = discourse.text.rfind("\n", 0, source[0])
    near = discourse.persons_before(source[0], reach=max(300, source[0] - last))
    if len(near) < 2:
        return None
    first_named = sorted(near[-2:], key=lambda p: min(start for start, _ in p.places))
    names = [person.name for person in first_named]
    return Speaker(name=" and ".join(names), entity=None, phrase=source, plural=True, probability=0.7)
