"""The commands and their options."""

import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.delivery import Form, deliver, form_for, laid_out, on_terminal, sheet_of_output
from twosource.cli.faults import WRONG_USE, told_plainly
from twosource.cli.options import (
    EXIT_CODES,
    Every,
    FormOption,
    Jobs,
    Output,
    Paths,
    Places,
    Quiet,
    Sought,
    Today,
    Width,
    Written,
)  # fmt: skip
from twosource.cli.progress import shown_progress
from twosource.cli.refusals import exit_code, report_refusals
from twosource.errors import ContractError
from twosource.model import Survey

EXAMPLES = f"""\b
Examples:
  twosource read reports/                      what the reports amount to
  twosource read reports/ --all | less         every line of it
  twosource read reports/ -o dossier.html      one page that needs no network
  twosource read a.txt b.html feed.xml -o d.json   for other programs
  cat saved.html | twosource read -            from standard input

{EXIT_CODES}"""
QUOTE_EXAMPLES = f"""\b
Examples:
  twosource quote "we are deeply sorry" --in reports/
  twosource quote "nobody told us" --in monday/ --in tuesday.zip

{EXIT_CODES}"""
SHOW_EXAMPLES = f"""\b
Examples:
  twosource show d.json                        the text again, without reading
  twosource show d.json -o dossier.html        the page from the same dossier

{EXIT_CODES}"""

app = typer.Typer(
    name="twosource",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command that the process was started with, and exit with its code."""
    with told_plainly():
        app(prog_name="twosource")


def tell_version(wanted: bool) -> None:
    """Print the version and stop, if it is asked for."""
    if wanted:
        sys.stdout.write(f"twosource {version('twosource')}\n")
        raise typer.Exit


@app.callback(epilog=EXAMPLES)
def start(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=tell_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Tell what a pile of news reports amounts to: who said what, who copied whom, how many origins remain."""


@app.command(epilog=EXAMPLES)
def read(
    paths: Paths,
    *,
    form: FormOption = None,
    output: Output = None,
    jobs: Jobs = 1,
    every: Every = False,
    today: Today = None,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Read reports and write what they amount to: the dossier of every story that they tell."""
    with told_plainly():
        survey = read_all(paths, jobs=jobs, today=today, quiet=quiet)
        chosen = form_for(form, output)
        deliver(laid_out(survey, chosen, output=output, every=every, width=width), output, form=chosen)
    if not quiet:
        report_refusals(survey.refusals, told=chosen is Form.TEXT and on_terminal(output))
    raise typer.Exit(exit_code(survey))


@app.command(epilog=SHOW_EXAMPLES)
def show(
    dossier: Written,
    *,
    form: FormOption = None,
    output: Output = None,
    every: Every = False,
    width: Width = None,
) -> None:
    """Write a dossier that was read before in another form, without reading the reports again."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    with told_plainly():
        survey = archive.load(text_of(dossier))
        chosen = form_for(form, output)
        deliver(laid_out(survey, chosen, output=output, every=every, width=width), output, form=chosen)
    raise typer.Exit(exit_code(survey))


@app.command(epilog=QUOTE_EXAMPLES)
def quote(
    sought: Sought,
    *,
    paths: Places,
    every: Every = False,
    jobs: Jobs = 1,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Tell who is reported to have said some words, in which wording, by which reports and how many origins."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    with told_plainly():
        survey = read_all(paths, jobs=jobs, today=None, quiet=quiet)
        columns, colour = sheet_of_output(None, width)
        answer = archive.quote(sought, survey, width=columns, colour=colour, every=every)
        deliver(answer, None, form=Form.TEXT)
    if not quiet:
        report_refusals(survey.refusals)
    raise typer.Exit(exit_code(survey))


def read_all(paths: list[str], *, jobs: int, today: datetime | None, quiet: bool) -> Survey:
    """Return what reading gives; nothing to read is wrong use."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the model

    day = (today or datetime.now(UTC)).date()
    with shown_progress(quiet=quiet) as progress:
        survey = archive.read(paths, today=day, jobs=jobs, progress=progress)
    if not survey.dossiers and not survey.refusals:
        sys.stderr.write(
            f"twosource: there is no report in {', '.join(paths)}; name files or folders that hold some\n"
        )
        raise typer.Exit(WRONG_USE)
    return survey


def text_of(path: Path) -> str:
    """Return the text of a dossier's file."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise ContractError(f"{path} is not UTF-8; a dossier is written with --format json") from fault
