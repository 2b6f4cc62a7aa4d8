"""Fit how the degrees of rewriting are told apart, on answers whose writers were told how freely to rewrite.

usage: python -m training.lineage.rewording BENCH_FOLDER [--write]
Prints the accuracy of leaving out one task at a time.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from evaluation.task import load_records
from evaluation.texts import compose
from twosource.lineage import LineageSettings
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witness
from twosource.lineage.rewording import DEGREES, Degree, Weights, grade_rewording, measure_rewording

Row = tuple[str, Degree, tuple[float, ...]]
"""The task of an answer, its degree, and what was measured."""
PENALTY = 3.0
"""Weight of the squared weights beside the summed log loss."""
RATE, STEPS = 1.0, 4000
TARGET = Path("src/twosource/lineage/rewording.json")
_PARAGRAPHS = re.compile(r"\n\s*\n")


def read_rows(bench: Path) -> list[Row]:
    """Return the measures of all answers beside the source of their task."""
    return [
        (record["task"], record["category"], measure(record["answer"], record["source"]))
        for record in load_records(bench / "reuse/clough_stevenson.jsonl.gz")
    ]


def measure(answer: str, source: str) -> tuple[float, ...]:
    """Return how far an answer is reworded; the lines of both are broken by width, paragraphs by empty lines."""
    texts = [
        read_witness(
            compose(
                name, "\n".join(" ".join(part.split()) for part in _PARAGRAPHS.split(text.replace("\r", "")))
            )
        )
        for name, text in (("a", answer), ("b", source))
    ]
    (comparison,) = compare_near(texts, LineageSettings()).values()
    return measure_rewording(comparison.seen_from("a"))


def fit_degrees(rows: Sequence[Row]) -> Mapping[Degree, Weights]:
    """Return the constant and the weights of each degree: multinomial logistic regression on centred measures."""
    measures = np.array([values for _, _, values in rows])
    centre, spread = measures.mean(axis=0), measures.std(axis=0)
    inputs = np.column_stack([np.ones(len(rows)), (measures - centre) / spread])
    wanted = np.array([[float(name == degree) for degree in DEGREES] for _, name, _ in rows])
    weights = np.zeros((inputs.shape[1], len(DEGREES)))
    shrinking = PENALTY * np.ones_like(weights)
    shrinking[0] = 0.0
    for _ in range(STEPS):
        scores = inputs @ weights
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        missed = odds / odds.sum(axis=1, keepdims=True) - wanted
        weights -= RATE * (inputs.T @ missed + shrinking * weights) / len(rows)
    slopes = weights[1:] / spread[:, None]
    constants = weights[0] - centre @ slopes
    return {
        degree: [round(float(value), 4) for value in (constants[column], *slopes[:, column])]
        for column, degree in enumerate(DEGREES)
    }


def score_left_out(rows: Sequence[Row]) -> float:
    """Return the part of the answers whose degree is told by what was fitted on the other tasks."""
    right = 0
    for task in sorted({row[0] for row in rows}):
        fitted = fit_degrees([row for row in rows if row[0] != task])
        right += sum(grade_rewording(row[2], fitted) == row[1] for row in rows if row[0] == task)
    return right / len(rows)


def main() -> None:
    rows = read_rows(Path(sys.argv[1]))
    print("accuracy, leaving out a task at a time", round(score_left_out(rows), 4))
    if "--write" in sys.argv:
        TARGET.write_text(json.dumps(fit_degrees(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
