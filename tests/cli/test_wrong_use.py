"""What the command line says where something is wrong: which thing, what is wrong, what to do."""

import pytest
from typer.testing import CliRunner

from tests.builders import ferry_survey
from twosource import archive
from twosource.cli.app import app
from twosource.cli.listing import counted, write_changes
from twosource.model import Refusal, Survey


@pytest.fixture
def reading(monkeypatch):
    """Let reading give what the list holds, and count how often it is asked."""
    asked: list[list[str]] = []
    given = [Survey(dossiers=ferry_survey().dossiers)]

    def read(paths, **_):
        asked.append(list(paths))
        return given[0]

    monkeypatch.setattr(archive, "read", read)
    return asked, given


def run(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="twosource")


@pytest.mark.parametrize("command", [["read", "news"], ["quote", "the ramp", "--in", "news"]])
def test_an_output_that_cannot_be_is_told_before_anything_is_read(reading, tmp_path, command):
    result = run(*command, "-o", tmp_path / "none" / "x.json")
    assert result.exit_code == 2
    assert f"there is no folder {tmp_path / 'none'}; choose another -o" in result.stderr
    assert reading[0] == []


def test_an_output_that_is_a_folder_is_told_before_anything_is_read(reading, tmp_path):
    result = run("read", "news", "-o", tmp_path)
    assert (result.exit_code, reading[0]) == (2, [])
    assert "is a folder; choose another -o" in result.stderr


@pytest.mark.parametrize("written", ["yesterday", "2026-13-01", "3.4.2026"])
def test_what_is_no_day_is_told_with_how_days_are_written(written):
    result = run("read", "news", "--today", written)
    assert result.exit_code == 2
    assert f"{written!r} is no day; write it as 2026-03-31" in " ".join(result.stderr.split())


@pytest.mark.parametrize("words", ["", "  ", "?!"])
def test_a_quotation_without_words_is_wrong_use(reading, words):
    result = run("quote", words, "--in", "news")
    assert (result.exit_code, reading[0]) == (2, [])
    assert "there are no words to look for" in result.stderr


def test_where_no_report_can_be_read_nothing_is_called_found_nowhere(reading, tmp_path):
    reading[1][0] = Survey(
        dossiers=(), refusals=(Refusal(report="nws", reason="cannot be found; check the path"),)
    )
    draft = tmp_path / "draft.txt"
    draft.write_text("“It gave way under my van,” the driver said on Monday in the town.", encoding="utf-8")
    for command in (["quote", "gave way"], ["check", draft]):
        result = run(*command, "--in", "nws")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is no report to look in: nws cannot be found; check the path" in result.stderr


def test_a_folder_is_no_archive(tmp_path):
    result = run("stories", "--archive", tmp_path)
    assert result.exit_code == 2
    assert f"{tmp_path} is a folder; name a file in it" in result.stderr


def test_a_file_that_is_no_dossier_is_named(tmp_path):
    (tmp_path / "list.json").write_text("[1, 2]", encoding="utf-8")
    result = run("show", tmp_path / "list.json")
    assert result.exit_code == 2
    assert f"twosource: {tmp_path / 'list.json'}: /schema: expected" in result.stderr


def test_a_dossier_that_is_not_there_is_told_with_what_to_do(tmp_path):
    result = run("show", tmp_path / "none.json")
    assert result.exit_code == 2
    assert f"{tmp_path / 'none.json'}: no such file or directory; check the path" in result.stderr


def test_serving_wants_one_archive_and_takes_it_as_plain_argument(tmp_path):
    missing = tmp_path / "none.db"
    assert f"there is no archive at {missing}" in run("serve", missing).stderr
    assert f"there is no archive at {missing}" in run("serve", "--archive", missing).stderr
    both = run("serve", missing, "--archive", tmp_path / "other.db")
    assert both.exit_code == 2
    assert "two archives are named" in both.stderr


def test_a_change_of_a_thousand_figures_is_told_in_few_lines():
    change = archive.Change(
        number=1, at="2026-03-03T10:00:00+00:00", kind="new contradiction", story="s",
        article=None, text=" / ".join(str(number) for number in range(1000)),
    )  # fmt: skip
    told = write_changes([change], width=100)
    assert len(told) < 600
    assert "0 / 1 / 2" in told
    assert "…" in told


def test_one_story_and_two_stories_are_counted_in_english():
    assert (counted(1, "story", "stories"), counted(2, "story", "stories")) == ("1 story", "2 stories")
