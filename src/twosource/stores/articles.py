"""The annotated texts that an archive holds, and which of them count today."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast

from twosource.errors import ArchiveError, UnknownArticle
from twosource.model import AnnotatedText
from twosource.stores.packing import fit, pack, unpack
from twosource.stores.sqlite import Database, Value, whole

Kind = TypeVar("Kind")

RECENT = 2048
"""Outlines that are kept unpacked: those of recent days are asked for with every report that comes."""


@dataclass(frozen=True, slots=True)
class Articles:
    """The table of articles; a number stands for an article in the indexes."""

    database: Database

    def add(self, text: AnnotatedText, *, outline: object, key: str, current: bool) -> int:
        """Keep a text that is not held yet; return its number."""
        article = text.article
        day = article.day.isoformat() if article.day else None
        values = (article.id, fit(article.report), _fit(article.outlet), _fit(article.headline), day)
        return self.database.run(
            "INSERT INTO articles (id, address, outlet, headline, day, current, key, text, outline) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, int(current), key, pack(text), pack(outline)),
        )

    def number(self, article: str) -> int | None:
        """Return the number of an article that is held, None of one that is not."""
        row = self.database.row("SELECT number FROM articles WHERE id = ?", (article,))
        return whole(row[0]) if row else None

    def ids(self, numbers: Sequence[int]) -> dict[int, str]:
        """Return the ids of articles by number."""
        rows = self.database.rows_among("SELECT number, id FROM articles WHERE number IN (??)", numbers)
        return {whole(number): str(article) for number, article in rows}

    def current(self, numbers: Sequence[int]) -> list[int]:
        """Return those of some articles that count today, in order."""
        rows = self.database.rows_among(
            "SELECT number FROM articles WHERE number IN (??) AND current = 1", numbers
        )
        return sorted(whole(row[0]) for row in rows)

    def let_count(self, number: int, *, current: bool) -> None:
        """Note whether an article counts today."""
        self.database.run("UPDATE articles SET current = ? WHERE number = ?", (int(current), number))

    def text(self, article: str) -> AnnotatedText:
        """Return the annotated text of an article.

        Raises:
            UnknownArticle: no article has this id.
        """
        row = self.database.row("SELECT text FROM articles WHERE id = ?", (article,))
        if row is None:
            raise UnknownArticle(f"the archive holds no article {article!r}")
        return self._read(row[0], AnnotatedText, article)

    def texts(self, articles: Sequence[str]) -> dict[str, AnnotatedText]:
        """Return the annotated texts of those articles that are held, by id."""
        rows = self.database.rows_among("SELECT id, text FROM articles WHERE id IN (??)", articles)
        return {str(article): self._read(stored, AnnotatedText, str(article)) for article, stored in rows}

    def outlines(self, numbers: Sequence[int], kind: type[Kind]) -> dict[int, Kind]:
        """Return the outlines of articles, by number."""
        rows = self.database.rows_among(
            "SELECT number, id, outline FROM articles WHERE number IN (??)", numbers
        )
        return {
            whole(number): self._read(stored, kind, str(article), recent=True)
            for number, article, stored in rows
        }

    def story(self, article: str) -> str | None:
        """Return the id of the story that an article is in, None while it is in none."""
        row = self.database.row("SELECT story FROM articles WHERE id = ?", (article,))
        return str(row[0]) if row and row[0] is not None else None

    def today(self, article: str) -> str | None:
        """Return the article that counts today where one came from, itself if it does."""
        row = self.database.row(
            "SELECT now.id FROM articles AS one JOIN articles AS now ON now.address = one.address "
            "WHERE one.id = ? AND now.current = 1",
            (article,),
        )
        return str(row[0]) if row else None

    def story_at_address_of(self, article: str) -> str | None:
        """Return the story of a text from the same address: of the one that counts today, where it is in one."""
        row = self.database.row(
            "SELECT other.story FROM articles AS one JOIN articles AS other ON other.address = one.address "
            "WHERE one.id = ? AND other.story IS NOT NULL ORDER BY other.current DESC",
            (article,),
        )
        return str(row[0]) if row else None

    def of_story(self, story: str) -> dict[str, str | None]:
        """Return the outlets of a story's articles, by id."""
        rows = self.database.rows("SELECT id, outlet FROM articles WHERE story = ?", (story,))
        return {str(article): None if outlet is None else str(outlet) for article, outlet in rows}

    def placed(self) -> dict[str, list[str]]:
        """Return the ids of the articles that are in stories, by story."""
        found: dict[str, list[str]] = {}
        for story, article in self.database.rows("SELECT story, id FROM articles WHERE story IS NOT NULL"):
            found.setdefault(str(story), []).append(str(article))
        return found

    def unplaced(self) -> int:
        """Count the articles that should be in a story and neither are nor wait to be settled."""
        row = self.database.row(
            "SELECT COUNT(*) FROM articles WHERE current = 1 AND story IS NULL "
            "AND number NOT IN (SELECT article FROM unsettled)"
        )
        return whole(row[0]) if row else 0

    def stories(self, numbers: Sequence[int]) -> set[str]:
        """Return the stories that some articles are in."""
        rows = self.database.rows_among(
            "SELECT DISTINCT story FROM articles WHERE number IN (??) AND story IS NOT NULL", numbers
        )
        return {str(row[0]) for row in rows}

    def in_stories(self, stories: Iterable[str]) -> list[int]:
        """Return the numbers of the articles that are in some stories."""
        rows = self.database.rows_among("SELECT number FROM articles WHERE story IN (??)", sorted(stories))
        return sorted(whole(row[0]) for row in rows)

    def put_in(self, story: str, articles: Sequence[str]) -> None:
        """Note that these articles are in a story."""
        self.database.run_each(
            "UPDATE articles SET story = ? WHERE id = ?", [(story, article) for article in articles]
        )

    def take_out(self, numbers: Sequence[int]) -> None:
        """Note that these articles are in no story."""
        self.database.run_each(
            "UPDATE articles SET story = NULL WHERE number = ?", [(number,) for number in numbers]
        )

    def addresses(self, numbers: Sequence[int]) -> dict[int, str]:
        """Return where articles come from, by number."""
        rows = self.database.rows_among("SELECT number, address FROM articles WHERE number IN (??)", numbers)
        return {whole(number): str(address) for number, address in rows}

    def replacing(self, numbers: Sequence[int]) -> list[int]:
        """Return the numbers of the texts that count today in the place of some that do not."""
        rows = self.database.rows_among(
            "SELECT now.number FROM articles AS one JOIN articles AS now ON now.address = one.address "
            "WHERE one.number IN (??) AND one.current = 0 AND now.current = 1",
            numbers,
        )
        return sorted(whole(row[0]) for row in rows)

    def copies(self, numbers: Sequence[int]) -> list[int]:
        """Return the numbers of current articles whose headline and body are those of one of these."""
        rows = self.database.rows_among(
            "SELECT DISTINCT twin.number FROM articles AS one JOIN articles AS twin ON twin.key = one.key "
            "WHERE one.number IN (??) AND twin.current = 1",
            numbers,
        )
        return sorted(whole(row[0]) for row in rows)

    def has_outlet(self, outlet: str) -> bool:
        """Tell whether an article is of an outlet; case makes no difference."""
        found = self.database.row(
            "SELECT 1 FROM articles WHERE outlet = ? COLLATE NOCASE LIMIT 1", (fit(outlet),)
        )
        return found is not None

    def outlets_like(self, words: str, most: int) -> list[str]:
        """Return the outlets with all of the words in their names, those of most articles first."""
        parts = [fit(word) for word in words.split()]
        having = " AND ".join(["instr(lower(outlet), lower(?)) > 0"] * len(parts)) or "outlet IS NOT NULL"
        rows = self.database.rows(
            f"SELECT outlet FROM articles WHERE {having} GROUP BY outlet ORDER BY COUNT(*) DESC, outlet LIMIT ?",
            (*parts, most),
        )
        return [str(row[0]) for row in rows]

    def of_outlet(self, outlet: str) -> list[int]:
        """Return the numbers of the current articles of an outlet."""
        rows = self.database.rows("SELECT number FROM articles WHERE outlet = ? AND current = 1", (outlet,))
        return [whole(row[0]) for row in rows]

    def newest(self) -> int:
        """Return the number of the article that came last, 0 if none is held."""
        row = self.database.row("SELECT COALESCE(MAX(number), 0) FROM articles")
        return whole(row[0]) if row else 0

    def every(self) -> list[str]:
        """Return the ids of all articles, whether they count today or not."""
        return [str(row[0]) for row in self.database.rows("SELECT id FROM articles ORDER BY id")]

    def _read(self, stored: Value, kind: type[Kind], article: str, *, recent: bool = False) -> Kind:
        try:
            return (
                cast("Kind", _unpack_recent(stored, cast("Hashable", kind)))
                if recent
                else unpack(stored, kind)
            )
        except ValueError as fault:
            raise ArchiveError(
                f"{self.database.path}: article {article} cannot be read ({fault}); "
                "run `twosource archive check`"
            ) from fault


@lru_cache(maxsize=RECENT)
def _unpack_recent(stored: Value, kind: Hashable) -> object:
    return unpack(stored, cast("type[object]", kind))


def _fit(text: str | None) -> str | None:
    return None if text is None else fit(text)
