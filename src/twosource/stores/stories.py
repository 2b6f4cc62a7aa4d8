"""The stories with what is told of them, in the order of a front page, and the ids that they had."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.model import Dossier, OriginCount, Story
from twosource.stores.entries import Page, StoryLine
from twosource.stores.packing import fit, pack, unpack
from twosource.stores.sqlite import Database, Row, Value, whole

LINE = "id, headline, earliest, latest, articles, outlets, low, high, reason, disputed, changed"
NEWEST = "ORDER BY COALESCE(latest, '') DESC, articles DESC, id DESC"
LAST = "\U0010ffff"
"""Sorts behind every letter of an id."""
BEHIND = "(COALESCE(latest, ''), articles, id) < (?, ?, ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which stories a list is of; days are ISO 8601 and inclusive."""

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    disputed: bool = False

    def conditions(self) -> tuple[list[str], list[Value]]:
        """Return the conditions that a story must meet, with their values."""
        said: list[tuple[str, Value]] = []
        if self.since:
            said.append(("latest >= ?", self.since))
        if self.until:
            said.append(("earliest <= ?", self.until + "~"))
        if self.outlet:
            inside = "SELECT 1 FROM articles WHERE story = stories.id AND outlet = ? COLLATE NOCASE"
            said.append((f"EXISTS ({inside})", fit(self.outlet)))
        conditions = [condition for condition, _ in said]
        return conditions + ["disputed > 0"] * self.disputed, [value for _, value in said]


@dataclass(frozen=True, slots=True)
class Stories:
    """The tables of stories and of the ids that they had before."""

    database: Database

    def put(self, line: StoryLine, story: Story, dossier: Dossier | None, *, least: str) -> None:
        """Keep a story as told now; its texts are kept as articles. `least` is the article that names it."""
        bare = None if dossier is None else pack(replace(dossier, texts=()))
        values = (
            line.id, fit(line.headline), line.earliest, line.latest, line.articles, line.outlets,
            line.origins.low, line.origins.high, line.origins.reason, line.disputed, line.changed, pack(story), bare,
        )  # fmt: skip
        marks = ", ".join("?" * len(values))
        self.database.run(f"INSERT OR REPLACE INTO stories VALUES ({marks})", values)
        self.database.run("INSERT OR REPLACE INTO earlier VALUES (?, ?)", (line.id, least))

    def remove(self, story: str) -> None:
        """Keep a story no more; who asks for it is led to where its article is now."""
        self.database.run("DELETE FROM stories WHERE id = ?", (story,))

    def describe(self, story: Story) -> None:
        """Keep the headline and the days of a story that is told already, and why its articles are in it."""
        self.database.run(
            "UPDATE stories SET headline = ?, earliest = ?, latest = ?, story = ? WHERE id = ?",
            (fit(story.headline), story.earliest, story.latest, pack(story), story.id),
        )

    def note_change(self, story: str, number: int) -> None:
        """Note the number of a story's latest change."""
        self.database.run("UPDATE stories SET changed = ? WHERE id = ?", (number, story))

    def line(self, story: str) -> StoryLine | None:
        """Return a story's line, None if there is no such story now."""
        row = self.database.row(f"SELECT {LINE} FROM stories WHERE id = ?", (story,))
        return _line(row) if row else None

    def story(self, story: str) -> Story | None:
        """Return which articles a story is made of."""
        row = self.database.row("SELECT story FROM stories WHERE id = ?", (story,))
        return unpack(row[0], Story) if row else None

    def dossier(self, story: str) -> Dossier | None:
        """Return a story's dossier without its texts, None where it could not be told."""
        row = self.database.row("SELECT dossier, story FROM stories WHERE id = ?", (story,))
        if row is None or row[0] is None:
            return None
        return replace(unpack(row[0], Dossier), story=unpack(row[1], Story))

    def namesake(self, story: str) -> str | None:
        """Return the article that gave a story its id, of this story or one that was before."""
        row = self.database.row("SELECT article FROM earlier WHERE id = ?", (story,))
        return str(row[0]) if row else None

    def beginning(self, opening: str) -> list[str]:
        """Return the ids of stories that begin so, ten at most."""
        query = "SELECT id FROM stories WHERE id >= ? AND id < ? ORDER BY id LIMIT 10"
        return [str(row[0]) for row in self.database.rows(query, (opening, opening + LAST))]

    def page(self, wanted: Wanted, *, limit: int, after: str | None) -> Page[StoryLine]:
        """Return the lines of stories, the newest first, at equal age the largest."""
        conditions, values = wanted.conditions()
        if after is not None:
            latest, articles, story = after.split("|", 2)
            conditions.append(BEHIND)
            values += [latest, int(articles), story]
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self.database.rows(
            f"SELECT {LINE} FROM stories {where} {NEWEST} LIMIT ?", (*values, limit + 1)
        )
        lines = tuple(map(_line, rows[:limit]))
        return Page(entries=lines, next=_cursor(lines[-1]) if len(rows) > limit else None)

    def by_size(self) -> list[str]:
        """Return the ids of all stories that could be told, in the order of a survey: the largest first."""
        rows = self.database.rows(
            "SELECT id FROM stories WHERE dossier IS NOT NULL ORDER BY articles DESC, id"
        )
        return [str(row[0]) for row in rows]

    def every(self) -> list[str]:
        """Return the ids of all stories."""
        return [str(row[0]) for row in self.database.rows("SELECT id FROM stories ORDER BY id")]


def _line(row: Row | Sequence[Value]) -> StoryLine:
    story, headline, earliest, latest, articles, outlets, low, high, reason, disputed, changed = row
    return StoryLine(
        id=str(story), headline=str(headline), earliest=None if earliest is None else str(earliest),
        latest=None if latest is None else str(latest), articles=whole(articles), outlets=whole(outlets),
        origins=OriginCount(low=whole(low), high=whole(high), reason=str(reason)),
        disputed=whole(disputed), changed=whole(changed),
    )  # fmt: skip


def _cursor(line: StoryLine) -> str:
    return f"{line.latest or ''}|{line.articles}|{line.id}"
