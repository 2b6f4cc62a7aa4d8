"""Whole dossiers against hand-made ones: the seed reports and the invented traditions."""

import json
from pathlib import Path

from evaluation.dossier import score_dossier
from evaluation.task import Figures, Task
from twosource import archive

TRADITIONS = Path(__file__).resolve().parents[1] / "traditions"


def read_dossier(folder: Path) -> dict[str, object]:
    """Return the `twosource/1` object of the reports that stand in a folder."""
    reports = sorted(folder.glob("*.txt"))
    survey = archive.read(reports)
    made: dict[str, object] = json.loads(archive.write(survey, "json"))
    return made


def score_seeds(bench: Path) -> Figures:
    """Score the seed reports that stand beside the bench."""
    seeds = bench.parent / "seeds"
    return score_dossier(read_dossier(seeds), seeds / "gold", seeds)


def score_traditions(_: Path) -> Figures:
    """Return the mean of every figure over the invented traditions that have it."""
    rows = [
        score_dossier(read_dossier(gold.parent), gold, gold.parent)
        for gold in sorted(TRADITIONS.glob("*/gold"))
    ]
    names = sorted({name for row in rows for name in row})
    return {
        name: sum(row[name] for row in rows if name in row) / sum(name in row for row in rows)
        for name in names
    }


TASKS = (
    Task(name="seeds", files=("../seeds/gold/clean.json",), score=score_seeds),
    Task(name="traditions", files=(), score=score_traditions),
)
