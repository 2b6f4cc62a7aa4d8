"""The refusals that may be over at the next try, and faults of the program told as a refusal."""

from twosource.errors import ReportRefused
from twosource.model import Refusal


class Passing(ReportRefused):
    """One report cannot be had now; a later try may bring it. `wait`: seconds that the host asks for."""

    def __init__(self, reason: str, *, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait

    def retold(self, reason: str) -> "Passing":
        """Return the same fault in other words."""
        return type(self)(reason, wait=self.wait)


class Barred(ReportRefused):
    """The settings let nobody ask there; nothing was tried, and only another setting can change that."""


class Resting(Passing):
    """The host was not asked at all, because it is left in peace for a while."""


def faulty(address: str, fault: Exception) -> Refusal:
    """Return the refusal of what Twosource itself stumbled over."""
    told = fault.exceptions[0] if isinstance(fault, ExceptionGroup) else fault
    reason = f"a fault in Twosource while fetching: {type(told).__name__}: {told}; please report it"
    return Refusal(report=address, reason=reason)
