"""`twosource search`: where words stand in an archive."""

from typing import Annotated

import typer

from twosource.cli.faults import told_plainly
from twosource.cli.listing import deliver_page, write_hits
from twosource.cli.opened import After, ArchiveFile, Disputed, Limit, OutletName, Since, Until, day_of, opened
from twosource.cli.options import AnswerFormOption, Output, Width

EXAMPLES = """\b
Examples:
  twosource search "mackerel licence" --archive news.db
  twosource search '"in a calm voice" -quota'      words together, and a word that must not be there
  twosource search licence --speaker "Eirik Landsverk" --disputed

\b
Exit codes: 0 found, 1 nothing found, 2 wrong use.
"""
FOUND, NOTHING_FOUND = 0, 1
Wanted = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS", help="All must be there; phrases in marks, -word to leave out.", show_default=False
    ),
]
Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Only reports of what this person said.")
]


def search(
    words: Wanted,
    *,
    file: ArchiveFile = None,
    outlet: OutletName = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    disputed: Disputed = False,
    limit: Limit = 20,
    after: After = None,
    form: AnswerFormOption = None,
    output: Output = None,
    width: Width = None,
) -> None:
    """Find words in the reports of an archive: one passage a report, the nearest first."""
    with told_plainly():
        with opened(file) as archive:
            page = archive.search(
                " ".join(words), outlet=outlet, speaker=speaker, since=day_of(since), until=day_of(until),
                disputed=disputed, limit=limit, after=after,
            )  # fmt: skip
        deliver_page(page, write_hits, form=form, output=output, width=width)
    raise typer.Exit(FOUND if page.entries else NOTHING_FOUND)
