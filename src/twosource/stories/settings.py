"""The constants that decide which articles make a story."""

from dataclasses import dataclass

from twosource.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingSettings:
    """How stories are found; one setting serves every kind of news.

    Set on public sets of news stories by five-fold cross-validation over whole stories
    (`training/lineage/stories.py`), never on single articles.
    """

    merge_log_odds: float = -0.75
    """Least mean log odds of the pairs of two groups at which they become one.

    Between the best for news of one country with days (-0.5) and for undated news of the world (-1.5).
    """
    likeness_bound: float = 6.0
    """Log odds are clipped here, so that one odd pair never outvotes a whole group."""
    lead_terms: int = 25
    """Content words of the body that make up the lead: about two sentences."""
    body_terms: int = 400
    """Content words of the body that count at all, about 750 words: what comes later is background."""
    index_terms: int = 40
    """Weightiest terms by which an article is found; chosen for speed."""
    posting_limit: int = 200
    """A term in more articles than this links each of them to its neighbours in time alone."""
    posting_reach: int = 12
    """How many neighbours in time such a frequent term links an article to."""
    candidates: int = 40
    """The most likely companions of an article that are looked at closely."""
    batch_share: float = 1.0
    """How much an article of the batch counts beside one of the shipped rarity table."""

    def __post_init__(self) -> None:
        for name in ("lead_terms", "index_terms", "posting_limit", "posting_reach", "candidates"):
            if getattr(self, name) < 1:
                raise SettingsError(f"stories.{name} must be at least 1, not {getattr(self, name)!r}")
        if self.likeness_bound <= 0:
            raise SettingsError(f"stories.likeness_bound must be above 0, not {self.likeness_bound!r}")
