"""The commands and their options."""

import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.delivery import Form, deliver, form_for, laid_out, on_terminal, sheet_of_output
from twosource.cli.faults import WRONG_USE, told_plainly
from twosource.cli.progress import shown_progress
from twosource.cli.refusals import exit_code, report_refusals
from twosource.dossiers.finding import find_utterances
from twosource.dossiers.writers import write_found
from twosource.model import Survey

EXAMPLES = """\b
Examples:
  twosource read reports/                      what the reports amount to
  twosource read reports/ --all | less         every line of it
  twosource read reports/ -o dossier.html      one page that needs no network
  twosource read a.txt b.html feed.xml -o d.json   for other programs
  cat saved.html | twosource read -            from standard input

\b
Exit codes: 0 done, 1 some reports were refused, 2 wrong use.
"""

QUOTE_EXAMPLES = """\b
Examples:
  twosource quote "we are deeply sorry" --in reports/
  twosource quote "nobody told us" --in monday/ --in tuesday.zip

\b
Exit codes: 0 done, 1 some reports were refused, 2 wrong use.
"""

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
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS", help="Files, folders, globs, or - for standard input.", show_default=False
        ),
    ],
    *,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="What to write; told from the ending of -o if not given, else text."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write there, not to standard output."),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    every: Annotated[bool, typer.Option("--all", help="Write long lists in full (text).")] = False,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Doubt days of publication after this one."),
    ] = None,
    width: Annotated[int | None, typer.Option(min=40, max=400, help="Columns of a line (text).")] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress, no summary of refusals.")
    ] = False,
) -> None:
    """Read reports and write what they amount to: the dossier of every story that they tell."""
    with told_plainly():
        survey = read_all(paths, jobs=jobs, today=today, quiet=quiet)
        chosen = form_for(form, output)
        deliver(laid_out(survey, chosen, output=output, every=every, width=width), output, form=chosen)
    if not quiet:
        report_refusals(survey.refusals, told=chosen is Form.TEXT and on_terminal(output))
    raise typer.Exit(exit_code(survey))


@app.command(epilog=QUOTE_EXAMPLES)
def quote(
    sought: Annotated[
        str, typer.Argument(metavar="WORDS", help="The words, as you have them.", show_default=False)
    ],
    *,
    paths: Annotated[
        list[str],
        typer.Option("--in", metavar="PATH", help="Where to look; may be given again.", show_default=False),
    ],
    every: Annotated[bool, typer.Option("--all", help="Write all that is found.")] = False,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    width: Annotated[int | None, typer.Option(min=40, max=400, help="Columns of a line.")] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress, no summary of refusals.")
    ] = False,
) -> None:
    """Tell who is reported to have said some words, in which wording, by which reports and how many origins."""
    with told_plainly():
        survey = read_all(paths, jobs=jobs, today=None, quiet=quiet)
        found = find_utterances(sought, survey)
        columns, colour = sheet_of_output(None, width)
        deliver(write_found(sought, found, width=columns, colour=colour, every=every), None, form=Form.TEXT)
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
