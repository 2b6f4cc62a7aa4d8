"""Claims in pairs: paraphrase, entailment with contradiction, graded similarity, and what strengthens or weakens.

Where the shipped coefficients were fitted on other data of the same kind, `shipped_` figures score them as they
are; the other figures refit the stage's features by ten-fold cross-validation within the given file, so that no
pair is scored by weights that saw it. The published figures were got in the same way or on the sets' test parts.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.task import Figures, Task, load_records
from training.claims.regression import Array, cross_validate, fit_linear, fit_logistic
from twosource.claims import compare_many
from twosource.claims.comparison import Pair, describe_many

Flags = NDArray[np.bool_]
MSRP, RTE3 = "claims/msrp.jsonl.gz", "claims/rte3.jsonl.gz"
STS, CLAIMDIFF = "claims/sts_news.jsonl.gz", "claims/claimdiff.jsonl.gz"
ENTAILED = ("YES", "UNKNOWN", "NO")


def score_paraphrase(bench: Path) -> Figures:
    """Score paraphrase or not (Dolan and Brockett 2005): F1 of paraphrases, and accuracy."""
    records = list(load_records(bench / MSRP))
    gold = np.array([float(r["paraphrase"]) for r in records])
    predicted = cross_validate(
        _features([(r["s1"], r["s2"]) for r in records]), gold, _rows(records), fit_logistic
    )
    return {"f1": _f1(predicted > 0, gold > 0), "accuracy": float(np.mean((predicted > 0) == (gold > 0)))}


def score_entailment(bench: Path) -> Figures:
    """Score the three ways of RTE-3: follows, unknown, contradicts (Giampiccolo et al. 2007)."""
    records = list(load_records(bench / RTE3))
    pairs = [(str(r["text"]), str(r["hypothesis"])) for r in records]
    gold = np.array([ENTAILED.index(r["label3_from_it"]) for r in records])
    features = _features(pairs)
    predicted = np.stack(
        [
            cross_validate(features, (gold == way).astype(np.float64), _rows(records), fit_logistic)
            for way in range(3)
        ],
        axis=1,
    )
    shipped = np.array([(c.follows, c.open, c.contradicts) for c in compare_many(pairs)])
    return {
        "accuracy_3_way": float(np.mean(predicted.argmax(axis=1) == gold)),
        "accuracy_2_way": float(np.mean((predicted[:, 0] > 0) == (gold == 0))),
        "shipped_accuracy_3_way": float(np.mean(shipped.argmax(axis=1) == gold)),
    }


def score_similarity(bench: Path) -> Figures:
    """Score graded similarity of news sentences: Pearson's correlation (Agirre et al. 2012 to 2017)."""
    records = list(load_records(bench / STS))
    gold = np.array([float(r["score"]) for r in records])
    pairs = [(str(r["s1"]), str(r["s2"])) for r in records]
    predicted = cross_validate(_features(pairs), gold, _rows(records), fit_linear)
    shipped = np.array([c.similarity for c in compare_many(pairs)])
    return {"pearson": _correlation(predicted, gold), "shipped_pearson": _correlation(shipped, gold)}


def score_claimdiff(bench: Path) -> Figures:
    """Score whether a claim strengthens or weakens another one: F1 and area under the curve, topics kept apart."""
    records = list(load_records(bench / CLAIMDIFF))
    figures: Figures = {}
    for task in ("strengthen", "weaken"):
        rows = [r for r in records if r["task"] == task]
        if not rows:
            continue
        gold = np.array([float(r["relation"]) for r in rows])
        features = _features([(r["claim_a"], r["claim_b"]) for r in rows])
        predicted = cross_validate(features, gold, [str(r["topic"]) for r in rows], fit_logistic)
        likely = predicted >= np.quantile(predicted, 1 - gold.mean())
        figures[f"{task}_f1"] = _f1(likely, gold > 0)
        figures[f"{task}_auc"] = _area(predicted, gold > 0)
    return figures


def _features(pairs: list[Pair]) -> Array:
    return np.array(describe_many(pairs))


def _rows(records: list[dict[str, object]]) -> list[str]:
    return [f"{number:06}" for number in range(len(records))]


def _f1(predicted: Flags, gold: Flags) -> float:
    hits = float(np.sum(predicted & gold))
    total = float(np.sum(predicted) + np.sum(gold))
    return 2 * hits / total if total else 0.0


def _correlation(one: Array, other: Array) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def _area(predicted: Array, gold: Flags) -> float:
    """Return the chance that a positive is ranked above a negative."""
    ranks = np.empty(len(predicted))
    ranks[np.argsort(predicted, kind="stable")] = np.arange(1, len(predicted) + 1)
    positives = float(np.sum(gold))
    negatives = len(gold) - positives
    if not positives or not negatives:
        return 0.0
    return float((ranks[gold].sum() - positives * (positives + 1) / 2) / (positives * negatives))


TASKS: tuple[Task, ...] = (
    Task(name="claims_msrp", files=(MSRP,), score=score_paraphrase, slow=True),
    Task(name="claims_rte3", files=(RTE3,), score=score_entailment),
    Task(name="claims_sts_news", files=(STS,), score=score_similarity, slow=True),
    Task(name="claims_claimdiff", files=(CLAIMDIFF,), score=score_claimdiff),
)
