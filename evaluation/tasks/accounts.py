"""Small events in two or three accounts: which sentences tell one claim, and which contradict each other.

python -m evaluation.tasks.accounts    what is wrong in the tuned half, an object a line
"""

import json
from collections.abc import Callable, Sequence

from evaluation.accounts.cases import Case, load_half
from evaluation.accounts.scoring import as_record, find_misses, score_cases
from evaluation.accounts.telling import Telling, tell_cases
from evaluation.task import Figures, Task


def score_half(half: str, tell: Callable[[Sequence[Case]], list[Telling]] = tell_cases) -> Figures:
    """Return the figures of one half."""
    cases = load_half(half)
    return score_cases(cases, tell(cases))


def print_misses() -> None:
    """Print what is wrong in the tuned half, an object a line."""
    cases = load_half("tuned")
    for case, telling in zip(cases, tell_cases(cases), strict=True):
        for miss in find_misses(case, telling):
            print(json.dumps(as_record(case, miss), ensure_ascii=False))


TASKS = (
    Task(name="claims_accounts", files=(), score=lambda _: score_half("tuned")),
    Task(name="claims_accounts_held", files=(), score=lambda _: score_half("held")),
)

if __name__ == "__main__":
    print_misses()
