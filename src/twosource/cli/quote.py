"""`twosource quote`: who is reported to have said some words."""

import typer

from twosource.cli.delivery import Form, answer_form, check_place, deliver, sheet_of_output
from twosource.cli.faults import told_plainly
from twosource.cli.opened import ArchiveFile, looked_in
from twosource.cli.options import (
    EXIT_CODES,
    AnswerFormOption,
    Every,
    Jobs,
    Output,
    Places,
    Quiet,
    Sought,
    Width,
)  # fmt: skip
from twosource.cli.refusals import exit_code, report_refusals
from twosource.errors import SettingsError

EXAMPLES = f"""\b
Examples:
  twosource quote "we are deeply sorry" --in reports/
  twosource quote "nobody told us" --in monday/ --in tuesday.zip
  twosource quote "nobody told us" --in d.json --format json
  twosource quote "nobody told us" --archive news.db

{EXIT_CODES}"""


def quote(
    sought: Sought,
    *,
    paths: Places = None,
    file: ArchiveFile = None,
    form: AnswerFormOption = None,
    output: Output = None,
    every: Every = False,
    jobs: Jobs = 1,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Tell who is reported to have said some words, in which wording, by which reports and how many origins."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    with told_plainly():
        if not any(map(str.isalnum, sought)):
            raise SettingsError(
                'there are no words to look for; write some, as in: twosource quote "we are sorry"'
            )
        check_place(output)
        survey = looked_in(paths, file, lambda held: held.survey_saying(sought), jobs=jobs, quiet=quiet)
        chosen = answer_form(form, output)
        if chosen is Form.JSON:
            answer = archive.quote_json(sought, survey)
        else:
            columns, colour = sheet_of_output(output, width)
            answer = archive.quote(sought, survey, width=columns, colour=colour, every=every)
        deliver(answer, output, form=chosen)
    if not quiet:
        report_refusals(survey.refusals)
    raise typer.Exit(exit_code(survey))
