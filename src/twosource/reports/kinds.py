"""Which kind of file a carrier is: by its first bytes, then by its extension."""

import codecs
import json
import re
import zlib
from typing import Literal

from twosource.reports.carrier import Carrier

Kind = Literal["text", "page", "json", "json lines", "feed", "warc", "zip", "gzip", "foreign"]

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
)
"""Extensions of text that is never news; saved pages bring some along."""
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
MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
    (b"%PDF-", "foreign"),
    (b"\x89PNG", "foreign"),
    (b"\xff\xd8\xff", "foreign"),
    (b"GIF8", "foreign"),
    (b"\xd0\xcf\x11\xe0", "foreign"),
    (b"7z\xbc\xaf", "foreign"),
    (b"BZh", "foreign"),
    (b"SQLite format 3\0", "foreign"),
)
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
    words = _front_text(front)
    if PAGE.match(words):
        return "page"
    if FEED.match(words) or words.startswith("<?xml"):
        return "feed"
    extension = _extension(carrier)
    return BY_EXTENSION.get(extension) or _by_content(words)


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
