"""Measure every task, print a table as they are done, and fail where a figure is below its floor.

python -m evaluation                         every quick task, on the invented sets and the bench if found
python -m evaluation polnear time --bench D  two tasks on a folder laid out as the bench is
python -m evaluation --slow --format json    everything
"""

import argparse
import json
import sys
from pathlib import Path

from evaluation.floors import Fall, fallen, load_floors
from evaluation.run import Outcome, find_tasks, run

USUAL_BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"


def main() -> int:
    """Return 0 if every figure that has a floor holds it, 1 if one fell, 2 for wrong use."""
    asked = parse_arguments()
    tasks = {task.name: task for task in find_tasks()}
    unknown = sorted(set(asked.tasks) - set(tasks))
    if unknown:
        print(f"no such task: {', '.join(unknown)}; there are: {', '.join(sorted(tasks))}", file=sys.stderr)
        return 2
    chosen = [task for name, task in sorted(tasks.items()) if name in asked.tasks or not asked.tasks]
    outcomes = []
    for task in chosen:
        outcomes.append(run(task, asked.bench, slow=asked.slow or bool(asked.tasks)))
        if asked.format == "table":
            print(as_rows(outcomes[-1]), flush=True)
    falls = fallen(outcomes, load_floors())
    if asked.format == "json":
        print(as_json(outcomes, falls))
    for fall in falls if asked.format == "table" else ():
        print(f"below its floor: {fall.task} {fall.figure} is {fall.value:.4f}, not {fall.floor:g}")
    return 1 if falls else 0


def parse_arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__.split("\n", 1)[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help="tasks to measure (default: all)")
    parser.add_argument("--bench", type=Path, default=USUAL_BENCH, help="folder of research sets")
    parser.add_argument("--slow", action="store_true", help="measure the slow tasks too")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    return parser.parse_args()


def as_json(outcomes: list[Outcome], falls: list[Fall]) -> str:
    """Return the outcomes as one JSON object: figures by task, what was skipped and why, what fell."""
    return json.dumps(
        {
            "figures": {outcome.task: outcome.figures for outcome in outcomes if outcome.figures},
            "skipped": {outcome.task: outcome.skipped for outcome in outcomes if outcome.skipped},
            "fallen": [{"task": fall.task, "figure": fall.figure, "floor": fall.floor} for fall in falls],
        },
        indent=2,
    )


def as_rows(outcome: Outcome) -> str:
    """Return one line a figure, or one that says why the task was skipped."""
    if outcome.skipped:
        return f"{outcome.task:<24} skipped: {outcome.skipped}"
    return "\n".join(
        f"{outcome.task:<24} {name:<36} {value:>10.3f}" for name, value in outcome.figures.items()
    )


if __name__ == "__main__":
    sys.exit(main())
