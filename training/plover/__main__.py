"""Fit and store both sets of coefficients: `python -m training.plover BENCH`.

Reads events/plover_train.jsonl.gz only; measures by three folds of it. Takes some minutes on two cores.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.plover.invented import SOURCE, TARGET, invent
from twosource import language
from twosource.events.classify import _PROBE
from twosource.events.features import read_features

Array = NDArray[np.float64]
TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
INVENTED_WEIGHT = 0.15
VECTOR_WEIGHT = 8.0
STEPS = 150
STORE = Path(__file__).parents[2] / "src/twosource/events/weights"


def read_sentences(path: Path) -> list[tuple[str, str, str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [(r["sentence"], r["source"], r["target"], r["gold_root"]) for r in records]


def vectors(sentences: Sequence[str]) -> Array:
    parts = [language.encode(sentences[start : start + 64]) for start in range(0, len(sentences), 64)]
    return np.vstack(parts).astype(np.float64)


def matrix(features: Sequence[Sequence[str]], names: dict[str, int]) -> Array:
    table = np.zeros((len(features), len(names) + 1))
    table[:, -1] = 1
    for row, found in enumerate(features):
        for name in found:
            if name in names:
                table[row, names[name]] = 1
    return table


def fit(table: Array, labels: NDArray[np.int64], shares: Array, *, penalty: float = 1.0) -> Array:
    """Minimise the weighted log loss by Adam; rare types weigh more, by the root of their rarity."""
    gold = np.eye(len(TYPES))[labels]
    rarity = (shares.sum() / (len(TYPES) * (gold * shares[:, None]).sum(0))) ** 0.5
    weights = rarity[labels] * shares
    weights /= weights.sum()
    fitted = np.zeros((table.shape[1], len(TYPES)))
    mean, spread = np.zeros_like(fitted), np.zeros_like(fitted)
    for step in range(1, STEPS + 1):
        sums = table @ fitted
        odds = np.exp(sums - sums.max(1, keepdims=True))
        slope = table.T @ ((odds / odds.sum(1, keepdims=True) - gold) * weights[:, None])
        slope += penalty * fitted / shares.sum()
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope * slope
        fitted -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return fitted


def macro_f1(gold: NDArray[np.int64], got: NDArray[np.int64]) -> float:
    scores = []
    for kind in sorted(set(gold.tolist())):
        both = ((gold == kind) & (got == kind)).sum()
        scores.append(2 * both / max(1, (gold == kind).sum() + (got == kind).sum()))
    return float(np.mean(scores))


def measure(table: Array, labels: NDArray[np.int64], shares: Array, real: int) -> float:
    """Return macro-F1 over three folds of the real sentences; invented ones are only trained on."""
    order = np.random.default_rng(0).permutation(real)
    got = np.zeros(real, dtype=np.int64)
    for fold in range(3):
        held = order[fold::3]
        kept = np.setdiff1d(np.arange(len(labels)), held)
        got[held] = (table[held] @ fit(table[kept], labels[kept], shares[kept])).argmax(1)
    return macro_f1(labels[:real], got)


def store(name: str, names: Sequence[str], fitted: Array, probe: Array) -> None:
    words = len(names) + 1
    STORE.mkdir(exist_ok=True)
    np.savez_compressed(
        STORE / f"plover_{name}.npz",
        names=np.array(json.dumps(list(names))),
        types=np.array(json.dumps(TYPES)),
        words=fitted[:words].astype(np.float16),
        vector=fitted[words:].astype(np.float16),
        vector_weight=np.array(VECTOR_WEIGHT),
        probe=probe.astype(np.float32),
    )


def main(bench: Path) -> None:
    real = read_sentences(bench / "events/plover_train.jsonl.gz")
    made = [(sentence, SOURCE, TARGET, kind) for sentence, kind in invent()]
    features = [read_features(sentence, source, target) for sentence, source, target, _ in real + made]
    labels = np.array([TYPES.index(kind) for *_, kind in real + made])
    shares = np.array([1.0] * len(real) + [INVENTED_WEIGHT] * len(made))
    counted = Counter(name for found in features for name in set(found))
    names = sorted(name for name, count in counted.items() if count > 1)
    table = matrix(features, {name: place for place, name in enumerate(names)})
    print(f"{len(real)} sentences, {len(made)} invented, {len(names)} features")
    if "--folds" in sys.argv:
        print(f"words: macro-F1 {measure(table, labels, shares, len(real)):.3f} over three folds")
    store("words", names, fit(table, labels, shares), np.zeros(0))
    if language.available():
        sentences = [sentence for sentence, *_ in real + made]
        wide = np.hstack([table, VECTOR_WEIGHT * vectors(sentences)])
        if "--folds" in sys.argv:
            print(f"with vectors: macro-F1 {measure(wide, labels, shares, len(real)):.3f} over three folds")
        store("vectors", names, fit(wide, labels, shares), language.encode([_PROBE])[0].astype(np.float64))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
