"""Stories: which articles report one happening.

`group` does it at once. A store that grows keeps outlines and binding links, and divides the components that changed.
"""

from twosource.stories.divide import divide, join_components
from twosource.stories.group import find_links, group
from twosource.stories.links import binds, link
from twosource.stories.outlines import INDEX_TERMS, Outline, outline
from twosource.stories.settings import GroupingSettings
from twosource.stories.sheet import CANDIDATE_TERMS, WINDOW

__all__ = [
    "CANDIDATE_TERMS", "INDEX_TERMS", "WINDOW", "GroupingSettings", "Outline", "binds", "divide", "find_links",
    "group", "join_components", "link", "outline",
]  # fmt: skip
