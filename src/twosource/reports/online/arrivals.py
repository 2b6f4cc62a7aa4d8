"""What comes in while feeds are followed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from twosource.model import Refusal, Report
from twosource.reports.online.memory import FeedMemory


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A report or a refusal that a feed brought, or None at the end of a visit.

    `memory` is to be kept once the outcome is: it holds this outcome and those of the same feed before it.
    """

    memory: FeedMemory
    outcome: Report | Refusal | None = None

    @property
    def feed(self) -> str:
        """The feed's address as it was given."""
        return self.memory.feed


Put = Callable[[Arrival], Awaitable[None]]
