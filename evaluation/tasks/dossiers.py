"""Whole dossiers against hand-made ones: the seed reports and the sets of invented traditions."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.dossier import score_dossier
from evaluation.task import Figures, Task
from evaluation.traditions.generate import generate
from twosource import archive

TRADITIONS = Path(__file__).resolve().parents[1] / "traditions"
GROWN = 8
REPORTS = 12
"""How many synthetic traditions are scored, and of how many reports each."""


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


def score_folder(folder: Path) -> Figures:
    """Score the reports and the gold of one tradition."""
    return score_dossier(read_dossier(folder), folder / "gold", folder)


def folders_of(name: str) -> list[Path]:
    """Return the traditions of one set: base, new or held."""
    tables = {
        path.parents[1]: json.loads(path.read_text()) for path in TRADITIONS.glob("*/gold/stories.json")
    }
    return sorted(folder for folder, table in tables.items() if table.get("set", "base") == name)


def score_set(name: str) -> Figures:
    """Return the mean of every figure over the traditions of a set that have it."""
    return mean([score_folder(folder) for folder in folders_of(name)])


def mean(rows: list[Figures]) -> Figures:
    """Return the mean of every figure over the rows that have it."""
    names = sorted({figure for row in rows for figure in row})
    return {
        figure: sum(row[figure] for row in rows if figure in row) / sum(figure in row for row in rows)
        for figure in names
    }


def score_stories_apart(_: Path) -> Figures:
    """Return every figure of every tradition, named after the story."""
    return {
        f"{folder.name}:{figure}": value
        for name in ("base", "new", "held")
        for folder in folders_of(name)
        for figure, value in score_folder(folder).items()
    }


def score_grown(_: Path) -> Figures:
    """Return the mean of every figure over synthetic traditions, which measure descent and not language."""
    with TemporaryDirectory() as below:
        folders = [Path(below) / str(seed) for seed in range(GROWN)]
        for seed, folder in enumerate(folders):
            generate(folder, seed=seed, reports=REPORTS)
        return mean([score_folder(folder) for folder in folders])


TASKS = (
    Task(name="seeds", files=("../seeds/gold/clean.json",), score=score_seeds),
    Task(name="traditions", files=(), score=lambda _: score_set("base")),
    Task(name="traditions_new", files=(), score=lambda _: score_set("new")),
    Task(name="traditions_held", files=(), score=lambda _: score_set("held")),
    Task(name="traditions_by_story", files=(), score=score_stories_apart, slow=True),
    Task(name="traditions_grown", files=(), score=score_grown, slow=True),
)
