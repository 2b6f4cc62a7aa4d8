"""`twosource check`: every quotation and every figure of a draft against the reports."""

from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.delivery import Form, answer_form, check_place, deliver, sheet_of_output
from twosource.cli.faults import told_plainly
from twosource.cli.opened import ArchiveFile, looked_in
from twosource.cli.options import AnswerFormOption, Jobs, Output, Places, Quiet, Width
from twosource.cli.refusals import report_refusals

NOTHING_TO_CORRECT, SOMETHING_TO_LOOK_AT = 0, 1
EXAMPLES = """\b
Examples:
  twosource check draft.txt --in reports/
  twosource check draft.md --in d.json         against a dossier that was written before
  twosource check draft.txt --in reports/ --format json
  twosource check draft.txt --archive news.db  against the stories that it is about

\b
Exit codes: 0 nothing to correct, 1 something to look at, 2 wrong use.
"""
Draft = Annotated[
    Path,
    typer.Argument(metavar="DRAFT", help="The text to check, in any form of a report.", show_default=False),
]


def check(
    draft: Draft,
    *,
    paths: Places = None,
    file: ArchiveFile = None,
    form: AnswerFormOption = None,
    output: Output = None,
    jobs: Jobs = 1,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Check every quotation, figure and statement of a draft against reports."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    with told_plainly():
        check_place(output)
        survey = looked_in(
            paths,
            file,
            lambda held: held.survey_about(archive.read_draft(draft)),
            jobs=jobs,
            quiet=quiet,
        )
        checked = archive.check_file(draft, survey)
        chosen = answer_form(form, output)
        columns, colour = sheet_of_output(output, width)
        answer = archive.write_checked(
            checked, survey, "json" if chosen is Form.JSON else "text", width=columns, colour=colour
        )
        deliver(answer, output, form=chosen)
    if not quiet:
        report_refusals(survey.refusals)
    raise typer.Exit(NOTHING_TO_CORRECT if checked.sound else SOMETHING_TO_LOOK_AT)
