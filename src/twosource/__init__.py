"""Twosource tells what a pile of news reports amounts to.

import twosource
for dossier in twosource.read("reports/").dossiers:
    print(dossier.story.headline, dossier.stemma.origins)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from twosource.archive import read
    from twosource.model import Dossier, Refusal, Survey

__version__ = "0.1.0"
__all__ = ["Dossier", "Refusal", "Survey", "__version__", "read"]

_HOMES = {
    "read": "twosource.archive",
    "Dossier": "twosource.model",
    "Refusal": "twosource.model",
    "Survey": "twosource.model",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: to name the package must not load every stage."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
