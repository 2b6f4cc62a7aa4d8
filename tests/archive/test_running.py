"""Running stories in an archive: as reports come, as pages change, as the file gets older."""

import random
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.archive.invented import NOW
from tests.stories.developing import LICENCE, NEWS, SCHOOL
from twosource import pipeline
from twosource.archive import Archive, StoryLine
from twosource.model import AnnotatedText, Report


def as_report(text: AnnotatedText, *, published: str | None = None) -> Report:
    article = text.article
    bodies = [article.text[block.start : block.end] for block in article.blocks if block.role == "body"]
    return Report(
        address=f"https://news.example/{article.id}",
        text="\n\n".join(bodies) + "\n",
        stated_headline=article.headline,
        stated_outlet=f"The {article.id.title()}",
        stated_published=published or article.published,
    )


REPORTS = [as_report(text) for texts in NEWS if SCHOOL not in texts for text in texts]


def line_with(archive: Archive, words: str) -> StoryLine:
    return next(line for line in archive.stories().entries if words in line.headline)


def days_of(line: StoryLine) -> list[int]:
    return [one.days for one in line.developments]


@pytest.mark.parametrize("seed", range(5))
def test_the_archive_has_the_developments_of_one_reading_in_whatever_order_reports_came(
    archive: Archive, plainly: None, seed: int
) -> None:
    reports = list(REPORTS)
    random.Random(seed).shuffle(reports)
    for place in range(0, len(reports), 1 + seed % 3):
        archive.add(reports[place : place + 1 + seed % 3], now=NOW)
    expected = pipeline.survey(REPORTS, today=NOW.date())
    assert archive.survey() == expected
    assert any(dossier.story.developments for dossier in expected.dossiers)
    assert archive.verify() == ()


def test_a_line_of_a_list_has_the_developments_of_its_dossier(archive: Archive, plainly: None) -> None:
    archive.add(REPORTS, now=NOW)
    for line in archive.stories().entries:
        assert line.developments == archive.dossier(line.id).story.developments
        assert archive.line(line.id) == line
    assert line_with(archive, "Oil spills").developments == ()


def test_a_page_that_gets_another_day_is_tied_anew(archive: Archive, plainly: None) -> None:
    archive.add(REPORTS, now=NOW)
    assert days_of(line_with(archive, "charged"))
    later = as_report(LICENCE, published="2025-01-01")
    archive.add([Report(address=later.address, text=later.text + "\nCorrected.\n", stated_headline=later.stated_headline,
                        stated_outlet=later.stated_outlet, stated_published=later.stated_published)], now=NOW)  # fmt: skip
    moved = archive.stories(since=date(2025, 1, 1)).entries
    assert [line.developments for line in moved] == [()]
    assert all(one.story != moved[0].id for line in archive.stories().entries for one in line.developments)
    assert archive.verify() == ()


def test_an_archive_of_before_gets_its_developments_with_the_next_addition(
    tmp_path: Path, plainly: None
) -> None:
    path = tmp_path / "news.db"
    with Archive.open(path, create=True) as archive:
        archive.add(REPORTS, now=NOW)
        expected, changes = archive.survey(), archive.changes()
        people = archive.people()
    with sqlite3.connect(path) as older:
        older.execute("DROP INDEX utterances_by_spelling")
        older.execute("ALTER TABLE utterances DROP COLUMN spelled")
        for table in ("ties", "profile_names", "profiles"):
            older.execute(f"DROP TABLE {table}")
        older.execute("PRAGMA user_version = 1")
    older.close()
    with Archive.open(path) as archive:
        archive.add([], now=NOW)
        assert archive.survey() == expected
        assert archive.changes() == changes
        assert archive.people() == people
        assert all(archive.said(one.name).entries for one in people.entries)
        assert archive.verify() == ()
