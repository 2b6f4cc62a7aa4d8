"""Full marks can be had: the dossier that the gold itself makes has every figure at its best."""

from pathlib import Path

import pytest

from evaluation.dossier import score_dossier
from evaluation.traditions.build import HERE
from evaluation.traditions.generate import generate
from evaluation.traditions.oracle import tell_all

FOLDERS = sorted(path.parent for path in HERE.glob("*/source.mark"))
NOT_ASKED = {"digest_lines_cited"}


def worst(folder: Path) -> dict[str, float]:
    """Return the figures that are not at their best, for the dossier that a folder's gold makes."""
    figures = score_dossier(tell_all(folder), folder / "gold", folder)
    best = {name: 0.0 if name.endswith("_false_per_story") else 1.0 for name in figures}
    return {
        name: value
        for name, value in figures.items()
        if name not in NOT_ASKED and value != pytest.approx(best[name])
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_gold_of_a_tradition_agrees_with_itself(folder: Path) -> None:
    assert worst(folder) == {}


@pytest.mark.parametrize("seed", range(12))
def test_the_gold_of_a_synthetic_tradition_agrees_with_itself(tmp_path: Path, seed: int) -> None:
    generate(tmp_path / "tree", seed=seed, reports=12)
    assert worst(tmp_path / "tree") == {}
