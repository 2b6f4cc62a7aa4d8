"""The constants that decide which quotations are one utterance and how its readings are named."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Thresholds of the collation, chosen on invented stories so that two statements are never merged."""

    firm_words: int = 4
    """A run of so many equal words is no coincidence between two quotations of one speaker."""
    stranger_words: int = 6
    """The same between quotations of different speakers, to be called a wrong attribution."""
    altered_share: float = 0.5
    """Common words over all words (Dice) from which a marked wording is another's altered form."""
    contained_share: float = 0.66
    """Part of the shorter quotation, in order, that must stand in the longer one."""
    linked_share: float = 0.12
    """Weighted likeness that sentences of one descent must still have in their quotations."""
    sibling_share: float = 0.4
    """Likeness that quotations in aligned sentences need where neither text was made from the other."""
    rewritten_length: float = 0.5
    """Length, as part of the other's, that a wholly reworded quotation in an aligned sentence must keep."""
    indirect_share: float = 0.42
    """Weighted likeness from which an indirect passage reports a quotation of the same speaker."""
    linked_indirect_share: float = 0.2
    """The same where descent aligns their sentences."""
    least_told: int = 3
    """Content words without which a report without marks is no utterance of its own."""
    sure_speaker: float = 0.5
    """Probability of a speaker from which another one is called a wrong attribution."""
    full_share: float = 0.6
    """Part of the longest reading's words from which a reading speaks for the whole utterance."""
    fragment_reach: float = 1.5
    """How many times its length the readings may have that a fragment draws into its utterance."""
    promoted_share: float = 0.75
    """Part of marked words that others have without marks, from which the marks are called promoted."""
    all_pairs_below: int = 600
    """Passages of a story that are compared all with all: some five seconds on one core. In a larger one equal words
    of one speaker are grouped once, and if that leaves more, each is compared with its nearest alone."""
    nearest_compared: int = 40
    """The nearest, by the words around them, that each is compared with in a story too large for all pairs."""
    descended: float = 0.5
    """Probability from which a descent counts."""


SETTINGS = Settings()
