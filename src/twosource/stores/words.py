"""Full text: the words of headlines and bodies, found by SQLite's FTS5."""

import re
from dataclasses import dataclass

from twosource.model import Article, BlockRole
from twosource.stores.packing import fit
from twosource.stores.sqlite import Database, Row, Value, whole

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Marks around found words: code points that Unicode keeps out of texts; where a text has them, they are blanked."""
SPOKEN: tuple[BlockRole, ...] = ("headline", "subtitle", "kicker", "body", "caption")
"""Roles that are searched: an article's own words, not furniture or appeals."""
PARTS = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """In which articles to search; days are ISO 8601 and inclusive, `person` as `person_key` writes a name."""

    outlet: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    disputed: bool = False

    def conditions(self) -> tuple[list[str], list[Value]]:
        """Return the conditions that an article must meet, with their values."""
        said: list[tuple[str, Value]] = []
        if self.outlet:
            said.append(("articles.outlet = ? COLLATE NOCASE", fit(self.outlet)))
        if self.since:
            said.append(("articles.day >= ?", self.since))
        if self.until:
            said.append(("articles.day <= ?", self.until))
        if self.person:
            said.append(("articles.id IN (SELECT article FROM sayings WHERE person = ?)", self.person))
        conditions = [condition for condition, _ in said]
        if self.disputed:
            conditions.append("articles.story IN (SELECT id FROM stories WHERE disputed > 0)")
        return conditions, [value for _, value in said]


@dataclass(frozen=True, slots=True)
class Words:
    """The full-text index of articles, by article number."""

    database: Database

    def index(self, number: int, article: Article) -> None:
        """Let an article be found by the words of its headline and body."""
        self.database.run("INSERT INTO passages (rowid, text) VALUES (?, ?)", (number, searchable(article)))

    def forget(self, number: int) -> None:
        """Let an article be found no more."""
        self.database.run("DELETE FROM passages WHERE rowid = ?", (number,))

    def search(self, expression: str, limits: Limits, *, limit: int, skip: int, newest: int) -> list[Row]:
        """Return article, story, outlet, headline, day and marked text of what is found, the nearest first.

        Articles of a greater number than `newest` are left out. The text is that of the article, position for position, save the marks around found words.
        """
        conditions, values = limits.conditions()
        joined = "".join(f" AND {condition}" for condition in conditions)
        return self.database.rows(
            "SELECT articles.id, articles.story, articles.outlet, articles.headline, articles.day, "
            "highlight(passages, 0, ?, ?) FROM passages JOIN articles ON articles.number = passages.rowid "
            f"WHERE passages MATCH ? AND passages.rowid <= ? AND articles.story IS NOT NULL{joined} "
            "ORDER BY bm25(passages), articles.id LIMIT ? OFFSET ?",
            (OPEN, CLOSE, expression, newest, *values, limit, skip),
        )

    def count(self) -> int:
        """Return how many articles can be found."""
        row = self.database.row("SELECT COUNT(*) FROM passages")
        return whole(row[0]) if row else 0


def searchable(article: Article) -> str:
    """Return an article's text, position for position, with line feeds where no words of its own stand."""
    text = list("\n" * len(article.text))
    for block in article.blocks_in(*SPOKEN):
        text[block.start : block.end] = article.text[block.start : block.end]
    return "".join(
        " " if letter in {OPEN, CLOSE, "\0"} or "\ud800" <= letter <= "\udfff" else letter for letter in text
    )


def expression(words: str) -> str:
    """Return the FTS5 expression for what a reader types: all words, phrases in marks, none with a minus.

    Nothing that is typed is read as FTS5's own syntax. Empty if there is no word to look for.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in PARTS.findall(words.replace("“", '"').replace("”", '"')):
        terms = WORDS.findall(phrase or word)
        if terms:
            (unwanted if minus else wanted).append('"' + " ".join(terms) + '"')
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {one}" for one in unwanted)
