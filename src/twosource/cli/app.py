"""The commands and their options."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from twosource.cli import add, archive_verbs, check, export, mcp, quote, search, serve, show, stories, watch
from twosource.cli.delivery import Form, check_place, deliver, form_for, laid_out, on_terminal
from twosource.cli.faults import told_plainly
from twosource.cli.options import (
    EXIT_CODES,
    AsArchive,
    Every,
    FormOption,
    Jobs,
    Output,
    Paths,
    Quiet,
    Today,
    Width,
)  # fmt: skip
from twosource.cli.reading import read_all
from twosource.cli.refusals import exit_code, report_refusals

EXAMPLES = f"""\b
Examples:
  twosource read reports/                      what the reports amount to
  twosource read reports/ --all | less         every line of it
  twosource read reports/ -o dossier.html      one page that needs no network
  twosource read a.txt b.html feed.xml -o d.json   for other programs
  cat saved.html | twosource read -            from standard input

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
    as_archive: AsArchive = False,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Read reports and write what they amount to: the dossier of every story that they tell.

    Four reports to twelve that are read together are likely about one event, and are taken so unless they tell otherwise.
    """
    with told_plainly():
        check_place(output)
        survey = read_all(paths, jobs=jobs, today=today, quiet=quiet, as_archive=as_archive)
        chosen = form_for(form, output)
        deliver(laid_out(survey, chosen, output=output, every=every, width=width), output, form=chosen)
    if not quiet:
        report_refusals(survey.refusals, told=chosen is Form.TEXT and on_terminal(output))
    raise typer.Exit(exit_code(survey))


app.command(epilog=add.EXAMPLES)(add.add)
app.add_typer(archive_verbs.archive_app, name="archive")
app.command(epilog=check.EXAMPLES)(check.check)
app.command(epilog=export.EXAMPLES)(export.export)
app.command(epilog=mcp.EXAMPLES)(mcp.mcp)
app.command(epilog=quote.EXAMPLES)(quote.quote)
app.command(epilog=search.EXAMPLES)(search.search)
app.command(epilog=serve.EXAMPLES)(serve.serve)
app.command(epilog=show.EXAMPLES)(show.show)
app.command(epilog=stories.EXAMPLES)(stories.stories)
app.command(epilog=watch.EXAMPLES)(watch.watch)
