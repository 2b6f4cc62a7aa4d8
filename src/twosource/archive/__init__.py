"""The facade that readers (command line, pages) stand on: a reading, or an archive that grows.

What is asked for is loaded then: a list or a search in an archive must not load every stage.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from twosource.archive.answers import (
        annotated_draft,
        check,
        check_file,
        quote,
        quote_json,
        read_draft,
        write_checked,
    )
    from twosource.archive.exporting import export, is_folder
    from twosource.archive.facade import Added, Archive
    from twosource.archive.holdings import Holdings, Said
    from twosource.archive.reading import FORMATS, Form, load, read, show_in_notebooks, write
    from twosource.archive.watching import Told, Watch, Watched
    from twosource.reports.online import OnlineSettings, Rhythm
    from twosource.stores import (
        Change,
        ChangeKind,
        Hit,
        Page,
        PersonLine,
        Ruling,
        RulingKind,
        Statistics,
        StoryLine,
        Version,
    )

_MODULES = {
    "archive.answers": (
        "annotated_draft", "check", "check_file", "quote", "quote_json", "read_draft", "write_checked",
    ),
    "archive.exporting": ("export", "is_folder"),
    "archive.facade": ("Added", "Archive"),
    "archive.holdings": ("Holdings", "Said"),
    "archive.reading": ("FORMATS", "Form", "load", "read", "show_in_notebooks", "write"),
    "archive.watching": ("Told", "Watch", "Watched"),
    "reports.online": ("OnlineSettings", "Rhythm"),
    "stores": (
        "Change", "ChangeKind", "Hit", "Page", "PersonLine", "Ruling", "RulingKind", "Statistics", "StoryLine",
        "Version",
    ),
}  # fmt: skip
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "FORMATS", "Added", "Archive", "Change", "ChangeKind", "Form", "Hit", "Holdings", "OnlineSettings",
    "Page", "PersonLine", "Rhythm", "Ruling", "RulingKind", "Said", "Statistics", "StoryLine", "Told",
    "Version", "Watch", "Watched", "annotated_draft", "check", "check_file", "export", "is_folder", "load",
    "quote", "quote_json", "read", "read_draft", "show_in_notebooks", "write", "write_checked",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"twosource.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


if "IPython" in sys.modules:  # a notebook's process, in which surveys show themselves
    __getattr__("show_in_notebooks")()
