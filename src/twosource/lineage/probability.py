"""From log odds to probability and back."""

import math

_BOUND = 30.0


def squash(log_odds: float) -> float:
    """Return the probability of some log odds, in (0, 1)."""
    return 1 / (1 + math.exp(-max(min(log_odds, _BOUND), -_BOUND)))


def log_odds(probability: float) -> float:
    """Return the log odds of a probability, kept finite at 0 and 1."""
    kept = min(max(probability, 1e-9), 1 - 1e-9)
    return math.log(kept / (1 - kept))
