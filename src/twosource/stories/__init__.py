"""Stories: which articles report one happening, and which stories are developments of one running story.

`group` and `develop` do it at once. A store that grows keeps outlines and binding links and divides the components that
changed; of stories it keeps profiles and ties.
"""

from twosource.stories.divide import divide, join_components
from twosource.stories.group import find_links, group
from twosource.stories.links import binds, link
from twosource.stories.outlines import INDEX_TERMS, Outline, outline
from twosource.stories.profiles import Profile, profile
from twosource.stories.running import COMMON_NAMES, WINDOW_DAYS, Tie, develop, parent, tie, tie_all, with_ties
from twosource.stories.settings import GroupingSettings
from twosource.stories.sheet import CANDIDATE_TERMS, WINDOW

__all__ = [
    "CANDIDATE_TERMS", "COMMON_NAMES", "INDEX_TERMS", "WINDOW", "WINDOW_DAYS", "GroupingSettings", "Outline",
    "Profile", "Tie", "binds", "develop", "divide", "find_links", "group", "join_components", "link", "outline",
    "parent", "profile", "tie", "tie_all", "with_ties",
]  # fmt: skip
