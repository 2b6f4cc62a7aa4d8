"""Ask the network several things at once, one on each core; the answers do not depend on how many there are."""

import multiprocessing
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def free_cores() -> int:
    """Count the cores that reading may use: all, but one in the processes of a pool, which share them already."""
    if multiprocessing.parent_process() is not None:
        return 1
    return os.cpu_count() or 1


def ask_each(answer: Callable[[Asked], Answer], asked: Iterable[Asked], *, threads: int) -> list[Answer]:
    """Return the answer to each question in their order; the network lets other threads work while it computes."""
    questions = list(asked)
    if threads == 1 or len(questions) < 2:
        return [answer(question) for question in questions]
    with ThreadPoolExecutor(min(threads, len(questions))) as pool:
        return list(pool.map(answer, questions))
