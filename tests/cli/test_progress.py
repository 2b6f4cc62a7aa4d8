"""Progress on standard error."""

import io
import sys

from twosource.cli.progress import shown_progress, tell_nobody
from twosource.cli.refusals import printable, report_refusals
from twosource.model import Refusal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_with_stage_and_count(monkeypatch):
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with shown_progress(quiet=False) as tell:
        tell("reports", 3, None)
        tell("dossiers", 1, 2)
        tell("dossiers", 2, 2)
    assert "reports" in terminal.getvalue()
    assert "2/2" in terminal.getvalue()


def test_progress_says_nothing_in_a_pipe_or_if_asked_to_be_quiet(monkeypatch):
    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with shown_progress(quiet=False) as tell:
        assert tell is tell_nobody
        tell("reports", 3, None)
    monkeypatch.setattr(sys, "stderr", Terminal())
    with shown_progress(quiet=True) as tell:
        assert tell is tell_nobody
    assert pipe.getvalue() == ""


def test_beyond_ten_refusals_are_counted(capsys):
    report_refusals([Refusal(report=f"r{number}", reason="empty") for number in range(12)])
    lines = capsys.readouterr().err.splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("twosource: 12 reports refused", "  and 2 more", 12)


def test_refusals_that_were_just_seen_are_not_told_twice(capsys):
    report_refusals([Refusal(report="r", reason="empty")], told=True)
    assert capsys.readouterr().err == ""


def test_a_reports_name_cannot_steer_the_terminal():
    assert printable("a\x1b[2Jb\u202ec") == "a\ufffd[2Jb\ufffdc"
