"""A page that changes its text under one address."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.invented import NOW, report
from twosource import pipeline
from twosource.archive import Archive, write
from twosource.model import Report

pytestmark = pytest.mark.usefixtures("plainly")
PAGE = report(0, 0, 0, 1)
OTHER = report(1, 0, 0, 2)
SENTENCE = "Ilka Baumann met nobody over the dam and the valley near the clinic of Orsk Vale on day 9."


def edited(one: Report, **stated: str) -> Report:
    return replace(one, text=f"{one.text}\n{SENTENCE}\n", **stated)


def at_once(*reports: Report) -> str:
    return write(pipeline.survey(reports, today=NOW.date()), "json")


def test_the_later_text_counts_and_the_earlier_one_is_kept(archive: Archive) -> None:
    archive.add([PAGE, OTHER], now=NOW)
    added = archive.add([edited(PAGE)], now=NOW)
    assert (added.articles, added.versions, added.known) == (0, 1, 0)
    assert write(archive.survey(), "json") == at_once(edited(PAGE), OTHER)
    first, second = archive.versions(PAGE.address)
    assert (first.current, second.current) == (False, True)
    assert second.came == (SENTENCE,)
    assert archive.text(first.article).article.text == PAGE.text
    assert archive.story_of(first.article) == archive.story_of(second.article)
    assert archive.verify() == ()


def test_the_edit_is_told_and_is_no_new_report(archive: Archive) -> None:
    archive.add([PAGE, OTHER], now=NOW)
    changes = archive.add([edited(PAGE)], now=NOW).changes
    assert [change.kind for change in changes] == ["new version"]
    assert "1 sentence new" in changes[0].text
    assert archive.line(changes[0].story or "").changed == changes[0].number


def test_two_versions_in_one_addition_are_two_versions(archive: Archive) -> None:
    archive.add([PAGE, edited(PAGE), OTHER], now=NOW)
    assert len(archive.versions(PAGE.address)) == 2
    assert write(archive.survey(), "json") == at_once(edited(PAGE), OTHER)


def test_an_old_copy_that_comes_again_changes_nothing(archive: Archive) -> None:
    archive.add([PAGE], now=NOW)
    archive.add([edited(PAGE)], now=NOW)
    again = archive.add([PAGE], now=NOW)
    assert (again.known, again.versions, again.changes) == (1, 0, ())
    assert write(archive.survey(), "json") == at_once(edited(PAGE))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_where_captures_are_dated_the_latest_counts_in_any_order(
    archive: Archive, order: tuple[int, int]
) -> None:
    captures = [
        replace(PAGE, captured="2026-02-03T09:00:00Z"),
        edited(PAGE, captured="2026-02-03T12:00:00+02:00"),
    ]
    for place in order:
        archive.add([captures[place]], now=NOW)
    assert write(archive.survey(), "json") == at_once(captures[1])
    assert [version.current for version in archive.versions(PAGE.address)] == [place == 1 for place in order]


def test_a_page_that_goes_back_to_its_earlier_words_is_a_third_version(archive: Archive) -> None:
    stamps = [f"2026-02-0{day}T09:00:00Z" for day in (3, 4, 5)]
    archive.add([replace(PAGE, captured=stamps[0])], now=NOW)
    archive.add([edited(PAGE, captured=stamps[1])], now=NOW)
    back = archive.add([replace(PAGE, captured=stamps[2])], now=NOW)
    assert back.versions == 1
    assert write(archive.survey(), "json") == at_once(PAGE)
    assert [version.current for version in archive.versions(PAGE.address)] == [False, False, True]
    assert archive.versions(PAGE.address)[2].went == (SENTENCE,)
    assert archive.verify() == ()


def test_a_page_that_becomes_another_happening_leaves_its_story(archive: Archive) -> None:
    archive.add([PAGE, OTHER], now=NOW)
    before = archive.story_of(archive.versions(PAGE.address)[0].article)
    moved = replace(report(0, 3, 3, 5), address=PAGE.address)
    archive.add([moved], now=NOW)
    assert write(archive.survey(), "json") == at_once(moved, OTHER)
    assert archive.dossier(before).story.articles
    assert archive.verify() == ()


def test_other_markup_around_the_same_words_is_no_new_version(archive: Archive) -> None:
    page = (
        "<html><body><article><h1>Dam breaks</h1>{ad}"
        + "".join(f"<p>{line}</p>" for line in PAGE.text.split("\n\n"))
        + "</article></body></html>"
    )
    reports = [
        Report(address="https://a.example/1", text=page.format(ad=ad), markup="html")
        for ad in ("", "<!-- 1 -->")
    ]
    assert archive.add([reports[0]], now=NOW).articles == 1
    assert archive.add([reports[1]], now=NOW).known == 1
    assert archive.add([reports[1]], now=NOW).known == 1
    assert len(archive.versions("https://a.example/1")) == 1


def test_an_archive_can_be_made_again_from_the_reports_that_it_holds(
    archive: Archive, tmp_path: Path
) -> None:
    archive.add([PAGE, OTHER], now=NOW)
    archive.add([edited(PAGE)], now=NOW)
    with Archive.open(tmp_path / "again.db", create=True) as again:
        again.add(archive.reports(), now=NOW)
        assert write(again.survey(), "json") == write(archive.survey(), "json")
        assert again.versions(PAGE.address) == archive.versions(PAGE.address)
