"""`twosource export`: reports or a dossier in the formats of other tools."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.delivery import STANDARD, check_place, put
from twosource.cli.faults import told_plainly
from twosource.cli.options import EXIT_CODES, Jobs, Paths, Quiet
from twosource.cli.reading import survey_in
from twosource.cli.refusals import exit_code, report_refusals
from twosource.errors import SettingsError

EXAMPLES = f"""\b
Examples:
  twosource export reports/ --to csv -o tables/         a folder of tables
  twosource export d.json --to tei -o utterances.xml    from a dossier that was written before
  twosource export news.db --to csv -o tables/          from an archive
  twosource export d.json --to dot | dot -Tsvg -o stemma.svg

\b
Formats:
  annotations  W3C Web Annotation, JSON-LD       claims    schema.org Claim, JSON-LD
  csv          tables, a folder                  parquet   tables, a folder (twosource[tables])
  dot          stemma for Graphviz               graphml   stemma for Gephi, yEd, networkx
  phoenix      events, CAMEO, tab-separated      plover    events, PLOVER, JSON lines
  tei          utterances as a critical apparatus

{EXIT_CODES}"""


class Target(StrEnum):
    """What a survey can be exported to."""

    ANNOTATIONS = "annotations"
    CLAIMS = "claims"
    CSV = "csv"
    DOT = "dot"
    GRAPHML = "graphml"
    PARQUET = "parquet"
    PHOENIX = "phoenix"
    PLOVER = "plover"
    TEI = "tei"


To = Annotated[Target, typer.Option("--to", help="The format.", show_default=False)]
Destination = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE|DIR", readable=False, help="Write there, not to standard output."
    ),
]


def export(paths: Paths, *, to: To, output: Destination = None, jobs: Jobs = 1, quiet: Quiet = False) -> None:
    """Write reports, or a dossier that was written before, in the format of another tool."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    with told_plainly():
        several = archive.is_folder(to.value)
        if output is not None and not several and not output.is_dir():
            check_place(output)
        survey = survey_in(paths, jobs=jobs, quiet=quiet)
        deliver_files(archive.export(survey, to.value), output, several=several)
    if not quiet:
        report_refusals(survey.refusals)
    raise typer.Exit(exit_code(survey))


def deliver_files(files: dict[str, bytes], output: Path | None, *, several: bool) -> None:
    """Write one file where it is asked for or to standard output, several into a folder.

    Raises:
        SettingsError: several files are to go to standard output, or a file or folder cannot be written.
    """
    if not several and (output is None or output == STANDARD):
        (content,) = files.values()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    if output is None or output == STANDARD:
        raise SettingsError("this format is a folder of files; name one with -o")
    if not several and not output.is_dir():
        (content,) = files.values()
        put(output, content)
        return
    make_folder(output)
    for name, content in files.items():
        put(output / name, content)


def make_folder(folder: Path) -> None:
    """Make a folder if there is none.

    Raises:
        SettingsError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise SettingsError(
            f"cannot make the folder {folder}: {fault.strerror}; choose another -o"
        ) from fault
