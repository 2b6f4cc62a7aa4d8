"""`twosource serve`: the desk's pages and REST interface over an archive."""

import os
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.faults import told_plainly
from twosource.cli.opened import ArchiveFile
from twosource.cli.settings import archive_path
from twosource.errors import SettingsError

TOKEN, SECRET = "TWOSOURCE_TOKEN", "TWOSOURCE_HOOK_SECRET"
EXAMPLES = f"""\b
Examples:
  twosource serve news.db                      http://127.0.0.1:8642/, for this machine alone
  twosource serve --host 0.0.0.0 --name desk.example.org
  {TOKEN}=... twosource serve          lets who bears the token add reports and correct
  {SECRET}=... twosource serve --hook https://cms.example.org/changes

\b
Exit codes: 0 stopped, 2 wrong use.
"""
Served = Annotated[
    Path | None,
    typer.Argument(metavar="ARCHIVE", help="The archive; the same as --archive.", show_default=False),
]
Host = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Where to listen; the loopback is this machine alone.")
]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on.")]
Names = Annotated[
    list[str] | None,
    typer.Option(
        "--name", metavar="NAME", help="A host name that the desk is asked for; may be given again."
    ),
]
Origins = Annotated[
    list[str] | None,
    typer.Option(
        "--cors", metavar="ORIGIN", help="A site whose pages may read the REST interface; may be given again."
    ),
]
Hooks = Annotated[
    list[str] | None,
    typer.Option(
        "--hook", metavar="URL", help=f"Where changes are sent, signed with {SECRET}; may be given again."
    ),
]


def serve(
    served: Served = None,
    *,
    file: ArchiveFile = None,
    host: Host = "127.0.0.1",
    port: Port = 8642,
    names: Names = None,
    cors: Origins = None,
    hooks: Hooks = None,
) -> None:
    """Serve pages to read, search and check, and a REST interface, until stopped."""
    with told_plainly():
        if served and file and served != file:
            raise SettingsError(f"two archives are named, {served} and {file}; name one")
        path = archive_path(served or file)
        try:
            from twosource.web.serving import serve as serve_desk  # noqa: PLC0415 - the extra may not be installed
        except ModuleNotFoundError as fault:
            raise SettingsError(
                f"serving wants {fault.name}; install it with: pip install 'twosource[web]'"
            ) from fault
        from twosource.web import Hook, ServeSettings  # noqa: PLC0415 - help answers without loading the stages

        serve_desk(
            ServeSettings(
                archive=path,
                host=host,
                port=port,
                token=os.environ.get(TOKEN, ""),
                names=tuple(names or ()),
                cors=tuple(cors or ()),
                hooks=tuple(Hook(url=url, secret=os.environ.get(SECRET, "")) for url in hooks or ()),
            )
        )
