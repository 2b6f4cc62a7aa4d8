"""Where it is kept: one SQLite file, in stored forms that are read back by declared type."""

from twosource.stores.entries import (
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
from twosource.stores.packing import pack
from twosource.stores.sayings import Saying, person_key
from twosource.stores.store import Store
from twosource.stores.stories import Wanted
from twosource.stores.words import CLOSE, OPEN, Limits, expression

__all__ = [
    "CLOSE", "OPEN", "Change", "ChangeKind", "Hit", "Limits", "Page", "PersonLine", "Ruling", "RulingKind",
    "Saying", "Statistics", "Store", "StoryLine", "Version", "Wanted", "expression", "pack", "person_key",
]  # fmt: skip
