"""Floors: figures that must never fall silently."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evaluation.run import Outcome

FLOORS = Path(__file__).with_name("floors.json")
CEILINGS = ("_seconds", "_mib", "_per_gold", "_false_per_story")
"""Figures of which less is better: their floor is a ceiling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A figure that is worse than its floor."""

    task: str
    figure: str
    value: float
    floor: float


def load_floors() -> dict[str, dict[str, float]]:
    """Return the floors by task and figure."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def fallen(outcomes: Iterable[Outcome], floors: dict[str, dict[str, float]]) -> list[Fall]:
    """Return the figures that fell; a figure that has a floor and was not given has fallen to 0."""
    falls = []
    for outcome in outcomes:
        if outcome.skipped:
            continue
        for figure, floor in floors.get(outcome.task, {}).items():
            value = outcome.figures.get(figure, 0.0)
            worse = value > floor if figure.endswith(CEILINGS) else value < floor
            if worse:
                falls.append(Fall(task=outcome.task, figure=figure, value=value, floor=floor))
    return falls
