"""What ties stories to others of the same running story, and by which names stories are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from twosource.stores.packing import fit, pack, unpack
from twosource.stores.sqlite import Database

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Ties:
    """The tables of profiles, of the names in them, and of ties, which are kept from both ends."""

    database: Database

    def put(self, story: str, profile: object, *, first: int, names: Sequence[str]) -> None:
        """Keep the profile of a story that has none yet, and let it be found by its names and its first day."""
        self.database.run("INSERT INTO profiles VALUES (?, ?)", (story, pack(profile)))
        self.database.run_each(
            "INSERT OR IGNORE INTO profile_names VALUES (?, ?, ?)",
            [(fit(name), first, story) for name in names],
        )

    def profiles(self, stories: Sequence[str], kind: type[Kind]) -> list[Kind]:
        """Return the profiles of those of some stories that have one, ordered by the story's id."""
        rows = self.database.rows_among("SELECT story, profile FROM profiles WHERE story IN (??)", stories)
        return [unpack(stored, kind) for _, stored in sorted((str(row[0]), row[1]) for row in rows)]

    def without_profile(self, stories: Sequence[str]) -> set[str]:
        """Return those of some stories that have no profile."""
        rows = self.database.rows_among("SELECT story FROM profiles WHERE story IN (??)", stories)
        return set(stories) - {str(row[0]) for row in rows}

    def sharing(self, names: Sequence[str], first: int, *, least: int, window: int) -> list[str]:
        """Return the stories found by at least so many of the names whose first day is at most `window` days off."""
        rows = self.database.rows_among(
            "SELECT story FROM profile_names WHERE name IN (??) AND first BETWEEN ? AND ? "
            f"GROUP BY story HAVING COUNT(*) >= {least:d}",
            [fit(name) for name in names],
            (first - window, first + window),
        )
        return sorted(str(row[0]) for row in rows)

    def add(self, one: str, other: str, tie: object) -> None:
        """Keep the tie of two stories."""
        packed = pack(tie)
        self.database.run_each(
            "INSERT OR REPLACE INTO ties VALUES (?, ?, ?)", [(one, other, packed), (other, one, packed)]
        )

    def of_story(self, story: str, kind: type[Kind]) -> list[Kind]:
        """Return the ties of a story, ordered by the id of the other one."""
        rows = self.database.rows("SELECT tie FROM ties WHERE one = ? ORDER BY other", (story,))
        return [unpack(row[0], kind) for row in rows]

    def forget(self, story: str) -> None:
        """Keep nothing of a story: no profile, no name, no tie."""
        far = [row[0] for row in self.database.rows("SELECT other FROM ties WHERE one = ?", (story,))]
        self.database.run_each(
            "DELETE FROM ties WHERE one = ? AND other = ?", [(other, story) for other in far]
        )
        self.database.run("DELETE FROM ties WHERE one = ?", (story,))
        self.database.run("DELETE FROM profile_names WHERE story = ?", (story,))
        self.database.run("DELETE FROM profiles WHERE story = ?", (story,))

    def strays(self) -> list[str]:
        """Return the ids in profiles and ties that are of no story that is kept."""
        query = (
            "SELECT story FROM profiles UNION SELECT one FROM ties EXCEPT SELECT id FROM stories ORDER BY 1"
        )
        return [str(row[0]) for row in self.database.rows(query)]
