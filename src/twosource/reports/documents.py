"""Single documents: a plain text, a Markdown text, a page."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from twosource.errors import ReportRefused
from twosource.model import Markup, Report
from twosource.reports.carrier import Carrier
from twosource.reports.databases import find_printed
from twosource.reports.decoding import decode
from twosource.reports.header import find_header
from twosource.reports.letters import without_passing
from twosource.reports.limits import Limits
from twosource.reports.pasted import split_pasted

MARKDOWN = (".md", ".markdown", ".mdown")
MARKED = re.compile(r"\s*(?:# \S|\*\*[^*\n]{3,200}\*\*[ \t]*$)", re.MULTILINE)
"""A headline in the signs of Markdown, in a file that is called a plain text."""


def read_text(carrier: Carrier, limits: Limits) -> Report:
    """Return a plain or Markdown text as it was received, with what its front matter states."""
    content, text, encoding = _open(carrier, limits)
    report = text_report(carrier.address, text, carrier.extension)
    return replace(report, encoding=encoding, sha256=hashlib.sha256(content).hexdigest())


def read_texts(carrier: Carrier, limits: Limits) -> Iterator[Report]:
    """Yield the one report of a text, or each of several that somebody pasted into it."""
    content, text, encoding = _open(carrier, limits)
    pieces = split_pasted(text)
    for number, piece in enumerate(pieces, start=1):
        alone = len(pieces) == 1
        report = text_report(
            carrier.address if alone else f"{carrier.address}#{number}", piece, carrier.extension
        )
        received = content if alone else piece.encode("utf-8", "surrogatepass")
        yield replace(report, encoding=encoding, sha256=hashlib.sha256(received).hexdigest())


def _open(carrier: Carrier, limits: Limits) -> tuple[bytes, str, str]:
    """Return a text's bytes, the text, and the encoding that it was read with."""
    content = carrier.read_whole(limits.document_bytes)
    if not content.strip():
        raise ReportRefused("is empty; leave it out")
    text, encoding = decode(content)
    if len(text) > limits.text_length:
        raise ReportRefused(f"has more than {limits.text_length:,} characters; give one report a file")
    return content, text, encoding


def text_report(address: str, text: str, extension: str) -> Report:
    """Return the report of one text."""
    header = find_printed(text) or without_passing(find_header(text), text)
    markup: Markup = "markdown" if extension in MARKDOWN or MARKED.match(text, header.end) else "plain"
    return Report(
        address=address,
        text=text,
        markup=markup,
        url=header.url,
        stated_outlet=header.outlet,
        stated_headline=header.title,
        stated_published=header.published,
        stated_authors=header.authors,
        stated_language=header.language,
        header_end=header.end,
        news_end=header.news_end,
    )


def read_page(carrier: Carrier, limits: Limits) -> Report:
    """Return a page's markup as it was received; what it states about itself is for `clean` to read."""
    content = carrier.read_whole(limits.document_bytes)
    return page_report(carrier.address, content)


def page_report(address: str, content: bytes, *, declared: str | None = None, url: str | None = None,
                captured: str | None = None) -> Report:  # fmt: skip
    """Return the report of a page's bytes; `declared` is the encoding that its carrier states."""
    if not content.strip():
        raise ReportRefused("is an empty page; leave it out")
    text, encoding = decode(content, declared=declared, markup=True)
    return Report(
        address=address,
        text=text,
        markup="html",
        encoding=encoding,
        sha256=hashlib.sha256(content).hexdigest(),
        url=url,
        captured=captured,
    )
