"""Candidate pairs: articles near enough in words to be looked at closely."""

from collections.abc import Sequence

from twosource.stories.profile import Profile
from twosource.stories.settings import GroupingSettings
from twosource.text.neighbours import Pair, find_neighbours


def find_candidates(profiles: Sequence[Profile], settings: GroupingSettings) -> list[Pair]:
    """Return the pairs of places in `profiles` worth a close look; frequent terms link neighbours in time."""
    in_time = sorted(range(len(profiles)), key=lambda place: (profiles[place].day or 0, place))
    return find_neighbours(
        [profile.whole for profile in profiles],
        order=in_time,
        terms=settings.index_terms,
        limit=settings.posting_limit,
        reach=settings.posting_reach,
        most=settings.candidates,
    )
