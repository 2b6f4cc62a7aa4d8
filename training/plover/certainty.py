"""Fit how probable it is that an act is told right (`twosource.events.certainty`), and tell how well that holds.

`python -m training.plover.certainty BENCH` fits on events/plover_train.jsonl.gz and measures on four folds of it.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.plover.__main__ import read_sentences
from twosource.events.cast import gather_cast
from twosource.events.certainty import describe
from twosource.events.drafts import tell_acts
from twosource.events.loose import lone_text
from twosource.events.parties import Party
from twosource.events.plover import plover_type

Array = NDArray[np.float64]
TABLE = Path(__file__).parents[2] / "src/twosource/events/lexicon/certainty.tsv"
PENALTY = 2.0
FOLDS = 4
STEPS = 1500
PLANNED = {
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "YIELD": "AGREE",
    "CONSULT": "AGREE",
} | dict.fromkeys(("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"), "THREATEN")
DENIED = dict.fromkeys(("SUPPORT", "COOPERATE", "AID", "YIELD", "CONSULT", "AGREE"), "REJECT")
"""What PLOVER calls an act that lies ahead, and one that is refused."""


def read_acts(path: Path) -> list[tuple[dict[str, float], bool, int]]:
    """Return the signs of every act that the patterns find, whether it is right, and the number of its sentence.

    Of a deed that nobody is said to have done ("was arrested") only the type can be wrong.
    """
    found: list[tuple[dict[str, float], bool, int]] = []
    for number, (sentence, source, _, kind) in enumerate(read_sentences(path)):
        text = lone_text(sentence)
        at = sentence.find(source)
        for scene, told in tell_acts(text, gather_cast([text])):
            got = plover_type(told.act.pattern.code)
            got = {"planned": PLANNED, "denied": DENIED}.get(told.status, {}).get(got, got)
            spans = [(scene.words[p.start].start, scene.words[p.end - 1].end) for p in told.roles.actor]
            inside = any(start < at + len(source) and at < end for start, end in spans)
            unclaimed = told.act.unclaimed and not told.roles.actor
            right = got == kind and (inside or unclaimed or named(told.roles.actor, source))
            found.append((describe(scene.words, told.act, told.roles, told.status), right, number))
    return found


def named(parties: Sequence[Party], source: str) -> bool:
    """Tell whether a pronoun's party is one that the marked words name."""
    return any(party.name.split()[-1] in source for party in parties)


def fit(table: Array, right: Array) -> Array:
    """Minimise the log loss with a penalty on all weights but the first, which is the constant."""
    weights = np.zeros(table.shape[1])
    free = np.ones_like(weights)
    free[0] = 0
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (odds - right) + PENALTY * free * weights
        curve = (table * (odds * (1 - odds))[:, None]).T @ table + np.diag(PENALTY * free + 1e-6)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def measure(table: Array, right: Array, sentences: NDArray[np.int64]) -> None:
    """Print how well the probabilities of folds that were not fitted on hold."""
    odds = np.zeros(len(right))
    for fold in range(FOLDS):
        held = sentences % FOLDS == fold
        odds[held] = 1 / (1 + np.exp(-table[held] @ fit(table[~held], right[~held])))
    print(f"{len(right)} acts, {right.mean():.3f} right; Brier {np.mean((odds - right) ** 2):.3f}")
    for low in np.arange(0, 1, 0.1):
        inside = (odds >= low) & (odds < low + 0.1)
        if inside.any():
            print(f"  said {odds[inside].mean():.2f}, right {right[inside].mean():.2f}, acts {inside.sum()}")


def main(bench: Path) -> None:
    acts = read_acts(bench / "events/plover_train.jsonl.gz")
    names = ["constant", *sorted({name for signs, _, _ in acts for name in signs} - {"constant"})]
    table = np.array([[signs.get(name, 0.0) for name in names] for signs, _, _ in acts])
    right = np.array([float(verdict) for _, verdict, _ in acts])
    measure(table, right, np.array([number for _, _, number in acts]))
    weights = fit(table, right)
    lines = [f"{name}\t{weight:.3f}" for name, weight in zip(names, weights, strict=True)]
    head = "# how surely an act is told right: sign, weight (made by training.plover.certainty)"
    TABLE.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
