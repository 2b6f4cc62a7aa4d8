"""The desk: pages and a REST interface over an archive, and the tools of a model context (MCP)."""

from twosource.web.desk import Desk
from twosource.web.hooks import Hook
from twosource.web.settings import ServeSettings

__all__ = ["Desk", "Hook", "ServeSettings"]
