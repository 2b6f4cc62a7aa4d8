"""What was received from each address: the reports as they came, version after version."""

from dataclasses import dataclass

from twosource.model import Report
from twosource.stores.entries import Version
from twosource.stores.packing import fit, pack, unpack
from twosource.stores.sqlite import Database, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """How a text differs from the version before: sentences that came, that went, and that changed."""

    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Versions:
    """The tables of versions and of what was received."""

    database: Database

    def received(self, address: str, digest: str) -> str | None:
        """Return the article that a report gave when it was received before, None if it was not."""
        query = "SELECT article FROM received WHERE address = ? AND digest = ?"
        row = self.database.row(query, (fit(address), digest))
        return str(row[0]) if row else None

    def note(self, address: str, digest: str, article: str) -> None:
        """Note that a report was received and which article it gave."""
        self.database.run("INSERT OR IGNORE INTO received VALUES (?, ?, ?)", (fit(address), digest, article))

    def at(self, address: str) -> tuple[Version, ...]:
        """Return the versions that stood under an address, in the order of their coming."""
        rows = self.database.rows(
            "SELECT number, article, at, captured, current, edits FROM versions WHERE address = ? "
            "ORDER BY number",
            (fit(address),),
        )
        return tuple(
            _version(whole(number), str(article), str(at), captured, bool(current), edits)
            for number, article, at, captured, current, edits in rows
        )

    def add(self, report: Report, version: Version) -> None:
        """Keep a version with its report; if it is the current one, no other of its address is."""
        address = fit(report.address)
        if version.current:
            self.database.run("UPDATE versions SET current = 0 WHERE address = ?", (address,))
        edits = pack(Edits(came=version.came, went=version.went, changed=version.changed))
        self.database.run(
            "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (address, version.number, version.article, version.at, version.captured, int(version.current),
             pack(report), edits),
        )  # fmt: skip

    def report(self, address: str, number: int) -> Report | None:
        """Return a report as it came."""
        query = "SELECT report FROM versions WHERE address = ? AND number = ?"
        row = self.database.row(query, (fit(address), number))
        return unpack(row[0], Report) if row else None

    def standing(self) -> list[str]:
        """Return the address of every version that counts today."""
        return [str(row[0]) for row in self.database.rows("SELECT address FROM versions WHERE current = 1")]

    def by_time(self) -> list[tuple[str, int]]:
        """Return the addresses and numbers of all versions in the order of their coming."""
        rows = self.database.rows("SELECT address, number FROM versions ORDER BY at, address, number")
        return [(str(address), whole(number)) for address, number in rows]

    def every(self) -> list[tuple[str, int]]:
        """Return the addresses and numbers of all versions."""
        rows = self.database.rows("SELECT address, number FROM versions ORDER BY address, number")
        return [(str(address), whole(number)) for address, number in rows]


def _version(number: int, article: str, at: str, captured: object, current: bool, edits: object) -> Version:
    read = unpack(edits, Edits)
    return Version(
        number=number,
        article=article,
        at=at,
        captured=None if captured is None else str(captured),
        current=current,
        came=read.came,
        went=read.went,
        changed=read.changed,
    )
