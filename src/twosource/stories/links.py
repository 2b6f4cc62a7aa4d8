"""How likely two reports tell one story: a fitted weighing of what their outlines share, and of nothing else."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from twosource.stories.outlines import UNIT, Outline
from twosource.stories.rows import Ints
from twosource.stories.sheet import FRONT, PARTS, UNKNOWN_DAY, WINDOW, Floats, Sheet
from twosource.stories.weights import load_weighing

BOUND = 6.0
"""Log odds are clipped here, so that one odd pair never outvotes a whole group."""
BINDING = -2.0
"""Least log odds of a pair that can bring two reports into one story; chosen with `GroupingSettings`."""
MEASURES = (
    "whole", "heading", "heading_in_lead", "quoted", "gap", "gap_over_1", "gap_over_3", "gap_unknown", "gap_weekdays",
)  # fmt: skip
COSINES = MEASURES[:3]
"""The measures that compare words."""
_WHOLE, _LEAD, _HEADING = range(len(PARTS))
_PRODUCTS = (
    (_WHOLE, _WHOLE), (FRONT, FRONT), (_HEADING, _HEADING), (_HEADING, _LEAD), (_LEAD, _HEADING),
)  # fmt: skip
_ABOVE_FRONT = 1.2
"""How far whole texts may be more alike than their fronts: of reports of one event about one in twenty pairs is."""
_LOGS = np.array([math.log1p(days) for days in range(WINDOW + 1)])
_DECIMALS = 6


def link(one: Outline, other: Outline) -> float | None:
    """Return the log odds, within ±`BOUND`, that two reports tell one story; None if they are no candidates.

    Symmetric, and depends on the two alone: the same in any batch and on any day. Equal keys give `BOUND`.
    """
    if one.key == other.key:
        return BOUND
    return next((float(odds[0]) for _, others, odds in link_all([one, other]) if len(others)), None)


def binds(odds: float) -> bool:
    """Tell whether a link of these log odds can bring two reports into one story."""
    return odds >= BINDING


def link_all(outlines: Sequence[Outline]) -> Iterator[tuple[int, Ints, Floats]]:
    """Yield every place with others that are its candidates, each pair once, and the log odds of each pair.

    The outlines have different keys. Memory is that of the outlines: no pair is kept.
    """
    sheet = Sheet(outlines)
    for place, others in sheet.find_candidates():
        yield place, others, weigh(measure(sheet, place, others))


def measure(sheet: Sheet, place: int, others: Ints) -> Floats:
    """Return the `MEASURES` of `place` with each of `others`, shape (measures, others).

    Words between quotation marks that both have count on a log scale. Reports that name weekdays, none of them in
    common, are likely about different days of a running story.
    """
    gaps = _measure_gaps(sheet.days[place], sheet.days[others])
    ours, theirs = sheet.weekdays[place], sheet.weekdays[others]
    apart = (ours != 0) & (theirs != 0) & (ours & theirs == 0)
    quoted = np.log1p(sheet.count_quoted(place, others))
    return np.stack([*compare(sheet, place, others), quoted, *gaps, apart.astype(np.float64)])


def compare(sheet: Sheet, place: int, others: Ints) -> Floats:
    """Return the `COSINES` of `place` with each of `others`, as `compare_pairs` does."""
    cosines: Floats = compare_pairs([sheet], np.full(len(others), place), others)[0]
    return cosines


def compare_pairs(sheets: Sequence[Sheet], places: Ints, others: Ints) -> Floats:
    """Return the `COSINES` of `places`, ascending, with `others`, pair by pair, as roots, so that small ones count.

    Shape (sheets, cosines, pairs); the sheets are of the same reports and differ in weights. Whole texts count as alike
    only as far as their fronts are: what is told in one of them as background makes no story of two.
    """
    sums = np.zeros((len(sheets), len(_PRODUCTS), len(places)))
    for shared in sheets[0].share(places, others):
        for own, sheet in zip(sums, sheets, strict=True):
            own[:, shared.block] = sheet.multiply(shared, _PRODUCTS)
    return np.stack([_cosines(own, sheet, places, others) for own, sheet in zip(sums, sheets, strict=True)])


def _cosines(sums: Floats, sheet: Sheet, places: Ints, others: Ints) -> Floats:
    sums = sums / UNIT**2
    sums[1] *= UNIT**2 / (sheet.front_lengths[places] * sheet.front_lengths[others])
    whole, front, heading, ours_in, theirs_in = np.sqrt(np.minimum(sums, 1.0))
    return np.stack([np.minimum(whole, _ABOVE_FRONT * front), heading, np.maximum(ours_in, theirs_in)])


def _measure_gaps(one: int, others: Ints) -> Floats:
    known = (others != UNKNOWN_DAY) & (one != UNKNOWN_DAY)
    gaps = np.where(known, np.abs(others - one), 0)
    return np.stack([_LOGS[gaps], gaps > 1, gaps > 3, ~known]).astype(np.float64)


def weigh(measures: Floats) -> Floats:
    """Return the log odds of each column of measures, clipped and rounded."""
    odds = load_weighing("link", MEASURES).apply(list(measures))
    return np.clip(np.round(odds, _DECIMALS), -BOUND, BOUND)
