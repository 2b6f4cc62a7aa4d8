"""`twosource search`: where words stand in an archive."""

from functools import partial
from typing import Annotated

import typer

from twosource.cli.faults import told_plainly
from twosource.cli.listing import deliver_page, write_hits
from twosource.cli.opened import After, ArchiveFile, Disputed, Limit, OutletName, Since, Until, day_of, opened
from twosource.cli.options import AnswerFormOption, Output, Width
from twosource.errors import SettingsError

EXAMPLES = """\b
Examples:
  twosource search "mackerel licence" --archive news.db
  twosource search '"in a calm voice" -quota'      words together, and a word that must not be there
  twosource search licence --speaker "Eirik Landsverk" --disputed
  twosource search licence --claims                what is told of it, and by how many origins
  twosource search Landsverk --names               who and what is called so, and in which stories

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


AmongClaims = Annotated[
    bool, typer.Option("--claims", help="Find claims: what is told with these words, by how many origins.")
]
AmongNames = Annotated[bool, typer.Option("--names", help="Find who and what has these words in a name.")]


def search(
    words: Wanted,
    *,
    claims: AmongClaims = False,
    names: AmongNames = False,
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
        sought = " ".join(words)
        if not any(map(str.isalnum, sought)):
            raise SettingsError(
                "there are no words to look for; write some, as in: twosource search mackerel licence"
            )
        if claims or names:
            if (claims and names) or after:
                raise SettingsError("--claims, --names and --after go alone; leave out all but one")
            from twosource.cli.lookup import look_up, narrowing_of  # noqa: PLC0415 - help answers without loading the stages

            narrowing = narrowing_of(
                outlet=outlet, speaker=speaker, since=day_of(since), until=day_of(until), disputed=disputed
            )
            found = look_up(
                sought,
                narrowing,
                names=names,
                file=file,
                limit=limit,
                form=form,
                output=output,
                width=width,
            )
            raise typer.Exit(FOUND if found else NOTHING_FOUND)
        with opened(file) as archive:
            page = archive.search(
                sought, outlet=outlet, speaker=speaker, since=day_of(since), until=day_of(until),
                disputed=disputed, limit=limit, after=after,
            )  # fmt: skip
            none = None if page.entries else archive.missing(outlet=outlet, speaker=speaker)
        deliver_page(page, partial(write_hits, none=none), form=form, output=output, width=width)
    raise typer.Exit(FOUND if page.entries else NOTHING_FOUND)
