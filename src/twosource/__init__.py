"""Twosource tells what a pile of news reports amounts to.

import twosource
for dossier in twosource.read("reports/").dossiers:
    print(dossier.story.headline, dossier.stemma.origins)
"""

from typing import TYPE_CHECKING, Any

from twosource.model import Dossier, Refusal, Survey

if TYPE_CHECKING:
    from twosource.archive import read

__version__ = "0.1.0"
__all__ = ["Dossier", "Refusal", "Survey", "__version__", "read"]


def __getattr__(name: str) -> Any:
    """Import `read` when it is first asked for: the types alone must not load every stage."""
    if name == "read":
        from twosource.archive import read  # noqa: PLC0415 - lazy on purpose

        return read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
