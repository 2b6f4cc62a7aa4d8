"""Find the tasks and run them."""

import importlib
import pkgutil
from dataclasses import dataclass, field
from pathlib import Path

from evaluation import tasks
from evaluation.task import Figures, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What running a task gave: figures, or why it was skipped."""

    task: str
    figures: Figures = field(default_factory=dict)
    skipped: str = ""


def find_tasks() -> list[Task]:
    """Return the tasks that the modules of `evaluation.tasks` name, ordered by module and place."""
    found: list[Task] = []
    for module in sorted(pkgutil.iter_modules(tasks.__path__), key=lambda module: module.name):
        found.extend(importlib.import_module(f"evaluation.tasks.{module.name}").TASKS)
    return found


def run(task: Task, bench: Path, *, slow: bool) -> Outcome:
    """Score one task, unless a file that it needs is missing or it is slow and slow ones were not asked for."""
    missing = [name for name in task.files if not (bench / name).exists()]
    if missing:
        return Outcome(task=task.name, skipped=f"no {', '.join(missing)} in {bench}")
    if task.slow and not slow:
        return Outcome(task=task.name, skipped="slow; ask with --slow or by name")
    return Outcome(task=task.name, figures=task.score(bench))
