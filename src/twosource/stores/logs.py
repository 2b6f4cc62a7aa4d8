"""What only grows: changes, rulings; and refusals and a small memory."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from twosource.model import NO_RULINGS, Refusal, Rulings
from twosource.stores.entries import Change, ChangeKind, Ruling, RulingKind
from twosource.stores.packing import fit, pack, unpack
from twosource.stores.sqlite import Database, Row, whole


@dataclass(frozen=True, slots=True)
class Changes:
    """The log of what happened to stories."""

    database: Database

    def add(self, at: str, kind: ChangeKind, story: str | None, article: str | None, text: str) -> int:
        """Note a change; return its number."""
        return self.database.run(
            "INSERT INTO changes (at, kind, story, article, text) VALUES (?, ?, ?, ?, ?)",
            (at, kind, story, article, fit(text)),
        )

    def after(self, number: int, limit: int) -> tuple[Change, ...]:
        """Return the changes behind a number, the oldest first."""
        query = "SELECT number, at, kind, story, article, text FROM changes WHERE number > ? ORDER BY number LIMIT ?"
        return tuple(map(_change, self.database.rows(query, (number, limit))))

    def last(self) -> int:
        """Return the number of the latest change, 0 where nothing has happened."""
        row = self.database.row("SELECT COALESCE(MAX(number), 0) FROM changes")
        return whole(row[0]) if row else 0


def _change(row: Row) -> Change:
    number, at, kind, story, article, text = row
    return Change(
        number=whole(number), at=str(at), kind=cast("ChangeKind", kind),
        story=None if story is None else str(story), article=None if article is None else str(article),
        text=str(text),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RulingLog:
    """The log of a user's corrections; nothing is deleted from it."""

    database: Database

    def add(self, at: str, kind: RulingKind, one: str, other: str) -> int:
        """Note a ruling; return its number."""
        return self.database.run(
            "INSERT INTO rulings (at, kind, one, other) VALUES (?, ?, ?, ?)", (at, kind, fit(one), fit(other))
        )

    def undo(self, number: int, at: str) -> None:
        """Note that a ruling does not stand any more."""
        self.database.run("UPDATE rulings SET undone = ? WHERE number = ?", (at, number))

    def every(self) -> tuple[Ruling, ...]:
        """Return all rulings that were ever made, the oldest first."""
        query = "SELECT number, at, kind, one, other, undone FROM rulings ORDER BY number"
        return tuple(
            Ruling(
                number=whole(number), at=str(at), kind=cast("RulingKind", kind), one=str(one), other=str(other),
                undone=None if undone is None else str(undone),
            )
            for number, at, kind, one, other, undone in self.database.rows(query)
        )  # fmt: skip

    def standing(self) -> Rulings:
        """Return the rulings that stand."""
        held: dict[str, set[tuple[str, str]]] = {}
        for ruling in self.every():
            if ruling.undone is None:
                held.setdefault(ruling.kind, set()).add((ruling.one, ruling.other))
        if not held:
            return NO_RULINGS
        return Rulings(
            together=tuple(sorted(held.get("together", ()))),
            apart=tuple(sorted(held.get("apart", ()))),
            independent=tuple(sorted(held.get("independent", ()))),
            families=tuple(sorted(held.get("family", ()))),
        )


@dataclass(frozen=True, slots=True)
class Refusals:
    """The reports that could not be used; those of a story that could not be told go with the story."""

    database: Database

    def add(self, refusal: Refusal, at: str, *, story: str = "") -> None:
        """Note a refusal once."""
        self.database.run(
            "INSERT OR IGNORE INTO refusals VALUES (?, ?, ?, ?, ?)",
            (fit(refusal.report), fit(refusal.reason), story, at, pack(refusal)),
        )

    def lift(self, addresses: Iterable[str]) -> None:
        """Forget the refusals of addresses from which a usable report came."""
        self.database.run_each(
            "DELETE FROM refusals WHERE address = ? AND story = ''", [(fit(one),) for one in addresses]
        )

    def lift_story(self, story: str) -> None:
        """Forget the refusals over a story."""
        self.database.run("DELETE FROM refusals WHERE story = ?", (story,))

    def of_story(self, story: str) -> tuple[Refusal, ...]:
        """Return the refusals over a story, ordered by report."""
        rows = self.database.rows("SELECT refusal FROM refusals WHERE story = ?", (story,))
        return tuple(sorted({unpack(row[0], Refusal) for row in rows}))

    def every(self) -> tuple[Refusal, ...]:
        """Return all refusals, ordered by report and reason."""
        rows = self.database.rows("SELECT refusal FROM refusals")
        return tuple(sorted({unpack(row[0], Refusal) for row in rows}))


@dataclass(frozen=True, slots=True)
class Memory:
    """Texts under names, for who has to remember between two runs."""

    database: Database

    def remember(self, name: str, text: str) -> None:
        """Keep a text under a name, in the place of what was there."""
        self.database.run("INSERT OR REPLACE INTO memory VALUES (?, ?)", (fit(name), fit(text)))

    def recall(self, name: str) -> str | None:
        """Return the text that was kept under a name."""
        row = self.database.row("SELECT text FROM memory WHERE name = ?", (fit(name),))
        return str(row[0]) if row else None
