"""The command line: a reader of the archive and the model."""

import sys

INTERRUPTED = 130
"""Exit code of a command that the user stopped, as shells use it."""


def main() -> None:
    """Run the command that the process was started with; Ctrl-C while the program is still loading ends it quietly."""
    try:
        from twosource.cli.app import main as run  # noqa: PLC0415 - loading takes long enough to be interrupted

        run()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        raise SystemExit(INTERRUPTED) from None


__all__ = ["main"]
