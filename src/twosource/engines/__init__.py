"""How work is spread. An engine runs a plan; it never decides a result."""

from twosource.engines.engine import Engine
from twosource.engines.local import Local
from twosource.engines.progress import Progress, tell_nobody

__all__ = ["Engine", "Local", "Progress", "tell_nobody"]
