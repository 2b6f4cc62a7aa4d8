"""By which words articles are found, which of them may tell one story, and which wait to be settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.stores.sqlite import Database, real, whole

Pair = tuple[int, int]

NO_DAY = -1
FAR = 10_000_000
"""More days than any calendar has."""


@dataclass(frozen=True, slots=True)
class Links:
    """The tables of index terms, of links and of unsettled articles, all by article number."""

    database: Database

    def index(self, article: int, terms: Sequence[str], day: int | None) -> None:
        """Let an article be found by its terms and its day."""
        self.database.run_each(
            "INSERT OR IGNORE INTO terms VALUES (?, ?, ?)",
            [(term, _held(day), article) for term in sorted(set(terms))],
        )

    def sharing(self, terms: Sequence[str], day: int | None, *, least: int, window: int) -> list[int]:
        """Return the articles found by at least so many of the terms, at most `window` days apart if days are known."""
        first, last = (-FAR, FAR) if day is None else (day - window, day + window)
        rows = self.database.rows_among(
            f"SELECT article FROM terms WHERE term IN (??) AND (day BETWEEN ? AND ? OR day = {NO_DAY}) "
            f"GROUP BY article HAVING COUNT(*) >= {least:d}",
            sorted(set(terms)),
            (first, last),
        )
        return sorted(whole(row[0]) for row in rows)

    def nearest(self, terms: Sequence[str], *, least: int, most: int) -> list[int]:
        """Return the articles found by most of the terms, those first, and by at least so many."""
        marks = ", ".join("?" * len(terms))
        rows = self.database.rows(
            f"SELECT article FROM terms WHERE term IN ({marks}) GROUP BY article HAVING COUNT(*) >= ? "
            "ORDER BY COUNT(*) DESC, article LIMIT ?",
            (*terms, least, most),
        )
        return [whole(row[0]) for row in rows]

    def add(self, article: int, odds: Mapping[int, float]) -> None:
        """Keep the log odds of the links that bind an article to others."""
        rows = sorted(odds.items())
        self.database.run_each(
            "INSERT OR REPLACE INTO links VALUES (?, ?, ?)",
            [(article, *row) for row in rows] + [(other, article, value) for other, value in rows],
        )

    def bound(self, articles: Sequence[int]) -> list[int]:
        """Return the articles that a link leads to from some articles."""
        rows = self.database.rows_among("SELECT DISTINCT other FROM links WHERE one IN (??)", articles)
        return sorted(whole(row[0]) for row in rows)

    def odds(self, articles: Sequence[int]) -> dict[Pair, float]:
        """Return the log odds of all linked pairs of some articles, the lesser number first."""
        inside = set(articles)
        rows = self.database.rows_among(
            "SELECT one, other, odds FROM links WHERE one IN (??) AND one < other", articles
        )
        read = (((whole(one), whole(other)), real(odds)) for one, other, odds in rows)
        return {pair: odds for pair, odds in read if pair[1] in inside}

    def forget(self, article: int, terms: Sequence[str], day: int | None) -> None:
        """Let an article be found no more by its terms, and linked to nothing."""
        self.database.run_each(
            "DELETE FROM terms WHERE term = ? AND day = ? AND article = ?",
            [(term, _held(day), article) for term in set(terms)],
        )
        linked = [row[0] for row in self.database.rows("SELECT other FROM links WHERE one = ?", (article,))]
        self.database.run_each(
            "DELETE FROM links WHERE one = ? AND other = ?",
            [pair for other in linked for pair in ((article, other), (other, article))],
        )

    def unsettle(self, articles: Sequence[int], *, again: bool = False) -> None:
        """Note that the stories around these articles are open; `again` tells theirs anew in any case."""
        self.database.run_each(
            "INSERT INTO unsettled VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET again = again | excluded.again",
            [(article, int(again)) for article in articles],
        )

    def first_unsettled(self) -> int | None:
        """Return the article to settle next, None if all are settled."""
        row = self.database.row("SELECT MIN(article) FROM unsettled")
        return whole(row[0]) if row and row[0] is not None else None

    def asked_again(self, articles: Sequence[int]) -> list[int]:
        """Return those of some articles whose story must be told anew in any case."""
        rows = self.database.rows_among(
            "SELECT article FROM unsettled WHERE article IN (??) AND again = 1", articles
        )
        return sorted(whole(row[0]) for row in rows)

    def settle(self, articles: Sequence[int]) -> None:
        """Note that the stories around these articles are told."""
        self.database.run_each("DELETE FROM unsettled WHERE article = ?", [(one,) for one in articles])


def _held(day: int | None) -> int:
    return NO_DAY if day is None else day
