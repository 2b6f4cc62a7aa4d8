"""The command line, over readings that are made by hand."""

import gc
import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from typer.testing import CliRunner

from tests.builders import ferry_survey
from twosource import archive, cli
from twosource.cli.app import app
from twosource.cli.delivery import put
from twosource.dossiers.writers import write_html, write_json, write_markdown, write_text
from twosource.errors import SettingsError
from twosource.model import Survey

READ = Survey(dossiers=ferry_survey().dossiers)


@pytest.fixture
def reading(monkeypatch):
    """Let the archive give the ferry's survey, and remember what it was asked for."""
    asked: list[dict[str, object]] = []
    survey = [READ]

    def read(paths, **options):
        asked.append({"paths": paths, **options})
        return survey[0]

    monkeypatch.setattr(archive, "read", read)
    monkeypatch.delenv("TWOSOURCE_TRACEBACK", raising=False)
    return asked, survey


def run(*arguments: str):
    return CliRunner().invoke(app, list(arguments), prog_name="twosource")


def test_reading_prints_text_of_80_columns_without_colour_in_a_pipe(reading):
    result = run("read", "news")
    assert (result.exit_code, result.stdout, result.stderr) == (0, write_text(READ, width=80), "")


@pytest.mark.parametrize(
    ("form", "write"),
    [("text", write_text), ("json", write_json), ("markdown", write_markdown), ("html", write_html)],
)
def test_each_form_is_what_its_writer_writes(reading, form, write):
    assert run("read", "news", "--format", form).stdout == write(READ)


@pytest.mark.parametrize(
    ("name", "write"),
    [("a.json", write_json), ("a.md", write_markdown), ("A.HTML", write_html), ("a.htm", write_html), ("a", write_text)],
)  # fmt: skip
def test_the_form_is_told_from_the_ending_of_the_output(reading, tmp_path, name, write):
    result = run("read", "news", "-o", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8") == write(READ)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_form_that_is_named_counts_more_than_the_ending(reading, tmp_path):
    run("read", "news", "-o", str(tmp_path / "a.txt"), "--format", "json")
    assert json.loads((tmp_path / "a.txt").read_text(encoding="utf-8"))["schema"] == "twosource/1"


def test_a_dash_as_output_is_standard_output(reading):
    assert run("read", "news", "-o", "-").stdout == write_text(READ)


def test_all_and_width_reach_the_text(reading):
    assert run("read", "news", "--all", "--width", "120").stdout == write_text(READ, width=120, every=True)


def test_paths_jobs_and_the_day_reach_the_reading(reading):
    asked, _ = reading
    run("read", "a.txt", "b", "-", "--jobs", "3", "--today", "2025-03-04")
    assert asked[0]["paths"] == ["a.txt", "b", "-"]
    assert (asked[0]["jobs"], asked[0]["today"]) == (3, date(2025, 3, 4))


def test_without_a_day_the_clock_is_asked_once_here(reading):
    asked, _ = reading
    before = datetime.now(UTC).date()
    run("read", "a.txt")
    assert before <= asked[0]["today"] <= datetime.now(UTC).date()


def test_refused_reports_are_summed_up_on_standard_error_and_in_the_exit_code(reading):
    reading[1][0] = ferry_survey()
    result = run("read", "news", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["refusals"]
    assert result.stderr.splitlines() == [
        "twosource: 2 reports refused",
        "  news/empty.txt: the file is empty",
        "  news/photo.jpg: not text: it starts as a JPEG picture does",
    ]


def test_quiet_says_nothing_on_standard_error_and_keeps_the_exit_code(reading):
    reading[1][0] = ferry_survey()
    result = run("read", "news", "--quiet")
    assert (result.exit_code, result.stderr) == (1, "")


def test_nothing_to_read_is_wrong_use_and_leaves_the_output_alone(reading, tmp_path):
    reading[1][0] = Survey()
    result = run("read", "news", "-o", str(tmp_path / "a.json"))
    assert result.exit_code == 2
    assert result.stderr == "twosource: there is no report in news; name files or folders that hold some\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["read"], "Missing argument"),
        (["read", "a", "--format", "pdf"], "pdf"),
        (["read", "a", "--jobs", "0"], "--jobs"),
        (["read", "a", "--today", "yesterday"], "yesterday"),
        (["read", "a", "--width", "7"], "--width"),
        (["write", "a"], "write"),
    ],
)
def test_wrong_use_says_what_is_wrong_and_ends_with_2(reading, arguments, word):
    result = run(*arguments)
    assert result.exit_code == 2
    assert word in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_cannot_be_written_is_named(reading, tmp_path):
    result = run("read", "news", "-o", str(tmp_path / "no" / "a.json"))
    assert result.exit_code == 2
    assert result.stderr.startswith(
        f"twosource: cannot write {tmp_path / 'no' / 'a.json'}: there is no folder"
    )


def test_what_stood_in_the_output_stays_if_writing_fails(reading, tmp_path, monkeypatch):
    output = tmp_path / "a.txt"
    output.write_text("before", encoding="utf-8")
    monkeypatch.setattr(
        os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    result = run("read", "news", "-o", str(output))
    assert result.exit_code == 2
    assert "No space left" in result.stderr
    assert output.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [output]


def test_the_output_keeps_the_permissions_of_the_file_that_it_replaces(reading, tmp_path):
    output = tmp_path / "a.txt"
    output.write_text("before", encoding="utf-8")
    output.chmod(0o640)
    run("read", "news", "-o", str(output))
    assert output.stat().st_mode & 0o777 == 0o640


def failing(fault):
    def read(paths, **options):
        raise fault

    return read


def test_a_device_in_a_closed_folder_is_written_to(reading, tmp_path, monkeypatch):
    asked = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != "/dev" and asked(path, mode))
    result = run("read", "news", "-o", "/dev/null")
    assert (result.exit_code, result.stderr) == (0, "")
    assert run("read", "news", "-o", "/dev/none").stderr.startswith(
        "twosource: cannot write /dev/none: /dev may not be written to"
    )


def test_a_device_that_may_not_be_written_to_is_named(reading, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    result = run("read", "news", "-o", "/dev/null")
    assert result.exit_code == 2
    assert "cannot write /dev/null: /dev/null may not be written to; choose another -o" in result.stderr


def test_a_named_pipe_carries_the_dossier_to_who_reads_it(reading, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with ThreadPoolExecutor(1) as threads:
        read = threads.submit((tmp_path / "pipe").read_text, encoding="utf-8")
        assert run("read", "news", "--format", "json", "-o", str(tmp_path / "pipe")).exit_code == 0
        assert json.loads(read.result(timeout=10))["schema"] == "twosource/1"
    assert (tmp_path / "pipe").is_fifo()


def test_what_a_shell_appends_to_is_appended_to(tmp_path):
    log = tmp_path / "log.txt"
    log.write_text("before\n", encoding="utf-8")
    writing = (
        "from pathlib import Path; from twosource.cli.delivery import put; put(Path('/dev/stdout'), b'after')"
    )
    with log.open("ab") as stream:
        subprocess.run([sys.executable, "-c", writing], stdout=stream, check=True, timeout=60)
    assert log.read_text(encoding="utf-8") == "before\nafter"


def test_a_pipe_that_nobody_reads_any_more_is_no_fault_of_the_output(reading, tmp_path, monkeypatch):
    (tmp_path / "a.txt").touch()
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(BrokenPipeError()))
    with pytest.raises(BrokenPipeError):
        put(tmp_path / "a.txt", b"words")


def test_a_link_as_output_keeps_leading_to_its_file(reading, tmp_path):
    (tmp_path / "kept.json").write_text("old")
    (tmp_path / "latest.json").symlink_to(tmp_path / "kept.json")
    assert run("read", "news", "-o", str(tmp_path / "latest.json")).exit_code == 0
    assert (tmp_path / "latest.json").is_symlink()
    assert "twosource/1" in (tmp_path / "kept.json").read_text()


def test_an_output_that_is_no_file_is_written_to_and_stays_what_it_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    put(pipe, b"a dossier")
    assert os.read(reader, 100) == b"a dossier"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_wrong_setting_is_told_in_one_line(reading, monkeypatch):
    monkeypatch.setattr(
        archive, "read", failing(SettingsError("stories.window_days must be at least 1, not 0"))
    )
    result = run("read", "a")
    assert (result.exit_code, result.stderr) == (
        2,
        "twosource: stories.window_days must be at least 1, not 0\n",
    )


def test_a_fault_of_the_program_is_told_in_one_line_with_what_to_do(reading, monkeypatch):
    monkeypatch.setattr(archive, "read", failing(ZeroDivisionError("division by zero")))
    result = run("read", "a")
    assert result.exit_code == 70
    assert result.stderr.startswith(
        "twosource: a fault in Twosource: ZeroDivisionError: division by zero; please"
    )
    assert result.stderr.count("\n") == 1


def test_an_interrupt_ends_with_130(reading, monkeypatch):
    monkeypatch.setattr(archive, "read", failing(KeyboardInterrupt()))
    assert run("read", "a").exit_code == 130


def test_help_has_examples_and_the_exit_codes():
    result = run("read", "--help")
    assert "twosource read reports/ -o dossier.html" in result.stdout
    assert "0 done, 1 some reports were refused, 2 wrong use" in result.stdout


def test_the_version_is_told_without_reading():
    result = run("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "twosource")


def process(*arguments: str, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "twosource", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def test_a_reader_who_leaves_a_pipe_gets_no_traceback(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Bakery closes\n\nThe bakery on Hill Road closes in May.", encoding="utf-8"
    )
    with process("read", str(tmp_path), "--format", "json", "--quiet") as running:
        running.stdout.close()
        told = running.stderr.read()
        assert running.wait(timeout=60) == 141
    assert told == ""


def test_help_answers_without_loading_the_stages():
    code = "import sys, twosource.cli; print('twosource.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_text_that_the_terminal_has_no_letters_for_is_written_with_question_marks(tmp_path):
    (tmp_path / "a.txt").write_text("Café “news”\n\nThe café’s owner said it would close.", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    with process("read", str(tmp_path), env=environment) as running:
        written, told = running.communicate(timeout=60)
    assert running.returncode == 0, told
    assert "Caf?" in written


def test_json_is_utf_8_whatever_the_terminal_speaks(tmp_path):
    (tmp_path / "a.txt").write_text("Café news\n\nThe café’s owner said it would close.", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "twosource", "read", str(tmp_path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert "Café" in done.stdout.decode("utf-8")


def test_a_quotation_is_sought_in_all_paths_and_told_with_its_wordings(reading):
    asked, _ = reading
    result = run("quote", "truly sorry", "--in", "monday", "--in", "tuesday")
    assert asked[0]["paths"] == ["monday", "tuesday"]
    assert result.exit_code == 0
    assert "Ilse Brandt" in result.stdout
    assert "‹truly›" in result.stdout


def test_a_quotation_without_a_place_to_look_is_wrong_use(reading):
    assert run("quote", "truly sorry").exit_code == 2


def test_a_dossier_can_be_shown_again_in_another_form_without_reading(reading, tmp_path):
    asked, _ = reading
    dossier = tmp_path / "d.json"
    dossier.write_text(write_json(ferry_survey()), encoding="utf-8")
    result = run("show", str(dossier), "--format", "html")
    assert (result.exit_code, result.stdout) == (1, write_html(ferry_survey()))
    assert asked == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (b"{}", "/schema: expected 'twosource/1'"),
        (b"news", "this is not JSON"),
        (b"\xff\xfe", "is not UTF-8"),
        (None, "no such file or directory"),
    ],
)
def test_a_file_that_is_no_dossier_is_told_in_one_line(tmp_path, written, message):
    dossier = tmp_path / "d.json"
    if written is not None:
        dossier.write_bytes(written)
    result = run("show", str(dossier))
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(("options", "wanted"), [((), False), (("--as-archive",), True)])
def test_reports_are_divided_as_an_archive_does_only_if_asked(reading, options, wanted):
    asked, _ = reading
    run("read", "news", *options)
    assert asked[0]["as_archive"] is wanted


def test_a_command_multiplies_in_one_thread_unless_the_environment_says_otherwise(monkeypatch):
    monkeypatch.setattr(gc, "set_threshold", lambda _: None)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    cli.settle_process()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    cli.settle_process()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"


def test_numpy_is_not_loaded_before_its_threads_are_counted():
    asked = "import sys, twosource.cli; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False, timeout=60).returncode == 0
