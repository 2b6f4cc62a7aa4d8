"""The commands that add to an archive and read it."""

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.archive.invented import read_plainly
from twosource import pipeline
from twosource.cli.app import app

DAM = """outlet: Hesk Herald
published: 2026-02-03
title: Spillway gives way at Orsk Vale dam

The spillway of the Orsk Vale dam gave way on Sunday night, flooding the villages of Tarn and Lower Hesk.

Some 3,400 people were brought to safety in buses, said regional governor Ilka Baumann.
"""
AGAIN = DAM.replace("Hesk Herald", "Tarn Times").replace("Some 3,400 people", "About 3,400 villagers")
CHESS = """outlet: Ravenna Review
published: 2026-02-05
title: Teenager leads chess masters in Ravenna

Ines Okafor, 16, beat grandmaster Pavel Dostal with black in Ravenna and leads by a full point.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a working folder with two reports in `news`, and reading without the model."""
    monkeypatch.setattr(pipeline, "read_batch", read_plainly)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TWOSOURCE_ARCHIVE", raising=False)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.txt").write_text(DAM, encoding="utf-8")
    (tmp_path / "news" / "chess.txt").write_text(CHESS, encoding="utf-8")
    return tmp_path


def run(*arguments: str):
    return CliRunner().invoke(app, list(arguments), prog_name="twosource")


def added(*paths: str) -> None:
    result = run("add", *(paths or ["news"]), "--archive", "n.db", "--today", "2026-02-06")
    assert result.exit_code == 0, result.stderr


def test_adding_makes_the_archive_and_tells_what_changed(folder: Path) -> None:
    result = run("add", "news", "--archive", "n.db")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "2 new reports"
    place = lines.index("  new story: Spillway gives way at Orsk Vale dam")
    assert lines[place - 1].startswith("story-")
    assert run("add", "news", "--archive", "n.db").stdout == "0 new reports, 2 known already\n"


def test_a_refused_report_is_told_and_the_others_are_added(folder: Path) -> None:
    (folder / "news" / "empty.txt").write_bytes(b"")
    result = run("add", "news", "--archive", "n.db", "--today", "2026-02-06")
    assert result.exit_code == 1
    assert "1 report refused" in result.stderr
    assert "empty.txt" in result.stderr
    assert "2 new reports" in result.stdout


def test_nothing_to_add_is_wrong_use(folder: Path) -> None:
    (folder / "none.json").write_text("[]", encoding="utf-8")
    result = run("add", "none.json", "--archive", "n.db")
    assert result.exit_code == 2
    assert "there is no report in none.json" in result.stderr


def test_stories_are_listed_the_newest_first_as_text_and_json(folder: Path) -> None:
    added()
    text = run("stories", "--archive", "n.db").stdout
    assert text.index("Teenager leads") < text.index("Spillway gives way")
    assert "1 report, 1 outlet, 1 origin" in text
    listed = json.loads(run("stories", "--archive", "n.db", "--format", "json").stdout)
    assert [entry["earliest"] for entry in listed["entries"]] == ["2026-02-05", "2026-02-03"]
    assert listed["next"] is None


def test_an_archive_without_stories_and_a_list_without_them_are_told_apart(folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "empty" / "a.txt").write_text(" ")
    run("add", "empty", "--archive", "n.db")
    assert "holds no story yet; add reports" in run("stories", "--archive", "n.db").stdout
    added()
    nobody = run("stories", "--archive", "n.db", "--outlet", "The Orsk Vale Crier")
    assert nobody.stdout == "no report is of an outlet called “The Orsk Vale Crier”\n"
    later = run("stories", "--archive", "n.db", "--since", "2099-01-01")
    assert later.stdout == "there is no such story\n"
    nobody = run("search", "Spillway", "--archive", "n.db", "--speaker", "Qqq")
    assert nobody.stdout == "nobody called “Qqq” is reported to have spoken\n"


def test_a_long_list_tells_how_to_go_on(folder: Path) -> None:
    added()
    first = run("stories", "--archive", "n.db", "--limit", "1").stdout
    place = first.split("--after '")[1].split("'")[0]
    assert "Spillway" in run("stories", "--archive", "n.db", "--after", place).stdout
    wrong = run("stories", "--archive", "n.db", "--after", "nonsense")
    assert (wrong.exit_code, "after must be" in wrong.stderr) == (2, True)


def test_a_story_is_shown_as_any_dossier_is(folder: Path) -> None:
    added()
    story = json.loads(run("stories", "--archive", "n.db", "--format", "json").stdout)["entries"][0]["id"]
    shown = run("show", story[:14], "--archive", "n.db", "--format", "json")
    assert shown.exit_code == 0
    assert [one["id"] for one in json.loads(shown.stdout)["stories"]] == [story]
    assert "<html" in run("show", story, "--archive", "n.db", "--format", "html").stdout
    unknown = run("show", "feed42", "--archive", "n.db")
    assert (unknown.exit_code, "has no story 'feed42'" in unknown.stderr) == (2, True)


def test_the_archive_may_be_named_by_environment_or_settings(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added()
    unnamed = run("stories")
    assert unnamed.exit_code == 2
    assert "--archive FILE" in unnamed.stderr
    assert "TWOSOURCE_ARCHIVE" in unnamed.stderr
    monkeypatch.setenv("TWOSOURCE_ARCHIVE", "n.db")
    assert "Spillway" in run("stories").stdout
    monkeypatch.setenv("TWOSOURCE_ARCHIVE", "")
    (folder / "twosource.toml").write_text('archive = "n.db"\njobs = 1\n', encoding="utf-8")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert "Spillway" in run("stories").stdout


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('archvie = "n.db"', "there is no setting 'archvie'; there are archive, jobs"),
        ("archive = 7", "archive must be a path"),
        ("jobs = 0", "jobs must be a number of at least 1"),
        ("archive = ", "is no TOML"),
    ],
)
def test_a_wrong_settings_file_is_told(folder: Path, said: str, told: str) -> None:
    (folder / "twosource.toml").write_text(said, encoding="utf-8")
    result = run("stories")
    assert result.exit_code == 2
    assert told in result.stderr


def test_words_are_found_with_marks_around_them(folder: Path) -> None:
    added()
    result = run("search", "villages", '"Lower Hesk"', "--archive", "n.db")
    assert result.exit_code == 0
    assert "*villages* of Tarn and *Lower Hesk*" in " ".join(result.stdout.split())
    assert "Hesk Herald" in result.stdout
    nothing = run("search", "zeppelin", "--archive", "n.db")
    assert (nothing.exit_code, nothing.stdout.split(";")[0]) == (1, "no report has all of these words")
    listed = json.loads(run("search", "governor", "--archive", "n.db", "--format", "json").stdout)
    assert any(found for _, found in listed["entries"][0]["snippet"])


def test_no_archive_a_newer_one_and_no_archive_at_all_are_told_apart(folder: Path) -> None:
    assert "make one by adding reports" in run("stories", "--archive", "n.db").stderr
    added()
    with sqlite3.connect("n.db") as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert "newer Twosource" in run("stories", "--archive", "n.db").stderr
    assert "not a SQLite file" in run("stories", "--archive", "news/dam.txt").stderr


def test_a_check_says_that_all_is_sound_or_what_is_wrong(folder: Path) -> None:
    added()
    sound = run("archive", "check", "--archive", "n.db")
    assert (sound.exit_code, sound.stdout) == (0, "2 articles in 2 stories; all is sound\n")
    with sqlite3.connect("n.db") as damaged:
        damaged.execute("UPDATE articles SET story = 'story-gone' WHERE outlet = 'Hesk Herald'")
    damaged.close()
    wrong = run("archive", "check", "--archive", "n.db")
    assert wrong.exit_code == 1
    assert "story-gone" in wrong.stdout


def test_corrections_are_made_listed_and_taken_back(folder: Path) -> None:
    added()
    assert "nothing was corrected" in run("archive", "rulings", "--archive", "n.db").stdout
    made = run("archive", "rule", "together", "news/dam.txt", "news/chess.txt", "--archive", "n.db")
    assert (made.exit_code, made.stdout.split(";")[0]) == (0, "ruling 1 stands")
    assert "2 reports" in run("stories", "--archive", "n.db").stdout
    assert "together" in run("archive", "rulings", "--archive", "n.db").stdout
    story = json.loads(run("stories", "--archive", "n.db", "--format", "json").stdout)["entries"][0]["id"]
    assert "YOUR CORRECTIONS\n1  " in run("show", story, "--archive", "n.db").stdout
    assert run("archive", "undo", "1", "--archive", "n.db").exit_code == 0
    assert "taken back" in run("archive", "rulings", "--archive", "n.db").stdout
    assert run("archive", "undo", "1", "--archive", "n.db").exit_code == 2
    assert "sideways" in run("archive", "rule", "sideways", "a", "b", "--archive", "n.db").stderr


def test_a_story_is_shown_with_the_ids_that_a_correction_needs_and_a_correction_tells_what_it_did(
    folder: Path,
) -> None:
    (folder / "news" / "again.txt").write_text(AGAIN, encoding="utf-8")
    added()
    listed = json.loads(run("stories", "--archive", "n.db", "--format", "json").stdout)["entries"]
    story = next(line["id"] for line in listed if line["articles"] == 2)
    shown = run("show", story, "--archive", "n.db").stdout.partition("IN THE ARCHIVE\n")[2].splitlines()
    ids = {line.split()[2]: line.split()[1] for line in shown if "news/" in line}
    assert sorted(ids) == ["news/again.txt", "news/dam.txt"]
    told = run("archive", "rule", "apart", *ids.values(), "--archive", "n.db").stdout
    assert "story split: was part of “Spillway gives way" in " ".join(told.split())
    assert "merged" in run("archive", "undo", "1", "--archive", "n.db").stdout
    assert "1 report," not in run("stories", "--archive", "n.db", "--outlet", "Tarn Times").stdout


def test_a_story_may_be_named_by_the_beginning_of_its_id_and_too_little_of_it_is_told(folder: Path) -> None:
    added()
    story = json.loads(run("stories", "--archive", "n.db", "--format", "json").stdout)["entries"][0]["id"]
    bare = story.removeprefix("story-")
    for asked in (story, bare, bare[:4], story[:10]):
        assert f"IN THE ARCHIVE\n{story}\n" in run("show", asked, "--archive", "n.db").stdout
    assert "too little of an id" in run("show", story[:8], "--archive", "n.db").stderr
    assert "`twosource stories` lists those" in run("show", "dam", "--archive", "n.db").stderr


def test_a_search_for_no_words_is_wrong_use(folder: Path) -> None:
    added()
    for words in ["", '" "', "- -"]:
        wrong = run("search", "--archive", "n.db", "--", words)
        assert (wrong.exit_code, "there are no words to look for" in wrong.stderr) == (2, True)


def test_an_archive_is_exported_without_telling_again_what_was_refused_when_it_was_filled(
    folder: Path,
) -> None:
    added()
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert run("add", "empty.txt", "--archive", "n.db").exit_code == 1
    result = run("export", "n.db", "--to", "tei")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "3,400" in result.stdout or "<TEI" in result.stdout


def test_an_archive_is_rebuilt_with_its_corrections(folder: Path) -> None:
    added()
    run("archive", "rule", "together", "news/dam.txt", "news/chess.txt", "--archive", "n.db")
    run("archive", "rule", "family", "Hesk Herald", "Vale Media", "--archive", "n.db")
    made = run("archive", "rebuild", "new.db", "--archive", "n.db")
    assert (made.exit_code, made.stdout) == (0, "2 reports in new.db\n")
    assert "2 reports" in run("stories", "--archive", "new.db").stdout
    assert "Vale Media" in run("archive", "rulings", "--archive", "new.db").stdout
    again = run("archive", "rebuild", "new.db", "--archive", "n.db")
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)


def test_changes_and_versions_are_listed(folder: Path) -> None:
    added()
    (folder / "news" / "dam.txt").write_text(DAM.replace("3,400", "4,100"), encoding="utf-8")
    added()
    changes = run("archive", "changes", "--archive", "n.db").stdout
    assert "new version: Hesk Herald: 1 sentence changed" in changes
    versions = run("archive", "versions", "news/dam.txt", "--archive", "n.db").stdout
    assert "was: Some 3,400 people" in versions
    assert "is:  Some 4,100 people" in versions
    assert "its story: twosource show story-" in versions
    assert "`twosource show STORY` names" in run("archive", "versions", "x", "--archive", "n.db").stderr
    only = run("archive", "versions", "news/chess.txt", "--archive", "n.db").stdout
    assert "no other version came in" in only
    listed = json.loads(run("archive", "changes", "--archive", "n.db", "--format", "json").stdout)
    assert listed["entries"][-1]["kind"] == "new version"


def test_two_newsrooms_on_one_happening_are_one_story(folder: Path) -> None:
    added()
    (folder / "again.txt").write_text(AGAIN, encoding="utf-8")
    added("again.txt")
    assert "2 reports, 2 outlets" in run("stories", "--archive", "n.db").stdout


def test_an_archive_can_be_looked_in_as_reports_can(folder: Path) -> None:
    added()
    for place in (["--archive", "n.db"], ["--in", "n.db"]):
        result = run("quote", "brought to safety", *place)
        assert (result.exit_code, result.stderr) == (0, "")
    both = run("quote", "brought to safety", "--in", "news", "--archive", "n.db")
    assert (both.exit_code, "not both" in both.stderr) == (2, True)


@pytest.mark.parametrize(
    "command",
    [["add"], ["stories"], ["search"], ["show"], ["archive"], ["archive", "rule"], ["archive", "check"]],
)
def test_every_command_has_help(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage: twosource" in result.stdout
