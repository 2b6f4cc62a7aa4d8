"""Fit the coefficients that the claims stage ships.

usage: python -m training.claims.fit BENCH_DIR
Reads claims/rte3, claims/sts_news and claims/claimdiff; writes src/twosource/claims/coefficients.json.
"""

import json
import sys
from pathlib import Path

import numpy as np

from evaluation.task import load_records
from training.claims.regression import Array, fit_linear, fit_logistic
from twosource.claims.comparison import Pair, describe_many
from twosource.claims.features import NAMES

TARGET = Path(__file__).parents[2] / "src/twosource/claims/coefficients.json"
ENTAILED = {"follows": "YES", "contradicts": "NO", "open": "UNKNOWN"}


def features_of(pairs: list[Pair]) -> Array:
    return np.array(describe_many(pairs))


def fit_all(bench: Path) -> dict[str, Array]:
    weights: dict[str, Array] = {}
    rte = list(load_records(bench / "claims/rte3.jsonl.gz"))
    told = features_of([(r["text"], r["hypothesis"]) for r in rte])
    for name, label in ENTAILED.items():
        weights[name] = fit_logistic(told, np.array([float(r["label3_from_it"] == label) for r in rte]))
    sts = list(load_records(bench / "claims/sts_news.jsonl.gz"))
    graded = features_of([(r["s1"], r["s2"]) for r in sts])
    weights["similarity"] = fit_linear(graded, np.array([r["score"] for r in sts], dtype=np.float64))
    judged = list(load_records(bench / "claims/claimdiff.jsonl.gz"))
    for task in ("strengthen", "weaken"):
        rows = [r for r in judged if r["task"] == task]
        shown = features_of([(r["claim_a"], r["claim_b"]) for r in rows])
        weights[f"{task}s"] = fit_logistic(shown, np.array([float(r["relation"]) for r in rows]))
    return weights


def main() -> None:
    weights = fit_all(Path(sys.argv[1]))
    stored = {
        "features": list(NAMES),
        "weights": {
            name: [round(float(value), 5) for value in values] for name, values in sorted(weights.items())
        },
    }
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
