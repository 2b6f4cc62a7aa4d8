"""Fit how likely two articles report one story, and report five-fold figures.

usage: python -m training.lineage.stories BENCH_FOLDER [--write]
Folds are whole stories: a pair is scored by weights that saw no pair with a story of its fold.
"""

import json
import sys
import zlib
from pathlib import Path

import numpy as np

from evaluation.measures import bcubed
from evaluation.tasks.stories import SETS, read_set
from training.lineage.logistic import Floats, fit
from twosource.stories import GroupingSettings
from twosource.stories.candidates import find_candidates
from twosource.stories.clustering import cluster
from twosource.stories.likeness import MEASURES, measure_all
from twosource.stories.profile import outline, weigh_outline
from twosource.text.rarity import load_rarity

FOLDS = 5
RIDGE = 1e-4
TARGET = Path("src/twosource/stories/likeness.json")


class Pairs:
    """One set's candidate pairs with their measures, their truth and the fold of both articles."""

    def __init__(self, bench: Path, name: str, settings: GroupingSettings) -> None:
        texts, self.gold = read_set(bench, name)
        plans = sorted(map(outline, texts), key=lambda plan: plan.article)
        rarity = load_rarity().blend((plan.stems for plan in plans), share=settings.batch_share)
        profiles = [weigh_outline(plan, rarity, settings) for plan in plans]
        self.ids = [plan.article for plan in plans]
        self.pairs = find_candidates(profiles, settings)
        stories = [self.gold[article] for article in self.ids]
        folds = np.array([zlib.crc32(story.encode()) % FOLDS for story in stories])
        self.folds = np.array([(folds[one], folds[other]) for one, other in self.pairs])
        self.truth = np.array([float(stories[one] == stories[other]) for one, other in self.pairs])
        self.measures = np.array(list(measure_all(profiles, self.pairs).values()))
        self.importance = np.full(len(self.pairs), 1 / len(self.ids))

    def score(self, odds: Floats, settings: GroupingSettings) -> tuple[float, float, float]:
        bound = settings.likeness_bound
        clipped = np.clip(odds, -bound, bound)
        groups = cluster(
            len(self.ids),
            dict(zip(self.pairs, clipped.tolist(), strict=True)),
            least=settings.merge_log_odds,
            absent=-bound,
        )
        return bcubed(
            self.gold, {self.ids[place]: number for number, group in enumerate(groups) for place in group}
        )


def fit_sets(sets: list[Pairs], fold: int | None) -> tuple[Floats, float]:
    """Fit on all pairs of all sets that touch no story of `fold`; on all pairs where that is None."""
    kept = [(one.folds != fold).all(1) if fold is not None else np.ones(len(one.pairs), bool) for one in sets]
    return fit_positive(
        np.concatenate([one.measures[keep] for one, keep in zip(sets, kept, strict=True)]),
        np.concatenate([one.truth[keep] for one, keep in zip(sets, kept, strict=True)]),
        np.concatenate([one.importance[keep] for one, keep in zip(sets, kept, strict=True)]),
    )


def fit_positive(measures: Floats, truth: Floats, importance: Floats) -> tuple[Floats, float]:
    """Fit with no weight below 0 but those of the gap in time: likeness must never speak against a story."""
    free = np.array([name.startswith("gap") for name in MEASURES])
    kept = np.ones(len(MEASURES), bool)
    while True:
        fitted, intercept = fit(measures[:, kept], truth, importance, ridge=RIDGE)
        weights = np.zeros(len(MEASURES))
        weights[kept] = fitted
        wrong = (weights < 0) & ~free
        if not wrong.any():
            return weights, intercept
        kept &= ~wrong


def main() -> None:
    settings = GroupingSettings()
    sets = [Pairs(Path(sys.argv[1]), name, settings) for name in SETS]
    odds = [np.zeros(len(one.pairs)) for one in sets]
    for fold in range(FOLDS):
        weights, intercept = fit_sets(sets, fold)
        for one, values in zip(sets, odds, strict=True):
            tested = one.folds[:, 0] == fold
            values[tested] = one.measures[tested] @ weights + intercept
    for name, one, values in zip(SETS, sets, odds, strict=True):
        print(name, "cross-validated B-cubed", [round(figure, 4) for figure in one.score(values, settings)])
    weights, intercept = fit_sets(sets, None)
    if "--write" in sys.argv:
        fitted = {
            "weights": dict(zip(MEASURES, np.round(weights, 5).tolist(), strict=True)),
            "intercept": round(intercept, 5),
        }
        TARGET.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
