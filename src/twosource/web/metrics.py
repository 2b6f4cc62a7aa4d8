"""Counts for Prometheus: requests by route and status, how long they took, how much the archive holds."""

import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field, fields

from twosource.archive import Statistics
from twosource.web.exchange import METRICS, Answer

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 10.0)
"""Seconds up to which requests are counted."""


@dataclass(slots=True, kw_only=True)
class Metrics:
    """What was counted since the server started; safe for threads."""

    _answered: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    _within: Counter[tuple[str, float]] = field(default_factory=Counter)
    _seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answered request."""
        with self._lock:
            self._answered[(method, route, status)] += 1
            for bound in (*BOUNDS, float("inf")):
                self._within[(route, bound)] += seconds <= bound
            self._seconds[route] += seconds

    def answer(self, held: Statistics) -> Answer:
        """Return all counts in Prometheus' text format."""
        with self._lock:
            lines = [*self._requests(), *self._durations()]
        lines += [
            line
            for one in fields(held)
            for line in (
                f"# TYPE twosource_{one.name} gauge",
                f"twosource_{one.name} {getattr(held, one.name)}",
            )
        ]
        return Answer(body=("\n".join(lines) + "\n").encode(), kind=METRICS)

    def _requests(self) -> list[str]:
        lines = ["# TYPE twosource_requests_total counter"]
        for (method, route, status), number in sorted(self._answered.items()):
            lines.append(
                f'twosource_requests_total{{method="{method}",route="{route}",status="{status}"}} {number}'
            )
        return lines

    def _durations(self) -> list[str]:
        lines = ["# TYPE twosource_request_seconds histogram"]
        for route in sorted(self._seconds):
            for bound in (*BOUNDS, float("inf")):
                shown = "+Inf" if bound == float("inf") else f"{bound:g}"
                number = self._within[(route, bound)]
                lines.append(f'twosource_request_seconds_bucket{{route="{route}",le="{shown}"}} {number}')
            lines.append(f'twosource_request_seconds_sum{{route="{route}"}} {self._seconds[route]:.6f}')
            lines.append(
                f'twosource_request_seconds_count{{route="{route}"}} {self._within[(route, float("inf"))]}'
            )
        return lines
