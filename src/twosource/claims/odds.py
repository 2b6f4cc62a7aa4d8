"""How surely two propositions are one claim: fitted on what they share, and on who else could be meant."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from twosource.claims.alignment import Alignment, Weights
from twosource.claims.company import places_of
from twosource.claims.kindred import NAMES, read_kinship
from twosource.claims.likeness import Scale, quote_alike
from twosource.claims.propositions import Proposition
from twosource.claims.second_look import NAMES as AGAIN
from twosource.claims.second_look import load_network, look_again
from twosource.claims.settings import SETTINGS
from twosource.errors import SettingsError

Odds = dict[tuple[int, int], float]
Cover = tuple[Weights, Weights]
Covers = dict[tuple[int, int], Cover]
Signs = NDArray[np.float64]

SIGNS = (
    "bias",
    "told_both_ways",
    "told_one_way",
    "told_least",
    "plain_both_ways",
    "plain_least",
    "acts_both_ways",
    "acts_least",
    "nothing_plain",
    "one_plain",
    "same_quotation",
    "one_open",
    "descent",
    "same_number",
    "other_number",
    "other_speaker",
    "nearest_both_ways",
    "nearest_one_way",
    "other_names",
    "neighbours_told",
    "place_apart",
    *NAMES,
)
SEEN_AGAIN = ("first_look", *SIGNS[1:], *AGAIN)
"""The signs of the second look, those of the first and its log odds among them."""


def weigh_pairs(
    propositions: Sequence[Proposition],
    pairs: Iterable[tuple[int, int]],
    alignment: Alignment,
    scale: Scale,
) -> Odds:
    """Return the log odds of the pairs that may be one claim; a pair of which too little agrees is left out."""
    signs = read_signs(propositions, pairs, alignment, scale)
    odds = first_odds(signs)
    rows = read_again(propositions, signs, odds, scale)
    if rows:
        again = load_network(SEEN_AGAIN).weigh(np.array(list(rows.values())))
        odds.update(zip(rows, map(float, again), strict=True))
    return odds


def first_odds(signs: Mapping[tuple[int, int], Signs]) -> Odds:
    """Return the log odds of pairs by the first look at their signs."""
    weights = load_weights()
    return {
        pair: float(row @ weights) - (0.0 if has_core(row) else SETTINGS.no_core)
        for pair, row in signs.items()
    }


def read_again(
    propositions: Sequence[Proposition], signs: Mapping[tuple[int, int], Signs], odds: Odds, scale: Scale
) -> dict[tuple[int, int], Signs]:
    """Return a row of `SEEN_AGAIN` for every pair of two articles that is likely enough by the first look."""
    apart = {
        (i, j): found
        for (i, j), found in odds.items()
        if propositions[i].span.article != propositions[j].span.article
    }
    return {
        pair: np.array([odds[pair], *signs[pair][1:], *row], np.float64)
        for pair, row in look_again(propositions, apart, scale).items()
    }


def has_core(signs: Signs) -> bool:
    """Tell whether two propositions share a number, a quotation, a kind of happening or enough of what is neither name nor speech."""
    sure = [signs[SIGNS.index(name)] > 0 for name in ("same_number", "same_quotation", "same_happening")]
    return any(sure) or bool(signs[SIGNS.index("plain_least")] >= SETTINGS.least_core)


def read_signs(
    propositions: Sequence[Proposition],
    pairs: Iterable[tuple[int, int]],
    alignment: Alignment,
    scale: Scale,
) -> dict[tuple[int, int], Signs]:
    """Return a row of `SIGNS` for every pair that shares enough to be looked at."""
    covers = _cover(pairs, alignment)
    nearest, places = _nearest(propositions, covers), places_of(propositions)

    def related(i: int, j: int) -> bool:
        return scale.related(propositions[i], propositions[j])

    told = {
        pair: _both_ways(cover) for pair, cover in covers.items() if _both_ways(cover) >= SETTINGS.looked_at
    }
    kinship = dict(read_kinship(propositions, told))
    return {
        (i, j): np.array(
            [
                *_signs(
                    propositions[i], propositions[j], cover, scale, _choices(i, j, propositions, nearest)
                ),
                _neighbours(i, j, propositions, covers) if related(i, j) else 0.0,
                abs(places[i] - places[j]) if related(i, j) else 0.0,
                *kinship[i, j],
            ],
            dtype=np.float64,
        )
        for (i, j), cover in ((pair, covers[pair]) for pair in told)
    }


def _cover(pairs: Iterable[tuple[int, int]], alignment: Alignment) -> Covers:
    partners: dict[int, list[int]] = {}
    for i, j in pairs:
        partners.setdefault(i, []).append(j)
    found: Covers = {}
    for i, others in partners.items():
        forth, back = alignment.cover(i, np.array(others, np.int64))
        found.update(((i, j), (forth[:, place], back[:, place])) for place, j in enumerate(others))
    return found


def _both_ways(cover: Cover, kind: int = 0) -> float:
    one, other = float(cover[0][kind]), float(cover[1][kind])
    return 2 * one * other / max(one + other, 1e-9)


def _least(cover: Cover, kind: int = 0) -> float:
    return min(float(cover[0][kind]), float(cover[1][kind]))


def _nearest(propositions: Sequence[Proposition], covers: Covers) -> dict[tuple[int, str], int]:
    """Return for each proposition the one of every other article that tells most of it; of equals the first."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (i, j), cover in covers.items():
        told = round(_both_ways(cover), 6)
        for mine, theirs in ((i, j), (j, i)):
            key = mine, propositions[theirs].span.article
            best[key] = max(best.get(key, (-1.0, 0)), (told, -theirs))
    return {key: -place for key, (_, place) in best.items()}


def _choices(i: int, j: int, propositions: Sequence[Proposition], nearest: dict[tuple[int, str], int]) -> int:
    """Return how many of the two have the other as the nearest in its article: 0, 1 or 2."""
    one, other = propositions[i].span.article, propositions[j].span.article
    return (nearest[i, other] == j) + (nearest[j, one] == i)


def _neighbours(i: int, j: int, propositions: Sequence[Proposition], covers: Covers) -> float:
    """Return how much the propositions before the two, or behind them, tell of each other, in [0, 1]."""
    told = [0.0]
    for step in (-1, 1):
        pair = min(i + step, j + step), max(i + step, j + step)
        inside = pair[0] >= 0 and pair[1] < len(propositions) and pair in covers
        if inside and all(
            propositions[place + step].span.article == propositions[place].span.article for place in (i, j)
        ):
            told.append(_both_ways(covers[pair]))
    return max(told)


def _signs(
    one: Proposition, other: Proposition, cover: Cover, scale: Scale, choices: int
) -> tuple[float, ...]:
    shared = len(one.plain & other.plain)
    numbers = one.figures, other.figures
    speakers = one.speaker, other.speaker
    return (
        1.0,
        _both_ways(cover),
        max(float(cover[0][0]), float(cover[1][0])),
        _least(cover),
        _both_ways(cover, 1),
        _least(cover, 1),
        _both_ways(cover, 2),
        _least(cover, 2),
        shared == 0,
        shared == 1,
        quote_alike(one, other),
        one.open != other.open,
        scale.linked(one, other),
        bool(numbers[0] & numbers[1]),
        bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1]),
        None not in speakers and speakers[0] != speakers[1],
        choices == 2,
        choices == 1,
        bool(one.named and other.named and not one.named & other.named),
    )


@lru_cache(maxsize=1)
def load_weights() -> Signs:
    """Return the shipped weight of each of `SIGNS`."""
    stored = json.loads((files("twosource.claims") / "matching.json").read_text(encoding="utf-8"))
    if tuple(stored["signs"]) != SIGNS:
        raise SettingsError(
            "claims/matching.json was fitted for other signs; run training.claims.matching again"
        )
    return np.array(stored["weights"], dtype=np.float64)
