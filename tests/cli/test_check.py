"""`twosource check` and `twosource quote`, over readings that are made by hand."""

import json

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from tests.builders import ferry_survey
from twosource import archive
from twosource.cli.app import app
from twosource.dossiers.writers import write_json
from twosource.model import Survey

READ = Survey(dossiers=ferry_survey().dossiers)
SOUND = (
    '"We are deeply sorry for what our passengers had to go through tonight," Ilse Brandt told reporters.\n'
)
WRONG = '"We are deeply glad of what our passengers had to go through tonight," Ilse Brandt told reporters.\n'


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """Let the archive give the ferry's survey, and keep a sound draft, a wrong one and the dossier."""
    monkeypatch.setattr(archive, "read", lambda paths, **options: READ)
    (tmp_path / "sound.txt").write_text(SOUND, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "d.json").write_text(write_json(READ), encoding="utf-8")
    return tmp_path


def run(*arguments: object):
    return CliRunner().invoke(app, [str(one) for one in arguments], prog_name="twosource")


def test_a_draft_that_is_in_order_ends_with_0(folder):
    result = run("check", folder / "sound.txt", "--in", "news")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "nothing to correct" in " ".join(result.stdout.split())
    assert "IN ORDER" in result.stdout


def test_a_draft_with_something_to_look_at_ends_with_1_and_cites_the_reports(folder):
    result = run("check", folder / "wrong.txt", "--in", "news")
    assert result.exit_code == 1
    told = " ".join(result.stdout.split())
    assert "line 1 altered" in told
    assert "‹glad of› for ‹sorry for›" in told
    assert "Northern Wire, news/a1.txt, sentence" in told


def test_a_dossier_that_was_written_before_serves_as_well(folder, monkeypatch):
    monkeypatch.setattr(archive, "read", None)
    one = run("check", folder / "wrong.txt", "--in", folder / "d.json")
    assert one.exit_code == 1
    assert "‹glad of› for ‹sorry for›" in " ".join(one.stdout.split())


POSITIONS = {
    "type": "array",
    "items": {"type": "object", "required": ["article", "start", "end", "report", "words"]},
}
ANSWER = Draft202012Validator(
    {
        "type": "object",
        "required": ["schema", "draft", "sound", "quotations", "figures"],
        "properties": {
            "schema": {"const": "twosource-check/1"},
            "quotations": {
                "items": {
                    "required": [
                        "line",
                        "start",
                        "end",
                        "text",
                        "standing",
                        "sound",
                        "differences",
                        "cites",
                        "origins",
                    ],
                    "properties": {"cites": POSITIONS},
                }
            },
            "figures": {
                "items": {"required": ["line", "start", "end", "text", "standing", "sound", "readings"]}
            },
        },
    }
)


def test_json_holds_the_standing_of_every_quotation_with_spans_of_both_texts(folder):
    result = run("check", folder / "wrong.txt", "--in", "news", "--format", "json")
    answer = json.loads(result.stdout)
    ANSWER.validate(answer)
    (one,) = answer["quotations"]
    assert WRONG[one["start"] : one["end"]] == one["text"]
    assert (answer["sound"], one["standing"], one["differences"]) == (
        False,
        "altered",
        [["glad of", "sorry for"]],
    )
    texts = {text.id: text.article.text for dossier in READ.dossiers for text in dossier.texts}
    assert all("sorry" in texts[cite["article"]][cite["start"] : cite["end"]] for cite in one["cites"])


def test_json_is_told_from_the_ending_of_the_output(folder):
    run("check", folder / "sound.txt", "--in", "news", "-o", folder / "a.json")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["sound"] is True


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.txt", None, "none.txt"),
        ("empty.txt", "", "cannot read the draft"),
        ("p.jpg", "\xff\xd8\xff", "draft"),
    ],
)
def test_a_draft_that_cannot_be_read_is_wrong_use(folder, name, content, words):
    if content is not None:
        (folder / name).write_text(content, encoding="latin-1")
    result = run("check", folder / name, "--in", "news")
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_quote_gives_who_said_it_as_json_with_the_other_readings(folder):
    result = run("quote", "deeply sorry for what our passengers", "--in", "news", "--format", "json")
    answer = json.loads(result.stdout)
    assert (answer["schema"], answer["sought"]) == (
        "twosource-quote/1",
        "deeply sorry for what our passengers",
    )
    first = answer["found"][0]
    assert (first["similarity"], first["speaker"]) == (1.0, "Ilse Brandt")
    other = next(one for one in first["readings"] if one["relation"] == "altered")
    assert {"kind": "theirs", "text": "truly"} in other["differences"]
    assert first["cites"][0]["report"] == "news/a1.txt"


def test_quote_in_a_dossier_and_into_a_file(folder):
    result = run("quote", "engine failed twice", "--in", folder / "d.json", "-o", folder / "q.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Tomas Reyl" in (folder / "q.txt").read_text(encoding="utf-8")


def test_nothing_found_is_an_empty_list(folder):
    answer = json.loads(run("quote", "the moon is blue", "--in", "news", "--format", "json").stdout)
    assert answer["found"] == []
