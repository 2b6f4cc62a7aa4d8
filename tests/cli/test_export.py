"""`twosource export`, over readings that are made by hand."""

import pytest
from typer.testing import CliRunner

from tests.builders import ferry_survey
from twosource import archive
from twosource.cli.app import app
from twosource.cli.export import Target
from twosource.dossiers.writers import EXPORTS, export, write_json
from twosource.errors import SettingsError
from twosource.model import Survey

READ = Survey(dossiers=ferry_survey().dossiers)
ONE_FILE = sorted(name for name, one in EXPORTS.items() if not one.several)


@pytest.fixture(autouse=True)
def reading(monkeypatch):
    """Let the archive give the ferry's survey."""
    monkeypatch.setattr(archive, "read", lambda paths, **options: READ)


def run(*arguments: object):
    return CliRunner().invoke(app, [str(one) for one in arguments], prog_name="twosource")


def test_the_command_offers_every_format():
    assert sorted(one.value for one in Target) == sorted(EXPORTS)


@pytest.mark.parametrize("form", ONE_FILE)
def test_one_file_goes_to_standard_output_to_a_file_or_into_a_folder(form, tmp_path):
    (content,) = export(READ, form).values()
    assert run("export", "news", "--to", form).stdout_bytes == content
    run("export", "news", "--to", form, "-o", tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == content
    (tmp_path / "folder").mkdir()
    run("export", "news", "--to", form, "-o", tmp_path / "folder")
    assert (tmp_path / "folder" / EXPORTS[form].file).read_bytes() == content


def test_several_files_go_into_a_folder_that_is_made(tmp_path):
    result = run("export", "news", "--to", "csv", "-o", tmp_path / "deep" / "tables")
    assert (result.exit_code, result.stderr) == (0, "")
    written = {path.name: path.read_bytes() for path in (tmp_path / "deep" / "tables").iterdir()}
    assert written == export(READ, "csv")


def test_several_files_need_a_folder():
    result = run("export", "news", "--to", "csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "this format is a folder of files; name one with -o" in result.stderr


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    result = run("export", "news", "--to", "csv", "-o", tmp_path / "taken")
    assert result.exit_code == 2
    assert "cannot make the folder" in result.stderr


def test_a_dossier_gives_the_same_as_its_reports(tmp_path, monkeypatch):
    (tmp_path / "d.json").write_text(write_json(READ), encoding="utf-8")
    monkeypatch.setattr(archive, "read", None)
    result = run("export", tmp_path / "d.json", "--to", "tei")
    assert result.stdout_bytes == export(READ, "tei")["utterances.xml"]


def test_a_format_that_is_not_there_is_named():
    with pytest.raises(SettingsError, match="there is no export 'xls'; choose one of annotations"):
        archive.export(READ, "xls")
