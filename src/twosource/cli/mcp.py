"""`twosource mcp`: the archive as tools for a model's client, over standard input and output."""

import sys

from twosource.cli.faults import told_plainly
from twosource.cli.opened import ArchiveFile, opened

EXAMPLES = """\b
Examples:
  twosource mcp --archive news.db              a client starts this and speaks to it

\b
Exit codes: 0 the client has gone, 2 wrong use.
"""


def mcp(*, file: ArchiveFile = None) -> None:
    """Offer stories, dossiers, quotation check and draft check as tools (Model Context Protocol); changes nothing."""
    with told_plainly(), opened(file) as held:
        from twosource.web.mcp import serve_lines  # noqa: PLC0415 - help answers without loading the stages

        serve_lines(held, sys.stdin.buffer, sys.stdout.buffer)
