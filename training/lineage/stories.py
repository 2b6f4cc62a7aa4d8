"""Fit how likely two articles report one story, and report five-fold figures.

usage: python -m training.lineage.stories BENCH_FOLDER [--write]
First the weighing of pairs as such, then that of links given the other links of both articles. Folds are whole
stories: a pair is weighed by weights that saw no pair with a story of its fold.
"""

import json
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.measures import bcubed
from evaluation.tasks.stories import SETS, read_set
from training.lineage.logistic import Floats, fit
from twosource.stories import GroupingSettings, links, standing
from twosource.stories.clustering import cluster
from twosource.stories.outlines import Outline, outline
from twosource.stories.sheet import Sheet

FOLDS = 5
RIDGE = 1e-4
TARGET = Path("src/twosource/stories/likeness.json")
BARS = (0.5, 0.25, 0.0, -0.25, -0.35, -0.5, -0.75, -1.0)
UNKNOWN = "gap_unknown"

Fitted = tuple[Floats, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of one set: places, measures (a row each), truth and the folds of both articles."""

    plans: list[Outline]
    gold: dict[str, str]
    places: NDArray[np.int64]
    measures: Floats

    @property
    def ids(self) -> list[str]:
        return [plan.article for plan in self.plans]

    def truth(self) -> Floats:
        stories = [self.gold[article] for article in self.ids]
        return np.array([float(stories[one] == stories[other]) for one, other in self.places.tolist()])

    def folds(self) -> NDArray[np.int64]:
        each = np.array([zlib.crc32(self.gold[article].encode()) % FOLDS for article in self.ids])
        return each[self.places]

    def score(self, odds: Floats, settings: GroupingSettings) -> tuple[float, float, float]:
        groups = cluster(
            len(self.ids),
            {
                (one, other): value
                for (one, other), value in zip(self.places.tolist(), odds.tolist(), strict=True)
            },
            least=settings.merge_log_odds,
            absent=settings.absent_log_odds,
        )
        found = {self.ids[place]: number for number, members in enumerate(groups) for place in members}
        return bcubed(self.gold, found)


def read_pairs(bench: Path, name: str) -> Pairs:
    """Return the candidate pairs of a set."""
    texts, gold = read_set(bench, name)
    plans = sorted({text.id: outline(text) for text in texts}.values(), key=lambda plan: plan.article)
    sheet = Sheet(plans)
    found = [(place, others) for place, others in sheet.find_candidates() if len(others)]
    return Pairs(
        plans=plans,
        gold=gold,
        places=np.concatenate(
            [np.sort(np.c_[others, np.full(len(others), place)], 1) for place, others in found]
        ),
        measures=np.concatenate([links.measure(sheet, place, others).T for place, others in found]),
    )


def keep_binding(pairs: Pairs, odds: Floats) -> Pairs:
    """Return the pairs whose links bind, measured by how far they stand out."""
    clipped = np.clip(odds, -links.BOUND, links.BOUND)
    kept = clipped >= links.BINDING
    places = pairs.places[kept]
    linked = {
        (one, other): value
        for (one, other), value in zip(places.tolist(), clipped[kept].tolist(), strict=True)
    }
    lasting, measures = standing.measure_standing(pairs.plans, linked)
    return Pairs(plans=pairs.plans, gold=pairs.gold, places=lasting, measures=measures.T)


def fit_positive(sets: list[Pairs], names: tuple[str, ...], fold: int | None) -> Fitted:
    """Fit on all pairs that touch no story of `fold`; likeness never gets a weight below 0."""
    kept = [np.ones(len(one.places), bool) if fold is None else (one.folds() != fold).all(1) for one in sets]
    together = list(zip(sets, kept, strict=True))
    measures = np.concatenate([one.measures[keep] for one, keep in together])
    truth = np.concatenate([one.truth()[keep] for one, keep in together])
    importance = np.concatenate([np.full(int(keep.sum()), 1 / len(one.ids)) for one, keep in together])
    free = np.array([name.startswith(("gap", "crowd")) for name in names])
    counted = np.ones(len(names), bool)
    while True:
        fitted, intercept = fit(measures[:, counted], truth, importance, ridge=RIDGE)
        weights = np.zeros(len(names))
        weights[counted] = fitted
        effects = np.where(free, 0.0, weights * measures.std(0))
        if effects.min() >= 0:
            return weights, intercept
        counted[effects.argmin()] = False


def fit_links(sets: list[Pairs], fold: int | None) -> Fitted:
    """Fit pairs as such, then hold an unknown day against none: only the other links tell what it may hide."""
    weights, intercept = fit_positive(sets, links.MEASURES, fold)
    weights[links.MEASURES.index(UNKNOWN)] = 0.0
    return weights, intercept


def fit_standing(sets: list[Pairs], fold: int | None) -> Fitted:
    return fit_positive(sets, standing.MEASURES, fold)


def cross_validate(sets: list[Pairs], fit_fold: Callable[[list[Pairs], int | None], Fitted]) -> list[Floats]:
    """Return the log odds of the pairs of each set, by weights that saw no story of the later article's fold."""
    odds = [np.zeros(len(one.places)) for one in sets]
    for fold in range(FOLDS):
        weights, intercept = fit_fold(sets, fold)
        for one, values in zip(sets, odds, strict=True):
            tested = one.folds()[:, 0] == fold
            values[tested] = one.measures[tested] @ weights + intercept
    return odds


def describe(fitted: Fitted, names: tuple[str, ...]) -> dict[str, float]:
    weights, intercept = fitted
    return {**dict(zip(names, np.round(weights, 5).tolist(), strict=True)), "intercept": round(intercept, 5)}


def main() -> None:
    sets = [read_pairs(Path(sys.argv[1]), name) for name in SETS]
    bound = [keep_binding(one, odds) for one, odds in zip(sets, cross_validate(sets, fit_links), strict=True)]
    odds = cross_validate(bound, fit_standing)
    for name, one, values in zip(SETS, bound, odds, strict=True):
        for bar in BARS:
            figures = one.score(values, GroupingSettings(merge_log_odds=bar))
            print(name, "bar", bar, "cross-validated B-cubed", [round(figure, 4) for figure in figures])
    if "--write" in sys.argv:
        fitted = json.loads(TARGET.read_text(encoding="utf-8")) | {
            "link": describe(fit_links(sets, None), links.MEASURES),
            "standing": describe(fit_standing(bound, None), standing.MEASURES),
        }
        TARGET.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
