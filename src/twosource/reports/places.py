"""Where reports lie: files, folders, patterns, standard input."""

import glob
import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from twosource.model import Refusal
from twosource.reports.carrier import Carrier, buffer
from twosource.reports.companions import is_left_by_system, is_part_of_page

PATTERN = frozenset("*?[")
ABOUT_FOLDER = re.compile(
    r"(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.(?:md|txt|rst))?", re.IGNORECASE
)
"""Names of files that tell of the folder that they lie in."""
Found = Path | Refusal


def find(paths: Sequence[str | Path]) -> Iterator[Carrier | Refusal]:
    """Yield an open carrier for each file under `paths`, each file once, folders in the order of names.

    What systems leave in folders, and what a browser saved along with a page, is left out; what tells of a folder (README)
    is refused. A path that is not there is a Refusal. A carrier is closed when the next one is asked for.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if str(path) == "-":
            yield Carrier(address="-", stream=buffer(sys.stdin.buffer))
            continue
        for found in _expand(str(path)):
            yield from [found] if isinstance(found, Refusal) else _open(found, seen)


def address_of(path: str | Path) -> str:
    """Return the path as text that can be written, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _expand(path: str) -> Iterator[Found]:
    try:
        kind = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield from _expand_pattern(path, error)
        return
    if stat.S_ISDIR(kind):
        yield from _expand_folder(Path(path))
    else:
        yield Path(path)


def _expand_pattern(path: str, error: Exception) -> Iterator[Found]:
    if "\0" in path:
        yield Refusal(report=path.replace("\0", "\\0"), reason="has a NUL in its name; no file can")
        return
    is_pattern = bool(PATTERN & set(path))
    matches = sorted(glob.glob(path, recursive=True)) if is_pattern else []  # noqa: PTH207 - may be absolute
    if not matches:
        reason = (
            "matches no file; check the pattern"
            if is_pattern
            else f"cannot be found ({_why(error)}); check the path"
        )
        yield Refusal(report=address_of(path), reason=reason)
    for match in matches:
        yield from _expand_folder(Path(match)) if Path(match).is_dir() else [Path(match)]


def _expand_folder(folder: Path) -> Iterator[Found]:
    found = False
    for entry in _walk(folder, set()):
        found = True
        yield entry
    if not found:
        yield Refusal(
            report=address_of(folder), reason="is a folder without files; give one that holds reports"
        )


def _walk(folder: Path, above: set[tuple[int, int]]) -> Iterator[Found]:
    """Yield the files below a folder by name; a link back to a folder above is not followed."""
    try:
        here = folder.stat()
        names = sorted(entry.name for entry in os.scandir(folder) if not is_left_by_system(entry.name))
    except OSError as error:
        yield Refusal(
            report=address_of(folder), reason=f"cannot be opened ({_why(error)}); check its permissions"
        )
        return
    key = (here.st_dev, here.st_ino)
    if key in above:
        return
    beside = frozenset(names)
    for name in names:
        path = folder / name
        if path.is_dir() and is_part_of_page(name, beside):
            continue
        if path.is_dir():
            yield from _walk(path, above | {key})
        elif path.is_file() and ABOUT_FOLDER.fullmatch(name):
            yield Refusal(
                report=address_of(path),
                reason="tells of its folder, by its name, and is no report; give the file itself to read it",
            )
        elif path.is_file():
            yield path
        else:
            yield Refusal(report=address_of(path), reason="is no regular file, or a link that leads nowhere")


def _open(path: Path, seen: set[tuple[int, int]]) -> Iterator[Carrier | Refusal]:
    address = address_of(path)
    try:
        status = path.stat()
        key = (status.st_dev, status.st_ino)
        if stat.S_ISREG(status.st_mode) and key in seen and status.st_nlink == 1:
            return
        seen.add(key)
        with path.open("rb") as stream:
            yield Carrier(address=address, stream=stream)
    except OSError as error:
        yield Refusal(report=address, reason=f"cannot be opened ({_why(error)}); check the file")


def _why(error: Exception) -> str:
    return (
        (error.strerror or "").lower()
        if isinstance(error, OSError) and error.strerror
        else type(error).__name__
    )
