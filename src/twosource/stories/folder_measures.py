"""What every two reports of a folder have in common, and how each of them stands to all the others."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from statistics import median

import numpy as np

from twosource.stories.outlines import Outline
from twosource.stories.settings import GroupingSettings
from twosource.stories.weights import Floats
from twosource.text.rarity import load_rarity
from twosource.text.similarity import cosine_of_counts

Pair = tuple[int, int]
Rows = dict[Pair, tuple[float, ...]]

SUBJECT = (
    "words",
    "names",
    "unheard",
    "told_behind",
    "company",
    "above_best",
    "acquainted",
    "acquaintances",
    "nearest",
    "outlying",
)
"""Of two reports: the cosines of the words of their fronts that name nothing, and of those that name; the logarithms of common
names that the rarity table has not, and of names that one begins with and the other has behind; how alike the two are to the same
third reports (a correlation), and how far short they fall of the best third report of both; whether they have any name in common; and
of that one of the two which has less in common with all others, the part of them with which it shares a name, how alike
the nearest is, and by how much more alike that is than what half of the reports have in their nearest."""
EVENT = ("unheard", "told_behind", "company", "retold", "kin", "years", "link_above_best", "gap")
"""Of two reports, as above, and: of that one of the two which stands worse the part of its acquaintances whose news it has behind alone, the
part of its front's names, by weight, that other fronts have, and the logarithm of years that its front names, no other report does and
none is dated in; how far their link falls short of the best of both; and the logarithm of the days between them, 0 where a day is unknown."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_UNLINKED = GroupingSettings().absent_log_odds
_FARTHEST = -3.0
"""Least that two reports count to fall short of their best links: days later hardly any are linked."""
_LITTLE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a report tells in front: its terms with their weights, names, and the terms that it begins with; and names behind."""

    plan: Outline
    terms: Mapping[str, int]
    names: frozenset[str]
    begins: frozenset[str]
    behind: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What two reports have in common."""

    whole: float
    words: float
    names: float
    unheard: float
    told_behind: float
    acquainted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a report stands to the others of its folder, each in [0, 1] but `years`, a logarithm."""

    acquainted: float
    retold: float
    kin: float
    years: float


def measure_folder(plans: Sequence[Outline], links: Mapping[Pair, float]) -> tuple[Rows, Rows]:
    """Return the `SUBJECT` and the `EVENT` measures of every two reports, by their places, the lesser first.

    `links` has the log odds of pairs that bind.
    """
    fronts = [read_front(plan) for plan in plans]
    common = {
        (one, other): compare(fronts[one], fronts[other])
        for one, other in combinations(range(len(fronts)), 2)
    }
    stands = _stand(fronts, common)
    alike = _square(len(fronts), {pair: both.whole for pair, both in common.items()}, absent=0.0)
    linked = _square(len(fronts), links, absent=_UNLINKED)
    nearest = alike.max(axis=1, initial=0.0).tolist()
    subject: Rows = {}
    event: Rows = {}
    for (one, other), both in common.items():
        first, second = stands[one], stands[other]
        near = (both.words, both.names, both.unheard, both.told_behind)
        company = _correlate(alike, one, other)
        farther = min(nearest[one], nearest[other])
        alone = min(first.acquainted, second.acquainted), farther, farther - median(nearest)
        best = _fall_short(alike, one, other)
        subject[one, other] = (*near, company, best, float(both.acquainted), *alone)
        worse = (
            max(first.retold, second.retold),
            min(first.kin, second.kin),
            max(first.years, second.years),
        )
        apart = max(_fall_short(linked, one, other), _FARTHEST), _gap(plans[one], plans[other])
        event[one, other] = (both.unheard, both.told_behind, company, *worse, *apart)
    return subject, event


def read_front(plan: Outline) -> Front:
    """Return the front of a report."""
    behind = frozenset(plan.behind)
    names = frozenset(plan.names)
    rows = list(zip(plan.terms, plan.whole, plan.lead, plan.heading, strict=True))
    return Front(
        plan=plan,
        terms={term: whole for term, whole, _, _ in rows if term not in behind},
        names=names - behind,
        begins=frozenset(term for term, _, lead, heading in rows if lead or heading),
        behind=names & behind,
    )


def compare(one: Front, other: Front) -> Common:
    """Return what two reports have in common."""
    shared, named = one.names & other.names, one.names | other.names
    frequencies = load_rarity().frequencies
    naming = [{t: weight for t, weight in side.terms.items() if t in named} for side in (one, other)]
    plain = [{t: weight for t, weight in side.terms.items() if t not in named} for side in (one, other)]
    return Common(
        whole=math.sqrt(cosine_of_counts(one.terms, other.terms)),
        words=cosine_of_counts(*plain),
        names=cosine_of_counts(*naming),
        unheard=math.log1p(sum(name not in frequencies for name in shared)),
        told_behind=math.log1p(max(len(_retold(one, other)), len(_retold(other, one)))),
        acquainted=not frozenset(one.plan.names).isdisjoint(other.plan.names),
    )


def _retold(one: Front, other: Front) -> frozenset[str]:
    """Return the names that one report begins with and the other has behind alone."""
    return one.begins & one.names & other.behind


def _stand(fronts: Sequence[Front], common: Mapping[Pair, Common]) -> list[Standing]:
    dated = {date.fromordinal(front.plan.day).year for front in fronts if front.plan.day is not None}
    years = [_years(front.plan.terms) for front in fronts]
    stands = []
    for place, front in enumerate(fronts):
        others = [other for other in fronts if other is not front]
        known = sum(both.acquainted for pair, both in common.items() if place in pair)
        retold = sum(bool(_retold(other, front)) for other in others)
        told = frozenset(name for other in others for name in other.names)
        named = dated.union(*(years[other] for other in range(len(fronts)) if other != place))
        stands.append(
            Standing(
                acquainted=known / max(len(others), 1),
                retold=retold / max(known, 1),
                kin=_weigh(front.names & told) / (_weigh(front.names) or 1.0),
                years=math.log1p(len(_years(front.terms) - named)) if dated else 0.0,
            )
        )
    return stands


def _years(terms: Iterable[str]) -> set[int]:
    return {int(term) for term in terms if _YEAR.fullmatch(term)}


def _gap(one: Outline, other: Outline) -> float:
    return math.log1p(abs(one.day - other.day)) if one.day is not None and other.day is not None else 0.0


def _weigh(names: Iterable[str]) -> float:
    rarity = load_rarity()
    return math.fsum(rarity.weigh(name) for name in names)


def _square(number: int, values: Mapping[Pair, float], *, absent: float) -> Floats:
    full = np.full((number, number), absent)
    for (one, other), value in values.items():
        full[one, other] = full[other, one] = value
    return full


def _others(values: Floats, one: int, other: int) -> Floats:
    """Return the values of two places with every third place, shape (2, places - 2)."""
    kept = [place for place in range(len(values)) if place not in (one, other)]
    rows: Floats = values[[one, other]][:, kept]
    return rows


def _correlate(values: Floats, one: int, other: int) -> float:
    """Return the correlation of the values that two places have with all others; 0 where they have hardly any others."""
    rows = _others(values, one, other)
    apart = rows - rows.mean(axis=1, keepdims=True) if rows.shape[1] else rows
    lengths = np.sqrt((apart**2).sum(axis=1))
    if lengths.min() < _LITTLE:
        return 0.0
    return round(float((apart[0] * apart[1]).sum() / lengths.prod()), 6)


def _fall_short(values: Floats, one: int, other: int) -> float:
    """Return by how much less two places have with one another than each has with its best third, at most 0."""
    rows = _others(values, one, other)
    return min(0.0, float(values[one, other] - rows.max(axis=1).min())) if rows.shape[1] else 0.0
