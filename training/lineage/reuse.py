"""Fit when prose in common is copied prose, on article pairs labelled by hand.

usage: python -m training.lineage.reuse BENCH_FOLDER [--write]
Prints F1 of ten-fold cross-validation, the mean over twenty shuffles.
"""

import json
import sys
from pathlib import Path

import numpy as np

from evaluation.tasks.reuse import DERIVED, read_natural_pairs
from training.lineage.logistic import Floats, fit
from twosource.lineage import LineageSettings
from twosource.lineage.derivation import measure_copying
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witness

RIDGE = 1e-3
TARGET = Path("src/twosource/lineage/copying.json")
NAMES = ("copied", "longest")


def cross_validate(measures: Floats, truth: Floats, seed: int, folds: int = 10) -> float:
    fold = np.random.default_rng(seed).permutation(len(truth)) % folds
    odds = np.zeros(len(truth))
    for left_out in range(folds):
        kept = fold != left_out
        weights, intercept = fit(measures[kept], truth[kept], np.ones(kept.sum()) / kept.sum(), ridge=RIDGE)
        odds[~kept] = measures[~kept] @ weights + intercept
    called = odds > 0
    return float(2 * (called * truth).sum() / (called.sum() + truth.sum()))


def main() -> None:
    pairs = list(read_natural_pairs(Path(sys.argv[1])))
    compared = [
        next(iter(compare_near([read_witness(one), read_witness(other)], LineageSettings()).values()))
        for _, one, other in pairs
    ]
    measures = np.array([measure_copying(comparison) for comparison in compared])
    truth = np.array([float(label["kind"] in DERIVED) for label, _, _ in pairs])
    print("cross-validated F1", np.mean([cross_validate(measures, truth, seed) for seed in range(20)]))
    weights, intercept = fit(measures, truth, np.ones(len(truth)) / len(truth), ridge=RIDGE)
    if "--write" in sys.argv:
        fitted = dict(zip(NAMES, np.round(weights, 4).tolist(), strict=True)) | {
            "intercept": round(intercept, 4)
        }
        TARGET.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
