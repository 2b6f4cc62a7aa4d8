"""In which form a survey is written, and where to."""

import os
import shutil
import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.errors import SettingsError

if TYPE_CHECKING:
    from twosource.model import Survey


class Form(StrEnum):
    """What a survey can be written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


class AnswerForm(StrEnum):
    """What the answer to one question can be written as."""

    TEXT = "text"
    JSON = "json"


ENDINGS = {
    ".txt": Form.TEXT,
    ".json": Form.JSON,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
}
PIPE_COLUMNS = 80
STANDARD = Path("-")
OPEN_FILES = (Path("/dev"), Path("/dev/fd"), Path("/proc/self/fd"))
"""Folders whose names stand for what is open already: /dev/stdout may lead to a file that a shell appends to."""


def form_for(form: Form | None, output: Path | None) -> Form:
    """Return the form that is asked for, else what the file's ending tells, else text."""
    if form is not None or output is None:
        return form or Form.TEXT
    return ENDINGS.get(output.suffix.lower(), Form.TEXT)


def answer_form(form: AnswerForm | None, output: Path | None) -> Form:
    """Return the form of an answer: the one that is asked for, JSON for a file that ends so, else text."""
    if form is not None:
        return Form(form.value)
    return Form.JSON if form_for(None, output) is Form.JSON else Form.TEXT


def laid_out(survey: "Survey", form: Form, *, output: Path | None, every: bool, width: int | None) -> str:
    """Return the survey in a form; a terminal gets its own width and colour."""
    from twosource import archive  # noqa: PLC0415 - help and version answer without loading the stages

    columns, colour = sheet_of_output(output, width)
    return archive.write(survey, form.value, width=columns, colour=colour, every=every)


def sheet_of_output(output: Path | None, width: int | None) -> tuple[int, bool]:
    """Return the columns of a line, and whether to write in colour."""
    seen = on_terminal(output)
    columns = width or (shutil.get_terminal_size().columns if seen else PIPE_COLUMNS)
    return columns, seen and colour_wanted()


def on_terminal(output: Path | None) -> bool:
    """Tell whether what is written is seen at once."""
    return output in {None, STANDARD} and sys.stdout.isatty()


def colour_wanted() -> bool:
    """Tell whether a terminal may be given colour (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def check_place(output: Path | None) -> None:
    """Make sure before a long reading that its outcome can be written.

    Raises:
        SettingsError: the folder is missing or closed, or the name is a folder's.
    """
    if output is None or output == STANDARD:
        return
    folder = output.resolve().parent
    wrong = (
        "is a folder" if output.is_dir()
        else not_writable(output) if is_no_file(output)
        else f"there is no folder {output.parent}" if not folder.is_dir()
        else not_writable(folder)
    )  # fmt: skip
    if wrong:
        raise SettingsError(f"cannot write {output}: {wrong}; choose another -o")


def not_writable(path: Path) -> str:
    """Return that a path may not be written to, nothing if it may."""
    return "" if os.access(path, os.W_OK) else f"{path} may not be written to"


def is_no_file(path: Path) -> bool:
    """Tell whether a path is written to as it stands and not replaced: a device, a pipe, what is open already."""
    return path.exists() and (not path.is_file() or path.parent in OPEN_FILES)


def deliver(text: str, output: Path | None, *, form: Form) -> None:
    """Write to a file, all of it or nothing, or to standard output.

    Raises:
        SettingsError: the file cannot be written.
    """
    if output is None or output == STANDARD:
        if form is Form.TEXT:
            text = text.encode(sys.stdout.encoding or "utf-8", "replace").decode(
                sys.stdout.encoding or "utf-8"
            )
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.flush()
        return
    put(output, text.encode("utf-8"))


def put(output: Path, content: bytes) -> None:
    """Write a file, all of it or nothing.

    Raises:
        SettingsError: the file cannot be written.
    """
    try:
        replace_file(output, content)
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise SettingsError(f"cannot write {output}: {fault.strerror}; choose another -o") from fault


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in its place in one step; what stood there stays if writing fails.

    A link keeps leading to its file, and what is no file, such as /dev/null or a pipe, is written to as it stands.
    """
    if is_no_file(path):
        with path.open("ab") as stream:
            stream.write(content)
        return
    path = path.resolve()
    handle, written = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(written).chmod(permissions(path))
        Path(written).replace(path)
    except BaseException:
        Path(written).unlink(missing_ok=True)
        raise


def permissions(path: Path) -> int:
    """Return the permissions of the file that is replaced, else what new files get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
