"""The constants that decide which quotations are one utterance and how its readings are named."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Thresholds of the collation, chosen on invented stories so that two statements are never merged."""

    firm_words: int = 4
    """A run of so many equal words is no coincidence between two quotations of one speaker."""
    stranger_words: int = 6
    """The same between quotations of different speakers, to be called a wrong attribution."""
    overlap_words: int = 8
    """The same where each of the two quotations goes on beyond what they share."""
    altered_share: float = 0.5
    """Common words over all words (Dice) from which a marked wording is another's altered form."""
    opposed_share: float = 0.75
    """The same where one wording negates and the other does not: fewer are two sentences, not one whose sense was turned."""
    contained_share: float = 0.66
    """Part of the shorter quotation, in order, that must stand in the longer one."""
    linked_share: float = 0.25
    """Likeness that quotations in aligned sentences need where one text was made from the other and no model reads."""
    sibling_share: float = 0.4
    """Likeness from which quotations in aligned sentences are one, whoever their reports are to each other."""
    heard_share: float = 0.35
    """Dice coefficient that they need where two lines of descent heard the speaker in their own language: a man who is
    asked by five reporters says five times nearly the same, in other sentences."""
    heard_told: float = 0.5
    """Part of the content words of the shorter of two wordings that must stand in the other, in order, where each report
    took down the speech for itself."""
    heard_plain: int = 2
    """Content words that are no names which such wordings must share."""
    stretch_words: int = 3
    """Equal words in a row from which two wordings are taken to meet: in between they are compared for negations."""
    related_sense: float = 0.35
    """Cosine of the vectors that such quotations must have beside it."""
    rewritten_sense: float = 0.38
    """Cosine from which the nearest quotation in an aligned sentence of a text made from the other is its rewording;
    where a speaker is unknown or only described, `rendered_sense`."""
    kept_sense: float = 0.25
    """The same where both name the same speaker and a quarter of the words, and of their weight, is kept (`kept_share`)."""
    kept_share: float = 0.25
    linked_sense: float = 0.58
    """The same where one text was made from the other as a whole and the sentences are not aligned, or both translated."""
    sister_sense: float = 0.7
    """The same in aligned sentences of two reports of one line, of which none is known to retell the other."""
    heard_sense: float = 0.78
    """The same where two lines of descent heard the speaker in their own language."""
    loose_sense: float = 0.75
    """The same where neither is so; a third of the weighted meaning (`loose_share`) must agree as well."""
    loose_share: float = 0.3
    stranger_sense: float = 0.6
    """The same where a retelling names another speaker."""
    rendered_sense: float = 0.42
    """The same between two translations of one speaker that stand beside words which are one, or of which a third of
    the weighted meaning is shared."""
    foreign_sense: float = 0.5
    """The same between two translations of one speaker, whatever stands beside them."""
    surrounded_sense: float = 0.3
    """The same in a text made from the other, beside words which are one."""
    unlinked_sense: float = 0.45
    """The same in a report of the same line whose sentences the stemma does not align."""
    retold_share: float = 0.8
    """Part of a rewriting's own prose that its exemplar explains, from which a word between marks may stand for another."""
    retold_least: int = 2
    """Quotations that answer each other in sense and not in words, from which one report rewords another's."""
    retold_sense: float = 0.5
    """Cosine that such quotations must have."""
    enclosed_sense: float = 0.33
    """Cosine of one speaker's words in two reports of a line, one of which rewords the other's quotations, between two
    that answer each other."""
    between_sense: float = 0.4
    """The same on one side only, in two lines of descent, or where the speaker is only described."""
    sense_margin: float = 0.03
    """By how much a quotation may miss being the nearest: a headline may repeat part of the one that is."""
    indirect_share: float = 0.42
    """Weighted likeness from which an indirect passage reports a quotation of the same speaker."""
    linked_indirect_share: float = 0.2
    """The same where descent aligns their sentences."""
    sure_told: float = 0.6
    """The same where the speakers may be two, or fewer than `least_told` content words are shared."""
    least_told: int = 3
    """Content words without which a report without marks is no utterance of its own, nor surely one with another."""
    most_statements: int = 6
    """Sentences of one quotation up to which each is compared by itself too."""
    told_linked_sense: float = 0.45
    """Cosine from which a report without marks tells what one speaker is quoted with in an aligned sentence of its line;
    this and the next were set on pairs of real reports, where persons and places alone joined two statements."""
    told_sense: float = 0.6
    """The same where the sentences are not aligned, neither has marks, or the speaker is not surely the same."""
    told_apart_sense: float = 0.7
    """The same between aligned sentences of two lines of descent that name the same speaker."""
    told_elsewhere_sense: float = 0.78
    """The same where less is known of the two."""
    told_twice_sense: float = 0.8
    """The same within one report, which seldom tells one thing twice."""
    sure_speaker: float = 0.85
    """Probability of a speaker from which another one is called a wrong attribution."""
    outvoting: int = 3
    """Reports that surely name another speaker, from which one alone is called wrong though all are of one line."""
    kept_in_row: float = 0.9
    """Part of the words which the parts of a statement share with another wording that they must share as one, in order."""
    full_share: float = 0.6
    """Part of the longest reading's words from which a reading speaks for the whole utterance."""
    fragment_reach: float = 1.5
    """How many times its length the readings may have that a fragment draws into its utterance."""
    owned_words: int = 5
    """Words from which an attested fragment, however much longer the other reading is, belongs to its speaker alone."""
    promoted_share: float = 0.75
    """Part of marked words that others have without marks, from which the marks are called promoted."""
    all_pairs_below: int = 600
    """Passages of a story that are compared all with all: some five seconds on one core. In a larger one equal words
    of one speaker are grouped once, and if that leaves more, each is compared with its nearest alone."""
    nearest_compared: int = 40
    """The nearest, by the words around them, that each is compared with in a story too large for all pairs."""
    all_taken: float = 0.95
    """Share of its prose from which a report that takes passages from another has nothing from elsewhere."""
    descended: float = 0.4
    """Probability from which a descent counts: of two reports that may each be made from the other the likelier way."""


SETTINGS = Settings()
