"""Who is reported to have said what: utterances by story, by person, and by their words."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.stores.entries import Page, PersonLine
from twosource.stores.packing import fit
from twosource.stores.sqlite import Database, Value, whole

BETWEEN = "\n"
"""Between the wordings of an utterance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """An utterance as it is looked for: its wordings in the words by which they are compared.

    `speaker` is the name under which the person is kept, `spelled` how the story has it, where that is another form.
    """

    id: str
    speaker: str | None
    spelled: str | None = None
    articles: tuple[str, ...]
    wordings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sayings:
    """The tables of utterances and people."""

    database: Database

    def put(self, story: str, sayings: Sequence[Saying]) -> None:
        """Keep a story's utterances in the place of those that it had."""
        touched = self._remove(story)
        for saying in sayings:
            person = person_key(saying.speaker) if saying.speaker else None
            spelled = person_key(saying.spelled) if saying.spelled else person
            number = self.database.run(
                "INSERT INTO utterances (story, id, speaker, person, spelled) VALUES (?, ?, ?, ?, ?)",
                (story, saying.id, fit(saying.speaker) if saying.speaker else None, person, spelled),
            )
            words = BETWEEN.join(" ".join(wording) for wording in saying.wordings)
            self.database.run("INSERT INTO wordings (rowid, words) VALUES (?, ?)", (number, fit(words)))
            if person:
                touched.add(person)
                self.database.run_each(
                    "INSERT OR IGNORE INTO sayings VALUES (?, ?, ?)",
                    [
                        (name, article, story)
                        for article in saying.articles
                        for name in dict.fromkeys((person, spelled))
                    ],
                )
        self._count(touched)

    def remove(self, story: str) -> None:
        """Keep no utterance of a story."""
        self._count(self._remove(story))

    def people(self, words: str, *, limit: int, after: str | None) -> Page[PersonLine]:
        """Return who is reported to have spoken, the most often first; `words` must be in the name."""
        conditions, values = _name_conditions(words)
        if after is not None:
            number, _, person = after.partition("|")
            conditions.append("(utterances < ? OR utterances = ? AND person > ?)")
            values += [int(number), int(number), person]
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self.database.rows(
            f"SELECT name, utterances, stories, person FROM people {where} "
            "ORDER BY utterances DESC, person LIMIT ?",
            (*values, limit + 1),
        )
        lines = tuple(
            PersonLine(name=str(name), utterances=whole(utterances), stories=whole(stories))
            for name, utterances, stories, _ in rows[:limit]
        )
        last = rows[limit - 1] if len(rows) > limit else None
        return Page(entries=lines, next=f"{lines[-1].utterances}|{last[3]!s}" if last else None)

    def said(self, name: str, *, limit: int, after: str | None) -> Page[tuple[str, str]]:
        """Return story and utterance ids of what a person is reported to have said, the newest story first.

        A name that is nobody's own stands for those whom stories spell so.
        """
        skip, person = int(after or 0), person_key(name)
        own = self.database.row("SELECT 1 FROM people WHERE person = ?", (person,))
        rows = self.database.rows(
            "SELECT utterances.story, utterances.id FROM utterances "
            f"JOIN stories ON stories.id = utterances.story WHERE {'person' if own else 'spelled'} = ? "
            "ORDER BY COALESCE(latest, '') DESC, stories.id, utterances.number LIMIT ? OFFSET ?",
            (person, limit + 1, skip),
        )
        found = tuple((str(story), str(utterance)) for story, utterance in rows[:limit])
        return Page(entries=found, next=str(skip + limit) if len(rows) > limit else None)

    def meant(self, name: str) -> tuple[str, ...]:
        """Return whom else stories mean by a name, the most often first: "Donald Trump" for "Trump"."""
        key = person_key(name)
        rows = self.database.rows(
            "SELECT people.name FROM utterances JOIN people USING (person) WHERE spelled = ? AND person <> ? "
            "GROUP BY person ORDER BY COUNT(*) DESC, person",
            (key, key),
        )
        return tuple(str(row[0]) for row in rows)

    def having(self, words: Sequence[str], least: int = 1) -> Iterable[tuple[str, list[list[str]]]]:
        """Yield, for every utterance that has at least so many of the words, its story and its wordings."""
        if not words:
            return
        quoted = ['"' + fit(word).replace('"', '""') + '"' for word in words]
        wanted = " OR ".join(f"({' AND '.join(some)})" for some in combinations(quoted, least))
        rows = self.database.rows(
            "SELECT utterances.story, wordings.words FROM wordings "
            "JOIN utterances ON utterances.number = wordings.rowid WHERE wordings MATCH ?",
            (wanted,),
        )
        for story, wordings in rows:
            yield str(story), [wording.split(" ") for wording in str(wordings).split(BETWEEN)]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        """Return in how many utterances each word stands."""
        found: dict[str, int] = {}
        for word in words:
            row = self.database.row("SELECT doc FROM wording_counts WHERE term = ?", (fit(word),))
            found[word] = whole(row[0]) if row else 0
        return found

    def count(self) -> int:
        """Return how many utterances are held."""
        row = self.database.row("SELECT COUNT(*) FROM utterances")
        return whole(row[0]) if row else 0

    def unheld(self) -> int:
        """Count the utterances that are of no story."""
        row = self.database.row("SELECT COUNT(*) FROM utterances WHERE story NOT IN (SELECT id FROM stories)")
        return whole(row[0]) if row else 0

    def _remove(self, story: str) -> set[str]:
        rows = self.database.rows("SELECT number, person FROM utterances WHERE story = ?", (story,))
        self.database.run_each("DELETE FROM wordings WHERE rowid = ?", [(row[0],) for row in rows])
        self.database.run("DELETE FROM utterances WHERE story = ?", (story,))
        self.database.run("DELETE FROM sayings WHERE story = ?", (story,))
        return {str(person) for _, person in rows if person is not None}

    def _count(self, people: Iterable[str]) -> None:
        """Count anew what these people are reported to have said; the spelling that most utterances have names them."""
        for person in sorted(people):
            row = self.database.row(
                "SELECT COUNT(*), COUNT(DISTINCT story) FROM utterances WHERE person = ?", (person,)
            )
            name = self.database.row(
                "SELECT speaker FROM utterances WHERE person = ? GROUP BY speaker ORDER BY COUNT(*) DESC, speaker",
                (person,),
            )
            if row is None or name is None:
                self.database.run("DELETE FROM people WHERE person = ?", (person,))
                continue
            self.database.run(
                "INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?)", (person, name[0], row[0], row[1])
            )


def person_key(name: str) -> str:
    """Return the form of a name under which its spellings with other case and accents are one."""
    letters = unicodedata.normalize("NFKD", fit(name).casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _name_conditions(words: str) -> tuple[list[str], list[Value]]:
    parts = person_key(words).split()
    return ["instr(person, ?) > 0"] * len(parts), list(parts)
