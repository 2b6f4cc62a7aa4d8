"""A user's corrections: kept, followed, shown, taken back."""

from dataclasses import replace

import pytest

from tests.archive.invented import NOW, report
from twosource.archive import Archive
from twosource.errors import SettingsError, UnknownArticle

pytestmark = pytest.mark.usefixtures("plainly")
DAM, DAM_AGAIN, BREWERY = report(0, 0, 0, 1), report(1, 0, 0, 2), report(2, 1, 1, 3)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    archive.add([DAM, DAM_AGAIN, BREWERY], now=NOW)
    return archive


def members(archive: Archive) -> list[list[str]]:
    dossiers = archive.survey().dossiers
    return sorted(sorted(text.article.report for text in dossier.texts) for dossier in dossiers)


APART = [["news/0.txt", "news/1.txt"], ["news/2.txt"]]
ALONE = [["news/0.txt"], ["news/1.txt"], ["news/2.txt"]]
ALL = [["news/0.txt", "news/1.txt", "news/2.txt"]]


def test_two_reports_ruled_together_are_one_story_and_parted_when_it_is_taken_back(filled: Archive) -> None:
    assert members(filled) == APART
    number = filled.rule("together", "news/0.txt", "news/2.txt", now=NOW)
    assert members(filled) == ALL
    assert [ruling.kind for ruling in filled.rulings()] == ["together"]
    filled.undo(number, now=NOW)
    assert members(filled) == APART
    assert filled.rulings()[0].undone == NOW.isoformat()
    assert filled.verify() == ()


def test_two_reports_ruled_apart_are_two_stories_also_after_more_came(filled: Archive) -> None:
    filled.rule("apart", "news/0.txt", "news/1.txt", now=NOW)
    assert members(filled) == ALONE
    filled.add([report(3, 1, 1, 4)], now=NOW)
    assert not any({"news/0.txt", "news/1.txt"} <= set(one) for one in members(filled))


def test_a_ruling_holds_for_a_later_version_of_the_page(filled: Archive) -> None:
    filled.rule("apart", "news/0.txt", "news/1.txt", now=NOW)
    filled.add([replace(DAM, text=DAM.text + "\nThe valley is quiet again near the clinic.\n")], now=NOW)
    assert members(filled) == ALONE


def test_corrections_are_told_in_the_stories_that_they_touch(filled: Archive) -> None:
    before = len(filled.changes(limit=500))
    number = filled.rule("together", "news/0.txt", "news/2.txt", now=NOW)
    filled.undo(number, now=NOW)
    kinds = [change.kind for change in filled.changes(before, 500)]
    assert kinds.count("correction") == 3
    assert "stories merged" in kinds
    assert "story split" in kinds


def test_the_same_ruling_twice_is_one(filled: Archive) -> None:
    first = filled.rule("independent", "news/0.txt", "news/1.txt", now=NOW)
    assert filled.rule("independent", "news/1.txt", "news/0.txt", now=NOW) == first
    assert filled.rule("family", "Paper 0", "Harbour Media", now=NOW) == first + 1
    assert len(filled.rulings()) == 2


def test_rulings_against_each_other_are_refused_and_not_kept(filled: Archive) -> None:
    filled.rule("together", "news/0.txt", "news/2.txt", now=NOW)
    with pytest.raises(SettingsError, match="contradict"):
        filled.rule("apart", "news/0.txt", "news/2.txt", now=NOW)
    assert len(filled.rulings()) == 1
    assert members(filled) == ALL


def test_wrong_rulings_say_what_is_wrong(filled: Archive) -> None:
    with pytest.raises(UnknownArticle, match=r"nowhere\.txt"):
        filled.rule("apart", "news/0.txt", "nowhere.txt", now=NOW)
    with pytest.raises(SettingsError, match="two different articles"):
        filled.rule("apart", "news/0.txt", "news/0.txt", now=NOW)
    with pytest.raises(SettingsError, match="together, apart, independent, family"):
        filled.rule("sideways", "news/0.txt", "news/1.txt", now=NOW)
    with pytest.raises(SettingsError, match="no ruling 7 stands"):
        filled.undo(7, now=NOW)


def test_the_log_survives_closing(filled: Archive, tmp_path) -> None:
    filled.rule("together", "news/0.txt", "news/2.txt", now=NOW)
    with Archive.open(tmp_path / "news.db", read_only=True) as again:
        assert [(ruling.kind, ruling.number) for ruling in again.rulings()] == [("together", 1)]
        assert members(again) == ALL


def test_a_story_knows_the_corrections_that_touch_it(filled: Archive) -> None:
    filled.rule("apart", "news/0.txt", "news/1.txt", now=NOW)
    filled.rule("family", "Paper 2", "Harbour Media", now=NOW)
    gone = filled.rule("together", "news/1.txt", "news/2.txt", now=NOW)
    filled.undo(gone, now=NOW)
    told = {
        line.headline.split()[0]: [ruling.kind for ruling in filled.rulings_in(line.id)]
        for line in filled.stories().entries
    }
    assert told == {"Spillway": ["apart"], "Takeover": ["family"]}
