"""Whether two statements are of one thing, so that they can exclude each other."""

import math
import re

from twosource.claims.likeness import Scale
from twosource.claims.oppositions.statements import Bearer, Statement, days_of
from twosource.text.concepts import concepts

_LIKE_BEARER = 0.55
"""Cosine of two subjects in their sentences from which they can be one ("the engine driver", "the train driver")."""
_ALIKE = tuple(
    frozenset(c.group for c in concepts(line))
    for line in (
        "police officer policeman policewoman gendarme constable",
        "army soldier troop military forces",
        "crew sailor seaman seafarer crewman master",
        "passenger traveller tourist guest",
        "company firm owner operator maker carmaker group",
        "pupil child student youngster boy girl",
        "boat ship vessel tanker freighter corvette frigate",
        "animal bear wolf dog lion tiger leopard crocodile shark elephant bull snake",
        "crossing border traffic gate checkpoint",
    )
)
"""Nouns, a class each, that two newsrooms use of one bearer."""
_PERSON = re.compile(
    r"(?:man|woman|boy|girl|teen|teenager|youth|victim|suspect|person|defendant|accus\w*|driver|pilot|\w+-year-old)$",
    re.IGNORECASE,
)


def shared_weight(
    one: Statement, other: Statement, scale: Scale, apart: frozenset[str] = frozenset()
) -> float:
    """Return the weight of the content words that two statements share beside `apart`; names of the source left out."""
    sides = [
        {c.group for c in s.proposition.concepts if not s.proposition.frames(c)} - apart for s in (one, other)
    ]
    return math.fsum(scale.weights.get(group, 1.0) for group in sorted(sides[0] & sides[1]))


def same_bearer(one: Statement, mine: Bearer, other: Statement, theirs: Bearer) -> bool | None:
    """Tell whether two subjects can be one: by name, by head word, by sense; None where it is left open."""
    if not mine.known or not theirs.known or (mine.counted and theirs.counted):
        return None
    if mine.names and theirs.names:
        return bool(mine.names & theirs.names)
    if mine.head == theirs.head:
        return True
    if bool(mine.names) != bool(theirs.names):
        plain, named = (theirs, mine) if mine.names else (mine, theirs)
        return True if plain.head in named.groups else None if _PERSON.search(plain.head) else False
    if any(mine.head in line and theirs.head in line for line in _ALIKE):
        return True
    return _near(one, mine, other, theirs) >= _LIKE_BEARER


def _near(one: Statement, mine: Bearer, other: Statement, theirs: Bearer) -> float:
    a, b = one.proposition.senses, other.proposition.senses
    if a is None or b is None or mine.place < 0 or theirs.place < 0:
        return 0.0
    return float(a[mine.place] @ b[theirs.place])


def apart_in_time(one: Statement, other: Statement) -> bool:
    """Tell whether the days that two statements name exclude each other; one weekday named by both is one day."""
    sides = [s.proposition.times for s in (one, other)]
    weekdays = [{t.weekday for t in times if t.weekday is not None} for times in sides]
    days = [days_of(times) for times in sides]
    if not all(days) or weekdays[0] & weekdays[1]:
        return False
    return not any(a[0] <= b[1] and b[0] <= a[1] for a in days[0] for b in days[1])


def days_between(one: Statement, other: Statement) -> int | None:
    """Return how many days after the first the second was published; None where a day is unknown."""
    a, b = (s.proposition.text.article.day for s in (one, other))
    return None if a is None or b is None else (b - a).days


def names_strange(denying: Statement, telling: Statement) -> bool:
    """Tell whether either names places or people none of which the other's article knows."""
    return any(
        mine.named and not mine.named & theirs.known_groups
        for mine, theirs in ((denying, telling), (telling, denying))
    )
