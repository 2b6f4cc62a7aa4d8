"""What two propositions have in common beside their words: kinds of happening, days, speakers, and no better match."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from twosource.claims.propositions import Proposition

Pair = tuple[int, int]
Rarity = dict[str, float]

NAMES = (
    "near_as_a_whole",
    "same_happening",
    "other_happening",
    "happenings_shared",
    "same_day",
    "other_day",
    "same_speaker",
    "margin",
)
_NEITHER = 0.3  # what is taken as shared where one proposition tells of no known kind of happening
_HAPPENING = 0.4
_UNRIVALLED = 0.5
_WEEK = 8


def read_kinship(
    propositions: Sequence[Proposition], told: Mapping[Pair, float]
) -> Iterator[tuple[Pair, tuple[float, ...]]]:
    """Yield a row of `NAMES` for each pair, of which `told` has how much the two tell of each other, in [0, 1].

    `margin` is how far the pair leads, or trails if below 0, the next best of either in the other's article.
    """
    rarity = _rarity(propositions)
    whole = {(i, j): _near(propositions[i], propositions[j]) for i, j in told}
    shared = {(i, j): _share(propositions[i], propositions[j], rarity) for i, j in told}
    likeness = {pair: told[pair] + whole[pair] + _HAPPENING * shared[pair] for pair in told}
    best = _ranked(propositions, likeness)
    for i, j in told:
        one, other = propositions[i], propositions[j]
        kinds = one.happenings, other.happenings
        days = _days(one), _days(other)
        meet = any(a[0] <= b[1] and b[0] <= a[1] for a in days[0] for b in days[1])
        speakers = one.speaker, other.speaker
        leads = (_lead(propositions, best, mine, theirs, likeness[i, j]) for mine, theirs in ((i, j), (j, i)))
        yield (
            (i, j),
            (
                whole[i, j],
                bool(kinds[0] & kinds[1]),
                bool(all(kinds) and not kinds[0] & kinds[1]),
                shared[i, j],
                meet,
                bool(all(days) and not meet),
                speakers[0] is not None and speakers[0] == speakers[1],
                min(leads),
            ),
        )


def _near(one: Proposition, other: Proposition) -> float:
    return 0.0 if one.vector is None or other.vector is None else float(one.vector @ other.vector)


def _rarity(propositions: Sequence[Proposition]) -> Rarity:
    counts = Counter(kind for p in propositions for kind in sorted(p.happenings))
    return {kind: math.log(1 + len(propositions) / count) for kind, count in counts.items()}


def _share(one: Proposition, other: Proposition, rarity: Rarity) -> float:
    """Return the Dice coefficient of the kinds of happening, rare ones weighing more."""
    if not one.happenings or not other.happenings:
        return _NEITHER
    both = math.fsum(rarity[kind] for kind in one.happenings & other.happenings)
    return 2 * both / math.fsum(rarity[kind] for p in (one, other) for kind in p.happenings)


def _days(proposition: Proposition) -> list[tuple[date, date]]:
    return [
        (time.earliest, time.latest)
        for time in proposition.times
        if time.earliest
        and time.latest
        and time.kind in {"date", "time"}
        and (time.latest - time.earliest).days < _WEEK
    ]


def _ranked(
    propositions: Sequence[Proposition], likeness: Mapping[Pair, float]
) -> dict[tuple[int, str], list[tuple[float, int]]]:
    """Return for each proposition those of every other article, the likest first."""
    found: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (i, j), alike in likeness.items():
        for mine, theirs in ((i, j), (j, i)):
            found.setdefault((mine, propositions[theirs].span.article), []).append((round(alike, 6), -theirs))
    return {key: sorted(rows, reverse=True) for key, rows in found.items()}


def _lead(
    propositions: Sequence[Proposition],
    best: Mapping[tuple[int, str], list[tuple[float, int]]],
    mine: int,
    theirs: int,
    alike: float,
) -> float:
    """Return how much likelier a pair is than the next best that is of another sentence of the same article."""
    rivals = (
        value
        for value, place in best[mine, propositions[theirs].span.article]
        if propositions[-place].sentence != propositions[theirs].sentence
    )
    rival = next(rivals, None)
    return _UNRIVALLED if rival is None else alike - rival
