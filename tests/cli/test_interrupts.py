"""Ctrl-C at any moment ends a command quietly, with the exit code that shells use."""

import pytest

from twosource import cli
from twosource.cli import app, faults


def test_an_interrupt_ends_the_command_without_a_traceback(monkeypatch, capsys):
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "main", interrupt)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "\n"


def test_an_interrupt_that_a_compiled_module_calls_a_fault_is_still_an_interrupt():
    with pytest.raises(KeyboardInterrupt), faults.told_plainly():
        load_interrupted()


def test_a_module_that_is_missing_is_no_interrupt(capsys):
    with pytest.raises(faults.typer.Exit) as ended, faults.told_plainly():
        raise ImportError("no such module")
    assert ended.value.exit_code == 70
    assert "no such module" in capsys.readouterr().err


def load_interrupted() -> None:
    raise ImportError("initialization failed") from KeyboardInterrupt()
