"""Damage is found and named."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.invented import NOW, report
from twosource.archive import Archive
from twosource.errors import ArchiveError
from twosource.model import DigestLine, OriginCount, Refusal, Span
from twosource.stores import pack

pytestmark = pytest.mark.usefixtures("plainly")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Archive.open(tmp_path / "n.db", create=True) as archive:
        archive.add([report(0, 0, 0, 1), report(1, 0, 0, 2), report(2, 1, 1, 3)], now=NOW)
        assert archive.verify() == ()
    return tmp_path / "n.db"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE articles SET text = x'6d00' WHERE number = 1", "cannot be read"),
        ("UPDATE articles SET text = (SELECT text FROM articles WHERE number = 2) WHERE number = 1", "its text is not the one"),
        ("UPDATE articles SET story = NULL WHERE number = 1", "its articles are not those that are in it"),
        ("UPDATE articles SET story = 'story-0' WHERE number = 3", "there is no such story"),
        ("DELETE FROM stories", "articles are in it, and there is no such story"),
        ("UPDATE stories SET dossier = x'6d0000'", "unpacked"),
        ("UPDATE stories SET story = (SELECT story FROM stories ORDER BY id DESC)", "is not this story"),
        ("UPDATE versions SET current = 0", "0 versions count, not one"),
        ("UPDATE versions SET report = x'00'", "version 1"),
        ("DELETE FROM passages WHERE rowid = 1", "the full text has 2 articles, not 3"),
        ("INSERT INTO utterances (story, id) VALUES ('story-0', 'u1')", "1 utterances are of no story"),
        ("UPDATE articles SET current = 1, story = NULL WHERE number = 3; DELETE FROM stories WHERE articles = 1", "1 articles are in no story"),
    ],
)  # fmt: skip
def test_damage_is_named(path: Path, damage: str, told: str) -> None:
    with sqlite3.connect(path) as damaged:
        damaged.executescript(damage)
    damaged.close()
    with Archive.open(path, read_only=True) as archive:
        assert any(told in line for line in archive.verify()), archive.verify()


def test_a_span_outside_its_article_is_named(path: Path) -> None:
    with Archive.open(path) as archive:
        dossier = archive.survey().dossiers[0]
    line = DigestLine(
        text="x",
        cites=(Span(article=dossier.texts[0].id, start=0, end=10**6),),
        outlets=1,
        origins=OriginCount(low=1, high=1),
    )
    damaged = replace(dossier, texts=(), digest=(*dossier.digest, line))
    with sqlite3.connect(path) as file:
        file.execute("UPDATE stories SET dossier = ? WHERE id = ?", (pack(damaged), dossier.story.id))
    file.close()
    with Archive.open(path, read_only=True) as archive:
        (told,) = archive.verify()
    assert told.startswith(f"story {dossier.story.id}: /stories/0/digest/")


def test_a_stored_value_of_another_kind_is_named(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("UPDATE articles SET text = ?", (pack(Refusal(report="a", reason="b")),))
    file.close()
    with Archive.open(path, read_only=True) as archive:
        assert len([line for line in archive.verify() if "cannot be read" in line]) >= 3


def test_a_file_with_broken_pages_is_told(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    assert findings(path)


def findings(path: Path) -> tuple[str, ...]:
    try:
        with Archive.open(path, read_only=True) as archive:
            return archive.verify()
    except ArchiveError as fault:
        return (str(fault),)
