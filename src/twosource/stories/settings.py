"""The constants that decide which articles make a story, where links are given."""

from dataclasses import dataclass

from twosource.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingSettings:
    """How linked articles are divided into stories; one setting serves every kind of news.

    Set on public sets of news stories by five-fold cross-validation over whole stories
    (`training/lineage/stories.py`), never on single articles.
    """

    merge_log_odds: float = -0.35
    """Least mean log odds of the pairs of two groups at which they become one.

    Near the best in cross-validation, which is flat from 0 to -0.75; the precise side of it.
    """
    absent_log_odds: float = -3.0
    """What a pair without a binding link counts in that mean."""
    folder: bool = False
    """Whether these are all reports of a folder that somebody put together for one reading: few of them are likely of one event.

    An archive says nothing of the sort, whatever its size (`docs/decisions/0009-a-folder-is-one-question.md`).
    """

    def __post_init__(self) -> None:
        if self.absent_log_odds >= self.merge_log_odds:
            raise SettingsError(
                f"stories.absent_log_odds must be below stories.merge_log_odds ({self.merge_log_odds!r}), "
                f"not {self.absent_log_odds!r}"
            )
