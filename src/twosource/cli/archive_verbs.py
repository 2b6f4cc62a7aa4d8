"""`twosource archive …`: what concerns the archive itself: check, changes, versions, corrections."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.delivery import Form, answer_form, deliver, sheet_of_output
from twosource.cli.faults import told_plainly
from twosource.cli.listing import (
    as_json,
    counted,
    write_changes,
    write_news,
    write_rulings,
    write_versions,
)
from twosource.cli.opened import ArchiveFile, Processes, clock, opened
from twosource.cli.options import EXIT_CODES, AnswerFormOption, Quiet
from twosource.cli.progress import shown_progress
from twosource.cli.refusals import ALL_READ, SOME_REFUSED, report_refusals
from twosource.cli.settings import jobs_wanted
from twosource.errors import SettingsError, UnknownArticle

if TYPE_CHECKING:
    from twosource.archive import Archive, Version

SOUND, DAMAGED = 0, 1
CHECK_EXAMPLES = """\b
Examples:
  twosource archive check --archive news.db

\b
Exit codes: 0 all is sound, 1 something is wrong, 2 wrong use.
"""
REBUILD_EXAMPLES = f"""\b
Examples:
  twosource archive rebuild better.db --archive news.db

{EXIT_CODES}"""
RULE_EXAMPLES = """\b
Examples:
  twosource archive rule together 5f0c2d9be1a4 0b7e33ad91c2   their two stories are one
  twosource archive rule apart 5f0c2d9be1a4 0b7e33ad91c2      they are not: the story is split
  twosource archive rule independent wires/a.txt wires/b.txt  neither was made from the other
  twosource archive rule family "Coastline Online" "Harbour Media"
  twosource archive undo 3                                    take ruling 3 back

\b
To move a report: together with one of the story that it belongs to, apart from one of the story that it is in.
`twosource show STORY` ends with the ids of its reports.
"""
EXAMPLES = """\b
Examples:
  twosource archive check --archive news.db
  twosource archive changes --after 120           what happened behind change 120
  twosource archive versions https://example.org/2025/bridge
  twosource archive rule apart 5f0c2d9be1a4 0b7e33ad91c2
"""
archive_app = typer.Typer(
    no_args_is_help=True,
    help="Check an archive, follow its changes, correct it.",
    epilog=EXAMPLES,
    rich_markup_mode=None,
)


@archive_app.command(epilog=CHECK_EXAMPLES)
def check(*, file: ArchiveFile = None) -> None:
    """Verify every span, reference and count of an archive."""
    with told_plainly():
        with opened(file) as archive:
            wrong, held = archive.verify(), archive.statistics()
        for line in wrong:
            sys.stdout.write(f"{line}\n")
        told = f"{counted(held.articles, 'article')} in {counted(held.stories, 'story', 'stories')}; "
        sys.stdout.write(told + (f"{len(wrong):,} wrong" if wrong else "all is sound") + "\n")
        if held.waiting:
            sys.stdout.write(f"{counted(held.waiting, 'article')} untold: run `twosource add` again\n")
    raise typer.Exit(DAMAGED if wrong else SOUND)


@archive_app.command(epilog=REBUILD_EXAMPLES)
def rebuild(
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The archive to make.", show_default=False)],
    *,
    file: ArchiveFile = None,
    jobs: Processes = None,
    quiet: Quiet = False,
) -> None:
    """Make a new archive from the reports that one holds, read anew: after an update that reads better."""
    with told_plainly():
        if new.exists():
            raise SettingsError(f"{new} is there already; name a new file")
        with (
            opened(file) as held,
            opened(new, create=True) as made,
            shown_progress(quiet=quiet) as progress,
        ):
            added = made.add_archive(held, now=clock(), jobs=jobs_wanted(jobs), progress=progress)
        sys.stdout.write(f"{counted(added.articles, 'report')} in {new}\n")
    if not quiet:
        report_refusals(added.refusals)
    raise typer.Exit(SOME_REFUSED if added.refusals else ALL_READ)


@archive_app.command()
def changes(
    *,
    file: ArchiveFile = None,
    after: Annotated[int, typer.Option(min=0, help="Only changes behind this number.")] = 0,
    limit: Annotated[int, typer.Option(min=1, help="Changes that are listed.")] = 100,
    form: AnswerFormOption = None,
) -> None:
    """List what happened to stories: reports, origins and contradictions that came, edits, corrections."""
    with told_plainly():
        with opened(file) as archive:
            found = archive.changes(after, limit)
        columns, _ = sheet_of_output(None, None)
        chosen = answer_form(form, None)
        told = as_json(found) if chosen is Form.JSON else write_changes(found, width=columns)
        deliver(told, None, form=chosen)


@archive_app.command()
def versions(
    address: Annotated[
        str,
        typer.Argument(
            metavar="ADDRESS", help="Where a report came from; `show` names it.", show_default=False
        ),
    ],
    *,
    file: ArchiveFile = None,
    form: AnswerFormOption = None,
) -> None:
    """List the texts that stood under an address, with what was edited."""
    with told_plainly():
        with opened(file) as archive:
            found = archive.versions(address)
            story = story_of(archive, found)
        columns, _ = sheet_of_output(None, None)
        chosen = answer_form(form, None)
        told = as_json(found) if chosen is Form.JSON else write_versions(found, story, width=columns)
        deliver(told, None, form=chosen)


@archive_app.command()
def rulings(*, file: ArchiveFile = None, form: AnswerFormOption = None) -> None:
    """List the corrections that were made, also those that were taken back."""
    with told_plainly():
        with opened(file) as archive:
            found = archive.rulings()
        chosen = answer_form(form, None)
        deliver(as_json(found) if chosen is Form.JSON else write_rulings(found), None, form=chosen)


@archive_app.command(epilog=RULE_EXAMPLES)
def rule(
    kind: Annotated[
        str,
        typer.Argument(metavar="KIND", help="together, apart, independent or family.", show_default=False),
    ],
    one: Annotated[
        str, typer.Argument(metavar="ONE", help="An article by id or address; an outlet.", show_default=False)
    ],
    other: Annotated[
        str,
        typer.Argument(metavar="OTHER", help="The other article; the outlet's group.", show_default=False),
    ],
    *,
    file: ArchiveFile = None,
) -> None:
    """Correct what was found: two reports tell one story or not, are independent; an outlet belongs to a group."""
    with told_plainly(), opened(file, write=True) as archive, news_told(archive):
        number = archive.rule(kind, one, other, now=clock())
        sys.stdout.write(f"ruling {number} stands; `twosource archive undo {number}` takes it back\n")


@archive_app.command()
def undo(
    number: Annotated[
        int,
        typer.Argument(metavar="NUMBER", help="As `twosource archive rulings` lists it.", show_default=False),
    ],
    *,
    file: ArchiveFile = None,
) -> None:
    """Take a correction back."""
    with told_plainly(), opened(file, write=True) as archive, news_told(archive):
        archive.undo(number, now=clock())
        sys.stdout.write(f"ruling {number} was taken back\n")


@contextmanager
def news_told(archive: "Archive") -> Iterator[None]:
    """Write at the end what happened to stories within the block."""
    before = archive.statistics().changes
    yield
    columns, _ = sheet_of_output(None, None)
    sys.stdout.write(write_news(archive.changes(before), width=columns))


def story_of(archive: "Archive", versions: "Sequence[Version]") -> str | None:
    """Return the story of the version that counts today, None while it waits for one."""
    standing = [version.article for version in versions if version.current]
    try:
        return archive.story_of(standing[0]) if standing else None
    except UnknownArticle:
        return None
