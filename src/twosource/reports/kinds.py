"""Which kind of file a carrier is: by its first bytes, then by its extension."""

import codecs
import json
import re
import zlib
from typing import Literal

from twosource.reports.carrier import Carrier

Kind = Literal["text", "page", "json", "json lines", "feed", "warc", "zip", "gzip", "message", "foreign"]

FOREIGN = (
    ".css",
    ".js",
    ".py",
    ".sh",
    ".c",
    ".h",
    ".toml",
    ".yaml",
    ".yml",
    ".ini",
    ".csv",
    ".tsv",
    ".svg",
    ".log",
    ".sql",
    ".lock",
    ".url",
    ".webloc",
    ".desktop",
)
"""Extensions of text that is never news; saved pages bring some along, and browsers write addresses into some."""
BY_EXTENSION: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".rss": "feed",
    ".atom": "feed",
    **dict.fromkeys(FOREIGN, "foreign"),
}
FOREIGN_MAGIC = {
    b"%PDF-": "is a PDF; save its text (`pdftotext FILE.pdf`, or copy all of it into a .txt file) and give that",
    b"\x89PNG": "is a picture; leave it out",
    b"\xff\xd8\xff": "is a picture; leave it out",
    b"GIF8": "is a picture; leave it out",
    b"\xd0\xcf\x11\xe0": "is an old Office document; save it as text and give that",
    b"7z\xbc\xaf": "is a 7z file; unpack it and give what it holds",
    b"{\\rtf": "is a rich text document; save it as text and give that",
    b"Rar!": "is a RAR file; unpack it and give what it holds",
    b"\xfd7zXZ": "is an xz file; unpack it and give what it holds",
    b"RIFF": "is a picture or a recording; leave it out",
    b"ID3": "is a recording; leave it out",
    b"BZh": "is a bzip2 file; unpack it and give what it holds",
    b"SQLite format 3\0": "is a database; an archive is looked into with `twosource stories`",
}
"""Openings of what holds no text to read, with the reason why it is refused."""
TAR = b"ustar", 257
"""The mark of a tar file, and where it stands."""
FOREIGN_ELSE = "is no text, page, feed or archive; save its text and give that"
MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
    *((magic, "foreign") for magic in FOREIGN_MAGIC),
)
MESSAGES = (".eml", ".mht", ".mhtml")
HEADER_LINE = re.compile(r"(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")
"""How a message begins; a mail program that writes to a file may put a line with "From " first."""
PAGE = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,800}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
FEED = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--.{0,800}?-->\s*|<\?.{0,300}?\?>\s*|<!DOCTYPE.{0,800}?>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)


def find_kind(carrier: Carrier) -> Kind:
    """Return what a carrier is; the bytes decide over an extension that they belie."""
    front = carrier.peek()
    for magic, kind in MAGIC:
        if front.startswith(magic):
            return "warc" if kind == "gzip" and _unfolds_to_warc(front) else kind
    if is_tar(front):
        return "foreign"
    words = _front_text(front)
    if PAGE.match(words):
        return "page"
    if FEED.match(words) or words.startswith("<?xml"):
        return "feed"
    extension = _extension(carrier)
    if extension in MESSAGES and HEADER_LINE.match(words):
        return "message"
    return BY_EXTENSION.get(extension) or _by_content(words)


def is_tar(front: bytes) -> bool:
    """Tell a file that holds many one behind the other."""
    mark, place = TAR
    return front[place : place + len(mark)] == mark


def why_foreign(carrier: Carrier) -> str:
    """Return the reason why a carrier is nothing to read, and what to do with it."""
    front = carrier.peek()
    if is_tar(front):
        return "is a tar file; unpack it and give what it holds"
    return next((why for magic, why in FOREIGN_MAGIC.items() if front.startswith(magic)), FOREIGN_ELSE)


def _unfolds_to_warc(front: bytes) -> bool:
    """Tell a compressed web archive, whose members FastWARC unfolds by itself."""
    try:
        return zlib.decompressobj(wbits=31).decompress(front, 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _extension(carrier: Carrier) -> str:
    if carrier.extension != ".gz":
        return carrier.extension
    stem = carrier.address[: -len(".gz")].lower()
    return stem[stem.rfind(".") :] if "." in stem.rsplit("/", 1)[-1] else ""


def _front_text(front: bytes) -> str:
    """Return the first words as text without mark and blanks, good enough to see markup in."""
    if front.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return front[: len(front) & ~1].decode("utf-16", "replace").lstrip("\ufeff \t\r\n")
    return front.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")


def _by_content(words: str) -> Kind:
    if words[:1] not in ("{", "["):
        return "text"
    line = words.split("\n", 1)[0].strip()
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return "json" if re.match(r'[{\[]\s*["{\[]', words) else "text"
    return "json lines" if "\n" in words.strip() else "json"
