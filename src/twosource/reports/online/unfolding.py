"""The body of an answer: decompressed piece by piece, and refused once it grows beyond its bounds."""

import zlib
from typing import Protocol

import brotli

from twosource.errors import ReportRefused
from twosource.reports.archives import SMALL
from twosource.reports.carrier import describe_size
from twosource.reports.online.settings import OnlineSettings

PIECE = 1 << 18
"""Bytes that are decompressed at once: a bomb is noticed after a quarter of a mebibyte."""
ACCEPTED = "gzip, deflate, br"
GZIP, RAW = 31, -15


class Unfolder(Protocol):
    """Decompresses at most `PIECE` bytes a call; an empty call goes on with what is held back."""

    def take(self, packed: bytes) -> bytes:
        """Return the next decompressed bytes; b"" once nothing is held back."""

    @property
    def whole(self) -> bool:
        """Whether the compressed stream came to its end."""


class Plain:
    """Bytes that are not compressed."""

    whole = True

    def take(self, packed: bytes) -> bytes:
        """Return the bytes as they are."""
        return packed


class Deflated:
    """gzip, also in several members, and deflate with or without its envelope."""

    def __init__(self, *, gzip: bool) -> None:
        self.gzip = gzip
        self.inner: zlib._Decompress | None = None
        self.held = b""

    def take(self, packed: bytes) -> bytes:
        """Return the next decompressed bytes; raises zlib.error for what is damaged."""
        self.held += packed
        content = b""
        while self.held and not content:
            inner = self._opened()
            if inner.eof:
                self.held = b""
                break
            content = inner.decompress(self.held, PIECE)
            self.held = inner.unused_data if inner.eof else inner.unconsumed_tail
            if not content and not inner.eof:
                break
        return content

    def _opened(self) -> "zlib._Decompress":
        """Return what decompresses the bytes held: begun at the first, and anew at each member of a gzip file."""
        if self.inner is None:
            zipped = self.held[0] & 0x0F == 8
            self.inner = zlib.decompressobj(GZIP if self.gzip else zlib.MAX_WBITS if zipped else RAW)
        elif self.inner.eof and self.gzip and self.held.startswith(b"\x1f\x8b"):
            self.inner = zlib.decompressobj(GZIP)
        return self.inner

    @property
    def whole(self) -> bool:
        """Whether the compressed stream came to its end."""
        return self.inner is None or self.inner.eof


class Brotli:
    """Brotli (RFC 7932)."""

    def __init__(self) -> None:
        self.inner = brotli.Decompressor()
        self.held = b""

    def take(self, packed: bytes) -> bytes:
        """Return the next decompressed bytes; raises brotli.error for what is damaged."""
        self.held += packed
        if self.inner.is_finished():
            return b""
        if self.inner.can_accept_more_data():
            packed, self.held = self.held, b""
        else:
            packed = b""
        return bytes(self.inner.process(packed, output_buffer_limit=PIECE))

    @property
    def whole(self) -> bool:
        """Whether the compressed stream came to its end."""
        return bool(self.inner.is_finished())


class Body:
    """What has come of one answer; `take` raises ReportRefused beyond the bounds."""

    def __init__(self, encoding: str, settings: OnlineSettings) -> None:
        self.unfolder, self.settings = unfolder(encoding), settings
        self.packed = self.size = 0
        self.pieces: list[bytes] = []

    def take(self, packed: bytes) -> None:
        """Add the next bytes as they were sent."""
        self.packed += len(packed)
        try:
            piece = self.unfolder.take(packed)
            while piece:
                self._add(piece)
                piece = b"" if isinstance(self.unfolder, Plain) else self.unfolder.take(b"")
        except (zlib.error, brotli.error) as error:
            raise ReportRefused("is compressed and damaged; fetch it again later") from error

    def close(self) -> bytes:
        """Return all bytes; raises ReportRefused where the compressed stream breaks off."""
        if self.packed and not self.unfolder.whole:
            raise ReportRefused("is compressed and breaks off; fetch it again later")
        return b"".join(self.pieces)

    def _add(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size > self.settings.answer_bytes:
            raise ReportRefused(f"is larger than {describe_size(self.settings.answer_bytes)}; leave it out")
        if self.size > max(SMALL, self.packed * self.settings.expansion):
            raise ReportRefused(
                f"unfolds to more than {self.settings.expansion} times its size; it is no news"
            )
        self.pieces.append(piece)


def unfolder(encoding: str) -> Unfolder:
    """Return what undoes a Content-Encoding; raises ReportRefused for one that was not asked for."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return Plain()
    if name in ("gzip", "x-gzip", "deflate"):
        return Deflated(gzip=name != "deflate")
    if name == "br":
        return Brotli()
    raise ReportRefused(
        f"comes compressed as {ascii(name[:40])[1:-1]}, which was not asked for; leave it out"
    )
