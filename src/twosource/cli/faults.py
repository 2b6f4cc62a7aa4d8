"""How faults end a command: one line on standard error and an exit code, never a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from twosource.errors import TwosourceError

WRONG_USE, OWN_FAULT, READER_WENT = 2, 70, 141
"""Exit codes; 70 and 141 are what shells use for a fault of the program and for a closed pipe."""
TRACEBACK = "TWOSOURCE_TRACEBACK"
"""Environment variable that, if set, lets a fault of the program itself show where it happened."""


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn faults inside the block into a message and an exit code."""
    try:
        yield
    except TwosourceError as fault:
        stop(str(fault), WRONG_USE)
    except BrokenPipeError:
        silence_output()
        raise SystemExit(READER_WENT) from None
    except OSError as fault:
        stop(told_of(fault), WRONG_USE)
    except Exception as fault:
        # typer's own ends of a command (a usage message, an exit code) pass.
        if os.environ.get(TRACEBACK) or type(fault).__module__.startswith("typer."):
            raise
        if interrupted(fault):
            raise KeyboardInterrupt from fault
        told = f"a fault in Twosource: {type(fault).__name__}: {fault}; please report it"
        stop(f"{told} ({TRACEBACK}=1 shows where it happened)", OWN_FAULT)


def interrupted(fault: BaseException) -> bool:
    """Tell whether Ctrl-C lies behind a fault: a compiled module that it met while loading calls it an ImportError."""
    behind = fault.__cause__ or fault.__context__
    return isinstance(fault, KeyboardInterrupt) or (behind is not None and interrupted(behind))


def told_of(fault: OSError) -> str:
    """Return what went wrong with which file, and what to look at."""
    if not fault.filename:
        return str(fault)
    return f"{fault.filename}: {(fault.strerror or 'cannot be used').lower()}; check the path and its permissions"


def stop(message: str, code: int) -> None:
    """Write the message and end the command with the code."""
    sys.stderr.write(f"twosource: {message}\n")
    raise typer.Exit(code)


def silence_output() -> None:
    """Let what is still buffered for a pipe that nobody reads go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
