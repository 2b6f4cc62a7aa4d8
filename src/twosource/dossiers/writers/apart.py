"""What a line of a checked draft is to be told with, so that it is not taken for more than it says."""

from twosource.model import CheckedFigure, CheckedQuotation, CheckedStatement, DraftCheck

APART = "apart from what is to look at inside it"
"""How a statement is told that reports bear out, with another figure or other words than the draft has in it."""
DRAFTS_WORDS = "the draft's words"
OTHERS_FIRST: frozenset[str] = frozenset({"contested"})
"""Standings that show the reports' better attested wording and count the origins of the draft's own."""


def holds_amiss(one: CheckedQuotation | CheckedFigure | CheckedStatement, check: DraftCheck) -> bool:
    """Tell whether something to look at stands inside a part of the draft that is itself in order."""
    parts: list[CheckedQuotation | CheckedFigure] = [*check.quotations, *check.figures]
    return one.sound and any(
        not part.sound and part.span.start < one.span.end and one.span.start < part.span.end for part in parts
    )
