"""What is told while work goes on."""

from collections.abc import Callable

Progress = Callable[[str, int, int | None], None]
"""Told the stage, how many pieces are done, and of how many where that is known."""


def tell_nobody(stage: str, done: int, total: int | None) -> None:
    """Ignore progress."""
