from evaluation.floors import fallen, load_floors
from evaluation.run import Outcome, find_tasks

FLOORS = {"quotes": {"f1": 0.9, "read_seconds": 2.0}}


def test_a_figure_below_its_floor_has_fallen() -> None:
    assert [
        fall.figure
        for fall in fallen([Outcome(task="quotes", figures={"f1": 0.8, "read_seconds": 1.0})], FLOORS)
    ] == ["f1"]


def test_of_seconds_less_is_better() -> None:
    falls = fallen([Outcome(task="quotes", figures={"f1": 0.95, "read_seconds": 3.0})], FLOORS)
    assert [fall.figure for fall in falls] == ["read_seconds"]


def test_a_figure_that_was_not_given_has_fallen() -> None:
    falls = fallen([Outcome(task="quotes", figures={"read_seconds": 1.0})], FLOORS)
    assert [fall.figure for fall in falls] == ["f1"]


def test_a_skipped_task_has_no_figures_to_fall() -> None:
    assert fallen([Outcome(task="quotes", skipped="no file")], FLOORS) == []


def test_every_floor_belongs_to_a_task() -> None:
    assert set(load_floors()) <= {task.name for task in find_tasks()}
