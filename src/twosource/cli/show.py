"""`twosource show`: a dossier again, from a file or from an archive."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.delivery import Form, deliver, form_for, laid_out
from twosource.cli.faults import told_plainly
from twosource.cli.listing import write_holdings, write_rulings
from twosource.cli.opened import ArchiveFile, opened
from twosource.cli.options import EXIT_CODES, Every, FormOption, Output, Width
from twosource.cli.reading import load_dossier
from twosource.cli.refusals import exit_code

if TYPE_CHECKING:
    from twosource.model import Survey

EXAMPLES = f"""\b
Examples:
  twosource show d.json                        the text again, without reading
  twosource show d.json -o dossier.html        the page from the same dossier
  twosource show 5c5e24 --archive news.db      a story of an archive, by its id or the beginning of one

{EXIT_CODES}"""
Asked = Annotated[
    str,
    typer.Argument(
        metavar="DOSSIER|STORY",
        help="A file that was written with --format json, or the id of a story of the archive.",
        show_default=False,
    ),
]


def show(
    asked: Asked,
    *,
    file: ArchiveFile = None,
    form: FormOption = None,
    output: Output = None,
    every: Every = False,
    width: Width = None,
) -> None:
    """Write a dossier that was read before, from a file or from an archive, without reading the reports again."""
    with told_plainly():
        survey, beside = loaded(asked, file)
        chosen = form_for(form, output)
        told = laid_out(survey, chosen, output=output, every=every, width=width)
        if chosen is Form.TEXT:
            told += beside
        deliver(told, output, form=chosen)
    raise typer.Exit(exit_code(survey))


def loaded(asked: str, file: Path | None) -> "tuple[Survey, str]":
    """Return the survey of a file; of a story, if an archive is named or there is no such file, with what it is held as."""
    if file is None and (Path(asked).exists() or Path(asked).suffix):
        return load_dossier(Path(asked)), ""
    with opened(file) as held:
        survey, rulings = held.survey([asked]), held.rulings_in(asked)
    corrected = f"\nYOUR CORRECTIONS\n{write_rulings(rulings)}" if rulings else ""
    return survey, f"\nIN THE ARCHIVE\n{write_holdings(survey.dossiers[0])}{corrected}"
