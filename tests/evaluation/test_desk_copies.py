"""Copies of what was read once: other words, days and addresses, everything in its place."""

from pathlib import Path

import pytest

from evaluation.desk.copies import Copy, Original, as_report
from evaluation.desk.filling import fill
from tests.builders import ferry_survey
from twosource.archive import Archive


@pytest.fixture(scope="module")
def original() -> Original:
    return Original(ferry_survey())


def test_a_copy_has_every_layer_where_the_original_has_it(original: Original) -> None:
    copy = Copy.made(original, 7, weeks=2)
    for was, now in zip(original.texts, copy.texts, strict=True):
        assert len(was.article.text) == len(now.article.text)
        assert was.article.blocks == now.article.blocks
        assert [(one.start, one.end) for one in was.quotations] == [
            (one.start, one.end) for one in now.quotations
        ]
        assert was.article.text != now.article.text
        assert now.article.day is not None


def test_copies_have_ids_addresses_and_words_of_their_own(original: Original) -> None:
    one, other = Copy.made(original, 1, weeks=0), Copy.made(original, 2, weeks=0)
    assert {text.id for text in one.texts}.isdisjoint(text.id for text in other.texts)
    names = [{entity.name for text in copy.texts for entity in text.entities} for copy in (one, other)]
    assert names[0] != names[1]
    assert Copy.made(original, 1, weeks=0).texts == one.texts


def test_days_lie_whole_weeks_later(original: Original) -> None:
    copies = [Copy.made(original, 1, weeks=weeks) for weeks in (0, 3)]
    for early, late in zip(*(copy.texts for copy in copies), strict=True):
        assert early.article.day is not None
        assert late.article.day is not None
        assert (late.article.day - early.article.day).days == 21


def test_the_dossier_of_a_copy_speaks_of_its_articles_alone(original: Original) -> None:
    copy = Copy.made(original, 4, weeks=1)
    known = {text.id for text in copy.texts}
    for story, dossier in copy.stories():
        assert set(story.articles) <= known
        assert {witness.article for witness in dossier.stemma.witnesses} == set(story.articles)
        assert {cite.article for line in dossier.digest for cite in line.cites} <= known
        assert copy.dossier(story.articles) is not None
    assert copy.dossier(["somebody else's"]) is None


def test_an_archive_that_was_filled_is_whole(original: Original, tmp_path: Path) -> None:
    size = len(original.texts)
    fill(tmp_path / "news.db", original, reports=3 * size)
    with Archive.open(tmp_path / "news.db") as held:
        assert held.verify() == ()
        assert held.statistics().articles >= 3 * size
        line = held.stories(limit=1).entries[0]
        assert held.search(max(line.headline.split(), key=len)).entries
        known = as_report(held.dossier(line.id).texts[0].article)
        assert held.recall("copies") is not None
        assert held.versions(known.address)[0].current
