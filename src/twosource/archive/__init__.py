"""The facade that readers (command line, pages) stand on: a reading, or an archive that grows."""

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

__all__ = [
    "FORMATS", "Added", "Archive", "Change", "ChangeKind", "Form", "Hit", "Holdings", "OnlineSettings",
    "Page", "PersonLine", "Rhythm", "Ruling", "RulingKind", "Said", "Statistics", "StoryLine", "Told",
    "Version", "Watch", "Watched", "annotated_draft", "check", "check_file", "export", "is_folder", "load",
    "quote", "quote_json", "read", "read_draft", "show_in_notebooks", "write", "write_checked",
]  # fmt: skip

show_in_notebooks()
