"""A carrier: one stream of bytes with the address that a reader knows it by."""

import io
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from twosource.errors import ReportRefused

PEEK = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An opened file, or a member of one; `depth` counts the archives around it."""

    address: str
    stream: io.BufferedReader
    depth: int = 0

    @property
    def extension(self) -> str:
        """The last extension of the address in lower case with its dot, "" where there is none."""
        name = self.address.replace("\\", "/").rsplit("/", 1)[-1].rsplit("!", 1)[-1]
        stem, dot, extension = name.rpartition(".")
        return (dot + extension).lower() if stem else ""

    def peek(self) -> bytes:
        """Return up to 4096 bytes from the front and leave them in the stream."""
        return self.stream.peek(PEEK)[:PEEK]

    def read_whole(self, limit: int, *, instead: str = "give one report a file") -> bytes:
        """Return all bytes; more than `limit` are refused before they are held, with what to do `instead`."""
        content = self.stream.read(limit + 1)
        if len(content) > limit:
            raise ReportRefused(f"is larger than {describe_size(limit)}; {instead}")
        return content

    def unwrap(self, address: str, stream: BinaryIO) -> "Carrier":
        """Return the carrier of what lies inside this one."""
        return replace(self, address=address, stream=buffer(stream), depth=self.depth + 1)


def buffer(stream: BinaryIO) -> io.BufferedReader:
    """Return the stream with a buffer that can be peeked into."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream), PEEK * 16)


def describe_size(size: int) -> str:
    """Return a size as people write it: "16 MiB", "900 bytes"."""
    for unit, factor in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if size >= factor:
            return f"{size / factor:.3g} {unit}"
    return f"{size} bytes"
