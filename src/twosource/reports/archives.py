"""Compressed files: what lies in a zip or gzip file, with bounds on what it may unfold to."""

import gzip
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from twosource.errors import ReportRefused
from twosource.model import Refusal
from twosource.reports.carrier import Carrier, describe_size
from twosource.reports.companions import is_left_by_system, is_part_of_page
from twosource.reports.limits import Limits
from twosource.reports.word import DOCUMENT, document_text

SMALL = 1 << 20
"""Bytes that may unfold from next to nothing: runs of blanks in a small file are no bomb."""

OFFICE = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "META-INF/manifest.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
"""The member by which each kind of office document is known."""


class Unfolding(io.RawIOBase):
    """A stream of decompressed bytes that refuses once it grows out of proportion.

    `packed` is the size before decompression where it is known; otherwise `inner` is asked how far it has read.
    """

    def __init__(
        self, stream: BinaryIO, limits: Limits, *, packed: int | None = None, inner: BinaryIO | None = None
    ) -> None:
        self.stream, self.limits, self.packed, self.inner = stream, limits, packed, inner
        self.count = 0

    def readable(self) -> bool:
        """Tell that this stream can be read."""
        return True

    def readinto(self, target: "memoryview | bytearray") -> int:  # type: ignore[override]  # a buffer of bytes
        """Fill `target` with the next decompressed bytes; raises ReportRefused beyond the limits."""
        content = self.stream.read(len(target))
        target[: len(content)] = content
        self.count += len(content)
        self._weigh()
        return len(content)

    def _weigh(self) -> None:
        if self.count > self.limits.archive_bytes:
            raise ReportRefused(
                f"unfolds to more than {describe_size(self.limits.archive_bytes)}; unpack and split it"
            )
        packed = self.inner.tell() if self.packed is None and self.inner is not None else self.packed or 1
        if self.count > max(SMALL, packed * self.limits.expansion):
            raise ReportRefused(
                f"unfolds to more than {self.limits.expansion} times its size; it is no archive of news"
            )


class Counted(io.RawIOBase):
    """A stream that tells how many bytes were taken from it, also where it cannot seek."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.count = stream, 0

    def readable(self) -> bool:
        """Tell that this stream can be read."""
        return True

    def readinto(self, target: "memoryview | bytearray") -> int:  # type: ignore[override]  # a buffer of bytes
        """Fill `target` with the next bytes as they are."""
        content = self.stream.read(len(target))
        target[: len(content)] = content
        self.count += len(content)
        return len(content)

    def tell(self) -> int:
        """Return how many bytes were taken."""
        return self.count


def unfold_gzip(carrier: Carrier, limits: Limits) -> Carrier:
    """Return the carrier of a gzip file's content, under its address without `.gz`'s meaning."""
    _check_depth(carrier, limits)
    counted = cast("BinaryIO", Counted(carrier.stream))
    stream = cast("BinaryIO", gzip.GzipFile(fileobj=counted))
    return carrier.unwrap(carrier.address, cast("BinaryIO", Unfolding(stream, limits, inner=counted)))


def unfold_zip(carrier: Carrier, limits: Limits) -> Iterator[Carrier | Refusal]:
    """Yield the carriers of a zip file's members by name, without what is left out of folders, too."""
    _check_depth(carrier, limits)
    with _seekable(carrier, limits) as seekable, zipfile.ZipFile(seekable) as archive:
        members = _wanted(archive.infolist())
        if len(members) > limits.archive_members:
            raise ReportRefused(f"holds more than {limits.archive_members:,} files; unpack and split it")
        if not members:
            raise ReportRefused("is a zip file without reports")
        _check_office(members)
        if document := next((member for member in members if member.filename == DOCUMENT), None):
            yield _text_of(carrier, archive, document, limits)
            return
        for member in members:
            yield from _unfold_member(carrier, archive, member, limits)


def _check_office(members: list[zipfile.ZipInfo]) -> None:
    """Refuse the documents that are zip files to a machine and one text to their reader."""
    names = {member.filename for member in members}
    kind = next((kind for name, kind in OFFICE.items() if name in names), None)
    if kind:
        raise ReportRefused(f"is {kind}; save it as text or as a web page and give that")


def _text_of(
    carrier: Carrier, archive: zipfile.ZipFile, document: zipfile.ZipInfo, limits: Limits
) -> Carrier:
    """Return the carrier of a Word document's text, which is bounded as any document is."""
    with archive.open(document) as stream:
        unfolding = Unfolding(cast("BinaryIO", stream), limits, packed=document.compress_size)
        inner = carrier.unwrap(carrier.address, cast("BinaryIO", unfolding))
        content = inner.read_whole(limits.document_bytes)
    return carrier.unwrap(carrier.address, io.BytesIO(document_text(content).encode()))


def _unfold_member(
    carrier: Carrier, archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits
) -> Iterator[Carrier | Refusal]:
    name = member.filename.encode("utf-8", "backslashreplace").decode()
    address = f"{carrier.address}!{name}"
    if ".." in _path(member):
        yield Refusal(
            report=address, reason="has a name that leads out of the zip file; pack it again without '..'"
        )
        return
    if member.flag_bits & 1:
        yield Refusal(report=address, reason="is encrypted; unpack the zip file with its password first")
        return
    try:
        with archive.open(member) as stream:
            unfolding = Unfolding(cast("BinaryIO", stream), limits, packed=member.compress_size)
            yield carrier.unwrap(address, cast("BinaryIO", unfolding))
    except NotImplementedError:
        yield Refusal(
            report=address, reason="is packed by a method that cannot be read; pack it again as plain zip"
        )
    except zipfile.BadZipFile as error:
        yield Refusal(report=address, reason=f"is broken inside the zip file ({error}); pack it again")


def _wanted(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the files by name, without what systems and browsers put beside reports."""
    files = [member for member in members if not member.is_dir()]
    paths = frozenset("/".join(_path(member)) for member in files)
    return sorted(
        (member for member in files if not _comes_along(_path(member), paths)),
        key=lambda member: member.filename,
    )


def _comes_along(parts: list[str], paths: frozenset[str]) -> bool:
    """Tell a file that lies, at any depth, in something that is no report; `paths` are all of the zip file."""
    if any(is_left_by_system(part) for part in parts if part not in (".", "..")):
        return True
    folders = ("/".join(parts[: depth + 1]) for depth in range(len(parts) - 1))
    return any(is_part_of_page(folder, paths) for folder in folders)


def _path(member: zipfile.ZipInfo) -> list[str]:
    return member.filename.replace("\\", "/").split("/")


def _seekable(carrier: Carrier, limits: Limits) -> BinaryIO:
    """Return the stream itself, or its bytes on disk where it cannot seek."""
    if carrier.depth == 0 and carrier.stream.seekable():
        return cast("BinaryIO", carrier.stream)
    spool = cast("BinaryIO", tempfile.SpooledTemporaryFile(limits.document_bytes))  # noqa: SIM115 - its user closes it
    shutil.copyfileobj(carrier.stream, spool)
    spool.seek(0)
    return spool


def _check_depth(carrier: Carrier, limits: Limits) -> None:
    if carrier.depth >= limits.nesting:
        raise ReportRefused(f"is an archive inside more than {limits.nesting} others; unpack it first")
