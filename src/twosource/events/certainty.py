"""How probable it is that an act is told right: logistic regression on how surely its parties and words were found.

Fitted by `training.plover` on sentences with marked parties: an act is right there if its type and its actor are.
A sentence often tells more acts than are marked, so the probability is rather too low than too high.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.events.roles import Roles
from twosource.events.subjects import subject_place
from twosource.events.tables import rows
from twosource.events.words import Word
from twosource.model import EventStatus

_FAR = 20
"""Words from which one distance is as bad as another."""


def weigh_act(words: Sequence[Word], act: Act, roles: Roles, status: EventStatus) -> float:
    """Return the probability that type and actor of an act are right, in [0, 1]."""
    return weigh_signs(describe(words, act, roles, status), _weights())


def weigh_signs(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighted sum; signs that have no weight count nothing."""
    total = sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
    return 1 / (1 + math.exp(-total))


def describe(words: Sequence[Word], act: Act, roles: Roles, status: EventStatus) -> dict[str, float]:
    """Return the signs for and against an act by name; distances are shares of twenty words."""
    signs: dict[str, float] = {
        "constant": 1.0,
        f"root {act.pattern.code[:2]}": 1.0,
        f"voice {act.voice}": 1.0,
    }
    if act.needed:
        signs["needed"] = 1.0
        signs["needed far"] = _share(abs(act.needed[0] - act.end))
    if status != "happened":
        signs["not happened"] = 1.0
    opening = words[max(0, act.start - 8) : act.start]
    signs["subordinate"] = float(any(word.tag == "sub" for word in opening))
    signs |= _signs_of_actor(words, act, roles.actor[0]) if roles.actor else {"no actor": 1.0}
    return signs | _signs_of_target(act, roles.target)


def _signs_of_actor(words: Sequence[Word], act: Act, actor: Party) -> dict[str, float]:
    before = actor.phrase_end <= act.start
    between = words[actor.phrase_end : act.start] if before else words[act.end : actor.phrase_start]
    place = subject_place(words, act.start)
    agrees = place is not None and actor.phrase_start <= place < actor.phrase_end
    return {
        "parse agrees": float(agrees),
        "parse differs": float(place is not None and not agrees),
        "actor far": _share(len(between)),
        "verbs between": min(3.0, sum(word.tag == "verb" for word in between)) / 3,
        "marks between": min(3.0, sum(word.tag == "mark" for word in between)) / 3,
        "actor behind": float(not before),
        "actor without country": float(not actor.country),
        "person": float(actor.person),
        "modifier": float(not actor.head),
        "pronoun": float(words[actor.start].tag == "pron"),
    }


def _signs_of_target(act: Act, targets: Sequence[Party]) -> dict[str, float]:
    if not targets:
        return {"no target": 1.0}
    target = targets[0]
    return {
        "target far": _share(abs(target.phrase_start - act.end)),
        "target without country": float(not target.country),
        "owner": float(not target.head),
    }


def _share(count: int) -> float:
    return min(count, _FAR) / _FAR


@cache
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight in rows("certainty")}
