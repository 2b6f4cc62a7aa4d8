"""The command line: a reader of the archive and the model."""

import gc
import os
import sys

INTERRUPTED = 130
"""Exit code of a command that the user stopped, as shells use it."""

COLLECT_AFTER = 100_000
"""Objects made before those that hold each other are looked for: what reading makes is needed to its end (mypy has 200,000)."""


def main() -> None:
    """Run the command that the process was started with; Ctrl-C while the program is still loading ends it quietly."""
    settle_process()
    try:
        from twosource.cli.app import main as run  # noqa: PLC0415 - loading takes long enough to be interrupted

        run()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        raise SystemExit(INTERRUPTED) from None


def settle_process() -> None:
    """Set what holds for the whole process, before numpy is loaded.

    Its matrices are small: two threads that wait for each other over them took a fifth more processor time, and half as much
    again beside other programs. `OPENBLAS_NUM_THREADS` of the environment goes before.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(COLLECT_AFTER)


__all__ = ["main"]
