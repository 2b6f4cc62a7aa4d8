"""The summary of refused reports at the end, and what the exit code says of them."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Refusal, Survey


ALL_READ, SOME_REFUSED, LISTED = 0, 1, 10


def exit_code(survey: "Survey") -> int:
    """Return 0 if every report was read, 1 if some were refused."""
    return SOME_REFUSED if survey.refusals else ALL_READ


def report_refusals(refusals: "Sequence[Refusal]", *, told: bool = False) -> None:
    """Write which reports were refused and why to standard error, the first ten by name.

    `told` says that the reader has just seen them in the text on the same terminal.
    """
    if told or not refusals:
        return
    lines = [f"twosource: {len(refusals):,} {'report' if len(refusals) == 1 else 'reports'} refused"]
    lines += [f"  {printable(refusal.report)}: {printable(refusal.reason)}" for refusal in refusals[:LISTED]]
    if len(refusals) > LISTED:
        lines.append(f"  and {len(refusals) - LISTED:,} more")
    sys.stderr.write("\n".join(lines) + "\n")


def printable(words: str) -> str:
    """Return words without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in words)
