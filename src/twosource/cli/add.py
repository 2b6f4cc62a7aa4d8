"""`twosource add`: reports into an archive."""

import sys
from typing import TYPE_CHECKING

import typer

from twosource.cli.delivery import sheet_of_output
from twosource.cli.faults import WRONG_USE, told_plainly
from twosource.cli.listing import counted, write_news
from twosource.cli.network import online_wanted
from twosource.cli.opened import ArchiveFile, Processes, clock, opened
from twosource.cli.options import EXIT_CODES, Paths, Quiet, Today
from twosource.cli.progress import shown_progress
from twosource.cli.refusals import ALL_READ, SOME_REFUSED, report_refusals
from twosource.cli.settings import jobs_wanted

if TYPE_CHECKING:
    from twosource.archive import Added

EXAMPLES = f"""\b
Examples:
  twosource add monday/ --archive news.db      makes the archive if there is none
  twosource add tuesday.zip --archive news.db  only what is new is read
  TWOSOURCE_ARCHIVE=news.db twosource add feed.xml

{EXIT_CODES}"""


def add(
    paths: Paths,
    *,
    file: ArchiveFile = None,
    jobs: Processes = None,
    today: Today = None,
    quiet: Quiet = False,
) -> None:
    """Add reports to an archive, and tell what that changed."""
    with told_plainly():
        with opened(file, create=True) as archive, shown_progress(quiet=quiet) as progress:
            added = archive.add_paths(
                paths,
                now=clock(today),
                jobs=jobs_wanted(jobs),
                progress=progress,
                online=online_wanted(),
            )
        if not (added.articles or added.known or added.versions or added.refusals):
            sys.stderr.write(
                f"twosource: there is no report in {', '.join(paths)}; name files or folders that hold some\n"
            )
            raise typer.Exit(WRONG_USE)
        sys.stdout.write(summary(added))
        if added.changes and not quiet:
            columns, _ = sheet_of_output(None, None)
            sys.stdout.write(write_news(added.changes, width=columns))
    if not quiet:
        report_refusals(added.refusals)
    raise typer.Exit(SOME_REFUSED if added.refusals else ALL_READ)


def summary(added: "Added") -> str:
    """Return one line: what came in."""
    told = [f"{counted(added.articles, 'new report')}"]
    if added.versions:
        told.append(counted(added.versions, "new version"))
    if added.known:
        told.append(f"{added.known:,} known already")
    return ", ".join(told) + "\n"
