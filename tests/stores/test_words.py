"""What a reader types becomes an expression that the index takes as words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Article, Block
from twosource.stores.sqlite import Database
from twosource.stores.words import CLOSE, OPEN, expression, searchable


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ferry harbour", '"ferry" AND "harbour"'),
        ('"night ferry" Lund', '"night ferry" AND "Lund"'),
        ("“night ferry”", '"night ferry"'),
        ("ferry -fog", '"ferry" NOT "fog"'),
        ('ferry -"thick fog"', '"ferry" NOT "thick fog"'),
        ("O'Neill's", '"O Neill s"'),
        ("NEAR(a b) OR *", '"NEAR a" AND "b" AND "OR"'),
        ('"open', '"open"'),
        ("-fog", ""),
        ("?! …", ""),
        ("", ""),
    ],
)
def test_words_phrases_and_minus_are_read(typed: str, wanted: str) -> None:
    assert expression(typed) == wanted


@given(st.text())
def test_nothing_that_is_typed_breaks_the_index(tmp_path_factory: pytest.TempPathFactory, typed: str) -> None:
    wanted = expression(typed)
    if wanted:
        database = Database(tmp_path_factory.getbasetemp() / "words.db")
        database.run("CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5 (text)")
        assert database.rows("SELECT rowid FROM passages WHERE passages MATCH ?", (wanted,)) == []
        database.close()


def test_furniture_is_blank_and_every_word_stays_in_its_place() -> None:
    text = f"Sign up now\nFerry{OPEN} sinks{CLOSE}"
    article = Article(
        id="a",
        report="a.txt",
        text=text,
        blocks=(Block(start=0, end=11, role="appeal"), Block(start=12, end=len(text), role="body")),
    )
    shown = searchable(article)
    assert len(shown) == len(text)
    assert shown.split() == ["Ferry", "sinks"]
    assert shown.index("Ferry") == 12
