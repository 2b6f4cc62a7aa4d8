"""A store: everything that an archive keeps, in one SQLite file."""

from contextlib import AbstractContextManager
from pathlib import Path

from twosource.stores.articles import Articles
from twosource.stores.entries import Statistics
from twosource.stores.links import Links
from twosource.stores.logs import Changes, Memory, Refusals, RulingLog
from twosource.stores.opening import open_database
from twosource.stores.sayings import Sayings
from twosource.stores.sqlite import Database, whole
from twosource.stores.stories import Stories
from twosource.stores.ties import Ties
from twosource.stores.versions import Versions
from twosource.stores.words import Words

# Articles that count are those in a story, which an index has, save where stories wait to be told: reading all rows
# for what a front page says would cost more with every report that is held.
ARTICLES = """SELECT (SELECT COUNT(*) FROM articles WHERE story IS NOT NULL)
    + (SELECT COALESCE(SUM(current - (story IS NOT NULL)), 0) FROM unsettled CROSS JOIN articles ON number = article)"""
OUTLETS = """SELECT COUNT(outlet) FROM (SELECT outlet FROM articles WHERE story IS NOT NULL
    UNION SELECT outlet FROM unsettled CROSS JOIN articles ON number = article WHERE current = 1)"""


class Store:
    """The parts of an archive's file; what is written between them is written in transactions."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.articles = Articles(database)
        self.versions = Versions(database)
        self.links = Links(database)
        self.stories = Stories(database)
        self.ties = Ties(database)
        self.sayings = Sayings(database)
        self.words = Words(database)
        self.changes = Changes(database)
        self.rulings = RulingLog(database)
        self.refusals = Refusals(database)
        self.memory = Memory(database)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> "Store":
        """Open a store's file, or make it if `create` is set and there is none.

        Raises:
            ArchiveError: it cannot be opened; the message says what to do.
        """
        return cls(open_database(path, create=create, read_only=read_only))

    def transaction(self) -> AbstractContextManager[None]:
        """Write all that the block writes, or nothing of it."""
        return self.database.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that the block reads be of one moment."""
        return self.database.snapshot()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def statistics(self) -> Statistics:
        """Count what is held."""
        counted = {
            "versions": "versions",
            "stories": "stories",
            "utterances": "utterances",
            "refusals": "refusals",
            "changes": "changes",
            "waiting": "unsettled",
        }
        rows = {name: self.database.row(f"SELECT COUNT(*) FROM {table}") for name, table in counted.items()}
        rows |= {"articles": self.database.row(ARTICLES), "outlets": self.database.row(OUTLETS)}
        return Statistics(**{name: whole(row[0]) if row else 0 for name, row in rows.items()})

    def damage(self) -> list[str]:
        """Return what SQLite itself finds wrong with the file."""
        rows = [
            *self.database.rows("PRAGMA integrity_check(20)"),
            *self.database.rows("PRAGMA foreign_key_check"),
        ]
        return [" ".join(map(str, row)) for row in rows if row != ("ok",)]
