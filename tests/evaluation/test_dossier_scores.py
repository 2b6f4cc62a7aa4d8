"""What the figures of a dossier say, on a story of four reports that are scored against made-up dossiers."""

from pathlib import Path
from typing import Any

import pytest

from evaluation.dossier.descent import score_descent
from evaluation.dossier.gold import Sides
from evaluation.dossier.weighing import score_claims
from evaluation.traditions.build import write_tradition
from evaluation.traditions.source import read_source

Record = dict[str, Any]
SOURCE = """@story mill
@lost X1 < r0 | a rewrite that is not here
@claim C1 How many looms burned
@claim C2 When it happened
@contradiction C1
@refinement C2
@report r0 a.txt - - L1
{C1=nine C2=dawn} Nine looms burned at dawn.
@report r1 b.txt - - L2
{C1=six} Six looms are ash.
@report r2 c.txt r0+r1 rewrite+excerpt L1+L2
{C1=nine C2=morning} In the morning nine looms burned.
@report r3 d.txt X1 copy/abridged L1
{C1=nine} Nine looms burned.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source.mark").write_text(SOURCE, encoding="utf-8")
    write_tradition(read_source(tmp_path / "source.mark"), tmp_path)
    return tmp_path


def dossier(folder: Path, descents: list[tuple[str, str, str]], origins: list[str], **claim: Any) -> Sides:
    """Return a dossier of one story whose articles are a, b, c, d beside the gold."""
    story = {
        "id": "s1",
        "articles": list("abcd"),
        "stemma": {
            "descents": [{"witness": one, "exemplar": above, "kind": kind} for one, above, kind in descents],
            "origins": [{"id": f"o{at}", "articles": list(line)} for at, line in enumerate(origins)],
        },
        "claims": [claim] if claim else [],
    }
    articles = [{"id": name, "report": f"{name}.txt"} for name in "abcd"]
    return Sides(folder / "gold", folder, {"articles": articles, "stories": [story]})


def whole(folder: Path, name: str) -> Record:
    """Return a span over the only sentence of an article."""
    return {"article": name, "start": 0, "end": len((folder / f"{name}.txt").read_text()) - 1}


def test_a_true_tree_has_full_marks(folder: Path) -> None:
    edges = [("c", "a", "rewrite"), ("c", "b", "excerpt"), ("d", "a", "copy")]
    figures = score_descent(dossier(folder, edges, ["acd", "b"]))
    assert set(figures.values()) == {1.0}


def test_one_parent_of_two_is_half_of_that_report(folder: Path) -> None:
    figures = score_descent(dossier(folder, [("c", "a", "rewrite"), ("d", "a", "copy")], ["acd", "b"]))
    assert figures["parents_found"] == pytest.approx(0.75)
    assert figures["parents_precision"] == 1.0
    assert figures["kinds"] == pytest.approx(0.5)


def test_an_edge_that_points_the_wrong_way_costs_precision_and_an_original(folder: Path) -> None:
    figures = score_descent(dossier(folder, [("a", "d", "update")], ["ad", "b", "c"]))
    assert (figures["parents_found"], figures["parents_precision"]) == (0.0, 0.0)
    assert figures["originals_kept"] == pytest.approx(0.5)


@pytest.mark.parametrize("origins", [["acd", "b"], ["ad", "bc"]])
def test_a_report_that_merges_lines_may_stand_in_either(folder: Path, origins: list[str]) -> None:
    assert score_descent(dossier(folder, [], origins))["origins_bcubed_f1"] == 1.0


def difference(folder: Path, one: str, other: str, **more: Any) -> Record:
    readings = [{"text": name, "spans": [whole(folder, name)]} for name in (one, other)]
    evidence = [{**whole(folder, name), "stance": "supports"} for name in "abcd"]
    return {"evidence": evidence, "differences": [{"kind": "number", "readings": readings, **more}]}


def test_a_contradiction_must_reach_two_values(folder: Path) -> None:
    found = score_claims(dossier(folder, [], ["abcd"], **difference(folder, "a", "b")))
    assert (found["contradictions_found"], found["contradictions_false_per_story"]) == (1.0, 0.0)
    missed = score_claims(dossier(folder, [], ["abcd"], **difference(folder, "a", "d")))
    assert (missed["contradictions_found"], missed["contradictions_false_per_story"]) == (0.0, 1.0)


def test_a_difference_that_is_explained_is_shown_and_not_found(folder: Path) -> None:
    figures = score_claims(dossier(folder, [], ["abcd"], **difference(folder, "a", "b", contradiction=False)))
    assert (figures["contradictions_found"], figures["contradictions_shown"]) == (0.0, 1.0)


def test_a_refinement_called_a_contradiction_is_not_kept(folder: Path) -> None:
    kept = score_claims(dossier(folder, [], ["abcd"], **difference(folder, "a", "b")))
    called = score_claims(dossier(folder, [], ["abcd"], **difference(folder, "a", "c")))
    assert (kept["refinements_kept"], called["refinements_kept"]) == (1.0, 0.0)
