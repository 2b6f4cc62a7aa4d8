"""The options that commands share, each defined once."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from twosource.cli.delivery import AnswerForm, Form

EXIT_CODES = """\b
Exit codes: 0 done, 1 some reports were refused, 2 wrong use.
"""


def read_day(written: str) -> datetime:
    """Return the day that an option names.

    Raises:
        BadParameter: it is no day.
    """
    try:
        return datetime.strptime(written, "%Y-%m-%d")  # noqa: DTZ007 - a day has no zone
    except ValueError as fault:
        raise typer.BadParameter(f"{written!r} is no day; write it as 2026-03-31") from fault


FormOption: TypeAlias = Annotated[
    Form | None,
    typer.Option("--format", help="What to write; told from the ending of -o if not given, else text."),
]
AnswerFormOption: TypeAlias = Annotated[
    AnswerForm | None,
    typer.Option("--format", help="What to write; told from the ending of -o if not given, else text."),
]
Output: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", readable=False, help="Write there, not to standard output."
    ),
]
Jobs: TypeAlias = Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")]
Every: TypeAlias = Annotated[bool, typer.Option("--all", help="Write long lists in full (text).")]
Width: TypeAlias = Annotated[int | None, typer.Option(min=40, max=400, help="Columns of a line (text).")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary of refusals.")]
Today: TypeAlias = Annotated[
    datetime | None,
    typer.Option(parser=read_day, metavar="DATE", help="Doubt days of publication after this one."),
]
AsArchive: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--as-archive",
        help="Divide few reports into stories as an archive does: nobody put them together.",
    ),
]
Paths: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS",
        help="Files, folders, globs, web addresses, or - for standard input.",
        show_default=False,
    ),
]
Places: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--in",
        metavar="PATH",
        help="Reports to look in, or one dossier or archive; may be given again.",
        show_default=False,
    ),
]
Sought: TypeAlias = Annotated[
    str, typer.Argument(metavar="WORDS", help="The words, as you have them.", show_default=False)
]
Written: TypeAlias = Annotated[
    Path,
    typer.Argument(metavar="DOSSIER", help="A file that was written with --format json.", show_default=False),
]
