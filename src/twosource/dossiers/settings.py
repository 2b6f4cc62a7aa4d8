"""What decides the length and the order of a digest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSettings:
    """Limits of a digest; each was set by reading dossiers, so that one is read in a minute."""

    lines: int = 10
    """Lines in all: a digest is one screen."""
    disputed: int = 3
    """Lines on claims that accounts contradict; further ones are only counted."""
    revised: int = 1
    """Lines on figures that a later report corrects or carries on."""
    changed: int = 2
    """Lines on what was changed: quotations that lost their sense, then descent, then wordings; a line more where
    quotations lost their sense."""
    agreed: int = 2
    """Lines on what several tell, for which lines on what one report has give way."""
    turned: int = 3
    """Lines on quotations that were turned round, lost a condition or a negation, or were given to somebody else."""
    alone: int = 2
    """Lines on what only one report has."""
    side: int = 115
    """Characters of a source's words to which one side of a dispute is cut in a line."""
    longest: int = 320
    """Code points that the words of a line may have; longer sentences are left to the claims."""
    advice: int = 5
    """Lines of advice on which report to read and what the others add."""
    readings: int = 4
    """Readings of one difference that a line shows."""


STANDARD = DigestSettings()
