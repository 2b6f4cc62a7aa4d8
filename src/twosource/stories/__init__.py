"""Stories: which articles report one happening."""

from twosource.stories.group import group
from twosource.stories.settings import GroupingSettings

__all__ = ["GroupingSettings", "group"]
