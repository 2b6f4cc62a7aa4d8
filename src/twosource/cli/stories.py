"""`twosource stories`: what an archive holds, the newest first."""

from functools import partial

from twosource.cli.faults import told_plainly
from twosource.cli.listing import deliver_page, write_stories
from twosource.cli.opened import After, ArchiveFile, Disputed, Limit, OutletName, Since, Until, day_of, opened
from twosource.cli.options import AnswerFormOption, Output, Width

EXAMPLES = """\b
Examples:
  twosource stories --archive news.db
  twosource stories --disputed --since 2025-03-01
  twosource stories --outlet "The Halifax Ledger" --format json

\b
Exit codes: 0 done, 2 wrong use.
"""


def stories(
    *,
    file: ArchiveFile = None,
    since: Since = None,
    until: Until = None,
    outlet: OutletName = None,
    disputed: Disputed = False,
    limit: Limit = 50,
    after: After = None,
    form: AnswerFormOption = None,
    output: Output = None,
    width: Width = None,
) -> None:
    """List the stories of an archive, the newest first, with what stands behind each."""
    with told_plainly():
        with opened(file) as archive:
            page = archive.stories(
                since=day_of(since),
                until=day_of(until),
                outlet=outlet,
                disputed=disputed,
                limit=limit,
                after=after,
            )
            none = None if page.entries else archive.missing(outlet=outlet)
        narrowed = any((since, until, outlet, disputed, after))
        deliver_page(
            page, partial(write_stories, narrowed=narrowed, none=none), form=form, output=output, width=width
        )
